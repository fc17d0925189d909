import { moods } from './lexicon.ts';

/** Of the bits that either has, the share that both have. */
export function jaccard(left: number, right: number): number {
  const either = left | right;
  return either === 0 ? 0 : bitCount(left & right) / bitCount(either);
}

/** The moods of deeds, a bit each. */
export function moodsOf(deeds: number): number {
  return moods.reduce((mask, mood, bit) => ((deeds & mood) !== 0 ? mask | (1 << bit) : mask), 0);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
