/** A made-up policy of so many sections, of which some may be put in place of others; the same number gives the same text. */
export function aPolicy(sections: number, replaced: Readonly<Record<number, string>> = {}): string {
  const parts = ['# Privacy Policy', 'Last updated: 3 March 2024'];
  for (let at = 0; at < sections; at += 1) {
    parts.push(`## ${at + 1}. ${subjects[at % subjects.length]}`, replaced[at] ?? paragraph(at));
  }
  return `${parts.join('\n\n')}\n`;
}

/** One that speaks of training on what people write. */
export const trainingClause =
  'Starting today we use the posts and messages of our members to train our generative artificial intelligence models, unless you opt out in your settings.';

const subjects = ['Accounts', 'Payments', 'Cookies', 'Retention', 'Transfers', 'Your rights', 'Contact', 'Security'];
const doers = ['Our service', 'The support team', 'Each office', 'A partner of ours', 'Our accounting', 'The website'];
const deeds = ['keeps', 'reads', 'stores', 'receives', 'archives', 'deletes'];
const things = ['your name and postal address', 'invoices', 'the time of your visit', 'orders', 'letters', 'receipts'];
const ends = ['for six months', 'as the law asks', 'until the account is closed', 'on servers in Norway', 'on request'];

function paragraph(at: number): string {
  const sentence = (step: number) => {
    const pick = (list: readonly string[], factor: number) => list[(at * factor + step * 7 + factor) % list.length];
    return `${pick(doers, 3)} number ${at * 4 + step} ${pick(deeds, 5)} ${pick(things, 7)} ${pick(ends, 11)}.`;
  };
  return [0, 1, 2, 3].map(sentence).join(' ');
}
