import type { RankedEdit } from './decisive.ts';
import type { Statement } from './difference.ts';
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
  const left = (telling.length === 0 ? ranked : telling).slice(0, mostCompared).map((one) => new Candidate(one));
  const chosen: Candidate[] = [];
  const said = new Set<string>();
  let length = 0;
  while (left.length > 0 && chosen.length < most) {
    const at = left.reduce((top, { score }, index) => (score > (left[top]?.score ?? 0) ? index : top), 0);
    const best = left[at] as Candidate;
    // Scores only fall: what is still best after all that was chosen is best of all.
    if (best.compareWith(chosen)) continue;
    if (best.score === Number.NEGATIVE_INFINITY) break;
    left.splice(at, 1);
    const size = best.quote.text.length + best.quote.was.length;
    if (said.has(best.key) || (chosen.length > 0 && length + size > longestTogether)) continue;
    chosen.push(best);
    said.add(best.key);
    length += size;
  }
  return chosen.map(({ quote }) => quote);
}

/** An edit that may be quoted; its words are cut only where it comes near to being chosen, which is seldom. */
class Candidate {
  score: number;
  readonly #statement: Statement;
  #compared = 0;
  #quote: Quote | null = null;
  #words: ReadonlySet<string> | null = null;

  constructor({ edit, score }: RankedEdit) {
    this.score = score;
    this.#statement = edit.statement;
  }

  get quote(): Quote {
    this.#quote ??= quoteOf(this.#statement);
    return this.#quote;
  }

  get key(): string {
    return keyOf(this.quote.text);
  }

  get words(): ReadonlySet<string> {
    this.#words ??= new Set(wordsOf(this.quote.text));
    return this.#words;
  }

  /** Loses rank for what those say that were chosen since; answers whether it did. */
  compareWith(chosen: readonly Candidate[]): boolean {
    const before = this.score;
    for (const other of chosen.slice(this.#compared)) {
      const shared = overlap(other.words, this.words);
      this.score -= shared > nearlyAll ? Number.POSITIVE_INFINITY : repeating * shared;
    }
    this.#compared = chosen.length;
    return this.score < before;
  }
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return left.intersection(right).size / Math.max(1, Math.min(left.size, right.size));
}
