import type { Groupable } from '../analyst.ts';
import type { Weights } from '../learning/logistic.ts';
import { fitWeights } from './fit.ts';
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
/**
 * Log-odds at which an item joins a story: between what is best among the written lessons, which are many and hard, and
 * on labelled items, which are few. To choose it anew on so few stories each time costs a hundredth or two elsewhere.
 */
const joins = -1.5;
/** How much less likely than one that is joined a story may be that is followed. */
const followsBelow = 3;
const [noDay, sameCompany, sameAuthority, titleWords] = (
  ['no day', 'same company', 'same authority', 'title words'] as const
).map((name) => likenessNames.indexOf(name)) as [number, number, number, number];

/** Weights by which pairs of one event are told from pairs of two, and how common each word is. */
export function learnStories(items: readonly Grouped[]): StoryModel {
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
  const rows: Float64Array[] = [];
  const targets: (0 | 1)[] = [];
  const importances: number[] = [];
  const teach = (row: Float64Array, together: boolean, importance: number) => {
    rows.push(row);
    targets.push(together ? 1 : 0);
    importances.push(importance);
  };
  for (let left = 0; left < items.length; left += 1)
    for (let right = left + 1; right < items.length; right += 1) {
      const story = items[left]?.story ?? null;
      const together = story !== null && story === items[right]?.story;
      // A story of ten has forty-five pairs: each counts less, so that it does not teach alone.
      const importance = together ? 2 / Math.sqrt(sizes.get(story) ?? 1) : 0.5;
      const [one, other] = [signatures[left] as Signature, signatures[right] as Signature];
      const row = likenessRow(one, other, counts);
      if (!together && !couldBe(row)) continue;
      teach(row, together, importance);
      // Half of all pages give no day: the same pair is also learnt without.
      if (row[noDay] === 1) continue;
      teach(likenessRow({ ...one, at: Number.NaN }, other, counts), together, 0.4 * importance);
    }
  const weights = fitWeights({ rows, targets, importances }, penalty);
  return Object.fromEntries(
    likenessNames.map((name, at) => [name, Math.round((weights[at] as number) * 10_000) / 10_000]),
  );
}

function commonWords(signatures: readonly Signature[]): Record<string, number> {
  const counts = new Map<number, number>();
  for (const signature of signatures)
    for (const value of allOf(signature)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= 2).sort(([left], [right]) => left - right);
  return Object.fromEntries(frequent.map(([value, count]) => [String(value), count]));
}

function likenessRow(left: Signature, right: Signature, counts: Counts): Float64Array {
  const row = new Float64Array(likenessNames.length);
  likenessOf(left, right, counts, row);
  return row;
}

function couldBe(row: Float64Array): boolean {
  return row[sameCompany] === 1 || row[sameAuthority] === 1 || (row[titleWords] as number) > leastInCommon;
}
