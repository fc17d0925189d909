import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { isEmptyMessage, messageErrors } from './validate.ts';

type Json = Record<string, unknown>;

export interface FakeMessage {
  readonly id: string;
  readonly channel: string;
  readonly body: Json;
}

/** How the next request for a message goes wrong: `taken` takes it and drops the answer. */
export type Fault =
  | { readonly kind: 'taken' | 'reset' }
  | { readonly kind: 'status'; readonly status: number }
  | {
      readonly kind: 'limit';
      readonly seconds: number;
      readonly global: boolean;
    };

export interface FakeDiscord {
  /** For clients: without `/v10`. */
  readonly url: string;
  readonly gateway: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guild: string;
  readonly channel: string;
  readonly messages: FakeMessage[];
  readonly published: string[];
  readonly commands: () => Json[];
  readonly faults: Fault[];
  /** Channels that answer with a code instead of taking messages: 10003, 50001, 50013. */
  readonly closed: Map<string, number>;
  /** Sends an interaction to the bot and waits for the message that answers it. */
  interact(data: InteractionData): Promise<Json>;
  dispatch(event: string, data: Json): void;
  /** Closes the bot's connection, as Discord does now and then; the client resumes. */
  dropGateway(code: number): void;
  readonly resumed: () => number;
  stop(): Promise<void>;
}

export interface InteractionData {
  readonly type: 2 | 3 | 4;
  readonly data: Json;
  readonly permissions?: string;
  readonly guild?: string;
  readonly channel?: string;
}

const everything = String((1n << 50n) - 1n);
const me = { id: '900000000000000001', username: 'codicil', discriminator: '0', bot: true, avatar: null };

/** Discord's REST API v10 and gateway on the loopback, as far as a bot such as ours uses them. */
export async function startDiscord(options: { port?: number; record?: string } = {}): Promise<FakeDiscord> {
  const token = 'OTAwMDAwMDAwMDAwMDAwMDAx.fake.token';
  const applicationId = me.id;
  const guild = '800000000000000001';
  const channel = '700000000000000001';
  const messages: FakeMessage[] = [];
  const published: string[] = [];
  const faults: Fault[] = [];
  const closed = new Map<string, number>();
  const byNonce = new Map<string, FakeMessage>();
  const waiting = new Map<string, { answer: (message: Json) => void; acknowledged: boolean; sentAt: number }>();
  const sockets = new Set<WebSocket>();
  let commands: Json[] = [];
  let next = 1_000_000_000_000_000_000n;
  let sequence = 0;
  let resumed = 0;
  const events: Json[] = [];
  const snowflake = () => {
    next += 1n;
    return String(next);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  const gatewayServer = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  gatewayServer.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    send(socket, { op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (data) => onGateway(socket, JSON.parse(String(data)) as { op: number; d: Json }));
  });

  function record(entry: Json): void {
    if (options.record !== undefined) appendFileSync(options.record, `${JSON.stringify(entry)}\n`);
  }

  function send(socket: WebSocket, payload: Json): void {
    socket.send(JSON.stringify({ s: null, t: null, ...payload }));
  }

  function dispatch(event: string, data: Json): void {
    sequence += 1;
    const payload = { op: 0, t: event, s: sequence, d: data };
    events.push(payload);
    for (const socket of sockets) send(socket, payload);
  }

  function onGateway(socket: WebSocket, { op, d }: { op: number; d: Json }): void {
    record({ gateway: op, d: op === 2 || op === 6 ? { ...d, token: 'hidden' } : d });
    if (op === 1) send(socket, { op: 11 });
    if (op === 2) {
      if (d.token !== token) {
        socket.close(4004, 'Authentication failed.');
        return;
      }
      // Privileged intents are off for this application: members, presences, message content.
      if ((Number(d.intents) & ((1 << 1) | (1 << 8) | (1 << 15))) !== 0) {
        socket.close(4014, 'Disallowed intent(s).');
        return;
      }
      dispatch('READY', {
        v: 10,
        user: me,
        guilds: [{ id: guild, unavailable: true }],
        session_id: 'session',
        resume_gateway_url: `ws://${host}`,
        application: { id: applicationId, flags: 0 },
      });
      dispatch('GUILD_CREATE', guildData());
    }
    if (op === 6) {
      if (d.token !== token || d.session_id !== 'session') {
        send(socket, { op: 9, d: false });
        return;
      }
      resumed += 1;
      for (const event of events) if (Number(event.s) > Number(d.seq)) send(socket, event);
      dispatch('RESUMED', {});
    }
  }

  function guildData(): Json {
    return {
      id: guild,
      name: 'A server',
      unavailable: false,
      member_count: 2,
      channels: [
        { id: channel, type: 0, name: 'alerts', guild_id: guild, position: 0, permission_overwrites: [] },
        { id: '700000000000000005', type: 5, name: 'news', guild_id: guild, position: 1, permission_overwrites: [] },
      ],
      roles: [{ id: guild, name: '@everyone', permissions: everything, position: 0, colors: {} }],
      members: [],
      emojis: [],
      stickers: [],
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      features: [],
      owner_id: '600000000000000001',
      joined_at: '2024-01-01T00:00:00.000Z',
    };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const path = (request.url ?? '')
      .replace(/^\/api/, '')
      .replace(/^\/v10/, '')
      .replace(/\?.*$/, '');
    const body = text.startsWith('{')
      ? (JSON.parse(text) as Json)
      : text.startsWith('[')
        ? { list: JSON.parse(text) }
        : {};
    const answer = (status: number, data?: unknown, headers: Record<string, string> = {}) => {
      record({ method: request.method, path, body, status, answer: data ?? null });
      response.writeHead(status, data === undefined ? headers : { 'content-type': 'application/json', ...headers });
      response.end(data === undefined ? '' : JSON.stringify(data));
    };
    const error = (status: number, code: number, message: string, more: Json = {}) =>
      answer(status, { code, message, ...more });
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    const original = /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:@|%40)original$/.exec(path);
    if (callback !== null) return answerInteraction(callback[2] ?? '', body, answer, error);
    if (original !== null) {
      const asked = waiting.get(original[1] ?? '');
      if (asked === undefined) return error(404, 10015, 'Unknown Webhook');
      const wrong = messageErrors(body);
      if (wrong !== null) return error(400, 50035, 'Invalid Form Body', { errors: wrong });
      asked.answer(body);
      return answer(200, {
        id: snowflake(),
        channel_id: channel,
        ...body,
        author: me,
        timestamp: new Date().toISOString(),
      });
    }
    if (request.headers.authorization !== `Bot ${token}`) return error(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') {
      const limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return answer(200, { url: `ws://${host}`, shards: 1, session_start_limit: limit });
    }
    if (path === '/applications/@me') return answer(200, { id: applicationId, name: 'Codicil' });
    if (path === '/users/@me') return answer(200, me);
    if (path === '/users/@me/guilds') return answer(200, [{ id: guild, name: 'A server' }]);
    if (path === `/applications/${applicationId}/commands`) {
      if (request.method === 'PUT') {
        commands = (body.list as Json[]).map((command) => ({ id: snowflake(), version: '1', nsfw: false, ...command }));
      }
      return answer(200, commands);
    }
    const posted = /^\/channels\/(\d+)\/messages$/.exec(path);
    if (posted !== null && request.method === 'POST')
      return takeMessage(posted[1] ?? '', body, response, answer, error);
    const crossposted = /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/.exec(path);
    if (crossposted !== null) {
      published.push(crossposted[2] ?? '');
      return answer(200, { id: crossposted[2], channel_id: crossposted[1] });
    }
    return error(404, 0, '404: Not Found');
  }

  type Answer = (status: number, data?: unknown, headers?: Record<string, string>) => void;
  type Refuse = (status: number, code: number, message: string, more?: Json) => void;

  function takeMessage(to: string, body: Json, response: ServerResponse, answer: Answer, error: Refuse): unknown {
    const fault = faults.shift();
    if (fault?.kind === 'reset') return void response.socket?.destroy();
    if (fault?.kind === 'status') return answer(fault.status, { message: 'fault' });
    if (fault?.kind === 'limit') {
      const { seconds, global } = fault;
      const headers = { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': global ? 'global' : 'user' };
      return answer(
        429,
        { message: 'You are being rate limited.', retry_after: seconds, global },
        global ? { ...headers, 'x-ratelimit-global': 'true' } : headers,
      );
    }
    const code = closed.get(to);
    if (code === 10003) return error(404, 10003, 'Unknown Channel');
    if (code !== undefined) return error(403, code, code === 50001 ? 'Missing Access' : 'Missing Permissions');
    if (to !== channel && to !== '700000000000000005') return error(404, 10003, 'Unknown Channel');
    if (isEmptyMessage(body)) return error(400, 50006, 'Cannot send an empty message');
    const wrong = messageErrors(body);
    if (wrong !== null) return error(400, 50035, 'Invalid Form Body', { errors: wrong });
    const nonce = body.enforce_nonce === true ? `${to}/${String(body.nonce)}` : null;
    const known = nonce === null ? undefined : byNonce.get(nonce);
    const message = known ?? { id: snowflake(), channel: to, body };
    if (known === undefined) messages.push(message);
    if (nonce !== null) byNonce.set(nonce, message);
    if (fault?.kind === 'taken') return void response.socket?.destroy();
    return answer(
      200,
      { id: message.id, channel_id: to, author: me, timestamp: new Date().toISOString(), ...message.body },
      {
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': '4',
        'x-ratelimit-reset-after': '1',
        'x-ratelimit-bucket': to,
      },
    );
  }

  function answerInteraction(interactionToken: string, body: Json, answer: Answer, error: Refuse): unknown {
    const asked = waiting.get(interactionToken);
    if (asked === undefined || (!asked.acknowledged && Date.now() - asked.sentAt > 3_000)) {
      return error(404, 10062, 'Unknown interaction');
    }
    if (asked.acknowledged) return error(400, 40060, 'Interaction has already been acknowledged.');
    asked.acknowledged = true;
    const type = Number(body.type);
    const data = (body.data ?? {}) as Json;
    if (type === 4 || type === 7) {
      const wrong = messageErrors(data);
      if (wrong !== null) return error(400, 50035, 'Invalid Form Body', { errors: wrong });
    }
    if (type === 4 || type === 7 || type === 8) asked.answer(data);
    return answer(204);
  }

  return {
    url: `http://${host}`,
    gateway: `ws://${host}`,
    token,
    applicationId,
    guild,
    channel,
    messages,
    published,
    commands: () => commands,
    faults,
    closed,
    dispatch,
    dropGateway(code) {
      for (const socket of sockets) socket.close(code);
    },
    resumed: () => resumed,
    interact: (given) =>
      new Promise((resolve) => {
        const interactionToken = `token${snowflake()}`;
        waiting.set(interactionToken, { answer: resolve, acknowledged: false, sentAt: Date.now() });
        const user = { id: '600000000000000001', username: 'reader', discriminator: '0', avatar: null };
        dispatch('INTERACTION_CREATE', {
          id: snowflake(),
          application_id: applicationId,
          version: 1,
          type: given.type,
          token: interactionToken,
          guild_id: given.guild ?? guild,
          channel_id: given.channel ?? channel,
          channel: { id: given.channel ?? channel, type: 0, guild_id: given.guild ?? guild },
          member: {
            user,
            roles: [],
            permissions: given.permissions ?? everything,
            joined_at: '2024-01-01T00:00:00.000Z',
          },
          app_permissions: everything,
          locale: 'en-GB',
          entitlements: [],
          authorizing_integration_owners: {},
          attachment_size_limit: 1_000,
          ...(given.type === 3
            ? {
                message: {
                  id: snowflake(),
                  channel_id: channel,
                  author: me,
                  content: '',
                  timestamp: new Date().toISOString(),
                },
              }
            : {}),
          data: given.data,
        });
      }),
    async stop() {
      for (const socket of sockets) socket.terminate();
      gatewayServer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
