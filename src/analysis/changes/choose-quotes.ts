import type { RankedEdit } from './decisive.ts';
import { keyOf, wordsOf } from './normalize.ts';
import { quoteOf } from './quote.ts';

/** Words of a text as a summary quotes them. */
export interface Quote {
  readonly side: 'added' | 'removed';
  readonly text: string;
  /** What stood there before, where words went that the newer sentence does not show. */
  readonly was: string;
}

const most = 5;
/** Characters of all quotes together. */
const longestTogether = 1_200;
const mostCompared = 60;
/** How much rank a quote loses that repeats the words of another. */
const repeating = 0.5;
/** Beyond this share of its words a quote says what another has said. */
const nearlyAll = 0.9;

/** The quotes of a summary, most decisive first: none says what another has said, and together they stay readable. */
export function chooseQuotes(ranked: readonly RankedEdit[]): Quote[] {
  // That a text is dated anew is told as its day, and is no news beside what else changed.
  const telling = ranked.filter(({ edit }) => edit.kind !== 'date');
  const left = (telling.length === 0 ? ranked : telling).slice(0, mostCompared).map(({ edit, score }) => {
    const quote = quoteOf(edit.statement);
    return { quote, score, key: keyOf(quote.text), words: new Set(wordsOf(quote.text)) };
  });
  const chosen: Quote[] = [];
  const said = new Set<string>();
  let length = 0;
  while (left.length > 0 && chosen.length < most) {
    const [best] = left.splice(
      left.reduce((top, { score }, at) => (score > (left[top]?.score ?? 0) ? at : top), 0),
      1,
    );
    if (best === undefined || best.score === Number.NEGATIVE_INFINITY) break;
    const size = best.quote.text.length + best.quote.was.length;
    if (said.has(best.key) || (chosen.length > 0 && length + size > longestTogether)) continue;
    chosen.push(best.quote);
    said.add(best.key);
    length += size;
    for (const other of left) {
      const shared = overlap(best.words, other.words);
      other.score -= shared > nearlyAll ? Number.POSITIVE_INFINITY : repeating * shared;
    }
  }
  return chosen;
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return left.intersection(right).size / Math.max(1, Math.min(left.size, right.size));
}
