import type { LabelledItem } from '../news/learning/labelled-item.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Facet, facetsOf } from './facets.ts';
import { sentencesOf } from './sentences.ts';
import { inOneForm } from './stated-facts.ts';
import { leansBack, mostCharacters, mostSentences, type Summary } from './summarize.ts';

/** What is asked of a summary; null where it cannot be asked of this text. */
export const questions = [
  'each sentence stands in the text, verbatim or cut at its ends',
  'at most three sentences and 500 characters',
  'no boilerplate, by written patterns',
  'begins with no word that leans on what is not told',
  'a company that the row has and the text names',
  'an authority that the row has and the text names',
  'what was done, where the text says it',
  'to whose data, where the text says it',
  'when, where the text says it',
] as const;
export type Question = (typeof questions)[number];

/** Who is named in a text. */
export type NamesIn = (text: string) => {
  readonly companies: readonly string[];
  readonly regulators: readonly string[];
};

/** Answers for one labelled item and one summary of it. */
export function answersFor(
  item: Pick<LabelledItem, 'text' | 'companies' | 'regulators'>,
  summary: Summary,
  namesIn: NamesIn,
): Record<Question, boolean | null> {
  const { text } = item;
  const said = summary.quotes.join(' ');
  const [there, told] = [namesIn(text), namesIn(said)];
  const names = (kind: 'companies' | 'regulators') => {
    const wanted = (item[kind] ?? []).filter((name) => there[kind].includes(name));
    return wanted.length === 0 ? null : wanted.some((name) => told[kind].includes(name));
  };
  const [inText, inSummary] = [facetsOf(text, []), facetsOf(said, [])];
  const tells = (...facets: readonly Facet[]) => {
    const there = facets.filter((facet) => inText.has(facet));
    return there.length === 0 ? null : there.some((facet) => inSummary.has(facet));
  };
  return {
    'each sentence stands in the text, verbatim or cut at its ends': summary.quotes.every((one) => stands(one, text)),
    'at most three sentences and 500 characters':
      summary.quotes.length <= mostSentences && said.length <= mostCharacters,
    'no boilerplate, by written patterns': !summary.quotes.some(isBoilerplate),
    'begins with no word that leans on what is not told': !leansBack.test(said),
    'a company that the row has and the text names': names('companies'),
    'an authority that the row has and the text names': names('regulators'),
    'what was done, where the text says it': tells('deed', 'step'),
    'to whose data, where the text says it': tells('whose'),
    'when, where the text says it': tells('when'),
  };
}

function stands(quote: string, text: string): boolean {
  return inOneForm(text).includes(inOneForm(quote.replace(/…$/u, '')));
}

/** What a feed bot would show: the first three sentences, as they stand. */
export function firstSentences(text: string): Summary {
  const quotes = sentencesOf(text).slice(0, mostSentences);
  return { summary: quotes.join(' '), quotes };
}
