import type { Groupable } from '../analyst.ts';
import { createStoryIndex } from '../story-index.ts';
import { type Grouped, learnStories } from './learn.ts';
import type { StoryModel } from './model.ts';

/** How well one item is grouped. */
export interface Grouping {
  /** Share of those it was put with that belong with it. */
  readonly precision: number;
  /** Share of those that belong with it that it was put with. */
  readonly recall: number;
}

/** B-cubed: of each item, by what it was put with and what it belongs with. */
export function bCubed(said: readonly string[], wanted: readonly string[]): Grouping[] {
  return said.map((story, at) => {
    const together = said.flatMap((one, other) => (one === story ? [other] : []));
    const belonging = wanted.filter((one) => one === wanted[at]).length;
    const both = together.filter((other) => wanted[other] === wanted[at]).length;
    return { precision: both / together.length, recall: both / belonging };
  });
}

export function meanOf(groupings: readonly Grouping[]) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const precision = mean(groupings.map((one) => one.precision));
  const recall = mean(groupings.map((one) => one.recall));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Stories as an index assigns them when the items arrive in this order. */
export function assignAll(candidates: readonly Groupable[], model: StoryModel): string[] {
  const index = createStoryIndex(model);
  return candidates.map((candidate) => index.assign(candidate).storyId);
}

/** One model a fold, which never saw the stories of that fold, nor lines that are alone in it. */
export interface Fold {
  readonly model: StoryModel;
  readonly holds: (item: Grouped) => boolean;
}

export function foldsOf(items: readonly Grouped[], lessons: readonly Grouped[], folds = 6): Fold[] {
  const foldOf = ({ story, candidate }: Grouped) => hash(story ?? candidate.id) % folds;
  return Array.from({ length: folds }, (_, fold) => ({
    model: learnStories([...items.filter((item) => foldOf(item) !== fold), ...lessons], 0),
    holds: (item: Grouped) => foldOf(item) === fold,
  }));
}

/** What each item was put with by weights that never saw its story; all items are in the stream, in their order. */
export function crossValidateStories(items: readonly Grouped[], folds: readonly Fold[], joins: number): Grouping[] {
  const found = new Array<Grouping>(items.length);
  const candidates = items.map(({ candidate }) => candidate);
  const wanted = items.map(({ story, candidate }) => story ?? `alone ${candidate.id}`);
  for (const { model, holds } of folds) {
    const groupings = bCubed(assignAll(candidates, { ...model, joins }), wanted);
    items.forEach((item, at) => {
      if (holds(item)) found[at] = groupings[at] as Grouping;
    });
  }
  return found;
}

/** The odds at which joining gives the best B-cubed F1, in the middle of those about as good. */
export function bestJoins(items: readonly Grouped[], folds: readonly Fold[]): number {
  // Below even odds by this much, strangers join: the labelled items are too few to show it.
  const steps = Array.from({ length: 10 }, (_, step) => (step - 4) / 5);
  const labelled = (groupings: readonly Grouping[]) => groupings.filter((_, at) => items[at]?.story !== null);
  const f1 = steps.map((joins) => meanOf(labelled(crossValidateStories(items, folds, joins))).f1);
  const smooth = f1.map((_, at) => {
    const near = f1.slice(Math.max(0, at - 2), at + 3);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  return steps[smooth.indexOf(Math.max(...smooth))] ?? 0;
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

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
}
