import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { Fault } from '../domain/errors.ts';

const decoders: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** What `Accept-Encoding` offers. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/**
 * Reads a body to its end, decompressed, at most `maxBytes` of it: more is a `Fault`, and the reading stops there, so
 * that a few bytes that unpack to gigabytes cost no more than the cap.
 */
export async function readBody(body: Readable, encodings: string | undefined, maxBytes: number): Promise<Uint8Array> {
  const names = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw new Fault('refused', 'the answer is compressed more than twice');
  const stages = names.reverse().map((name) => {
    const decoder = decoders[name];
    if (decoder === undefined) {
      throw new Fault('refused', `the answer is compressed in an unknown way (${name.slice(0, 20)})`);
    }
    return decoder();
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes)
        throw new Fault('refused', `the answer is larger than ${Math.round(maxBytes / 1_048_576)} MB`);
      chunks.push(chunk);
    }
  };
  if (stages.length === 0) await collect(body);
  else if (stages[1] === undefined) await pipeline(body, stages[0] as Duplex, collect);
  else await pipeline(body, stages[0] as Duplex, stages[1], collect);
  return Buffer.concat(chunks);
}
