import { rank } from '../learning/choice.ts';
import type { Weights } from '../learning/logistic.ts';
import type { ChangedPassage, Statement } from './difference.ts';
import type { Edit } from './edits.ts';
import type { Ranked } from './evidence.ts';
import type { Sign } from './signs.ts';

/** Those beyond are not ranked: nobody reads on to the thousandth sentence of a new document. */
export const mostRanked = 1_000;

/** Explains, refers or thanks rather than says. */
const aside =
  /^(?:for example|such as|e\.g\.|including|see |learn more|please|note|this (?:section|policy|means)|these|in addition|if you have (?:any )?questions|zum beispiel|siehe|par exemple|voir|por ejemplo|consulte|ad esempio)/i;

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
  const surroundings = surroundingsOf(edits);
  return edits.map((edit, at) => {
    const { probability, place } = onAi.get(edit.statement) ?? { probability: 0, place: Number.POSITIVE_INFINITY };
    const inside = Math.min(0.999, Math.max(0.001, probability));
    const logit = Math.log(inside / (1 - inside)) / 5;
    return new Map([
      ...ownFeatures(edit),
      ...surroundings(edit, at),
      ['ai', logit],
      ['ai in ai', logit * ai],
      ['ai share', (ai * probability) / (highest + 0.001)],
      ['ai probable', ai * probability],
      ['ai elsewhere', (1 - ai) * probability],
      ['ai first', place === 0 ? ai : 0],
      ['ai among three', place < 3 ? ai : 0],
    ]);
  });
}

function ownFeatures(edit: Edit): [string, number][] {
  const { statement, passage, kind, words } = edit;
  const text = statement.after || statement.before;
  const size = Math.min(1, Math.log(1 + words) / 4);
  const signs = [...edit.signs()];
  return [
    [`kind ${kind}`, 1],
    ['size', size],
    ['size squared', size * size],
    ['length', Math.min(1, text.length / 400)],
    ['very long', Math.min(1, Math.max(0, (text.length - 420) / 800))],
    ['few words', Number(words <= 3)],
    ['heading', Number(passage.isHeading)],
    ['gone', Number(statement.after === '')],
    ['added', Number(statement.before === '')],
    ['novel', Math.min(1, words / text.split(' ').length)],
    ['aside', aside.test(text) ? 0.5 : 0],
    ['whole', /[.!?]["')]*$/.test(text) ? 0.5 : 0],
    ['signs', Math.min(1, signs.length / 10)],
    ...signs.map((sign): [string, number] => [`new ${sign}`, 0.5]),
  ];
}

/** How a statement stands among the others: where, how large, how rare what it speaks of. */
function surroundingsOf(edits: readonly Edit[]): (edit: Edit, at: number) => [string, number][] {
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
  return (edit, at) => {
    const passage = ofPassage.get(edit.passage);
    const place = sizePlace.get(edit) ?? 0;
    const rarest = Math.min(...[...edit.signs()].map((sign) => carriers.get(sign) ?? 0), edits.length);
    return [
      ['again', Number((again.get(sayings[at] ?? '') ?? 0) > 1)],
      ['place', at / edits.length],
      ['start', Number(at < 2)],
      ['size place', 1 / (1 + place)],
      ['largest', Number(place === 0)],
      ['first of passage', passage?.first === edit ? 0.5 : 0],
      ['passage words', Math.min(1, Math.log(1 + (passage?.words ?? 0)) / 6)],
      ['section', Math.min(1, Math.log(ofSection.get(edit.passage.heading) ?? 1) / 3)],
      ['rare', Math.min(1, Math.log((1 + edits.length) / (1 + rarest)) / 4)],
    ];
  };
}
