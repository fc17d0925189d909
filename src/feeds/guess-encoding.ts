import { analyse } from 'chardet';

/** Of a feed so much is looked at, in bytes: the statistics need no more. */
const looksAt = 64 * 1024;
/** Fewer bytes beyond ASCII, or less confidence (of 100), and a guess is worse than none: a few accents fit anything. */
const leastBytes = 10;
const leastConfidence = 25;
/** In UTF-8 with a fault here and there, at least so many characters are whole for each that is broken. */
const wholeForEachBroken = 4;

/** What the Encoding Standard decodes with the larger sets of the same letters. */
const larger: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

/**
 * The encoding that the letters between the tags look like, where nobody names one and they are not UTF-8 throughout;
 * null where they are too few to tell.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, looksAt))
    .toString('latin1')
    .replace(/<[^>]*>/g, ' ');
  const letters = Buffer.from(text, 'latin1');
  if (isMostlyUtf8(letters)) return 'utf-8';
  if (letters.filter((byte) => byte > 0x7f).length < leastBytes) return null;
  const best = analyse(letters).find(({ name }) => name !== 'ASCII');
  if (best === undefined || best.confidence < leastConfidence) return null;
  return larger[best.name] ?? best.name;
}

function isMostlyUtf8(bytes: Buffer): boolean {
  const beyondAscii = bytes.toString('utf8').match(/[^\0-\x7f]/g) ?? [];
  const broken = beyondAscii.filter((character) => character === '\ufffd').length;
  return beyondAscii.length - broken >= broken * wholeForEachBroken && broken < beyondAscii.length;
}
