import type { Counts } from './rarity.ts';
import type { Signature } from './signature.ts';

/** What two sets of hashes share. */
export interface Common {
  readonly count: number;
  /** Rarity of what is shared over that of the smaller side. */
  readonly share: number;
  readonly rarest: number;
}

export const nothing: Common = { count: 0, share: 0, rarest: 0 };

export function common(left: Uint32Array, right: Uint32Array, rarity: Counts): Common {
  const tally = new Tally(rarity);
  tally.add(left, right);
  if (tally.count === 0) return nothing;
  const smaller = Math.min(weight(left, rarity), weight(right, rarity));
  return { count: tally.count, share: smaller === 0 ? 0 : Math.min(1, tally.sum / smaller), rarest: tally.rarest };
}

/** What titles and openings share, whichever of them it stands in. */
export interface SharedWords {
  /** Over the words of the shorter. */
  readonly share: number;
  /** Rarity of all that is shared, and of the two rarest. */
  readonly sum: number;
  readonly rarest: number;
  readonly second: number;
}

export function sharedWords(left: Signature, right: Signature, rarity: Counts): SharedWords {
  const tally = new Tally(rarity);
  tally.add(left.title, right.title);
  tally.add(left.title, right.opening);
  tally.add(left.opening, right.title);
  tally.add(left.opening, right.opening);
  const { sum, rarest, second } = tally;
  const smaller = Math.min(
    weight(left.title, rarity) + weight(left.opening, rarity),
    weight(right.title, rarity) + weight(right.opening, rarity),
  );
  return { share: sum === 0 || smaller === 0 ? 0 : Math.min(1, sum / smaller), sum, rarest, second };
}

export function meet(left: Uint32Array, right: Uint32Array): boolean {
  return left.some((one) => right.includes(one));
}

export function sameSet(left: Uint32Array, right: Uint32Array): boolean {
  return left.length === right.length && left.every((one, at) => one === right[at]);
}

function weight(values: Uint32Array, rarity: Counts): number {
  let sum = 0;
  for (const value of values) sum += rarity.of(value);
  return sum;
}

/** How many hashes are shared and how rare they are, over several pairs of sorted sets. */
class Tally {
  readonly #rarity: Counts;
  count = 0;
  sum = 0;
  rarest = 0;
  second = 0;

  constructor(rarity: Counts) {
    this.#rarity = rarity;
  }

  add(left: Uint32Array, right: Uint32Array): void {
    let i = 0;
    let j = 0;
    while (i < left.length && j < right.length) {
      const one = left[i] as number;
      const other = right[j] as number;
      if (one < other) i += 1;
      else if (other < one) j += 1;
      else {
        this.#take(this.#rarity.of(one));
        i += 1;
        j += 1;
      }
    }
  }

  #take(rare: number): void {
    this.count += 1;
    this.sum += rare;
    if (rare > this.rarest) {
      this.second = this.rarest;
      this.rarest = rare;
    } else if (rare > this.second) this.second = rare;
  }
}
