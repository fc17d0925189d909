import { concepts } from './concepts.ts';

const mostSentences = 3;
const mostCharacters = 500;
const boilerplate =
  /read more|continue reading|appeared first on|cookie|subscribe|newsletter|sign up|click here|all rights reserved|photo(?:graph)? by|image credit|getty images|follow us|share this|advertisement|weiterlesen|lire la suite|seguir leyendo|leggi anche|leia mais|^by [A-Z]|\[…\]|\[&#8230;\]/i;
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

/** Sentences of a text, as they stand there. Abbreviations and initials end no sentence. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (const paragraph of text.slice(0, 20_000).split(/\n+/)) {
    let start = 0;
    for (const match of paragraph.matchAll(/[.!?…]["'”’»)]*\s+(?=[\p{Lu}\p{N}"'“‘«¿¡(])/gu)) {
      const end = match.index + match[0].trimEnd().length;
      const before = paragraph.slice(start, match.index + 1);
      if (
        /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|Art|Nr|Inc|Ltd|Co|Corp|e\.g|i\.e|U\.S|U\.K|E\.U|a\.m|p\.m|Sr|Jr|bzw|z\.B|Abs|cf|etc)|\b\p{Lu})\.$/u.test(
          before,
        )
      )
        continue;
      found.push(paragraph.slice(start, end).trim());
      start = match.index + match[0].length;
    }
    found.push(paragraph.slice(start).trim());
  }
  return found.filter((sentence) => sentence !== '');
}

/**
 * At most three sentences and 500 characters of the text, in its own order, chosen for what happened, who, to whose
 * data and from when; none is changed. Where the text has nothing to choose, its title stands for it.
 */
export function summarize(
  title: string,
  text: string,
  names: readonly string[],
): { summary: string; quotes: string[] } {
  const candidates = sentencesOf(text)
    .slice(0, 40)
    .map((sentence, at) => ({ sentence, at, score: scoreOf(sentence, at, names) }))
    .filter(
      ({ sentence }) =>
        sentence.length >= 25 &&
        sentence.length <= mostCharacters &&
        !boilerplate.test(sentence) &&
        /[.!?…]["'”’»)]*$/.test(sentence),
    );
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
