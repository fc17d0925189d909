import { createAnalyst } from '../analysis/create-analyst.ts';
import { interval } from '../analysis/evaluate.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import {
  apartFrom,
  assignAll,
  assignByTitle,
  bCubed,
  bestJoins,
  type Fold,
  foldsOf,
  type Grouping,
  groupedBy,
  groupingsAt,
  meanOf,
  meanOfEach,
  nested,
  type Sweep,
  sweep,
} from '../analysis/stories/evaluate-stories.ts';
import { type Grouped, learnStories } from '../analysis/stories/learn.ts';
import { builtInStoryModel } from '../analysis/stories/model.ts';
import { storyErrors } from '../analysis/stories/story-errors.ts';
import { Fault } from '../domain/errors.ts';
import { readStoryLessons, toGrouped } from './grouped.ts';
import { readLabelled } from './labelled.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly with?: string[];
  readonly errors?: boolean;
  readonly deals?: string;
  readonly shipped?: boolean;
}

/**
 * Measures grouping as items arrive, by B-cubed over the items whose story is labelled. Weights never saw the stories
 * that they are scored on, and the odds of joining are chosen on other stories than these.
 */
export async function evalStories(file: string, options: Options): Promise<void> {
  if (options.shipped === true && options.with !== undefined)
    throw new Fault('invalid', '--with names what to learn from, and with --shipped nothing is learnt');
  const items = toGrouped(readLabelled(file)).toSorted((left, right) =>
    left.candidate.date.localeCompare(right.candidate.date),
  );
  const labelled = items.filter(({ story }) => story !== null);
  const more = toGrouped(
    (options.with ?? []).flatMap(readLabelled).filter(({ story, relevant }) => story != null || relevant),
  );
  const lessons = readStoryLessons();
  const wanted = labelled.map(({ story }) => story ?? '');
  const candidates = labelled.map(({ candidate }) => candidate);
  await writeLine(
    `${labelled.length} items of ${new Set(wanted).size} stories, ${items.length - labelled.length} others; in brackets: 95 in 100 samples of such stories`,
  );
  if (options.shipped === true) {
    await row('as it ships, labelled items alone', labelled, groupedBy(builtInStoryModel(), labelled));
    await row('as it ships, other items among them', items, groupedBy(builtInStoryModel(), items));
    const analyst = createAnalyst(builtInRegistry());
    const told = items.filter(({ story, candidate }) => story !== null || analyst.assess(candidate).relevant);
    await row('the same, of those only what is told', told, groupedBy(builtInStoryModel(), told));
    await row('baseline: half of the title shared', labelled, bCubed(assignByTitle(candidates), wanted));
    if (options.errors === true)
      for (const line of storyErrors(labelled, builtInStoryModel(), () => true)) await writeLine(line);
    return;
  }
  const deals = dealsIn(options.deals).map((deal) => dealt(items, labelled, [...more, ...lessons], deal));
  await writeLine(`odds of joining chosen on other folds: ${deals.map(({ chosen }) => chosen.join(', ')).join('; ')}`);
  const meanOver = (of: (deal: Deal) => readonly Grouping[]) => meanOfEach(deals.map(of));
  await row(
    'nested, labelled items alone',
    labelled,
    meanOver(({ alone, folds, chosen }) => nested(labelled, alone, folds, chosen)),
  );
  await row(
    'nested, other items among them',
    items,
    meanOver(({ among, folds, chosen }) => nested(items, among, folds, chosen)),
  );
  await row(
    'nested, oldest first',
    labelled,
    meanOver(({ folds, chosen }) => nestedInOrder(labelled, folds, chosen)),
  );
  if (more.length > 0)
    await row('learnt from --with and lessons alone', labelled, strangers(labelled, [...more, ...lessons]));
  await row('learnt from lessons alone', labelled, strangers(labelled, lessons));
  await row(
    'weights that ship (may have seen them)',
    labelled,
    bCubed(assignAll(candidates, builtInStoryModel()), wanted),
  );
  await row('baseline: half of the title shared', labelled, bCubed(assignByTitle(candidates), wanted));
  const [first] = deals;
  if (options.errors === true && first !== undefined)
    for (const [at, { model, holds }] of first.folds.entries())
      for (const line of storyErrors(labelled, { ...model, joins: first.chosen[at] ?? 0 }, holds))
        await writeLine(line);
}

/** Stories dealt into folds one way: what each of `alone` and `among` others gives at all odds, and the odds chosen. */
interface Deal {
  readonly folds: readonly Fold[];
  readonly alone: Sweep;
  readonly among: Sweep;
  readonly chosen: readonly number[];
}

function dealt(
  items: readonly Grouped[],
  labelled: readonly Grouped[],
  others: readonly Grouped[],
  deal: number,
): Deal {
  const folds = foldsOf(items, others, deal);
  const [alone, among] = [sweep(labelled, folds), sweep(items, folds)];
  const swept = [
    { items: labelled, sweep: alone },
    { items, sweep: among },
  ];
  return { folds, alone, among, chosen: folds.map(({ holds }) => bestJoins(swept, (item) => !holds(item))) };
}

function dealsIn(count = '1'): number[] {
  const deals = Number(count);
  if (!Number.isInteger(deals) || deals < 1) throw new Fault('invalid', '--deals takes a whole number from 1');
  return Array.from({ length: deals }, (_, deal) => deal);
}

function nestedInOrder(items: readonly Grouped[], folds: readonly Fold[], chosen: readonly number[]): Grouping[] {
  const found = new Array<Grouping>(items.length);
  for (const [at, fold] of folds.entries())
    for (const [place, grouping] of groupingsAt(items, [fold], chosen[at] ?? 0).entries())
      if (fold.holds(items[place] as Grouped)) found[place] = grouping;
  return found;
}

/** Grouped by weights that saw no item of these at all, at the odds that ship. */
function strangers(items: readonly Grouped[], others: readonly Grouped[]): Grouping[] {
  const model = learnStories(apartFrom(items, others), builtInStoryModel().joins);
  return bCubed(
    assignAll(
      items.map(({ candidate }) => candidate),
      model,
    ),
    items.map(({ story, candidate }) => story ?? candidate.id),
  );
}

async function row(name: string, items: readonly Grouped[], groupings: readonly Grouping[]): Promise<void> {
  const scored = groupings.flatMap((grouping, at) => {
    const story = items[at]?.story ?? null;
    return story === null ? [] : [{ story, grouping }];
  });
  const stories = [...Map.groupBy(scored, ({ story }) => story).values()];
  const figure = (sample: readonly { grouping: Grouping }[]) => meanOf(sample.map(({ grouping }) => grouping));
  const { precision, recall, f1 } = figure(scored);
  const [low, high] = interval(stories, (sample) => figure(sample).f1);
  await writeLine(
    `${name.padEnd(40)} B-cubed precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
  );
}
