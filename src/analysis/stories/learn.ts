import type { Groupable } from '../analyst.ts';
import { type Example, train, type Weights } from '../logistic.ts';
import { likenessNames, likenessOf } from './likeness.ts';
import type { StoryModel } from './model.ts';
import { Counts } from './rarity.ts';
import { allOf, type Signature, signatureOf } from './signature.ts';

/** An item whose story is known; null where it is alone. */
export interface Grouped {
  readonly candidate: Groupable;
  readonly story: string | null;
}

const penalty = 4;
/** Pairs of different events that have next to nothing in common teach nothing. */
const leastInCommon = 0.12;
/** How much less likely than one that is joined a story may be that is followed. */
const followsBelow = 3;

/** Weights by which pairs of one event are told from pairs of two, and how common each word is. */
export function learnStories(items: readonly Grouped[], joins: number): StoryModel {
  const signatures = items.map(({ candidate }) => signatureOf(candidate));
  const words = commonWords(signatures);
  return {
    weights: learnLikeness(items, signatures, Counts.from({ items: items.length, words })),
    joins,
    follows: joins - followsBelow,
    items: items.length,
    words,
  };
}

function learnLikeness(items: readonly Grouped[], signatures: readonly Signature[], counts: Counts): Weights {
  const sizes = new Map<string, number>();
  for (const { story } of items) if (story !== null) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const examples: Example[] = [];
  for (let left = 0; left < items.length; left += 1)
    for (let right = left + 1; right < items.length; right += 1) {
      const story = items[left]?.story ?? null;
      const together = story !== null && story === items[right]?.story;
      // A story of ten has forty-five pairs: each counts less, so that it does not teach alone.
      const importance = together ? 2 / Math.sqrt(sizes.get(story) ?? 1) : 0.5;
      const [one, other] = [signatures[left] as Signature, signatures[right] as Signature];
      const features = named(one, other, counts);
      if (!together && !couldBe(features)) continue;
      examples.push({ features, target: together ? 1 : 0, importance });
      // Half of all pages give no day: the same pair is also learnt without.
      if (features.has('no day')) continue;
      const undated = named({ ...one, at: Number.NaN }, other, counts);
      examples.push({ features: undated, target: together ? 1 : 0, importance: 0.4 * importance });
    }
  return train(examples, penalty, 800);
}

function commonWords(signatures: readonly Signature[]): Record<string, number> {
  const counts = new Map<number, number>();
  for (const signature of signatures)
    for (const value of allOf(signature)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= 2).sort(([left], [right]) => left - right);
  return Object.fromEntries(frequent.map(([value, count]) => [String(value), count]));
}

function named(left: Signature, right: Signature, counts: Counts): Map<string, number> {
  const values = new Float64Array(likenessNames.length);
  likenessOf(left, right, counts, values);
  return new Map(
    likenessNames.flatMap((name, at) => (values[at] === 0 ? [] : [[name, values[at] as number] as const])),
  );
}

function couldBe(features: ReadonlyMap<string, number>): boolean {
  return (
    features.has('same company') || features.has('same authority') || (features.get('title words') ?? 0) > leastInCommon
  );
}
