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
  const pairs = likelyPairs(lefts, rights, least);
  if (pairs.length < 2) return pairs;
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

/** For each text on the left those few on the right that share the rarest words with it, if they are alike enough. */
function likelyPairs(
  lefts: readonly (readonly string[])[],
  rights: readonly (readonly string[])[],
  least: number,
): Pair[] {
  if (lefts.length === 0 || rights.length === 0) return [];
  if (lefts.length === 1 && rights.length === 1) {
    const value = likeness(lefts[0] ?? [], rights[0] ?? []);
    return value < least ? [] : [{ left: 0, right: 0, likeness: value }];
  }
  const pairs: Pair[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  };
  const bags = rights.map((words) => bagOf(words, numberOf));
  const places = placesOf(bags, numbers.size);
  const few = lefts.length * rights.length <= 400;
  const rarities = new Float64Array(rights.length);
  for (const [left, words] of lefts.entries()) {
    const touched: number[] = [];
    const bag = bagOf(words, (word) => numbers.get(word));
    for (const word of bag.keys()) {
      const list = places[word];
      if (list === undefined || (!few && list.length > mostTextsOfWord)) continue;
      const rarity = 1 / list.length;
      for (const right of list) {
        if (rarities[right] === 0) touched.push(right);
        rarities[right] = (rarities[right] as number) + rarity;
      }
    }
    for (const right of highest(touched, rarities)) {
      const both = words.length + (rights[right]?.length ?? 0);
      if (2 * Math.min(words.length, both - words.length) < least * both) continue;
      const value = (2 * sharedBy(bag, bags[right] as Bag)) / both;
      if (value >= least) pairs.push({ left, right, likeness: value });
    }
    for (const right of touched) rarities[right] = 0;
  }
  return pairs;
}

/** How often each word is in a text, by the numbers of words. */
type Bag = ReadonlyMap<number, number>;

/** Without the words that have no number: no text on the other side has them. */
function bagOf(words: readonly string[], numberOf: (word: string) => number | undefined): Bag {
  const bag = new Map<number, number>();
  for (const word of words) {
    const number = numberOf(word);
    if (number !== undefined) bag.set(number, (bag.get(number) ?? 0) + 1);
  }
  return bag;
}

function sharedBy(left: Bag, right: Bag): number {
  const [one, other] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [word, times] of one) shared += Math.min(times, other.get(word) ?? 0);
  return shared;
}

/** In which texts each word stands. */
function placesOf(bags: readonly Bag[], words: number): number[][] {
  const places = Array.from({ length: words }, (): number[] => []);
  for (const [at, bag] of bags.entries()) for (const word of bag.keys()) places[word]?.push(at);
  return places;
}

/** The few of the highest value, highest first, at equal value in their order. */
function highest(texts: readonly number[], values: Float64Array): number[] {
  const best: number[] = [];
  for (const text of texts) {
    const value = values[text] as number;
    let at = best.length;
    while (at > 0 && isBefore(text, value, best[at - 1] as number, values)) at -= 1;
    if (at === mostCandidates) continue;
    best.splice(at, 0, text);
    if (best.length > mostCandidates) best.pop();
  }
  return best;
}

function isBefore(text: number, value: number, other: number, values: Float64Array): boolean {
  const difference = value - (values[other] as number);
  return difference > 0 || (difference === 0 && text < other);
}
