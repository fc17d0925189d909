/** How a word is written: in small letters, with a capital first, or in capitals alone. */
export type Shape = 0 | 1 | 2;

/** The words of a text, in parallel arrays: position by position what it says and in which clause it stands. */
export interface Words {
  /** Lower case, without accents. */
  readonly folded: string[];
  readonly shape: Shape[];
  /** Number of the clause and of the sentence, from 0. */
  readonly clause: number[];
  readonly sentence: number[];
}

const endsSentence = /[.!?…。\n]/;
const endsClause = /[,;:()|–—[\]{}"“”«»]/;
const accents = /\p{M}/gu;

/**
 * Splits a text into words. Hyphens and apostrophes part words ("opt-out" is two), an English "'s" is dropped, "n't" is
 * "not", and "A.I." is "ai". At most `limit` words are read.
 */
export function wordsOf(text: string, limit: number): Words {
  const words: Words = { folded: [], shape: [], clause: [], sentence: [] };
  let clause = 0;
  let sentence = 0;
  let pending = 0;
  let at = 0;
  const { length } = text;
  while (at < length && words.folded.length < limit) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      const sign = text[at] as string;
      if (endsSentence.test(sign) && endsHere(text, at)) pending = 2;
      else if (pending === 0 && (endsClause.test(sign) || (sign === '-' && text[at - 1] === ' '))) pending = 1;
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
    const apostrophe = start > 0 && isApostrophe(text.charCodeAt(start - 1)) && words.folded.length > 0;
    if (apostrophe && (raw === 's' || raw === 'S')) continue;
    if (pending > 0) {
      clause += 1;
      if (pending === 2) sentence += 1;
      pending = 0;
    }
    words.folded.push(apostrophe && (raw === 't' || raw === 'T') ? 'not' : fold(raw));
    words.shape.push(shapeOf(raw));
    words.clause.push(clause);
    words.sentence.push(sentence);
  }
  return words;
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

/** A full stop within "3.5" or "example.com" ends nothing. */
function endsHere(text: string, at: number): boolean {
  if (text[at] !== '.') return true;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || !isLetter(next);
}

/** Whether ".I" of "A.I." follows: a stop and one capital that stands alone. */
function isInitial(text: string, at: number): boolean {
  if (text[at] !== '.' || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  const after = text.charCodeAt(at + 2);
  const alone = (code: number) => code >= 65 && code <= 90;
  return (
    alone(before) &&
    alone(next) &&
    (Number.isNaN(after) || !isLetter(after)) &&
    !(at > 1 && isLetter(text.charCodeAt(at - 2)))
  );
}
