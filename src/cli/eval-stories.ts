import { interval } from '../analysis/evaluate.ts';
import {
  assignAll,
  assignByTitle,
  bCubed,
  crossValidateStories,
  foldsOf,
  type Grouping,
  meanOf,
} from '../analysis/stories/evaluate-stories.ts';
import type { Grouped } from '../analysis/stories/learn.ts';
import { builtInStoryModel } from '../analysis/stories/model.ts';
import { readStoryLessons, toGrouped } from './grouped.ts';
import { readLabelled } from './labelled.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly with?: string[];
  readonly errors?: boolean;
}

/** Measures grouping as items arrive, oldest first, by B-cubed over the items whose story is labelled. */
export async function evalStories(file: string, options: Options): Promise<void> {
  const items = toGrouped(readLabelled(file)).toSorted((left, right) =>
    left.candidate.date.localeCompare(right.candidate.date),
  );
  const labelled = items.filter(({ story }) => story !== null);
  const more = toGrouped((options.with ?? []).flatMap(readLabelled)).filter(({ story }) => story !== null);
  const wanted = labelled.map(({ story }) => story ?? '');
  const candidates = labelled.map(({ candidate }) => candidate);
  const model = builtInStoryModel();
  const shipped = assignAll(candidates, model);
  await writeLine(
    `${labelled.length} items of ${new Set(wanted).size} stories, ${items.length - labelled.length} others`,
  );
  await row('weights that ship (may have seen them)', labelled, bCubed(shipped, wanted));
  const folds = foldsOf(items, [...more, ...readStoryLessons()]);
  await row('cross-validated, stories kept whole', labelled, crossValidateStories(labelled, folds, model.joins));
  await row(
    'the same, other items among them',
    ...labelledOnly(items, crossValidateStories(items, folds, model.joins)),
  );
  await row('baseline: half of the title shared', labelled, bCubed(assignByTitle(candidates), wanted));
  if (options.errors === true) await errors(labelled, folds, model.joins);
}

function labelledOnly(items: readonly Grouped[], groupings: readonly Grouping[]): [Grouped[], Grouping[]] {
  const at = [...items.keys()].filter((one) => items[one]?.story !== null);
  return [at.map((one) => items[one] as Grouped), at.map((one) => groupings[one] as Grouping)];
}

async function row(name: string, items: readonly Grouped[], groupings: readonly Grouping[]): Promise<void> {
  const stories = new Map<string | null, Grouping[]>();
  items.forEach(({ story }, at) => {
    const grouping = groupings[at] as Grouping;
    const group = stories.get(story);
    if (group === undefined) stories.set(story, [grouping]);
    else group.push(grouping);
  });
  const { precision, recall, f1 } = meanOf(groupings);
  const [low, high] = interval([...stories.values()], (sample) => meanOf(sample).f1);
  await writeLine(
    `${name.padEnd(40)} B-cubed precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
  );
}

async function errors(items: readonly Grouped[], folds: ReturnType<typeof foldsOf>, joins: number): Promise<void> {
  const groupings = crossValidateStories(items, folds, joins);
  for (const [at, { story, candidate }] of items.entries()) {
    const { precision, recall } = groupings[at] as Grouping;
    if (precision === 1 && recall === 1) continue;
    const { companies, regulators, jurisdictions } = candidate.assessment;
    const who = [...companies, ...regulators, ...jurisdictions].join(', ');
    await writeLine(
      `${story}: precision ${precision.toFixed(2)} recall ${recall.toFixed(2)}  ${candidate.date.slice(0, 10)} [${who}] ${candidate.title}`,
    );
  }
}
