import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../src/analysis/summary/claims.ts';

const title = 'Irish regulator fines LinkedIn €310 million over ads';
const fined =
  "Ireland's Data Protection Commission has fined LinkedIn €310 million for processing members' personal data for targeted advertising without a valid legal basis.";
const filed = 'The complaint was filed by the French group La Quadrature du Net in 2018.';
const believes =
  'LinkedIn said it believes it complied with the GDPR and will work to meet the decision by 24 January 2025.';
const optOut = 'Members in the United Kingdom can opt out of AI training until 20 November 2024.';
const undecided = 'Meta may appeal the order of the Hamburg authority, and Google has not yet decided whether it will.';
const ordered = 'The authority ordered Clearview to delete all photos of residents of Greece within 30 days.';
const sued =
  'Reddit sued Anthropic in June over scraping of user comments, while Anthropic denied the claims about bots.';
const stopped = 'OpenAI stopped using customer data for training from 1 March 2023 unless customers opt in.';
const ages = 'Users under 18 are excluded from training, but users over 18 are included by default.';
const court = 'The court upheld the fine of Amazon but lowered it from €746 million to €600 million.';
const denied = 'A spokesperson denied that Slack trains large language models on customer messages.';
const uses = 'We use the posts of our members to train our models if they do not object.';
const german =
  'Die Hamburger Behörde verhängte gegen Vinted ein Bußgeld von 2,4 Millionen Euro, weil Vinted Löschanträge ablehnte.';
const french = 'La CNIL a mis en demeure Clearview de cesser la collecte de photos dans un délai de deux mois.';
const spanish = 'La AEPD ha multado a Glovo con 550.000 euros por no informar a los repartidores.';
const italian = 'Il Garante ha revocato il blocco di ChatGPT dopo che OpenAI ha introdotto un modulo di opposizione.';
const portuguese = 'A ANPD suspendeu a nova política da Meta e fixou multa diária de 50 mil reais.';
const passages = [
  fined,
  filed,
  believes,
  optOut,
  undecided,
  ordered,
  sued,
  stopped,
  ages,
  court,
  denied,
  uses,
  german,
  french,
  spanish,
  italian,
  portuguese,
];
const faultIn = (text: string, quote: string) => faultOf({ text, quote }, { title, passages });

describe('a lie with a true quote does not stand', () => {
  test.each<[string, string, string]>([
    ['actor and object swapped', 'LinkedIn has fined the Data Protection Commission €310 million.', fined],
    ['the fined one fines, in the passive', 'The Data Protection Commission has been fined €310 million.', fined],
    ['another unit', "Ireland's Data Protection Commission has fined LinkedIn €310 billion.", fined],
    ['another currency', "Ireland's Data Protection Commission has fined LinkedIn $310 million.", fined],
    ['a unit left out', "Ireland's Data Protection Commission has fined LinkedIn €310.", fined],
    ['figures of another script', "Ireland's Data Protection Commission has fined LinkedIn €٩٩ million.", fined],
    ['a name of the title elsewhere', 'The complaint was filed by LinkedIn in 2018.', filed],
    ['a name of another passage', 'The complaint was filed by Meta in 2018.', filed],
    ['against, not by', 'The complaint was filed against the French group La Quadrature du Net in 2018.', filed],
    ['a belief told as a fact', 'LinkedIn complied with the GDPR.', believes],
    [
      'a belief quoted without its doubt',
      'LinkedIn complied with the GDPR.',
      'it complied with the GDPR and will work',
    ],
    ['from, not until', 'Members in the United Kingdom can opt out of AI training from 20 November 2024.', optOut],
    ['must, not can', 'Members in the United Kingdom must opt out of AI training until 20 November 2024.', optOut],
    ['another place of the source', 'Members in Greece can opt out of AI training until 20 November 2024.', optOut],
    ['a denial in letters that look alike', 'Members in the United Kingdom can nоt opt out of AI training.', optOut],
    ['a denial with a sign nobody sees', 'Members in the United Kingdom can n\u200bot opt out.', optOut],
    ['a thumb turned down', 'Members in the United Kingdom can opt out 👎 of AI training.', optOut],
    ['an address', 'Members can opt out of AI training at optout-linkedin.com until 20 November 2024.', optOut],
    ['a question', 'Members in the United Kingdom can opt out of AI training?', optOut],
    ['subjects swapped', 'Google may appeal the order of the Hamburg authority.', undecided],
    ['a quote that begins after the denial', 'Google has decided whether it will.', 'decided whether it will.'],
    ['months for days', 'The authority ordered Clearview to delete all photos within 30 months.', ordered],
    ['another deed', 'The authority ordered Clearview to publish all photos of residents of Greece.', ordered],
    ['an order told as done', 'The authority deleted all photos of residents of Greece.', ordered],
    ['denied, by another', 'Reddit denied the claims about bots.', sued],
    ['admitted', 'Anthropic admitted the claims about bots.', sued],
    [
      'the turn left out',
      'OpenAI is using customer data for training from 1 March 2023 unless customers opt in.',
      stopped,
    ],
    [
      'a quote that begins after the turn',
      'OpenAI is using customer data for training from 1 March 2023.',
      'using customer data for training from 1 March 2023',
    ],
    ['a condition left out', 'OpenAI stopped using customer data for training from 1 March 2023.', stopped],
    ['of one half what is said of the other', 'Users over 18 are excluded from training.', ages],
    ['the older amount for the newer', 'The court lowered the fine of Amazon to €746 million.', court],
    ['a denial quoted without it', 'Slack trains large language models on customer messages.', denied.slice(27)],
    ['who denies swapped', 'Slack denied that a spokesperson trains large language models.', denied],
    ['a condition of the practice left out', 'The posts of members are used to train models.', uses],
    ['in German, another deed', 'Vinted nahm Löschanträge an.', german],
    ['in German, a thousand times as much', 'Die Behörde verhängte ein Bußgeld von 2,4 Milliarden Euro.', german],
    ['in French, going on for ceasing', 'La CNIL a mis en demeure Clearview de poursuivre la collecte.', french],
    ['in French, weeks for months', 'La CNIL a mis en demeure Clearview de cesser dans deux semaines.', french],
    ['in Spanish, a denial left out', 'La AEPD ha multado a Glovo por informar a los repartidores.', spanish],
    ['in Italian, the other actor', 'OpenAI ha revocato il blocco di ChatGPT.', italian],
    ['in Italian, the other object', 'Il Garante ha revocato il modulo di opposizione.', italian],
    ['in Portuguese, the opposite', 'A ANPD aprovou a nova política da Meta.', portuguese],
  ])('%s', (_, text, quote) => {
    expect(faultIn(text, quote)).not.toBeNull();
  });
});

describe('what the source says in fewer words, or in another order, stands', () => {
  test.each<[string, string]>([
    ["Ireland's Data Protection Commission has fined LinkedIn €310 million.", fined],
    ['LinkedIn was fined €310 million by the Data Protection Commission.', fined],
    ['The complaint was filed by the French group La Quadrature du Net.', filed],
    ['Until 20 November 2024 members in the United Kingdom can opt out of AI training.', optOut],
    ['Meta may appeal the order of the Hamburg authority.', undecided],
    ['The authority ordered Clearview to delete photos of residents of Greece within 30 days.', ordered],
    ['Anthropic was sued by Reddit over scraping of user comments.', sued],
    ['Users under 18 are excluded from training.', ages],
    ['A spokesperson denied that Slack trains on customer messages.', denied],
    ['The posts of members are used to train models if they do not object.', uses],
    ['Die Hamburger Behörde verhängte gegen Vinted ein Bußgeld von 2,4 Millionen Euro.', german],
    ['La CNIL a mis en demeure Clearview de cesser la collecte de photos.', french],
    ['Glovo ha sido multado con 550.000 euros por la AEPD.', spanish],
    ['Il Garante ha revocato il blocco di ChatGPT.', italian],
    ['A ANPD suspendeu a nova política da Meta.', portuguese],
  ])('%s', (text, quote) => {
    expect(faultIn(text, quote)).toBeNull();
  });

  test.each<[string, string, boolean]>([
    ['LinkedIn may use posts of members to train its models.', 'We may use your posts to train our models.', true],
    ['Posts of users are used to train models.', 'We use your posts to train our models.', true],
    ['The company does not sell data of its users.', 'We do not sell your data.', true],
    ['LinkedIn nutzt Beiträge der Nutzer für Werbung.', 'Wir nutzen Ihre Beiträge für Werbung.', false],
    ['Users do not sell data of the company.', 'We do not sell your data.', false],
    ['LinkedIn may use posts of advertisers to train its models.', 'We may use your posts to train our models.', false],
    ['LinkedIn uses posts of members to train its models.', 'We may use your posts to train our models.', false],
  ])('a document says "we" and "you", a report may say who that is: %s', (text, quote, stands) => {
    expect(faultOf({ text, quote }, { title: 'LinkedIn Privacy Policy', passages: [quote] }) === null).toBe(stands);
  });

  test('the company of the title may be named where the source only says "the company"', () => {
    const quote = 'The company said that it will use public stories to train models.';
    const claim = { text: 'Snap said that it will use public stories to train models.', quote };
    expect(faultOf(claim, { title: 'Snap tells users of training', passages: [quote] })).toBeNull();
  });
});
