import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { WebSocket, type WebSocketServer } from 'ws';
import { minute } from '../../../src/domain/time.ts';
import type { TrafficRecord } from '../traffic.ts';
import { ConnectionEnd } from './close-codes.ts';
import { createPacker, type Packer, payloadPacker } from './compression.ts';
import { isObject, type Json } from './form.ts';
import { hears, knownIntents, privilegedIntents } from './intents.ts';
import { botUser, guildCreate } from './objects.ts';
import type { World } from './world.ts';

export interface GatewayOptions {
  readonly heartbeatMs?: number;
  /** Servers of one shard at most; beyond them a client must shard. */
  readonly guildsPerShard?: number;
}

export interface Gateway {
  /** To every session that hears of it; kept for those that come back. */
  dispatch(event: string, data: Json, guild: string): void;
  /** Closes every connection with a code; sessions may be resumed but after 4004 and the like. */
  drop(code: number): void;
  /** Op 7: asks every client to come back, and resume. */
  reconnect(): void;
  /** Op 9: sessions are over, or may be resumed. */
  invalidate(resumable: boolean): void;
  /** The connections of this moment stay open and are dead: no acknowledgement, no event. New ones live. */
  zombify(): void;
  readonly identified: () => number;
  readonly resumed: () => number;
  readonly connections: () => number;
  readonly sessionsLeft: () => number;
  stop(): void;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  sequence: number;
  readonly events: { s: number; text: string }[];
  connection: Connection | null;
}

interface Connection {
  readonly socket: WebSocket;
  pack: Packer;
  session: Session | null;
  zombie: boolean;
  lastHeartbeat: number;
  /** Payloads taken in the running minute. */
  taken: number;
  takenSince: number;
}

const mostKept = 1_000;
const payloadsAMinute = 120;
const longestPayload = 4_096;
/** Beside heartbeat, identify and resume: presence, voice, members, soundboard sounds. */
const understood = [3, 4, 8, 31];

/** The gateway: hello, identify, ready, servers, heartbeats, resuming, and the ways in which it ends a connection. */
export function createGateway(
  world: World,
  server: WebSocketServer,
  url: () => string,
  record: (entry: TrafficRecord) => void,
  { heartbeatMs = 41_250, guildsPerShard = 2_500 }: GatewayOptions = {},
): Gateway {
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  let identified = 0;
  let resumed = 0;

  server.on('connection', (socket, request) => {
    const connection = accept(socket);
    guarded(connection, () => greet(connection, request));
    socket.on('message', (data) => guarded(connection, () => hear(connection, parse(String(data)))));
  });
  // A client that no longer beats is dropped, as Discord does.
  const watch = setInterval(() => {
    const late = Date.now() - 2 * heartbeatMs;
    for (const connection of connections) {
      if (connection.zombie || connection.lastHeartbeat >= late) continue;
      guarded(connection, () => {
        throw new ConnectionEnd(4009);
      });
    }
  }, heartbeatMs);
  watch.unref();

  function accept(socket: WebSocket): Connection {
    const now = Date.now();
    const connection: Connection = {
      socket,
      pack: createPacker(null),
      session: null,
      zombie: false,
      lastHeartbeat: now,
      taken: 0,
      takenSince: now,
    };
    connections.add(connection);
    socket.on('close', () => {
      connections.delete(connection);
      if (connection.session?.connection === connection) connection.session.connection = null;
    });
    return connection;
  }

  function guarded({ socket }: Connection, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ConnectionEnd)) throw error;
      socket.close(error.code, error.message);
    }
  }

  function greet(connection: Connection, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://stand-in').searchParams;
    connection.pack = createPacker(query.get('compress'));
    // Erlang's own encoding is not spoken here.
    if ((query.get('encoding') ?? 'json') !== 'json') throw new ConnectionEnd(4002);
    if (!['9', '10'].includes(query.get('v') ?? '10')) throw new ConnectionEnd(4012);
    send(connection, { op: 10, d: { heartbeat_interval: heartbeatMs } });
  }

  function send(connection: Connection, payload: Json): void {
    write(connection, JSON.stringify({ s: null, t: null, ...payload }));
  }

  function write(connection: Connection, text: string): void {
    if (connection.zombie) return;
    connection.pack(text, (frame) => {
      if (connection.socket.readyState === WebSocket.OPEN) connection.socket.send(frame);
    });
  }

  function hear(connection: Connection, { op, d }: { op: number; d: Json }): void {
    record({ kind: 'socket', from: 'client', payload: { op, d: 'token' in d ? { ...d, token: 'hidden' } : d } });
    holdRate(connection);
    if (op === 1) {
      connection.lastHeartbeat = Date.now();
      send(connection, { op: 11 });
    } else if (op === 2) identify(connection, d);
    else if (op === 6) resume(connection, d);
    else if (!understood.includes(op)) throw new ConnectionEnd(4001);
    else if (connection.session === null) throw new ConnectionEnd(4003);
  }

  function holdRate(connection: Connection): void {
    if (Date.now() - connection.takenSince > minute) {
      connection.taken = 0;
      connection.takenSince = Date.now();
    }
    connection.taken += 1;
    if (connection.taken > payloadsAMinute) throw new ConnectionEnd(4008);
  }

  function identify(connection: Connection, d: Json): void {
    if (connection.session !== null) throw new ConnectionEnd(4005);
    if (bare(d.token) !== world.token) throw new ConnectionEnd(4004);
    const intents = Number(d.intents);
    if (!Number.isInteger(intents) || (intents & ~knownIntents) !== 0) throw new ConnectionEnd(4013);
    if ((intents & privilegedIntents) !== 0) throw new ConnectionEnd(4014);
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard: shardOf(d.shard),
      sequence: 0,
      events: [],
      connection,
    };
    const own = [...world.guilds.values()].filter(({ id }) => isOf(session, id));
    if (own.length > guildsPerShard) throw new ConnectionEnd(4011);
    if (d.compress === true) connection.pack = payloadPacker;
    sessions.set(session.id, session);
    connection.session = session;
    identified += 1;
    tell(session, 'READY', {
      v: 10,
      user: { ...botUser(world), verified: true, mfa_enabled: false, email: null },
      guilds: own.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
      user_settings: {},
      relationships: [],
      private_channels: [],
      presences: [],
    });
    if (!hears(intents, 'GUILD_CREATE')) return;
    for (const guild of own) tell(session, 'GUILD_CREATE', guildCreate(world, guild));
  }

  function resume(connection: Connection, d: Json): void {
    if (bare(d.token) !== world.token) throw new ConnectionEnd(4004);
    const session = sessions.get(String(d.session_id));
    const seen = Number(d.seq);
    const oldest = session?.events[0]?.s ?? 1;
    // Unknown, or too much was missed: the client has to identify anew.
    if (session === undefined || seen + 1 < oldest) {
      send(connection, { op: 9, d: false });
      return;
    }
    if (seen > session.sequence) throw new ConnectionEnd(4007);
    session.connection = connection;
    connection.session = session;
    resumed += 1;
    for (const event of session.events) if (event.s > seen) write(connection, event.text);
    tell(session, 'RESUMED', {});
  }

  function tell(session: Session, event: string, data: Json): void {
    session.sequence += 1;
    const text = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
    session.events.push({ s: session.sequence, text });
    if (session.events.length > mostKept) session.events.shift();
    if (session.connection !== null) write(session.connection, text);
  }

  return {
    dispatch(event, data, guild) {
      record({ kind: 'socket', from: 'server', payload: { op: 0, t: event, d: data } });
      for (const session of sessions.values()) {
        if (isOf(session, guild) && hears(session.intents, event)) tell(session, event, data);
      }
    },
    drop(code) {
      for (const { socket } of connections) socket.close(code);
    },
    reconnect() {
      for (const connection of connections) send(connection, { op: 7, d: null });
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const connection of connections) {
        if (!resumable) connection.session = null;
        send(connection, { op: 9, d: resumable });
      }
    },
    zombify() {
      for (const connection of connections) connection.zombie = true;
    },
    identified: () => identified,
    resumed: () => resumed,
    connections: () => connections.size,
    sessionsLeft: () => Math.max(0, 1_000 - identified),
    stop() {
      clearInterval(watch);
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

/** Discord's own rule for which shard a server is of. */
function isOf({ shard: [number, total] }: Session, guild: string): boolean {
  return Number((BigInt(guild) >> 22n) % BigInt(total)) === number;
}

function shardOf(given: unknown): [number, number] {
  const [number, total] = Array.isArray(given) ? given.map(Number) : [0, 1];
  const isRight = number !== undefined && total !== undefined && number >= 0 && number < total;
  if (!isRight) throw new ConnectionEnd(4010);
  return [number, total];
}

/** A payload as it came. Throws 4002 for what is none, or is longer than Discord reads. */
function parse(text: string): { op: number; d: Json } {
  if (text.length > longestPayload) throw new ConnectionEnd(4002);
  try {
    const payload: unknown = JSON.parse(text);
    if (isObject(payload)) return { op: Number(payload.op), d: isObject(payload.d) ? payload.d : {} };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ConnectionEnd(4002);
}

function bare(token: unknown): string {
  return String(token).replace(/^Bot /, '');
}
