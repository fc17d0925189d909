import { type Facet, facetsOf, worthOf } from './facets.ts';
import { passagesOf } from './passages.ts';
import { stemsIn } from './stated-facts.ts';

export const mostSentences = 3;
export const mostCharacters = 500;
const longestSentence = 300;
/** What comes later in a text is not weighed: news says first what happened. */
const mostWeighed = 15;
/** What a second or third sentence must add to what was told. */
const leastAdded = 0.7;
/** The same of one beside a chosen sentence that says who: it is needed to read the other. */
const leastBeside = 0.3;

/** A sentence that begins so is hard to read without the one before it. */
export const leansBack =
  /^(?:it|he|she|they|this|that|these|those|but|and|however|also|er|sie|es|dies|il|elle|ils|cela|ello|esto|pero|egli|questo|ma|ele|ela|isso|mas)\b/i;

export interface Summary {
  readonly summary: string;
  /** Its sentences, each found in the text or cut at its ends. */
  readonly quotes: readonly string[];
}

/** The first sentences that tell people something, unweighed: enough for what nobody is told. */
export function leadOf(title: string, text: string): Summary {
  const quotes: string[] = [];
  for (const { sentence } of passagesOf(text, mostSentences)) {
    const next = [...quotes, shortened(sentence)];
    if (next.join(' ').length > mostCharacters) break;
    quotes.push(shortened(sentence));
  }
  return summaryOf(title, quotes);
}

function summaryOf(title: string, quotes: string[]): Summary {
  return { summary: quotes.length === 0 ? withoutHalf(title.slice(0, mostCharacters)) : quotes.join(' '), quotes };
}

interface Candidate {
  readonly sentence: string;
  readonly at: number;
  readonly facets: ReadonlySet<Facet>;
}

/**
 * At most three sentences and 500 characters of the text, in its own order, chosen for what happened, who, to whose
 * data and from when; none is changed but by cutting. Where the text has nothing to choose, its title stands for it.
 */
export function summarize(title: string, text: string, names: readonly string[]): Summary {
  const found = passagesOf(text, mostWeighed).map(({ sentence, at }) => ({ sentence: shortened(sentence), at }));
  // The title stands above the summary: what only says it again is left out where there is something else.
  const fresh = found.filter(({ sentence }) => !repeats(sentence, title));
  const left = (fresh.length === 0 ? found : fresh).map((one) => ({ ...one, facets: facetsOf(one.sentence, names) }));
  const taken = chosen(left);
  // A question alone draws people on and tells nothing: the title does better.
  const quotes = taken.every(({ sentence }) => asks(sentence))
    ? []
    : taken.toSorted((one, other) => one.at - other.at).map(({ sentence }) => sentence);
  return summaryOf(title, quotes);
}

/** One after the other what adds most to those before. */
function chosen(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  const told = new Set<Facet>();
  let length = 0;
  while (taken.length < mostSentences) {
    let best: { candidate: Candidate; worth: number } | null = null;
    for (const candidate of candidates) {
      const added = candidate.sentence.length + (length === 0 ? 0 : 1);
      if (length + added > mostCharacters || taken.some(({ sentence }) => repeats(candidate.sentence, sentence)))
        continue;
      const adds = worthOf(candidate.facets, told);
      if (taken.length > 0 && adds < (isContext(candidate, taken) ? leastBeside : leastAdded)) continue;
      const worth = adds + placeWorth(candidate, taken);
      if (best === null || worth > best.worth) best = { candidate, worth };
    }
    if (best === null) break;
    taken.push(best.candidate);
    for (const facet of best.candidate.facets) told.add(facet);
    length += best.candidate.sentence.length + (length === 0 ? 0 : 1);
  }
  return taken;
}

function isContext({ at, facets }: Candidate, taken: readonly Candidate[]): boolean {
  return facets.has('who') && taken.some((one) => Math.abs(one.at - at) === 1);
}

/** Earlier is better; a question, half of what somebody said, and what leans on a sentence not told, are worse. */
function placeWorth({ sentence, at }: Candidate, taken: readonly Candidate[]): number {
  let worth = Math.max(0, 1.5 - at * 0.25);
  if (asks(sentence)) worth -= 1;
  if (isHalfQuoted(sentence)) worth -= 1;
  if (leansBack.test(sentence) && !taken.some((one) => one.at === at - 1)) worth -= 0.6;
  return worth;
}

function asks(sentence: string): boolean {
  return /\?["'”’»)]*$/u.test(sentence);
}

/** Somebody's words go on in a sentence that may not be told. */
function isHalfQuoted(sentence: string): boolean {
  const count = (sign: RegExp) => sentence.match(sign)?.length ?? 0;
  return count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1;
}

/** A long sentence ends where its main statement does: cut at a comma or dash, marked with an ellipsis. */
function shortened(sentence: string): string {
  if (sentence.length <= longestSentence) return sentence;
  const head = sentence.slice(0, longestSentence - 1);
  const cut = Math.max(...[', ', '; ', ': ', ' – ', ' — ', ' - '].map((mark) => head.lastIndexOf(mark)));
  const end = cut > longestSentence / 3 ? cut : head.lastIndexOf(' ');
  return `${withoutHalf(head.slice(0, end > 0 ? end : head.length)).trimEnd()}…`;
}

/** A sign of two code units is not cut in its middle. */
function withoutHalf(text: string): string {
  return text.isWellFormed() ? text : text.replace(/[\ud800-\udbff]$/, '');
}

function repeats(sentence: string, title: string): boolean {
  const words = stemsIn(sentence);
  const known = new Set(stemsIn(title));
  return words.length > 0 && words.filter((word) => !known.has(word)).length <= words.length * 0.15;
}
