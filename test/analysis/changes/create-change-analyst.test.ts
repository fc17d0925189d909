import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChangeAnalyst } from '../../../src/analysis/changes/create-change-analyst.ts';

const analyst = createChangeAnalyst();
const compare = (before: string, after: string, date: string | null = '2025-03-01') =>
  analyst.compare({ before, after, service: null, document: null, date });

const policy = `# Privacy Policy

Last updated: 1 January 2025

## What we collect

We collect your name, your e-mail address and the posts that you publish on the service.

## How we use it

We use your information to provide the service, to keep it safe and to bill you for it.

1. You may close your account at any time in the settings.
2. We answer every request within thirty days.

## Contact

Write to our privacy team at 12 Harbour Street, Oslo.
`;

test('a new statement on training with people’s data is told, and quoted', () => {
  const sentence = 'We may use your posts and personal data to train our generative AI models.';
  const answer = compare(policy, policy.replace('to bill you for it.', `to bill you for it. ${sentence}`));
  expect(answer).toMatchObject({ kind: 'ai-data', direction: 'expands-use' });
  expect(answer.severity).toBeGreaterThanOrEqual(2);
  expect(answer.topics).toContain('ai-training');
  expect(answer.summary).toContain(sentence);
  expect(answer.passages[0]).toMatchObject({ heading: 'Privacy Policy > How we use it' });
  expect(answer.passages[0]?.after).toContain(sentence);
});

test('a statement that goes counts as one that comes', () => {
  const promise = 'We do not use your content or personal data to train artificial intelligence models.';
  const answer = compare(policy.replace('to bill you for it.', `to bill you for it. ${promise}`), policy);
  expect(answer.kind).toBe('ai-data');
  expect(answer.summary).toContain(promise);
});

test('eight words that let training on public text are told', () => {
  const before = `${policy}\nWe use publicly available information to help build features such as translation.\n`;
  const after = before.replace(
    'to help build features such as translation',
    'to help train our AI models and build features such as translation',
  );
  expect(compare(before, after)).toMatchObject({ kind: 'ai-data', direction: 'expands-use' });
});

test('one word that turns a promise into a permission is told', () => {
  const promise = `${policy}\nWe will not use your posts or messages to train our AI models.\n`;
  const answer = compare(promise, promise.replace('will not use', 'will use'));
  expect(answer.kind).toBe('ai-data');
  expect(answer.severity).toBeGreaterThanOrEqual(2);
});

test('a choice against training that goes is told, and said to be gone', () => {
  const choice = 'You can object to the use of your posts for the training of our AI models in your settings.';
  const answer = compare(`${policy}\n${choice}\n`, policy);
  expect(answer.kind).toBe('ai-data');
  expect(answer.summary).toContain(`Removed: “${choice}”`);
});

test('a paragraph on training that only moved, among others that changed, is not told as new', () => {
  const training = 'We use your posts and photos to train our generative AI models, unless you object.';
  const fee = 'The monthly fee is due on the first day and is not paid back.';
  const answer = compare(`${training}\n\n${policy}`, `${policy}\n${fee}\n\n${training}\n`);
  expect(answer.kind).toBe('substantive');
  expect(answer.summary).toContain(fee);
});

test.each([
  ['the age from which one may use it', 'You must be at least 13 years old.', 'You must be at least 16 years old.'],
  ['how long data is kept', 'We keep it for 30 days.', 'We keep it for 180 days.'],
  ['what is not done', 'We do not sell your personal information.', 'We sell your personal information.'],
])('a change of one word is not let pass: %s', (_, before, after) => {
  expect(compare(`${policy}\n${before}\n`, `${policy}\n${after}\n`).kind).toBe('substantive');
});

test.each([
  ['a sentence more', '', 'Orders above 500 euros need a signature from both of us.'],
  ['an address', 'Larch GmbH, Hauptweg 3, 20457 Hamburg', 'Larch GmbH, Uferweg 9, 50667 Köln'],
  ['an entry of a list', '- Birch Ltd, Ireland\n', '- Birch Ltd, Ireland\n- Alder Mail Inc., United States\n'],
  ['a row of a table', '', '| Name | Purpose |\n|---|---|\n| Alder Mail Inc. | Sending of e-mail |\n'],
  ['a right that goes', 'Sie können der Nutzung jederzeit widersprechen.', ''],
  ['a condition that goes', 'We may close your account for good cause.', 'We may close your account for any reason.'],
])('what is small and matters is told: %s', (_, before, after) => {
  expect(compare(`${policy}\n${before}\n`, `${policy}\n${after}\n`).kind).toBe('substantive');
});

test.each([
  ['a link to the last version', '[You can read the previous version of this policy here.](https://example.com/old)'],
  ['the same in French', 'Pour consulter la version précédente de cette politique, cliquez ici.'],
  ['a menu', 'Accept all cookies Reject all Cookie settings'],
  ['a heading', '## Overview'],
])('what a page has around its text is no change: %s', (_, line) => {
  expect(compare(policy, `${line}\n\n${policy}`).kind).toBe('cosmetic');
  expect(compare(`${line}\n\n${policy}`, policy).kind).toBe('cosmetic');
});

test('AI that is sold, forbidden to users or kept from a publisher’s own articles is not people’s data', () => {
  for (const line of [
    'AI credits are bought in advance and expire after twelve months.',
    'You must label videos that were made with generative AI and may mislead viewers.',
    'You may not use our articles to train artificial intelligence or machine learning systems.',
    'Contact our support by telephone or through the chatbot on our website.',
  ])
    expect(compare(policy, `${policy}\n${line}\n`).kind, line).not.toBe('ai-data');
});

test('a provider of AI that joins a list of subprocessors is told as one, another vendor is not', () => {
  const list = '# Subprocessors\n\n| Name | Purpose | Place |\n|---|---|---|\n| Contoso | Hosting | Ireland |\n';
  const joined = (row: string) =>
    analyst.compare({ before: list, after: list + row, service: null, document: 'Subprocessors', date: null }).kind;
  expect(joined('| Fabrikam | AI services | Sweden |\n')).toBe('ai-data');
  expect(joined('| Northwind | Sending of e-mail | Sweden |\n')).not.toBe('ai-data');
});

test('what a link says to those who do not see it is no change', () => {
  const before = `${policy}\nRead how we use [AI models](https://example.com/ai) with your data.\n`;
  expect(compare(before, before.replace('[AI models]', '[AI models (opens in a new tab)]')).kind).toBe('cosmetic');
});

test('another language says the same', () => {
  const german = 'Wir verwenden Ihre personenbezogenen Daten, um unsere KI-Modelle zu trainieren.';
  expect(compare(policy, `${policy}\n${german}\n`).kind).toBe('ai-data');
});

test('dates, numbers, markup, links and order are no change', () => {
  const statement = '\n\nWe may use your posts to train our generative AI models.\n';
  const base = policy + statement;
  expect(compare(base, base.replace('1 January 2025', '3 March 2025')).kind).toBe('cosmetic');
  expect(compare(base, base.replace('1. You', '4. You').replace('2. We', '5. We')).passages).toEqual([]);
  expect(
    compare(base, base.replace('generative AI models', '**generative** [AI models](https://example.org/?utm=1)'))
      .passages,
  ).toEqual([]);
  expect(compare(base, `We may use your posts to train our generative AI models.\n\n${policy}`).passages).toEqual([]);
});

test('staff that is trained and models of phones are not people’s data in AI', () => {
  expect(compare(policy, `${policy}\nWe train our employees on privacy and security.\n`).kind).not.toBe('ai-data');
  expect(compare(policy, `${policy}\nWe collect the model of your device and its number.\n`).kind).not.toBe('ai-data');
});

test('a page that falls to an error is a fault of capture', () => {
  const answer = compare(policy.repeat(4), 'Service Unavailable');
  expect(answer).toMatchObject({ kind: 'cosmetic', severity: 0, direction: null });
});

test('the day from which it holds is read in several languages, the day of update is not', () => {
  const line = (text: string) =>
    compare(policy, `${policy}\n${text} Die Gebühren steigen auf 5 EUR, fees rise for every account.\n`).effectiveDate;
  expect(line('Effective as of May 1, 2025.')).toBe('2025-05-01');
  expect(line('Mit Wirkung vom 1. Mai 2025 gilt diese Richtlinie.')).toBe('2025-05-01');
  expect(line('À compter du 1er mai 2025, cette politique change.')).toBe('2025-05-01');
  expect(line('Effective 11/18/2025.')).toBe('2025-11-18');
  expect(line('Effective 31 April 2025.')).toBeNull();
  expect(line('Last updated May 1, 2025.')).toBeNull();
  expect(line('A partir del 1 de mayo de 2025 se aplican estas condiciones.')).toBe('2025-05-01');
  expect(line('A decorrere dal 1 maggio 2025 la presente informativa cambia.')).toBe('2025-05-01');
  expect(line('Starting on 1 May 2025 your posts teach our models.')).toBe('2025-05-01');
  expect(line('We share your posts with others from 1 May 2025.')).toBe('2025-05-01');
  expect(line('Ab dem 1. Mai 2025 lernen unsere Modelle aus Ihren Beiträgen.')).toBe('2025-05-01');
  expect(line('From 1 May 2025 to 1 June 2025 your posts teach our models.')).toBeNull();
  expect(line('Starting on 1 May 2024 we kept your posts for a year.')).toBeNull();
  expect(line('Updated as of May 1, 2025.')).toBeNull();
  expect(line('Read the terms in force from 3 May 2024 to 28 February 2025.')).toBeNull();
  expect(line('Effective as of January 7, 2025, Larch Papers Inc. became Larch Letters Inc.')).toBeNull();
  expect(line('Effective 29 February 2025.')).toBeNull();
});

test('whatever the texts, an answer comes, and the same one twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), fc.string({ maxLength: 400 }), (before, after) => {
      expect(compare(before, after)).toEqual(compare(before, after));
    }),
    { numRuns: 60 },
  );
  expect(compare(policy, policy)).toMatchObject({ kind: 'cosmetic', passages: [] });
  expect(compare('', '')).toMatchObject({ kind: 'cosmetic', passages: [] });
});

test('one endless line and a great many paragraphs are judged in bounded time', () => {
  const started = performance.now();
  compare('x'.repeat(1_000_000), 'a b '.repeat(250_000));
  const many = (word: string) =>
    Array.from({ length: 20_000 }, (_, at) => `Paragraph ${at} about ${word} ${at * 7}.`).join('\n\n');
  compare(many('fees'), many('accounts'));
  expect(performance.now() - started).toBeLessThan(15_000);
});

test.each([
  [
    'who gets data, in a list of names',
    'Subprocessors',
    'You may choose in which region your files are kept.',
    'sharing-third-parties',
  ],
  ['a rule', 'Community Guidelines', 'Posts that mock a grieving family are taken down.', 'content-moderation'],
  ['an age, by the sentence that it stands in', 'Terms of Service', 'You must be at least 16 years old.', 'children'],
  ['an address', 'Terms of Service', 'Letters go to 7 Market Square, Suite 12, Bergen.', 'contact'],
])('what a change is about: %s', (_, document, line, topic) => {
  const page = (one: string) => policy.replace('bill you for it.', `bill you for it.\n\n${one}`);
  const before = page(topic === 'children' ? line.replace('16', '13') : '');
  expect(analyst.compare({ before, after: page(line), service: null, document, date: null }).topics).toContain(topic);
});

test.each([
  [
    'a choice beside the training that it is of',
    'We use your messages to train our AI models. You can opt out of this in the settings at any time.',
    ['ai-training', 'opt-out'],
  ],
  [
    'how long data is kept',
    'We keep your messages for ninety days after you close your account, and then delete them.',
    ['retention'],
  ],
  ['money, in German', 'Die monatliche Gebühr wird im Voraus per Lastschrift von Ihnen gezahlt.', ['fees-payments']],
  ['courts, in French', 'Tout litige relève de la compétence exclusive des tribunaux de Lyon.', ['dispute-resolution']],
])('what a new sentence is about: %s', (_, line, topics) => {
  const { topics: said } = compare(policy, policy.replace('bill you for it.', `bill you for it.\n\n${line}`));
  expect(said).toEqual(expect.arrayContaining(topics));
});

test.each([
  [
    'English',
    'None of your messages are shared with partners or used to train AI models.',
    ' or used to train AI models',
  ],
  [
    'Portuguese',
    'Nenhuma mensagem é vendida, compartilhada com terceiros ou usada para treinar modelos de inteligência artificial.',
    ' ou usada para treinar modelos de inteligência artificial',
  ],
])('training that leaves a list of what is never done lets more be done: %s', (_, promise, training) => {
  const page = (line: string) => `${policy}\n${line}\n`;
  const { direction } = compare(page(promise), page(promise.replace(training, '')));
  expect(direction).toBe('expands-use');
  expect(compare(page(promise.replace(training, '')), page(promise)).direction).toBe('restricts-use');
});

test('another provider, or other people, in a sentence on AI is never cosmetic, however few the words', () => {
  const page = (sentence: string) => `We provide the service to you.\n\n${sentence}\n\nWrite to us at any time.\n`;
  const kinds = [
    ['We may share your data with OpenAI to power the assistant.', 'OpenAI', 'Anthropic'],
    ['From today our partners use what teachers write to train generative AI.', 'teachers', 'nurses'],
    ['We use machine learning to detect spam in your messages.', 'messages', 'emails'],
  ].map(([sentence = '', was = '', is = '']) => {
    const texts = { before: page(sentence), after: page(sentence.replace(was, is)) };
    return createChangeAnalyst().compare({ ...texts, service: null, document: 'Privacy Policy', date: null }).kind;
  });
  expect(kinds).not.toContain('cosmetic');
});
