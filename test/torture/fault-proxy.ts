import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { oneOf } from './random.ts';

export const troubles = [
  'limited',
  'error-before',
  'error-after',
  'reset-before',
  'reset-after',
  'late',
  'slow-read',
] as const;
export type Trouble = (typeof troubles)[number];

/** A stand-in seen through a bad network: some requests go wrong before the platform has them, some after. */
export interface FaultProxy {
  readonly url: string;
  /** Share of the requests that go wrong; may be changed at any time. */
  share: number;
  /** How often each trouble was made. */
  readonly made: Map<Trouble, number>;
  stop(): Promise<void>;
}

export interface FaultProxyOptions {
  /** Where to, without a path. */
  readonly origin: string;
  readonly random: () => number;
  /** Which requests may go wrong. */
  readonly concerns: (method: string, path: string) => boolean;
  /** How the platform says that there were too many requests. */
  readonly limited: (retryAfter: string) => { body: string; headers: Record<string, string> };
}

/** Headers as platforms and what stands before them are seen to write them. */
const oddRetryAfter = ['1', '0', '2', '0.4', '', '-1', 'soon'] as const;
/** Longer than the clients wait. */
const lateMs = 16_000;
/** An answer after the time-out holds a channel up for a quarter of a minute: it is rarer than the others. */
const lateIsKept = 0.15;

export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { origin, random, concerns, limited } = options;
  const made = new Map<Trouble, number>();
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    share: 0,
    made,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function troubleFor(incoming: IncomingMessage): Trouble | null {
    if (!concerns(incoming.method ?? '', incoming.url ?? '') || random() >= proxy.share) return null;
    const trouble = oneOf(troubles, random);
    const chosen = trouble === 'late' && random() > lateIsKept ? 'reset-after' : trouble;
    made.set(chosen, (made.get(chosen) ?? 0) + 1);
    return chosen;
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const trouble = troubleFor(incoming);
    if (trouble === 'reset-before') return void response.socket?.resetAndDestroy();
    if (trouble === 'error-before') return void response.writeHead(oneOf([500, 502, 503], random)).end('<html></html>');
    if (trouble === 'limited') {
      const { body, headers } = limited(oneOf(oddRetryAfter, random));
      return void response.writeHead(429, headers).end(body);
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = incoming.headers;
    const answer = await request(`${origin}${incoming.url}`, {
      method: (incoming.method ?? 'GET') as 'GET',
      headers: headers as Record<string, string>,
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.body.arrayBuffer());
    if (trouble === 'reset-after') return void response.socket?.resetAndDestroy();
    if (trouble === 'error-after') return void response.writeHead(502).end('<html></html>');
    if (trouble === 'late') await wait(lateMs, undefined, { ref: false });
    const { 'transfer-encoding': _encoding, connection: _kept, ...given } = answer.headers;
    response.writeHead(answer.statusCode, { ...given, 'content-length': body.length });
    if (trouble === 'slow-read') {
      for (const byte of [body.subarray(0, 20), body.subarray(20, 40)]) {
        response.write(byte);
        await wait(300);
      }
      response.end(body.subarray(40));
    } else response.end(body);
  }

  return proxy;
}
