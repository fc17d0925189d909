import { createAnalyst } from '../analysis/create-analyst.ts';
import { interval } from '../analysis/learning/evaluate.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import {
  apartFrom,
  assignAll,
  assignByTitle,
  bCubed,
  type Fold,
  foldsOf,
  type Grouping,
  groupedBy,
  groupedByModel,
  groupingsInTurn,
  meanOf,
  meanOfEach,
} from '../analysis/stories/evaluate-stories.ts';
import { type Grouped, learnStories } from '../analysis/stories/learn.ts';
import { builtInStoryModel } from '../analysis/stories/model.ts';
import { storyErrors } from '../analysis/stories/story-errors.ts';
import { Fault } from '../domain/errors.ts';
import { readStoryLessons, toGrouped, wasAskedForStory } from './grouped.ts';
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
 * that they are scored on.
 */
export async function evalStories(file: string, options: Options): Promise<void> {
  if (options.shipped === true && options.with !== undefined)
    throw new Fault('invalid', '--with names what to learn from, and with --shipped nothing is learnt');
  const items = toGrouped(readLabelled(file)).toSorted((left, right) =>
    left.candidate.date.localeCompare(right.candidate.date),
  );
  const labelled = items.filter(({ story }) => story !== null);
  const more = toGrouped((options.with ?? []).flatMap(readLabelled).filter(wasAskedForStory));
  const lessons = readStoryLessons();
  const wanted = labelled.map(({ story }) => story ?? '');
  const candidates = labelled.map(({ candidate }) => candidate);
  await writeLine(
    `${labelled.length} items of ${new Set(wanted).size} stories, ${items.length - labelled.length} others; in brackets: 95 in 100 samples of such stories`,
  );
  if (options.shipped === true) {
    await row('as it ships, labelled items alone', labelled, groupedByModel(builtInStoryModel(), labelled));
    await row('as it ships, other items among them', items, groupedByModel(builtInStoryModel(), items));
    const analyst = createAnalyst(builtInRegistry());
    const told = items.filter(({ story, candidate }) => story !== null || analyst.assess(candidate).relevant);
    await row('the same, of those only what is told', told, groupedByModel(builtInStoryModel(), told));
    await row('baseline: half of the title shared', labelled, bCubed(assignByTitle(candidates), wanted));
    if (options.errors === true)
      for (const line of storyErrors(labelled, builtInStoryModel(), () => true)) await writeLine(line);
    return;
  }
  const deals = dealsIn(options.deals).map((deal) => foldsOf(items, [...more, ...lessons], deal));
  const meanOver = (of: (folds: readonly Fold[]) => readonly Grouping[]) => meanOfEach(deals.map(of));
  await row(
    'by strangers, labelled items alone',
    labelled,
    meanOver((folds) => groupedBy(folds, labelled)),
  );
  await row(
    'by strangers, other items among them',
    items,
    meanOver((folds) => groupedBy(folds, items)),
  );
  await row(
    'by strangers, oldest first',
    labelled,
    meanOver((folds) => groupingsInTurn(folds, labelled)),
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
  const [first = []] = deals;
  if (options.errors === true)
    for (const { model, holds } of first) for (const line of storyErrors(labelled, model, holds)) await writeLine(line);
}

function dealsIn(count = '1'): number[] {
  const deals = Number(count);
  if (!Number.isInteger(deals) || deals < 1) throw new Fault('invalid', '--deals takes a whole number from 1');
  return Array.from({ length: deals }, (_, deal) => deal);
}

/** Grouped by weights that saw no item of these at all. */
function strangers(items: readonly Grouped[], others: readonly Grouped[]): Grouping[] {
  const model = learnStories(apartFrom(items, others));
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
