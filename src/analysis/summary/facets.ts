import type { Concept } from '../lexicon/lexicon.ts';
import { conceptsOf } from '../news/reading.ts';

/** What a reader wants to know of an event, and how much each is worth. */
const worth = { deed: 1.2, step: 0.8, whose: 1, machine: 0.7, choice: 0.6, terms: 0.5, who: 1, when: 0.6 } as const;
export type Facet = keyof typeof worth;

const concepts: Readonly<Partial<Record<Facet, readonly Concept[]>>> = {
  deed: ['forbids', 'fines', 'stops', 'resumes', 'decides', 'startsUse'],
  step: ['probes', 'asks', 'complains', 'guides', 'legislates'],
  whose: ['personalData', 'theirThings', 'biometrics', 'children'],
  machine: ['ai', 'aiProduct', 'training'],
  choice: ['optOut', 'consent'],
  terms: ['policyText'],
  who: ['dataAuthority', 'consumerAuthority', 'court'],
};
const when =
  /\b(?:20\d\d|January|February|March|April|May(?= \d)|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|from (?:today|now on)|ab sofort|within \d+ days)(?!\p{L})/u;

/** Which of it a sentence tells; `names` are those whom the text is about. */
export function facetsOf(sentence: string, names: readonly string[]): Set<Facet> {
  const said = conceptsOf(sentence);
  const found = new Set<Facet>();
  for (const [facet, all] of Object.entries(concepts) as [Facet, readonly Concept[]][]) {
    if (all.some((concept) => said.has(concept))) found.add(facet);
  }
  if (names.some((name) => isNamed(name, sentence))) found.add('who');
  if (when.test(sentence)) found.add('when');
  return found;
}

/** What a sentence adds to what was told: what is told again is worth a third. */
export function worthOf(facets: ReadonlySet<Facet>, told: ReadonlySet<Facet>): number {
  let sum = 0;
  for (const facet of facets) sum += told.has(facet) ? worth[facet] / 3 : worth[facet];
  return sum;
}

function isNamed(name: string, sentence: string): boolean {
  const at = sentence.indexOf(name);
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return at >= 0 && !isLetter(sentence[at - 1]) && !isLetter(sentence[at + name.length]);
}
