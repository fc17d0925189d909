import { type Figure, figures, intervalOf, streamAlarms } from '../analysis/changes/learning/change-figures.ts';
import {
  type Answered,
  answered,
  confusion,
  crossValidateChanges,
  kinds,
  needsHistory,
} from '../analysis/changes/learning/evaluate-changes.ts';
import type { Lesson } from '../analysis/changes/learning/labelled-change.ts';
import { groupsOf } from '../analysis/changes/learning/service-groups.ts';
import { builtInModel } from '../analysis/changes/model.ts';
import { readLabelledChanges } from './labelled-changes.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly errors?: boolean;
  /** By the weights that ship alone: for changes that they never saw. */
  readonly shipped?: boolean;
  /** How often the services are dealt into folds anew; how they fall moves every figure. */
  readonly deals?: string;
}

/** Prints how well changes are judged: by weights and thresholds that never saw the service, and by those that ship. */
export async function evalPolicy(folder: string, options: Options): Promise<void> {
  const { errors = false, shipped = false, deals = '1' } = options;
  const lessons = readLabelledChanges(folder).flatMap((file) => file.lessons);
  const groups = groupsOf(lessons);
  const seen = lessons.map((lesson, at) => answered(lesson, builtInModel(), groups[at])).filter(sure);
  await writeLine(`${seen.length} changes, ${lessons.length - seen.length} unsure ones left out`);
  const scored = shipped ? await byShipped(seen) : await nestedToo(lessons, seen, Number(deals));
  if (!errors) return;
  for (const { lesson, answer } of scored) {
    if (lesson.row.kind === answer.kind) continue;
    await writeLine(
      `${lesson.row.kind} called ${answer.kind}: ${lesson.row.id} ${lesson.row.service}, ${lesson.row.document}`,
    );
  }
}

function sure({ lesson }: Answered): boolean {
  return !lesson.row.unsure;
}

async function byShipped(seen: readonly Answered[]): Promise<readonly Answered[]> {
  await writeLine('by the weights that ship; in brackets 95 in 100 samples of services like these\n');
  await table('shipped', seen);
  await writeLine('');
  for (const figure of [...figures, streamAlarms]) {
    const [low, high] = intervalOf(seen, figure);
    await writeLine(`${figure.name.padEnd(32)}${shown(figure.of(seen))} [${shown(low).trim()}, ${shown(high).trim()}]`);
  }
  return seen;
}

async function nestedToo(
  lessons: readonly Lesson[],
  seen: readonly Answered[],
  deals: number,
): Promise<readonly Answered[]> {
  const { nested, chosenHere } = crossValidateChanges(lessons);
  const unseen = nested.filter(sure);
  const flattered = chosenHere.filter(sure);
  await writeLine(
    'nested: weights, penalties and thresholds that never saw the service; in brackets 95 in 100 samples',
  );
  await writeLine('of services like these; chosen here: the same weights, thresholds chosen on these very answers');
  await writeLine('gap: what that flatters; shipped: the weights that ship, which saw these rows\n');
  await table('nested', unseen);
  await writeLine(
    `\n${'figure'.padEnd(32)}${'nested'.padStart(7)}${''.padEnd(17)}${'chosen here'.padStart(12)}${'gap'.padStart(8)}${'shipped'.padStart(9)}`,
  );
  for (const figure of [...figures, streamAlarms]) await compared(figure, unseen, flattered, seen);
  await redealt(lessons, unseen, deals);
  await brief(
    'nested, without flaps and restored pages',
    unseen.filter((one) => !needsHistory(one)),
  );
  await brief(
    'nested, rows drawn at random from the stream',
    unseen.filter(({ lesson }) => lesson.row.sample === 'natural'),
  );
  return unseen;
}

async function redealt(lessons: readonly Lesson[], first: readonly Answered[], deals: number): Promise<void> {
  if (!(deals > 1)) return;
  const others = Array.from({ length: deals - 1 }, (_, at) =>
    crossValidateChanges(lessons, at + 1).nested.filter(({ lesson }) => !lesson.row.unsure),
  );
  await writeLine(`\nnested, services dealt into folds in ${deals} ways: each figure, and their mean`);
  for (const { name, of } of figures) {
    const values = [first, ...others].map(of);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    await writeLine(`${name.padEnd(32)}${values.map(shown).join('')}${shown(mean).padStart(10)}`);
  }
}

async function table(title: string, list: readonly Answered[]): Promise<void> {
  const counts = confusion(list);
  await writeLine(`${title} (${list.length})`);
  await writeLine(`  ${'labelled \\ said'.padEnd(16)}${kinds.map((kind) => kind.padStart(12)).join('')}`);
  for (const wanted of kinds)
    await writeLine(`  ${wanted.padEnd(16)}${kinds.map((said) => String(counts[wanted][said]).padStart(12)).join('')}`);
}

async function brief(title: string, list: readonly Answered[]): Promise<void> {
  await writeLine('');
  await table(title, list);
  for (const { name, of } of figures.slice(0, 7)) await writeLine(`  ${name.padEnd(30)}${shown(of(list))}`);
}

async function compared(
  figure: Figure,
  nested: readonly Answered[],
  chosenHere: readonly Answered[],
  shipped: readonly Answered[],
): Promise<void> {
  const value = figure.of(nested);
  const flattering = figure.of(chosenHere);
  const [low, high] = intervalOf(nested, figure);
  const gap = flattering - value;
  await writeLine(
    `${figure.name.padEnd(32)}${shown(value)} ${`[${shown(low).trim()}, ${shown(high).trim()}]`.padEnd(16)}${shown(flattering).padStart(12)}${`${gap > 0 ? '+' : ''}${shown(gap).trim()}`.padStart(8)}${shown(figure.of(shipped)).padStart(9)}`,
  );
}

function shown(value: number): string {
  return (Number.isNaN(value) ? 'none' : Math.abs(value) > 2 ? value.toFixed(1) : value.toFixed(3)).padStart(7);
}
