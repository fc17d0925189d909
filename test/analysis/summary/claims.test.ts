import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, faultOf } from '../../../src/analysis/summary/claims.ts';

const passages = [
  'On 18 September 2024 the network changed its privacy policy so that posts of its 900,000 members may train AI models.',
  'The authority said that it had not been told of the change.',
  'Members in the United Kingdom can opt out in their settings until 20 November.',
];
const source = { title: 'Network lets AI train on posts of its members', passages };
const [changed, untold, optOut] = passages as [string, string, string];

describe('what stands', () => {
  test.each<[string, Claim]>([
    ['the words of the passage', { text: changed, quote: changed }],
    [
      'a shorter form of it',
      {
        text: 'The network changed its privacy policy so that posts of members may train AI models.',
        quote: 'the network changed its privacy policy so that posts of its 900,000 members may train AI models',
      },
    ],
    ['a denial that is one', { text: 'The authority said that it had not been told.', quote: untold }],
    ['a number in another form', { text: 'Posts of 900.000 members may train AI models.', quote: changed }],
    [
      'a quote with other quotation marks and spaces',
      { text: 'Members can opt out in their settings.', quote: optOut.replaceAll(' ', '  ') },
    ],
  ])('%s', (_name, claim) => {
    expect(faultOf(claim, source)).toBeNull();
  });
});

describe('what does not', () => {
  test.each<[string, Claim, string]>([
    [
      'a quote that is not there',
      { text: 'Members can opt out.', quote: 'Members everywhere can opt out at any time.' },
      'quote',
    ],
    ['a quote of a word', { text: 'Members can opt out.', quote: 'opt out' }, 'quote'],
    [
      'another number',
      { text: 'Posts of 90,000 members may train AI models of the network.', quote: changed },
      'number',
    ],
    [
      'a number in words',
      { text: 'Posts of two million members may train AI models of the network.', quote: changed },
      'number',
    ],
    ['another day', { text: 'Members can opt out in their settings until 20 December.', quote: optOut }, 'date'],
    ['another name', { text: 'Members in Germany can opt out in their settings.', quote: optOut }, 'name'],
    ['a denial turned round', { text: 'The authority said that it had been told.', quote: untold }, 'negation'],
    [
      'a denial made up',
      { text: 'Members in the United Kingdom can not opt out in their settings.', quote: optOut },
      'negation',
    ],
    ['an opposite', { text: 'Members in the United Kingdom can opt in in their settings.', quote: optOut }, 'opposite'],
    [
      'doubt taken away',
      { text: 'The network changed its privacy policy so that posts train AI models.', quote: changed },
      'certainty',
    ],
    [
      'words of its own',
      { text: 'The company secretly harvested private photographs for commercial profit.', quote: optOut },
      'words',
    ],
    ['a link', { text: 'Members can opt out at https://evil.example in their settings.', quote: optOut }, 'form'],
    ['markup', { text: '<!channel> Members can opt out in their settings.', quote: optOut }, 'form'],
    ['nothing', { text: ' ', quote: optOut }, 'form'],
  ])('%s', (_name, claim, fault) => {
    expect(faultOf(claim, source)).toBe(fault);
  });
});

test('whatever is claimed, no number gets through that neither the title nor the quote has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(...passages), (number, quote) => {
      const claim = { text: `${quote.slice(0, 150)} ${number}`, quote };
      const isThere = quote.replaceAll(',', '').split(/\D+/).includes(String(number));
      if (!isThere) expect(faultOf(claim, source)).not.toBeNull();
    }),
  );
});

test('whatever comes, an answer comes', () => {
  const words = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(words, words, words, fc.array(words, { maxLength: 5 }), (text, quote, title, texts) => {
      faultOf({ text, quote }, { title, passages: texts });
    }),
  );
});

test.each<[string, string, string, boolean]>([
  [
    'the same',
    'The network will not sell messages and will use posts.',
    'The network will not sell messages and will use posts of its members.',
    true,
  ],
  [
    'another thing denied',
    'The network will not use posts and will sell messages.',
    'The network will not sell messages and will use posts of its members.',
    false,
  ],
  [
    'said what is denied',
    'The network will sell messages and not posts of its members.',
    'The network will not sell messages and will use posts of its members.',
    false,
  ],
  [
    'in German',
    'Das Netzwerk wird ohne Einwilligung keine Nachrichten nutzen.',
    'Das Netzwerk wird Nachrichten ohne Einwilligung nutzen und keine Beiträge verkaufen.',
    false,
  ],
])('what a claim denies is what its quote denies: %s', (_name, text, quote, stands) => {
  const fault = faultOf({ text, quote }, { title: '', passages: [quote] });
  expect(fault === null).toBe(stands);
});

test.each<[string, string, string, boolean]>([
  ['the same', 'Reddit sued Anthropic over posts.', 'Reddit sued Anthropic on Wednesday over posts.', true],
  ['turned', 'Anthropic sued Reddit over posts.', 'Reddit sued Anthropic on Wednesday over posts.', false],
  ['in the passive', 'Anthropic was sued by Reddit over posts.', 'Reddit sued Anthropic over posts.', true],
  ['turned by the passive', 'Reddit was sued by Anthropic over posts.', 'Reddit sued Anthropic over posts.', false],
  [
    'without names',
    'The network fined the authority over its training.',
    'The authority fined the network over its training.',
    false,
  ],
  [
    'the same without names',
    'The network was fined by the authority over its training.',
    'After complaints the authority fined the network over its training.',
    true,
  ],
  [
    'another order that changes nothing',
    'LinkedIn paused the training for users in Britain.',
    'For users in Britain, LinkedIn paused the training on Friday.',
    true,
  ],
  [
    'one of two',
    'Italy fined OpenAI over training.',
    'Italy fined OpenAI over training, and OpenAI sued Italy over its order.',
    true,
  ],
  [
    'in German',
    'Meta hat den Verband wegen der Nutzung von Beiträgen verklagt.',
    'Der Verband hat Meta wegen der Nutzung von Beiträgen verklagt.',
    false,
  ],
  [
    'the same in German',
    'Der Verband hat Meta verklagt.',
    'Der Verband hat Meta wegen der Nutzung von Beiträgen verklagt.',
    true,
  ],
  ['in French', 'Clearview a sanctionné la CNIL.', 'La CNIL a sanctionné Clearview pour ses photos.', false],
  ['in Spanish', 'La AEPD fue multada por Glovo.', 'La AEPD ha multado a Glovo por sus datos.', false],
])('who does what to whom is as the quote says: %s', (_name, text, quote, stands) => {
  const fault = faultOf({ text, quote }, { title: '', passages: [quote] });
  expect(fault).toBe(stands ? null : 'roles');
});
