import type { ChangeKind } from '../../domain/change.ts';
import type { Day } from '../../domain/time.ts';
import type { CaptureFault } from './capture.ts';
import type { Statement } from './difference.ts';

const longestQuote = 420;
const longestTogether = 1_200;

const people: readonly (readonly [string, RegExp])[] = [
  [
    'the European Union or EEA',
    /\b(?:european (?:union|economic area)|EEA|EU (?:users?|residents?|members?|customers?))\b/i,
  ],
  ['the United Kingdom', /\b(?:united kingdom|UK (?:users?|residents?))\b/i],
  ['the United States', /\b(?:united states|U\.S\. (?:users?|residents?)|california)\b/i],
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
  decisive: readonly Statement[],
  day: Day | null,
  fault: CaptureFault | null,
): string {
  if (fault !== null) return faultWords[fault];
  if (kind === 'cosmetic') return 'No change of meaning was found.';
  const added: string[] = [];
  const removed: string[] = [];
  let length = 0;
  for (const statement of decisive) {
    const gone = statement.after === '';
    const quote = window(gone ? statement.before : statement.after, gone ? statement.deleted : statement.inserted);
    const line = `“${quote}”`;
    if (added.includes(line) || removed.includes(line)) continue;
    if (length > 0 && length + quote.length > longestTogether) continue;
    length += quote.length;
    (gone ? removed : added).push(line);
  }
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

/** A sentence, or of an endless one the part around the words that changed. */
function window(text: string, changed: string): string {
  if (text.length <= longestQuote) return text;
  const first = changed.split(' … ').sort((left, right) => right.length - left.length)[0] ?? '';
  const start = Math.max(0, positionOf(text, first) - 60);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const cut = text.lastIndexOf(' ', from + longestQuote);
  const end = from + longestQuote >= text.length ? text.length : cut > from ? cut : from + longestQuote;
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

function positionOf(text: string, words: string): number {
  const pattern = words
    .split(' ')
    .slice(0, 6)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\p{L}\\p{N}]+');
  return Math.max(0, text.search(new RegExp(pattern, 'iu')));
}
