import { isTitle } from './as-quoted.ts';
import type { RankedEdit } from './decisive.ts';
import type { Edit } from './edits.ts';
import { keyOf, wordsOf } from './normalize.ts';
import { longestQuote, quoteOf } from './quote.ts';

/** Words of a text as a summary quotes them. */
export interface Quote {
  readonly side: 'added' | 'removed';
  readonly text: string;
  /** What leads to the list that it is an item of, where the item alone does not tell what is said; else empty. */
  readonly lead: string;
  /** What stood there before, where words went that the newer sentence does not show. */
  readonly was: string;
  /** All of the sentence that stood there before; empty where there was none. */
  readonly earlier: string;
}

const most = 5;
/** A quote that ranks so far behind the first is beside the point: one in thirty as likely to be what decides. */
const farBehind = 3.5;
/** Characters of all quotes together. */
const longestTogether = 1_200;
const mostCompared = 60;
/** How much rank a quote loses that repeats the words of another. */
const repeating = 0.5;
/** Beyond this share of its words a quote says what another has said. */
const nearlyAll = 0.9;

/**
 * The quotes of a summary, most decisive first: none says what another has said, none is far weaker than the first, and
 * together they stay readable.
 */
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
    if (best.score < (chosen[0]?.score ?? best.score) - farBehind || best.score === Number.NEGATIVE_INFINITY) break;
    left.splice(at, 1);
    const size = best.quote.text.length + best.quote.lead.length + best.quote.was.length;
    if (said.has(best.key) || best.key === '') continue;
    if (chosen.length > 0 && (best.isTitle || length + size > longestTogether)) continue;
    chosen.push(best);
    said.add(best.key);
    length += size;
  }
  const quotes = withNeighbours(chosen).map(({ quote }) => quote);
  if (quotes.some(({ side }) => side === 'added')) return quotes;
  // What is gone is half of what a reader asks where there is new text besides.
  const fresh = left.find((one) => one.isNews && !chosen.some((other) => overlap(other.words, one.words) > nearlyAll));
  if (fresh === undefined || length + fresh.quote.text.length > longestTogether) return quotes;
  return [fresh.quote, ...quotes.slice(0, most - 1)];
}

/** Pieces of one sentence that were chosen one by one are quoted as they stand, in one. */
function withNeighbours(chosen: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of chosen) {
    const at = kept.findIndex((other) => other.joinedWith(one) !== null);
    const joined = kept[at]?.joinedWith(one) ?? null;
    if (joined === null) kept.push(one);
    else kept[at] = joined;
  }
  return kept;
}

/** An edit that may be quoted; its words are cut only where it comes near to being chosen, which is seldom. */
class Candidate {
  score: number;
  readonly #edit: Edit;
  #compared = 0;
  #quote: Quote | null = null;
  #words: ReadonlySet<string> | null = null;

  constructor({ edit, score }: RankedEdit) {
    this.score = score;
    this.#edit = edit;
  }

  get quote(): Quote {
    this.#quote ??= quoteOf(this.#edit);
    return this.#quote;
  }

  /** Whether it names what follows, and says nothing itself. */
  get isTitle(): boolean {
    const { statement, passage } = this.#edit;
    return isTitle(statement.after || statement.before, passage);
  }

  /** Whether it says something that was not there. */
  get isNews(): boolean {
    return this.#edit.kind === 'prose' && this.#edit.statement.inserted !== '' && !this.isTitle;
  }

  /** Both as one where they are cut from one sentence, side by side, and nothing of what was there is shown; else null. */
  joinedWith(other: Candidate): Candidate | null {
    const { passage, statement } = this.#edit;
    const { statement: second } = other.#edit;
    if (passage !== other.#edit.passage || this.quote.was !== '' || other.quote.was !== '') return null;
    for (const [left, right] of [
      [statement, second],
      [second, statement],
    ] as const) {
      const after = `${left.after} ${right.after}`;
      if (!left.after.endsWith(';') || after.length > longestQuote || !passage.plain.includes(after)) continue;
      const joined = {
        before: `${left.before} ${right.before}`.trim(),
        after,
        inserted: `${left.inserted} … ${right.inserted}`,
        deleted: '',
      };
      return new Candidate({ edit: { ...this.#edit, statement: joined }, score: this.score });
    }
    return null;
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
