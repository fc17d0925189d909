import { z } from 'zod';
import { type Example, train, type Weights } from '../logistic.ts';
import { decisiveFeatures, mostRanked } from './decisive.ts';
import type { Edit } from './edits.ts';
import { type ChangeEvidence, evidenceOf, ranked, togetherFeatures } from './evidence.ts';
import { type Taught, taughtStatements } from './examples/taught.ts';
import type { ChangeModel } from './model.ts';
import { keyOf, plainText } from './normalize.ts';
import { directionFeatures, severityFeatures } from './rating-features.ts';
import { wordPrefix } from './statement-features.ts';

/** A labelled change; `before` and `after` are the texts. */
export const labelledChange = z.object({
  id: z.string(),
  service: z.string(),
  document: z.string(),
  date: z.string().nullable(),
  kind: z.enum(['ai-data', 'substantive', 'cosmetic']),
  severity: z.number(),
  topics: z.array(z.string()),
  direction: z.string().nullable(),
  effective_date: z.string().nullable(),
  key_quote: z.string(),
  note: z.string().default(''),
  unsure: z.boolean().default(false),
  sample: z.string().optional(),
});
export type LabelledChange = z.output<typeof labelledChange>;

/** A labelled change with what it is judged by. */
export interface Lesson {
  readonly row: LabelledChange;
  readonly evidence: ChangeEvidence;
}

export function lessonOf(row: LabelledChange, before: string, after: string): Lesson {
  return { row, evidence: evidenceOf(before, after, row.document) };
}

const steps = 250;
/** What a written statement counts, beside a labelled change's 1. */
const writtenWeight = 0.5;
const turnedWeight = 0.2;
const ratedWeight = 0.3;
const leastWord = 4;
const rounds = 3;
const hardest = 8;

function importanceOf({ row }: Lesson): number {
  return row.unsure ? 0.4 : 1;
}

/** Whether a statement holds the labeller's quote, or is within it. */
function holdsQuote({ statement, passage }: Pick<Edit, 'statement' | 'passage'>, quote: string): boolean {
  if (quote.length < 6) return false;
  const sides = [statement.after, statement.before].map((text) => keyOf(text)).filter((key) => key !== '');
  if (sides.some((key) => key.includes(quote) || (key.length > 20 && quote.includes(key)))) return true;
  return quote.length > 60 && keyOf(passage.plain).includes(quote) && sides.some((key) => overlap(key, quote));
}

function overlap(key: string, quote: string): boolean {
  const half = quote.slice(0, 30);
  return key.includes(half) || key.includes(quote.slice(-30));
}

/** Without the words that hardly any example has: they would be learnt by heart. */
function withoutRareWords(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) if (name.startsWith(wordPrefix)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = (name: string) => !name.startsWith(wordPrefix) || (counts.get(name) ?? 0) >= leastWord;
  return examples.map((example) => ({
    ...example,
    features: new Map([...example.features].filter(([name]) => common(name))),
  }));
}

/**
 * The weights of statements. Only whole changes are labelled, so which statement made a change what it is must be found:
 * the one quoted, else the one the last round's weights think most probable; of other changes all count at first, then
 * those most easily mistaken.
 */
function trainStatements(lessons: readonly Lesson[], taught: readonly Taught[], penalty: number): Weights {
  let weights: Weights | null = null;
  const written = taught.flatMap(({ evidence, aiData, turned }) =>
    evidence.statements.map(
      ({ features }): Example => ({
        features,
        target: aiData ? 1 : 0,
        importance: turned ? turnedWeight : writtenWeight,
      }),
    ),
  );
  for (let round = 0; round < rounds; round += 1) {
    const examples: Example[] = [...written];
    for (const lesson of lessons) {
      const { row, evidence } = lesson;
      if (evidence.fault !== null || evidence.statements.length === 0) continue;
      const importance = importanceOf(lesson);
      if (row.kind === 'ai-data') {
        const quote = keyOf(plainText(row.key_quote));
        const quoted = evidence.statements.filter((judged) => holdsQuote(judged, quote));
        const chosen =
          quoted.length > 0
            ? quoted.slice(0, 3)
            : weights === null
              ? []
              : ranked(evidence.statements, weights)
                  .slice(0, 1)
                  .map(({ judged }) => judged);
        for (const { features } of chosen)
          examples.push({ features, target: 1, importance: (importance * 1.5) / chosen.length });
      } else {
        const wrong =
          weights === null
            ? evidence.statements
            : ranked(evidence.statements, weights)
                .slice(0, hardest)
                .map(({ judged }) => judged);
        for (const { features } of wrong)
          examples.push({ features, target: 0, importance: importance * Math.min(1, 4 / wrong.length) });
      }
    }
    weights = train(withoutRareWords(examples), penalty, steps);
  }
  return weights ?? {};
}

/** Which statement of a change that is not on AI a reader would quote: learnt from those that the labellers quoted. */
function trainDecisive(lessons: readonly Lesson[], penalty: number): Weights {
  const examples = lessons.flatMap((lesson): Example[] => {
    const quote = keyOf(plainText(lesson.row.key_quote));
    const all = lesson.evidence.edits.slice(0, mostRanked);
    const quoted = all.filter((edit) => holdsQuote(edit, quote));
    if (quoted.length === 0) return [];
    const others = all.filter((edit) => !quoted.includes(edit));
    const example = (list: readonly Edit[], target: 0 | 1) =>
      list.map((edit) => ({
        features: decisiveFeatures(edit),
        target,
        importance: (importanceOf(lesson) * (target === 1 ? 1 : 2)) / list.length,
      }));
    return [...example(quoted, 1), ...example(others, 0)];
  });
  return train(examples, penalty, steps);
}

export interface Penalties {
  readonly statement: number;
  readonly together: number;
  readonly meaning: number;
  readonly direction: number;
  readonly severity: number;
  readonly decisive: number;
}
export const usualPenalties: Penalties = {
  statement: 2,
  together: 0.3,
  meaning: 0.5,
  direction: 2,
  severity: 2,
  decisive: 2,
};

/** Weights from labelled changes; bit for bit the same for the same lessons in the same order. */
export function trainChanges(
  lessons: readonly Lesson[],
  penalties: Penalties = usualPenalties,
  thresholds = usualThresholds,
): ChangeModel {
  const sound = lessons.filter(({ evidence }) => evidence.fault === null);
  const groups = groupsOf(sound);
  const taught = taughtStatements();
  // How statements speak together is learnt on probabilities by weights that never saw them, as it will be used.
  const together: Example[] = [];
  for (let fold = 0; fold < 4; fold += 1) {
    const weights = trainStatements(
      sound.filter((_, at) => (groups[at] ?? 0) % 4 !== fold),
      taught,
      penalties.statement,
    );
    for (const [at, lesson] of sound.entries()) {
      if ((groups[at] ?? 0) % 4 !== fold || lesson.evidence.statements.length === 0) continue;
      const probabilities = ranked(lesson.evidence.statements, weights).map(({ probability }) => probability);
      together.push({
        features: togetherFeatures(probabilities, lesson.evidence.document),
        target: lesson.row.kind === 'ai-data' ? 1 : 0,
        importance: importanceOf(lesson),
      });
    }
  }
  const statement = trainStatements(sound, taught, penalties.statement);
  const yesNo = (
    list: readonly Lesson[],
    featuresOf: (lesson: Lesson) => ReadonlyMap<string, number>,
    is: (lesson: Lesson) => boolean,
    penalty: number,
  ) =>
    train(
      list.map((lesson) => ({
        features: featuresOf(lesson),
        target: is(lesson) ? 1 : 0,
        importance: importanceOf(lesson),
      })),
      penalty,
      steps,
    );
  const ai = sound.filter(({ row }) => row.kind === 'ai-data');
  const other = sound.filter(({ row }) => row.kind === 'substantive');
  const severity = ({ evidence }: Lesson) => severityFeatures(evidence, ranked(evidence.statements, statement));
  const taughtAi = taught.filter(({ aiData }) => aiData);
  const aiRating = (
    featuresOf: (list: ReturnType<typeof ranked>, evidence: ChangeEvidence) => ReadonlyMap<string, number>,
    is: (rated: { direction: string | null; severity: number }) => boolean,
    penalty: number,
    both: boolean,
  ) =>
    train(
      [
        ...ai.map((lesson) => ({ rated: lesson.row, evidence: lesson.evidence, importance: importanceOf(lesson) })),
        ...taughtAi
          .filter(({ turned }) => both || !turned)
          .map((one) => ({ rated: one, evidence: one.evidence, importance: ratedWeight })),
      ].map(({ rated, evidence, importance }) => ({
        features: featuresOf(ranked(evidence.statements, statement), evidence),
        target: is(rated) ? 1 : 0,
        importance,
      })),
      penalty,
      steps,
    );
  return {
    statement,
    decisive: trainDecisive(other, penalties.decisive),
    together: train(together, penalties.together, 600),
    meaning: yesNo(
      sound,
      ({ evidence }) => evidence.features,
      ({ row }) => row.kind !== 'cosmetic',
      penalties.meaning,
    ),
    thresholds,
    direction: {
      expands: aiRating(directionFeatures, (rated) => rated.direction === 'expands-use', penalties.direction, true),
      restricts: aiRating(directionFeatures, (rated) => rated.direction === 'restricts-use', penalties.direction, true),
    },
    severity: {
      aiTwo: yesNo(ai, severity, ({ row }) => row.severity >= 2, penalties.severity),
      aiThree: yesNo(ai, severity, ({ row }) => row.severity >= 3, penalties.severity),
      otherTwo: yesNo(other, severity, ({ row }) => row.severity >= 2, penalties.severity),
    },
  };
}

export const usualThresholds = { aiData: 0.45, meaning: 0.65 };

/**
 * Which lessons belong together, as numbers: those of one service, of services with one first word, and of documents that
 * share a changed sentence (one company's products). What is learnt of one must never be measured on another.
 */
export function groupsOf(lessons: readonly Lesson[]): number[] {
  const parent = lessons.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    return top;
  };
  const seen = new Map<string, number>();
  const tie = (name: string, at: number): void => {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, at);
    else parent[root(at)] = root(other);
  };
  for (const [at, { row, evidence }] of lessons.entries()) {
    tie(`service ${row.service.split(/[\s.]/)[0]?.toLowerCase()}`, at);
    for (const { passage, statement } of evidence.statements) {
      const key = keyOf(statement.after || statement.before);
      if (key.length > 120) tie(key, at);
      if (passage.heading === '') continue;
    }
  }
  const numbers = new Map<number, number>();
  return lessons.map((_, at) => {
    const top = root(at);
    if (!numbers.has(top)) numbers.set(top, numbers.size);
    return numbers.get(top) ?? 0;
  });
}
