import { constants, createDeflate, createZstdCompress, deflateSync } from 'node:zlib';

/** Turns a payload's text into what goes over the socket. */
export type Packer = (text: string, deliver: (frame: string | Buffer) => void) => void;

/** As the gateway's address asks: nothing, or one stream of zlib or Zstandard over the whole connection. */
export function createPacker(compress: string | null): Packer {
  if (compress === 'zlib-stream') {
    return streamPacker(createDeflate({ flush: constants.Z_SYNC_FLUSH }), constants.Z_SYNC_FLUSH);
  }
  if (compress === 'zstd-stream') return streamPacker(createZstdCompress(), constants.ZSTD_e_flush);
  return (text, deliver) => deliver(text);
}

/** As IDENTIFY asks: each payload by itself. */
export const payloadPacker: Packer = (text, deliver) => deliver(deflateSync(text));

function streamPacker(
  stream: NodeJS.ReadWriteStream & { flush(kind: number, done: () => void): void },
  kind: number,
): Packer {
  let chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let turn: Promise<void> = Promise.resolve();
  return (text, deliver) => {
    // One after the other: a frame is one payload.
    turn = turn.then(
      () =>
        new Promise<void>((resolve) => {
          stream.write(text, () => {
            stream.flush(kind, () => {
              setImmediate(() => {
                const frame = Buffer.concat(chunks);
                chunks = [];
                deliver(frame);
                resolve();
              });
            });
          });
        }),
    );
  };
}
