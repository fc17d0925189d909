import { asQuoted, leadOf } from './as-quoted.ts';
import type { Quote } from './choose-quotes.ts';
import type { Edit } from './edits.ts';
import { wordCount } from './normalize.ts';
import { type Sign, signs, signsOf } from './signs.ts';
import { aboutAi } from './statement-features.ts';

export const longestQuote = 420;
const longestEarlier = 200;
/** How much of an earlier sentence is shown before the words that went. */
const leastAround = 40;
const mostWindows = 12;
/** A sentence that lost at least so many words, or a "not", and more than it gained is shown as it was, too. */
const leastLost = 2;
const onAi: ReadonlySet<Sign> = new Set(aboutAi);

/** A changed sentence whole, or of an endless one the part that says most. */
export function quoteOf({ statement, passage }: Pick<Edit, 'statement' | 'passage'>): Quote {
  const { before, after, inserted, deleted } = statement;
  if (after === '') {
    const text = windowOf(asQuoted(before, passage, 'before'), deleted);
    return { side: 'removed', text, lead: leadOf(before, passage), was: '', earlier: '' };
  }
  const lost = wordCount(deleted);
  const shown = before !== '' && lost > wordCount(inserted) && (lost >= leastLost || signs.not.test(deleted));
  return {
    side: 'added',
    text: windowOf(asQuoted(after, passage, 'after'), inserted),
    lead: leadOf(after, passage),
    was: shown ? aroundLost(asQuoted(before, passage, 'before'), deleted) : '',
    earlier: before,
  };
}

/** Of an earlier sentence the part with the words that went, or most of them. */
function aroundLost(text: string, deleted: string): string {
  if (text.length <= longestEarlier) return text;
  const small = text.toLowerCase();
  const places = deleted
    .split(' … ')
    .map((run) => ({ start: placeOf(small, run), size: run.length }))
    .filter(({ start }) => start >= 0);
  const lostFrom = (from: number) =>
    places.reduce(
      (sum, { start, size }) => (start >= from && start + size <= from + longestEarlier ? sum + size : sum),
      0,
    );
  const froms = places.map(({ start }) => (start <= leastAround ? 0 : text.indexOf(' ', start - leastAround) + 1));
  const from = froms.reduce((best, one) => (lostFrom(one) > lostFrom(best) ? one : best), froms[0] ?? 0);
  return cutOf(text, from, longestEarlier);
}

function windowOf(text: string, changed: string): string {
  if (text.length <= longestQuote) return text;
  const windows = startsOf(text, changed, longestQuote).map((start) => {
    const cut = cutOf(text, start, longestQuote);
    return { cut, worth: worthOf(cut) };
  });
  return windows.reduce((best, one) => (one.worth > best.worth ? one : best)).cut;
}

/** So many characters of a text at most, whole words, with a mark where it goes on. */
function cutOf(text: string, start: number, longest: number): string {
  const cut = text.lastIndexOf(' ', start + longest);
  const end = start + longest >= text.length ? text.length : cut > start ? cut : start + longest;
  const part = text.slice(start, end);
  return `${start > 0 && !part.startsWith('…') ? '… ' : ''}${part}${end < text.length && !part.endsWith('…') ? ' …' : ''}`;
}

/** Where a window may begin: at a clause that has changed words, first the beginning or the first change. */
function startsOf(text: string, changed: string, longest: number): [number, ...number[]] {
  const small = text.toLowerCase();
  const clauses = [0, ...[...text.matchAll(/[.;:!?]\s+|,\s+|\s-\s/g)].map((match) => match.index + match[0].length)];
  const found = changed
    .split(' … ')
    .toSorted((left, right) => right.length - left.length)
    .slice(0, mostWindows)
    .map((run) => placeOf(small, run))
    .filter((place) => place >= 0);
  const first = clauses.findLast((clause) => clause <= (found[0] ?? 0)) ?? 0;
  const end = text.length - longest / 2;
  const runs = found.map((place) => clauses.findLast((clause) => clause <= place) ?? 0);
  const step = Math.ceil(clauses.length / mostWindows);
  // Of a sentence that is new as a whole each clause has changed.
  const spread = found.length === 1 ? clauses.filter((clause, at) => at % step === 0 && clause <= end) : [];
  return [first, ...runs, ...spread];
}

/** Where a run of small words begins in a small text; -1 where it cannot be found as it stands. */
function placeOf(small: string, run: string): number {
  const words = run.split(' ').slice(0, 4);
  const [first = ''] = words;
  let at = small.indexOf(first);
  while (at >= 0 && !standsAt(at, words, small)) at = small.indexOf(first, at + 1);
  return at;
}

const between = /[^\p{L}\p{N}]+/uy;

/** Whether words stand at a place of a text, whatever signs are between them. */
function standsAt(place: number, [first = '', ...others]: readonly string[], text: string): boolean {
  let end = place + first.length;
  return others.every((word) => {
    between.lastIndex = end;
    if (!between.test(text)) return false;
    end = between.lastIndex + word.length;
    return text.startsWith(word, between.lastIndex);
  });
}

function worthOf(words: string): number {
  return [...signsOf(words)].reduce((sum, sign) => sum + (onAi.has(sign) ? 3 : 1), 0);
}
