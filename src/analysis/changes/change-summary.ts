import type { ChangeKind } from '../../domain/change.ts';
import type { Day } from '../../domain/time.ts';
import type { CaptureFault } from './capture.ts';
import type { Quote } from './choose-quotes.ts';

/** Characters of what is quoted of a change that means nothing. */
const longestIdle = 500;

/** People of a place, not a place that data is kept in or a company sits in. */
const ofPlace = (names: string, adjectives: string) =>
  new RegExp(
    `\\b(?:users?|residents?|members?|customers?|people|individuals?|consumers?|citizens?|persons?|subjects?|you (?:are|live|reside)|located|based|resid(?:e|es|ing)|living)(?: [a-z]+){0,3} (?:${names})\\b|\\b(?:${adjectives}) (?:users?|residents?|members?|customers?|consumers?|citizens?)\\b`,
    'i',
  );

const people: readonly (readonly [string, RegExp])[] = [
  ['the European Union or EEA', ofPlace('european (?:union|economic area)|EEA|EU', 'EU|EEA|european')],
  ['the United Kingdom', ofPlace('united kingdom|UK', 'UK|british')],
  ['the United States', ofPlace('united states|US|U\\.S\\.|california', 'US|U\\.S\\.|california')],
  ['children or teenagers', /\b(?:children|minors|teen(?:ager)?s?|under (?:the age of )?1[3-8])\b/i],
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
    const seen = withinReach(quotes.map(({ text }) => `“${text}”`));
    return `No change of meaning was found${seen.length === 0 ? '' : `; what differs: ${seen.join(' and ')}`}.`;
  }
  const added = quotes.filter(({ side }) => side === 'added').map(inMarks);
  const removed = quotes.filter(({ side }) => side === 'removed').map(inMarks);
  const lines: string[] = [];
  if (added.length > 0) lines.push(`New or changed: ${added.join(' and ')}.`);
  if (removed.length > 0) lines.push(`Removed: ${removed.join(' and ')}.`);
  if (lines.length === 0) return 'The text changed.';
  const named = people.filter(([, pattern]) => pattern.test([...added, ...removed].join(' '))).map(([name]) => name);
  const from = day === null ? '' : `The text gives ${day} as the day from which it holds`;
  const whom = named.length === 0 ? '' : `it names ${named.join(', ')}`;
  if (from !== '' || whom !== '') {
    const last = [from, whom].filter((part) => part !== '').join('; ');
    lines.push(`${last.charAt(0).toUpperCase()}${last.slice(1)}.`);
  }
  return lines.slice(0, 3).join(' ');
}

/** The first quotes that stay short together, one at least. */
function withinReach(quotes: readonly string[]): string[] {
  let length = 0;
  return quotes.filter((quote, at) => {
    length += quote.length;
    return at === 0 || length <= longestIdle;
  });
}

function inMarks({ text, was }: Quote): string {
  return was === '' ? `“${text}”` : `“${text}” (it was: “${was}”)`;
}
