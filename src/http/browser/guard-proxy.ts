import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import ipaddr from 'ipaddr.js';
import { Fault } from '../../domain/errors.ts';
import { type AddressRules, checkUrl } from '../address-rules.ts';
import { guardedLookup, type Resolve } from '../lookup.ts';

export interface GuardProxy {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** Hosts that were refused, as they were asked for. */
  readonly refused: ReadonlySet<string>;
  close(): Promise<void>;
}

const idleMs = 30_000;

/**
 * A proxy on the loopback that a browser has to go through for everything: host names are resolved here, each address is
 * held to the rules, and what was checked is what is connected to. Refused requests are answered 403.
 */
export async function startGuardProxy(rules: AddressRules, resolve: Resolve): Promise<GuardProxy> {
  const lookup = guardedLookup(rules, resolve);
  const refused = new Set<string>();
  const open = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };

  function forward(incoming: IncomingMessage, answer: ServerResponse): void {
    const target = allowed(incoming.url ?? '');
    if (target === null) {
      if (URL.canParse(incoming.url ?? '')) refused.add(new URL(incoming.url ?? '').hostname);
      answer.writeHead(403).end();
      return;
    }
    const { 'proxy-connection': _, ...headers } = incoming.headers;
    const outgoing = request(target, { method: incoming.method, headers, lookup, timeout: idleMs });
    outgoing.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on('error', () => answer.destroy());
      response.pipe(answer);
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (error) => {
      if (error instanceof Fault) refused.add(target.hostname);
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    incoming.pipe(outgoing);
  }

  function allowed(url: string): URL | null {
    try {
      const target = checkUrl(url, rules);
      return target.protocol === 'http:' ? target : null;
    } catch {
      return null;
    }
  }

  function tunnel(incoming: IncomingMessage, client: Duplex, head: Buffer): void {
    keep(client);
    const [, host = '', port = ''] = /^\[?([^\]]*?)\]?:(\d{1,5})$/.exec(incoming.url ?? '') ?? [];
    if (host === '' || (ipaddr.isValid(host) && !rules.allows(host))) {
      refused.add(host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server: Socket = connect({ host, port: Number(port), lookup });
    keep(server);
    server.once('error', (error) => error instanceof Fault && refused.add(host));
    server.setTimeout(idleMs, () => server.destroy());
    server.once('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    server.once('close', () => client.destroy());
    client.once('close', () => server.destroy());
  }

  const server = createServer(forward);
  server.on('connect', tunnel);
  server.on('connection', keep);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolveListening) => server.listen(0, '127.0.0.1', resolveListening));
  server.unref();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolveClosed) => server.close(resolveClosed));
    },
  };
}
