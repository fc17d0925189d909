/** How a word is written: in small letters, with a capital first, or in capitals alone. */
export type Shape = 0 | 1 | 2;

/** What there is to know of a word by itself. */
export interface Word {
  /** Lower case, without accents. */
  readonly folded: string;
  /** Its beginning, by which forms of one word are alike. */
  readonly stem: string;
  readonly shape: Shape;
}

/** The words of a text, in parallel arrays: position by position what it says and in which sentence it stands. */
export interface Words<Known extends Word> {
  readonly words: Known[];
  /** Number of the sentence, from 0. */
  readonly sentence: number[];
}

const stemLength = 7;
const sentenceEnds = '.!?…。\n';
const space = 32;
const accents = /\p{M}/gu;

/**
 * Splits a text into words. Hyphens and apostrophes part words ("opt-out" is two), an English "'s" is dropped, "n't" is
 * "not", and "A.I." is "ai". At most `limit` words are read, each by `read`.
 */
export function wordsOf<Known extends Word>(text: string, limit: number, read: (raw: string) => Known): Words<Known> {
  const words: Known[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  let ended = false;
  let at = 0;
  const { length } = text;
  while (at < length && words.length < limit) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      if (code !== space && sentenceEnds.includes(text[at] as string) && endsHere(text, at)) ended = true;
      at += 1;
      continue;
    }
    const start = at;
    while (at < length && isLetter(text.charCodeAt(at))) at += 1;
    let raw = text.slice(start, at);
    while (raw.length <= 3 && isInitial(text, at)) {
      raw += text[at + 1];
      at += 2;
    }
    const apostrophe = start > 0 && isApostrophe(text.charCodeAt(start - 1)) && words.length > 0;
    if (apostrophe && (raw === 's' || raw === 'S')) continue;
    if (ended) {
      sentence += 1;
      ended = false;
    }
    words.push(read(apostrophe && (raw === 't' || raw === 'T') ? 'not' : raw));
    sentences.push(sentence);
  }
  return { words, sentence: sentences };
}

export function readWord(raw: string): Word {
  const folded = fold(raw);
  return { folded, stem: folded.slice(0, stemLength), shape: shapeOf(raw) };
}

/** Lower case, accents taken off. */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 127)
      return lower
        .replaceAll('ł', 'l')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o')
        .normalize('NFD')
        .replace(accents, '');
  }
  return lower;
}

function shapeOf(raw: string): Shape {
  const upper = raw.toUpperCase();
  if (raw[0] !== upper[0] || upper[0] === raw[0]?.toLowerCase()) return 0;
  return raw === upper ? 2 : 1;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code !== 0xf7;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

// A code is never asked for beyond a text's end: the engine would have to compile anew what reads every letter.

/** A full stop within "3.5" or "example.com" ends nothing. */
function endsHere(text: string, at: number): boolean {
  return text[at] !== '.' || at + 1 === text.length || !isLetter(text.charCodeAt(at + 1));
}

/** Whether ".I" of "A.I." follows: a stop and one capital that stands alone. */
function isInitial(text: string, at: number): boolean {
  if (at === 0 || at + 1 >= text.length || text[at] !== '.') return false;
  const alone = (code: number) => code >= 65 && code <= 90;
  return (
    alone(text.charCodeAt(at - 1)) &&
    alone(text.charCodeAt(at + 1)) &&
    (at + 2 === text.length || !isLetter(text.charCodeAt(at + 2))) &&
    !(at > 1 && isLetter(text.charCodeAt(at - 2)))
  );
}
