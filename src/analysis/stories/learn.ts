import type { StoryCandidate } from '../analyst.ts';
import { type Example, train, type Weights } from '../logistic.ts';
import { likenessNames, likenessOf } from './likeness.ts';
import { Counts } from './rarity.ts';
import { type Signature, signatureOf } from './signature.ts';

/** An item whose story is known; null where it is alone. */
export interface Grouped {
  readonly candidate: StoryCandidate;
  readonly story: string | null;
}

const penalty = 4;
/** Pairs of different events that have next to nothing in common teach nothing. */
const leastInCommon = 0.12;

/** Weights by which pairs of one event are told from pairs of two. */
export function learnLikeness(items: readonly Grouped[], background: Counts): Weights {
  const signed = items.map(({ candidate, story }) => ({ signature: signatureOf(candidate), story }));
  const examples: Example[] = [];
  for (let left = 0; left < signed.length; left += 1)
    for (let right = left + 1; right < signed.length; right += 1) {
      const one = signed[left] as (typeof signed)[number];
      const other = signed[right] as (typeof signed)[number];
      const together = one.story !== null && one.story === other.story;
      const size = together ? signed.filter(({ story }) => story === one.story).length : 0;
      const features = named(one.signature, other.signature, background);
      if (!together && !couldBe(features)) continue;
      examples.push({ features, target: together ? 1 : 0, importance: together ? 2 / Math.sqrt(size) : 0.5 });
      // Half of all pages give no day: the same pair is also learnt without.
      if (features.get('no day') === undefined) {
        const undated = named({ ...one.signature, at: Number.NaN }, other.signature, background);
        examples.push({
          features: undated,
          target: together ? 1 : 0,
          importance: together ? 0.8 / Math.sqrt(size) : 0.2,
        });
      }
    }
  return train(examples, penalty, 800);
}

function named(left: Signature, right: Signature, counts: Counts): Map<string, number> {
  const values = new Float64Array(likenessNames.length);
  likenessOf(left, right, counts, values);
  return new Map(likenessNames.flatMap((name, at) => (values[at] === 0 ? [] : [[name, values[at] as number] as const])));
}

function couldBe(features: ReadonlyMap<string, number>): boolean {
  return (
    features.has('same company') || features.has('same authority') || (features.get('title words') ?? 0) > leastInCommon
  );
}
