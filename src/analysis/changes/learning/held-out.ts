/** Numbers of folds for lessons, those of one group together: always the same for the same groups. */
export function foldsOf(groups: readonly number[], folds: number, seed = 0): number[] {
  return groups.map((group) => mixed(group + seed * 7_919) % folds);
}

/** What weights say of lessons that they were not learnt from, fold by fold; in the order of the lessons. */
export function heldOut<One, Learnt, Said>(
  lessons: readonly One[],
  foldOf: readonly number[],
  learn: (rest: readonly One[]) => Learnt,
  say: (one: One, learnt: Learnt) => Said,
): Said[] {
  const said = new Array<Said>(lessons.length);
  for (const fold of new Set(foldOf)) {
    const learnt = learn(lessons.filter((_, at) => foldOf[at] !== fold));
    for (const [at, one] of lessons.entries()) if (foldOf[at] === fold) said[at] = say(one, learnt);
  }
  return said;
}

function mixed(number: number): number {
  let value = Math.imul(number + 0x9e3779b9, 0x85ebca6b) >>> 0;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) >>> 0;
  return (value ^ (value >>> 16)) >>> 0;
}
