import type { Groupable } from '../analyst.ts';
import { textNumber } from '../learning/text-number.ts';
import { onceFor } from '../once-for.ts';
import { type Grouped, learnStories } from './learn.ts';
import type { StoryModel } from './model.ts';
import { type Signature, signatureOf } from './signature.ts';
import { createStoryIndex } from './story-index.ts';

/** How well one item is grouped. */
export interface Grouping {
  /** Share of those it was put with that belong with it. */
  readonly precision: number;
  /** Share of those that belong with it that it was put with. */
  readonly recall: number;
}

/** B-cubed: of each item, by what it was put with and what it belongs with. */
export function bCubed(said: readonly string[], wanted: readonly string[]): Grouping[] {
  const together = count(said);
  const belonging = count(wanted);
  const both = count(said.map((story, at) => `${story} ${wanted[at]}`));
  return said.map((story, at) => {
    const right = both.get(`${story} ${wanted[at]}`) ?? 0;
    return {
      precision: right / (together.get(story) ?? 1),
      recall: right / (belonging.get(wanted[at] as string) ?? 1),
    };
  });
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function meanOf(groupings: readonly Grouping[]) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const precision = mean(groupings.map((one) => one.precision));
  const recall = mean(groupings.map((one) => one.recall));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Stories as an index assigns them when the items arrive in this order. */
export function assignAll(candidates: readonly Groupable[], model: StoryModel, read = signatureOf): string[] {
  const index = createStoryIndex(model, read);
  return candidates.map((candidate) => index.assign(candidate).storyId);
}

const folds = 6;

/** One model a fold, which never saw the stories of that fold, nor items that are alone in it. */
export interface Fold {
  readonly model: StoryModel;
  readonly holds: (item: Grouped) => boolean;
}

/** `deal`: which way of dealing stories into folds, each by numbers that are the same every time. */
export function foldsOf(items: readonly Grouped[], lessons: readonly Grouped[], deal = 0): Fold[] {
  const salt = deal === 0 ? '' : `${deal} `;
  const foldOf = ({ story, candidate }: Grouped) => textNumber(`${salt}${story ?? candidate.id}`) % folds;
  const taught = apartFrom(items, lessons);
  return Array.from({ length: folds }, (_, fold) => ({
    model: learnStories([...items.filter((item) => foldOf(item) !== fold), ...taught]),
    holds: (item: Grouped) => foldOf(item) === fold,
  }));
}

/** Of `others`, those that are of no story of `items`. */
export function apartFrom(items: readonly Grouped[], others: readonly Grouped[]): Grouped[] {
  const stories = new Set(items.map(({ story }) => story));
  return others.filter(({ story }) => story === null || !stories.has(story));
}

/**
 * How each item is grouped by weights that never saw its story, the mean over several orders of arrival: oldest first,
 * once with those of unknown day before all others and once after them, and two by chance, since half of all pages give
 * no day.
 */
export function groupedBy(folds: readonly Fold[], items: readonly Grouped[]): Grouping[] {
  const read = onceFor(signatureOf);
  return meanOfEach(ordersOf(items).map((order) => groupingsIn(items, order, folds, read)));
}

/** The same by one model, whatever it saw. */
export function groupedByModel(model: StoryModel, items: readonly Grouped[]): Grouping[] {
  return groupedBy([{ model, holds: () => true }], items);
}

/** What one order of arrival gives. */
export function groupingsInTurn(folds: readonly Fold[], items: readonly Grouped[]): Grouping[] {
  return groupingsIn(items, [...items.keys()], folds, onceFor(signatureOf));
}

function groupingsIn(
  items: readonly Grouped[],
  order: readonly number[],
  folds: readonly Fold[],
  read: (candidate: Groupable) => Signature,
): Grouping[] {
  const found = new Array<Grouping>(items.length);
  const arriving = order.map((at) => items[at] as Grouped);
  const candidates = arriving.map(({ candidate }) => candidate);
  const wanted = arriving.map(({ story, candidate }) => story ?? `alone ${candidate.id}`);
  for (const { model, holds } of folds) {
    const groupings = bCubed(assignAll(candidates, model, read), wanted);
    order.forEach((at, place) => {
      if (holds(items[at] as Grouped)) found[at] = groupings[place] as Grouping;
    });
  }
  return found;
}

function ordersOf(items: readonly Grouped[]): number[][] {
  const day = (at: number, unknown: string) => items[at]?.candidate.date || unknown;
  const all = [...items.keys()];
  const oldestFirst = (unknown: string) =>
    all.toSorted((left, right) => day(left, unknown).localeCompare(day(right, unknown)) || left - right);
  const byChance = (salt: string) =>
    all.toSorted(
      (left, right) =>
        textNumber(`${salt}${items[left]?.candidate.id}`) - textNumber(`${salt}${items[right]?.candidate.id}`),
    );
  return [oldestFirst('0'), oldestFirst('9'), byChance('one'), byChance('two')];
}

/** Of each item the mean of several groupings of the same items. */
export function meanOfEach(runs: readonly (readonly Grouping[])[]): Grouping[] {
  return (runs[0] ?? []).map((_, at) => {
    const { precision, recall } = meanOf(runs.map((run) => run[at] as Grouping));
    return { precision, recall };
  });
}

/** What a feed bot would do: titles that share half their words within three weeks. */
export function assignByTitle(candidates: readonly Groupable[]): string[] {
  const words = ({ title }: Groupable) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const stories: string[] = [];
  candidates.forEach((candidate, at) => {
    const mine = words(candidate);
    const same = candidates.slice(0, at).findIndex((other) => {
      const theirs = words(other);
      const shared = [...mine].filter((word) => theirs.has(word)).length;
      const apart = Math.abs(Date.parse(candidate.date) - Date.parse(other.date));
      return shared / Math.max(1, Math.min(mine.size, theirs.size)) >= 0.5 && !(apart > 21 * 86_400_000);
    });
    stories.push(same === -1 ? candidate.id : (stories[same] as string));
  });
  return stories;
}
