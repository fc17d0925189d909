import { rank } from '../learning/choice.ts';
import type { Weights } from '../learning/logistic.ts';
import type { ChangedPassage, Statement } from './difference.ts';
import type { Edit } from './edits.ts';
import type { Ranked } from './evidence.ts';
import { wordCount } from './normalize.ts';
import { oddsOf } from './probability-features.ts';
import { type Sign, signNames } from './signs.ts';

/** Those beyond are not ranked: nobody reads on to the thousandth sentence of a new document. */
export const mostRanked = 1_000;

/** Explains, refers or thanks rather than says. */
const aside =
  /^(?:for example|such as|e\.g\.|including|see |learn more|please|note|this (?:section|policy|means)|these|in addition|if you have (?:any )?questions|zum beispiel|siehe|par exemple|voir|por ejemplo|consulte|ad esempio)/i;

/** Made once: a name put together anew for each statement costs more than all that is done with it. */
const newSign = Object.fromEntries(signNames.map((sign) => [sign, `new ${sign}`])) as Readonly<Record<Sign, string>>;

/** What a change's statements are ranked by: as they stand, how probably each is on AI, and whether the change is. */
export interface Rankable {
  readonly edits: readonly Edit[];
  readonly order: Ranked;
  /** Probability that the change is on AI and people's data. */
  readonly ai: number;
}

/** An edit and how it ranks among those of its change. */
export interface RankedEdit {
  readonly edit: Edit;
  readonly score: number;
}

/** The statements of a change, first those that a reader would quote to say what the change is. */
export function mostDecisive(change: Rankable, weights: Weights): RankedEdit[] {
  const features = decisiveFeatures(change);
  return change.edits
    .slice(0, mostRanked)
    .map((edit, at) => ({ edit, score: rank(weights, features[at] ?? new Map()) }))
    .sort((left, right) => right.score - left.score);
}

/** What tells the statement to quote from the others of its change, for each of its first edits. */
export function decisiveFeatures({ edits: all, order, ai }: Rankable): Map<string, number>[] {
  const edits = all.slice(0, mostRanked);
  const onAi = new Map<Statement, { probability: number; place: number }>();
  for (const [place, { judged, probability }] of order.entries()) onAi.set(judged.statement, { probability, place });
  const highest = order[0]?.probability ?? 0;
  const addSurroundings = surroundingsOf(edits);
  return edits.map((edit, at) => {
    const { probability, place } = onAi.get(edit.statement) ?? { probability: 0, place: Number.POSITIVE_INFINITY };
    const odds = oddsOf(probability);
    const features = new Map<string, number>();
    addOwn(features, edit);
    addSurroundings(features, edit, at);
    features.set('ai', odds);
    features.set('ai in ai', odds * ai);
    features.set('ai share', (ai * probability) / (highest + 0.001));
    features.set('ai probable', ai * probability);
    features.set('ai elsewhere', (1 - ai) * probability);
    features.set('ai first', place === 0 ? ai : 0);
    features.set('ai among three', place < 3 ? ai : 0);
    return features;
  });
}

function addOwn(features: Map<string, number>, edit: Edit): void {
  const { statement, passage, kind, words } = edit;
  const text = statement.after || statement.before;
  const size = Math.min(1, Math.log(1 + words) / 4);
  const signs = edit.signs();
  features.set(`kind ${kind}`, 1);
  features.set('size', size);
  features.set('size squared', size * size);
  features.set('length', Math.min(1, text.length / 400));
  features.set('very long', Math.min(1, Math.max(0, (text.length - 420) / 800)));
  features.set('few words', Number(words <= 3));
  features.set('heading', Number(passage.isHeading));
  features.set('gone', Number(statement.after === ''));
  features.set('added', Number(statement.before === ''));
  features.set('novel', Math.min(1, words / wordCount(text)));
  features.set('aside', aside.test(text) ? 0.5 : 0);
  features.set('whole', /[.!?]["')]*$/.test(text) ? 0.5 : 0);
  features.set('signs', Math.min(1, signs.size / 10));
  for (const sign of signs) features.set(newSign[sign], 0.5);
}

/** How a statement stands among the others: where, how large, how rare what it speaks of. */
function surroundingsOf(edits: readonly Edit[]): (features: Map<string, number>, edit: Edit, at: number) => void {
  const again = new Map<string, number>();
  const carriers = new Map<Sign, number>();
  const ofPassage = new Map<ChangedPassage, { first: Edit; words: number }>();
  const ofSection = new Map<string, number>();
  const sayings = edits.map(({ statement }) => `${statement.deleted}>${statement.inserted}`);
  for (const [at, edit] of edits.entries()) {
    const saying = sayings[at] ?? '';
    again.set(saying, (again.get(saying) ?? 0) + 1);
    for (const sign of edit.signs()) carriers.set(sign, (carriers.get(sign) ?? 0) + 1);
    const passage = ofPassage.get(edit.passage) ?? { first: edit, words: 0 };
    passage.words += edit.words;
    ofPassage.set(edit.passage, passage);
    ofSection.set(edit.passage.heading, (ofSection.get(edit.passage.heading) ?? 0) + 1);
  }
  const bySize = edits.toSorted((left, right) => right.words - left.words);
  const sizePlace = new Map(bySize.map((edit, place) => [edit, place]));
  return (features, edit, at) => {
    const passage = ofPassage.get(edit.passage);
    const place = sizePlace.get(edit) ?? 0;
    let rarest = edits.length;
    for (const sign of edit.signs()) rarest = Math.min(rarest, carriers.get(sign) ?? 0);
    features.set('again', Number((again.get(sayings[at] ?? '') ?? 0) > 1));
    features.set('place', at / edits.length);
    features.set('start', Number(at < 2));
    features.set('size place', 1 / (1 + place));
    features.set('largest', Number(place === 0));
    features.set('first of passage', passage?.first === edit ? 0.5 : 0);
    features.set('passage words', Math.min(1, Math.log(1 + (passage?.words ?? 0)) / 6));
    features.set('section', Math.min(1, Math.log(ofSection.get(edit.passage.heading) ?? 1) / 3));
    features.set('rare', Math.min(1, Math.log((1 + edits.length) / (1 + rarest)) / 4));
  };
}
