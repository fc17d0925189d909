import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Recorder } from '../traffic.ts';
import type { Json } from './block-kit/check.ts';
import { appId } from './workspace.ts';

const mostConnections = 10;
/** How long a connection may stay after it was told to go. */
const leavingMs = 10_000;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

interface Envelope {
  readonly id: string;
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Json;
  readonly settle: (payload: Json | null) => void;
  attempt: number;
  late: NodeJS.Timeout | undefined;
}

export interface SocketModeParts {
  readonly server: Server;
  readonly host: () => string;
  readonly record: Recorder;
  /** How long an acknowledgement may take, in milliseconds. */
  readonly acknowledgeMs: number;
}

/** Socket Mode: single-use addresses, up to ten connections, envelopes that are sent again until acknowledged. */
export class SocketMode {
  readonly #parts: SocketModeParts;
  readonly #sockets: WebSocketServer;
  readonly #links = new Set<string>();
  readonly #connections: WebSocket[] = [];
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #waiting: Envelope[] = [];
  readonly open = new Map<string, Envelope>();
  /** Ids that were acknowledged though nothing was waiting for them. */
  readonly strayAcknowledgements: string[] = [];
  #turn = 0;

  constructor(parts: SocketModeParts) {
    this.#parts = parts;
    this.#sockets = new WebSocketServer({ noServer: true });
    parts.server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket as Socket, head));
  }

  get connections(): number {
    return this.#connections.length;
  }

  /** An address for one connection. */
  openLink(): string {
    const link = `/link/?ticket=${randomBytes(12).toString('hex')}&app_id=${appId}`;
    this.#links.add(link);
    return `ws://${this.#parts.host()}${link}`;
  }

  /**
   * Sends an envelope over any one connection, later where there is none. Resolves with what the app acknowledged it
   * with; null where it did not within the time (events are then sent again, with `retry_attempt`, up to three times).
   */
  send(type: Envelope['type'], payload: Json): Promise<Json | null> {
    return new Promise((settle) => {
      this.#deliver({ id: randomUUID(), type, payload, settle, attempt: 0, late: undefined });
    });
  }

  /** Sends the bytes of an earlier envelope once more, as somebody who replays them would. */
  replay(type: Envelope['type'], id: string, payload: Json): void {
    this.#write(this.#next(), { type, envelope_id: id, accepts_response_payload: true, payload });
  }

  /** Tells the connections to go away: they get nothing new any more, and are closed if they have not gone by then. */
  disconnect(reason: DisconnectReason): void {
    for (const socket of [...this.#connections]) {
      this.#write(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-1' } });
      this.#leaving.add(socket);
      if (reason === 'link_disabled') socket.close(1000, reason);
      const end = setTimeout(() => socket.terminate(), leavingMs);
      socket.on('close', () => clearTimeout(end));
    }
    if (reason === 'link_disabled') this.#links.clear();
  }

  /** The network fails: no closing words. */
  cut(): void {
    for (const socket of [...this.#connections]) socket.terminate();
  }

  stop(): void {
    for (const envelope of [...this.open.values(), ...this.#waiting]) clearTimeout(envelope.late);
    this.cut();
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const address = new URL(request.url ?? '/', 'ws://x');
    address.searchParams.delete('debug_reconnects');
    if (!this.#links.delete(`${address.pathname}${address.search}`)) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#connected(opened));
  }

  #connected(socket: WebSocket): void {
    if (this.#connections.length >= mostConnections) {
      this.#write(socket, { type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'applink-1' } });
      socket.close(1000);
      return;
    }
    this.#connections.push(socket);
    const pings = setInterval(() => socket.ping('Ping from applink-1'), 10_000);
    socket.on('close', () => {
      clearInterval(pings);
      this.#connections.splice(this.#connections.indexOf(socket), 1);
    });
    socket.on('message', (data) => this.#acknowledged(String(data)));
    this.#write(socket, {
      type: 'hello',
      num_connections: this.#connections.length,
      debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
    for (const envelope of this.#waiting.splice(0)) this.#deliver(envelope);
  }

  #deliver(envelope: Envelope): void {
    const socket = this.#next();
    if (socket === undefined) {
      this.#waiting.push(envelope);
      return;
    }
    this.open.set(envelope.id, envelope);
    envelope.late = setTimeout(() => this.#unacknowledged(envelope), this.#parts.acknowledgeMs);
    this.#write(socket, {
      type: envelope.type,
      envelope_id: envelope.id,
      accepts_response_payload: envelope.type !== 'events_api',
      payload: envelope.payload,
      ...(envelope.type === 'events_api'
        ? { retry_attempt: envelope.attempt, retry_reason: envelope.attempt === 0 ? '' : 'timeout' }
        : {}),
    });
  }

  /** A person is shown that a command failed; an event is sent again. */
  #unacknowledged(envelope: Envelope): void {
    if (envelope.type === 'events_api' && envelope.attempt < 3) {
      envelope.attempt += 1;
      this.#deliver(envelope);
      return;
    }
    this.open.delete(envelope.id);
    envelope.settle(null);
  }

  #acknowledged(text: string): void {
    const frame = parse(text);
    this.#parts.record({ kind: 'socket', from: 'client', payload: frame ?? text });
    const id = typeof frame?.envelope_id === 'string' ? frame.envelope_id : null;
    const envelope = id === null ? undefined : this.open.get(id);
    if (envelope === undefined) {
      if (id !== null) this.strayAcknowledgements.push(id);
      return;
    }
    clearTimeout(envelope.late);
    this.open.delete(envelope.id);
    envelope.settle((frame?.payload as Json | undefined) ?? {});
  }

  /** Any one connection gets an envelope: they take turns. */
  #next(): WebSocket | undefined {
    const ready = this.#connections.filter((socket) => socket.readyState === socket.OPEN && !this.#leaving.has(socket));
    this.#turn += 1;
    return ready[this.#turn % Math.max(1, ready.length)];
  }

  #write(socket: WebSocket | undefined, frame: Json): void {
    this.#parts.record({ kind: 'socket', from: 'server', payload: frame });
    socket?.send(JSON.stringify(frame));
  }
}

function parse(text: string): Json | null {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
