import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A text as it is kept: whole, or as what it has beyond another text. */
export interface PackedText {
  readonly bytes: Uint8Array;
  readonly onBase: boolean;
}

/** Lower ones lose sight of a dictionary of some megabytes. */
const level = 9;
/** For what is small and has no dictionary, where setting up a higher one takes longer than compressing. */
const lightLevel = 3;
/** Beyond this the window of a level does not reach back over base and text; it is then set by hand. */
const usualWindow = 1_048_576;
const largestWindowLog = 27;
/** A text that the base makes this much smaller is kept on it without looking whether it is small by itself. */
const plainlyAlike = 1 / 12;

/**
 * Compresses a text with an earlier one as its dictionary, so that one that differs in a sentence takes a few dozen
 * bytes. Kept whole where the earlier text saves less than half: then the document has moved on, and this is the new base.
 */
export function packText(text: string, base: string | null): PackedText {
  const bytes = Buffer.from(text);
  if (base === null || base === '') return { bytes: compress(bytes, null), onBase: false };
  const onBase = compress(bytes, Buffer.from(base));
  if (onBase.length <= bytes.length * plainlyAlike) return { bytes: onBase, onBase: true };
  const whole = compress(bytes, null);
  return onBase.length <= whole.length / 2 ? { bytes: onBase, onBase: true } : { bytes: whole, onBase: false };
}

/** The text again; `base` as it was given to `packText`, null where it was kept whole. */
export function unpackText(bytes: Uint8Array, base: string | null): string {
  const options = base === null ? {} : { dictionary: Buffer.from(base) };
  return zstdDecompressSync(bytes, options).toString('utf8');
}

/** Bytes of a page, which are seldom read again. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return compress(bytes, null, lightLevel);
}

export function unpackBytes(bytes: Uint8Array): Uint8Array {
  return zstdDecompressSync(bytes);
}

/** Any value that JSON carries, compressed. */
export function packJson(value: unknown): Uint8Array {
  return compress(Buffer.from(JSON.stringify(value)), null, lightLevel);
}

export function unpackJson(bytes: Uint8Array): unknown {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8'));
}

function compress(bytes: Uint8Array, dictionary: Buffer | null, atLevel = level): Buffer {
  const params: Record<number, number> = { [constants.ZSTD_c_compressionLevel]: atLevel };
  const reach = bytes.length + (dictionary?.length ?? 0);
  if (reach > usualWindow) {
    params[constants.ZSTD_c_windowLog] = Math.min(largestWindowLog, Math.ceil(Math.log2(reach)));
  }
  return zstdCompressSync(bytes, dictionary === null ? { params } : { params, dictionary });
}
