import { lazily } from '../lazily.ts';

/** Shorter runs stand everywhere by chance. */
const leastMoved = 25;
/** Characters looked through for moved words, over a whole comparison. */
const mostSearched = 150_000_000;

/** Says whether a run of letters stands in what changed on a side, so that it was only moved or re-wrapped. */
export type Moved = (run: string, on: 'left' | 'right') => boolean;

/** `left` and `right` are all letters of what changed on each side, run together. */
export function movedWords(left: string, right: string): Moved {
  const mayStand = { left: lazily(() => sixesOf(left)), right: lazily(() => sixesOf(right)) };
  const texts = { left, right };
  let budget = mostSearched;
  return (run, on) => {
    if (run.length < leastMoved || texts[on].length < run.length || budget < 0 || !mayStand[on]()(run)) return false;
    budget -= texts[on].length;
    return texts[on].includes(run);
  };
}

/**
 * Tells by each six letters that follow one another which runs may stand in a text. Most that do not are told by their
 * first letters, without a look through the text.
 */
function sixesOf(text: string): (run: string) => boolean {
  const bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(8 * text.length))));
  const held = new Int32Array(2 ** (bits - 5));
  const placeOf = (six: number) => Math.imul(six, 0x9e_37_79_b1) >>> (32 - bits);
  let six = 0;
  for (let at = 0; at < text.length; at += 1) {
    six = next(six, text.charCodeAt(at));
    const place = placeOf(six);
    held[place >>> 5] = (held[place >>> 5] as number) | (1 << (place & 31));
  }
  return (run) => {
    let last = 0;
    for (let at = 0; at < run.length; at += 1) {
      last = next(last, run.charCodeAt(at));
      const place = placeOf(last);
      if (at >= 5 && ((held[place >>> 5] as number) & (1 << (place & 31))) === 0) return false;
    }
    return true;
  };
}

/** The six letters last walked over, five bits of each, once one more was. */
function next(six: number, code: number): number {
  return ((six << 5) | (code & 31)) & 0x3f_ff_ff_ff;
}
