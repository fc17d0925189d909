import { concepts } from '../concepts.ts';
import { passagesOf } from './passages.ts';
import { stemsIn } from './stated-facts.ts';

const mostSentences = 3;
const mostCharacters = 500;
const longestSentence = 300;
const telling = [
  'effect',
  'personalData',
  'trainingOnPeople',
  'authority',
  'optOut',
  'formalStep',
  'ai',
  'privacy',
  'policyChange',
  'biometrics',
] as const;

/**
 * At most three sentences and 500 characters of the text, in its own order, chosen for what happened, who, to whose
 * data and from when; none is changed. Where the text has nothing to choose, its title stands for it.
 */
export function summarize(
  title: string,
  text: string,
  names: readonly string[],
): { summary: string; quotes: string[] } {
  const found = passagesOf(text).map(({ sentence, at }) => ({
    sentence: shortened(sentence),
    at,
    score: scoreOf(sentence, at, names),
  }));
  // The title stands above the summary: what only says it again is left out where there is something else.
  const fresh = found.filter(({ sentence }) => !repeats(sentence, title));
  const candidates = fresh.length === 0 ? found : fresh;
  const chosen: typeof candidates = [];
  let length = 0;
  for (const candidate of candidates.toSorted((left, right) => right.score - left.score || left.at - right.at)) {
    const added = candidate.sentence.length + (length === 0 ? 0 : 1);
    if (chosen.length === mostSentences || length + added > mostCharacters) continue;
    if (chosen.length > 0 && candidate.score < 1.5) continue;
    chosen.push(candidate);
    length += added;
  }
  const quotes = chosen.toSorted((left, right) => left.at - right.at).map(({ sentence }) => sentence);
  return quotes.length === 0
    ? { summary: title.slice(0, mostCharacters), quotes: [] }
    : { summary: quotes.join(' '), quotes };
}

/** A long sentence ends where its main statement does: cut at a comma or dash, marked with an ellipsis. */
function shortened(sentence: string): string {
  if (sentence.length <= longestSentence) return sentence;
  const head = sentence.slice(0, longestSentence - 1);
  const cut = Math.max(...[', ', '; ', ': ', ' – ', ' — ', ' - '].map((mark) => head.lastIndexOf(mark)));
  const end = cut > longestSentence / 3 ? cut : head.lastIndexOf(' ');
  return `${head.slice(0, end > 0 ? end : head.length).trimEnd()}…`;
}

function repeats(sentence: string, title: string): boolean {
  const words = stemsIn(sentence);
  const known = new Set(stemsIn(title));
  return words.length > 0 && words.filter((word) => !known.has(word)).length <= words.length * 0.15;
}

function scoreOf(sentence: string, at: number, names: readonly string[]): number {
  let score = Math.max(0, 2 - at * 0.3);
  for (const name of telling) if (concepts[name].test(sentence)) score += 0.8;
  if (names.some((name) => sentence.includes(name))) score += 1;
  if (
    /\b(?:20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      sentence,
    )
  )
    score += 0.5;
  return score;
}
