import type { ChangeKind } from '../../domain/change.ts';
import type { Day } from '../../domain/time.ts';
import type { CaptureFault } from './capture.ts';
import type { Quote } from './choose-quotes.ts';

/** Of a change that means nothing two quotes are enough to see what it is. */
const mostIdle = 2;
const longestIdle = 500;

/** People of a place, not a place that data is kept in or a company sits in. */
const ofPlace = (names: string, adjectives: string) =>
  new RegExp(
    `\\b(?:users?|residents?|members?|customers?|people|individuals?|consumers?|citizens?|persons?|subjects?|you (?:are|live|reside)|(?:those|anyone|everyone) (?:who (?:are|is|lives?|resides?)|located|based|living)|resid(?:e|es|ing))(?: [a-z]+){0,3} (?:${names})\\b|\\b(?:${adjectives}) (?:users?|residents?|members?|customers?|consumers?|citizens?)\\b`,
    'i',
  );

const people: readonly (readonly [string, RegExp])[] = [
  ['the European Union or EEA', ofPlace('european (?:union|economic area)|EEA|EU', 'EU|EEA|european')],
  ['the United Kingdom', ofPlace('united kingdom|UK', 'UK|british')],
  ['the United States', ofPlace('united states|US|U\\.S\\.', 'US|U\\.S\\.')],
  ['California', ofPlace('california', 'california')],
  [
    'children or teenagers',
    /\b(?:children|minors|teen(?:ager)?s?|under (?:the age of )?1[3-8](?! (?:U\.?S|C\.?F)))\b/i,
  ],
  ['business customers', /\b(?:enterprise|business|workspace) (?:customers?|users?|accounts?)\b/i],
  ['developers', /\bdevelopers\b/i],
];

const faultWords: Readonly<Record<CaptureFault, string>> = {
  collapsed: 'The page was captured without its text.',
  restored: 'The text is back after a capture without it.',
  'other-language': 'The page was captured in another language.',
  'other-page': 'Another page was captured in its place.',
};

/**
 * At most three sentences: what is new or gone, in the words of the text, from when, and whom the words name. All of it
 * stands in the texts.
 */
export function summaryOf(
  kind: ChangeKind,
  quotes: readonly Quote[],
  day: Day | null,
  fault: CaptureFault | null,
): string {
  if (fault !== null) return faultWords[fault];
  if (kind === 'cosmetic') {
    const seen = withinReach(quotes.slice(0, mostIdle).map(({ text }) => `“${text}”`));
    return ended(`No change of meaning was found${seen.length === 0 ? '' : `; what differs: ${seen.join(' and ')}`}`);
  }
  const added = quotes.filter(({ side }) => side === 'added');
  const removed = quotes.filter(({ side }) => side === 'removed');
  const lines: string[] = [];
  if (added.length > 0) lines.push(ended(`New or changed: ${inMarks(added)}`));
  if (removed.length > 0) lines.push(ended(`Removed: ${inMarks(removed)}`));
  if (lines.length === 0) return 'The text changed.';
  const named = namedIn(added.length > 0 ? added : removed);
  const from = day === null ? '' : `The text gives ${day} as the day from which it holds`;
  const whom = named.length === 0 ? '' : `it names ${listedNames(named)}`;
  if (from !== '' || whom !== '') {
    const last = [from, whom].filter((part) => part !== '').join('; ');
    lines.push(`${last.charAt(0).toUpperCase()}${last.slice(1)}.`);
  }
  return lines.join(' ');
}

/** A quote brings its own full stop. */
function ended(sentence: string): string {
  return /[.!?…]["')]*”$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Whom quotes name that the sentences before them did not. */
function namedIn(quotes: readonly Quote[]): string[] {
  return people
    .filter(([, pattern]) => quotes.some(({ text, earlier }) => pattern.test(text) && !pattern.test(earlier)))
    .map(([name]) => name);
}

function listedNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The first quotes that stay short together, one at least. */
function withinReach(quotes: readonly string[]): string[] {
  let length = 0;
  return quotes.filter((quote, at) => {
    length += quote.length;
    return at === 0 || length <= longestIdle;
  });
}

/** Quotes one after the other; what leads to a list stands before the first of its items. */
function inMarks(quotes: readonly Quote[]): string {
  const led = new Set<string>();
  return quotes
    .map(({ text, lead, was }) => {
      const isSaid = lead === '' || led.has(lead) || quotes.some((other) => other.text.includes(lead));
      const shown = isSaid ? '' : text.startsWith('…') ? `${lead} ` : `${lead} … `;
      led.add(lead);
      return was === '' ? `“${shown}${text}”` : `“${shown}${text}” (it was: “${was}”)`;
    })
    .join(' and ');
}
