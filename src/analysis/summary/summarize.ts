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
  readonly stems: readonly string[];
  readonly facets: ReadonlySet<Facet>;
  /** What it is worth by itself, whatever else is told. */
  readonly standing: number;
  readonly leansBack: boolean;
}

/**
 * At most three sentences and 500 characters of the text, in its own order, chosen for what happened, who, to whose
 * data and from when; none is changed but by cutting. Where the text has nothing to choose, its title stands for it.
 */
export function summarize(title: string, text: string, names: readonly string[]): Summary {
  const found = passagesOf(text, mostWeighed).map(({ sentence: whole, at }) => {
    const sentence = shortened(whole);
    return { sentence, at, stems: stemsIn(sentence) };
  });
  // The title stands above the summary: what only says it again is left out where there is something else.
  const said = stemsIn(title);
  const fresh = found.filter(({ stems }) => !repeats(stems, said));
  const left = fresh.length === 0 ? found : fresh;
  // What stands alone need not be weighed, as in most items of a few lines.
  const taken = left.length === 1 ? left : chosen(left.map((one) => candidateOf(one, names)));
  // A question alone draws people on and tells nothing: the title does better.
  const quotes = taken.every(({ sentence }) => asks(sentence))
    ? []
    : taken.toSorted((one, other) => one.at - other.at).map(({ sentence }) => sentence);
  return summaryOf(title, quotes);
}

function candidateOf(one: Pick<Candidate, 'sentence' | 'at' | 'stems'>, names: readonly string[]): Candidate {
  const { sentence } = one;
  return {
    ...one,
    facets: facetsOf(sentence, names),
    standing: standingOf(one),
    leansBack: leansBack.test(sentence),
  };
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
      if (length + added > mostCharacters || taken.some(({ stems }) => repeats(candidate.stems, stems))) continue;
      const adds = worthOf(candidate.facets, told);
      if (taken.length > 0 && adds < (isContext(candidate, taken) ? leastBeside : leastAdded)) continue;
      const worth = adds + candidate.standing - (isTornOff(candidate, taken) ? 0.6 : 0);
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

/** Earlier is better; a question and half of what somebody said are worse. */
function standingOf({ sentence, at }: Pick<Candidate, 'sentence' | 'at'>): number {
  const place = Math.max(0, 1.5 - at * 0.25);
  return place - (asks(sentence) ? 1 : 0) - (isHalfQuoted(sentence) ? 1 : 0);
}

/** Whether it leans on a sentence that is not told. */
function isTornOff({ leansBack: leans, at }: Candidate, taken: readonly Candidate[]): boolean {
  return leans && !taken.some((one) => one.at === at - 1);
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

/** Whether a sentence has hardly a word that was not said, by their stems. */
function repeats(stems: readonly string[], said: readonly string[]): boolean {
  return stems.length > 0 && stems.filter((stem) => !said.includes(stem)).length <= stems.length * 0.15;
}
