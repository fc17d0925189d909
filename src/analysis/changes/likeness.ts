/** A word in more texts than this says too little about which belong together, and would make the search quadratic. */
const mostTextsOfWord = 40;
const mostCandidates = 6;

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/** Dice coefficient of two bags of words: 1 where they are the same, 0 where they share nothing. */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/**
 * Pairs texts (as words) of two sides that are alike by at least `least`, each at most once, the likest first, at equal
 * likeness those nearest in order. Time grows with the number of words, not with the product of the sides.
 */
export function pairUp(
  lefts: readonly (readonly string[])[],
  rights: readonly (readonly string[])[],
  least: number,
): Pair[] {
  const places = placesOf(rights);
  const pairs: Pair[] = [];
  const few = lefts.length * rights.length <= 400;
  const shared = new Float64Array(rights.length);
  for (const [left, words] of lefts.entries()) {
    const touched: number[] = [];
    for (const word of new Set(words)) {
      const list = places.get(word);
      if (list === undefined || (!few && list.length > mostTextsOfWord)) continue;
      const rarity = 1 / list.length;
      for (const right of list) {
        if (shared[right] === 0) touched.push(right);
        shared[right] = (shared[right] as number) + rarity;
      }
    }
    const sharedBy = (right: number) => shared[right] as number;
    touched.sort((one, other) => sharedBy(other) - sharedBy(one) || one - other);
    for (const right of touched.slice(0, mostCandidates)) {
      const others = rights[right] ?? [];
      if (2 * Math.min(words.length, others.length) < least * (words.length + others.length)) continue;
      const value = likeness(words, others);
      if (value >= least) pairs.push({ left, right, likeness: value });
    }
    for (const right of touched) shared[right] = 0;
  }
  const nearness = ({ left, right }: Pair) => Math.abs(left / lefts.length - right / rights.length);
  pairs.sort((one, other) => other.likeness - one.likeness || nearness(one) - nearness(other) || one.left - other.left);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return pairs.filter(({ left, right }) => {
    if (usedLeft.has(left) || usedRight.has(right)) return false;
    usedLeft.add(left);
    usedRight.add(right);
    return true;
  });
}

/** In which texts each word stands. */
function placesOf(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of texts.entries()) {
    for (const word of words) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  }
  return places;
}
