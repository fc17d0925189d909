import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

type Json = Record<string, unknown>;

export interface FakeSlackMessage {
  readonly ts: string;
  readonly channel: string;
  readonly body: Json;
}

/** How the next post goes wrong: `taken` takes it and drops the answer. */
export type SlackFault =
  | { readonly kind: 'taken' }
  | { readonly kind: 'limit'; readonly seconds: number }
  | { readonly kind: 'status'; readonly status: number };

/** Slack's Web API and Socket Mode on the loopback, as far as an app such as ours uses them. */
export async function startSlack(port = 0) {
  const botToken = 'xoxb-fake';
  const appToken = 'xapp-fake';
  const signingSecret = 'signing-secret';
  const team = 'T0000001';
  const channel = 'C0000001';
  const messages: FakeSlackMessage[] = [];
  const faults: SlackFault[] = [];
  const archived = new Set<string>();
  const unacknowledged = new Set<string>();
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const answers = new Map<string, (body: Json) => void>();
  let counter = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  const socketServer = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  socketServer.on('connection', (socket, request) => {
    // An address is good for one connection.
    if (!tickets.delete(request.url ?? '')) {
      socket.close(1008, 'link expired');
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
      if (id !== undefined) unacknowledged.delete(id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body: Json = text.startsWith('{') ? JSON.parse(text) : formOf(text);
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const answer = (data: Json, headers: Record<string, string> = {}, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(data));
    };
    const refuse = (error: string) => answer({ ok: false, error });
    const hook = answers.get(path);
    if (hook !== undefined) {
      hook(body);
      answer({ ok: true });
      return;
    }
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '') || String(body.token ?? '');
    if (token !== botToken && token !== appToken) return refuse(token === '' ? 'not_authed' : 'invalid_auth');
    switch (path) {
      case '/api/auth.test':
        return answer(
          { ok: true, team: 'A workspace', team_id: team, user_id: 'U0BOT', bot_id: 'B0BOT' },
          { 'x-oauth-scopes': 'chat:write,chat:write.public,commands,channels:history,channels:read,users:read' },
        );
      case '/api/apps.connections.open': {
        if (token !== appToken) return refuse('not_allowed_token_type');
        counter += 1;
        const ticket = `/link/?ticket=${counter}`;
        tickets.add(ticket);
        return answer({ ok: true, url: `ws://${host}${ticket}` });
      }
      case '/api/users.info':
        return answer({ ok: true, user: { id: body.user, is_admin: body.user === 'U0ADMIN', is_owner: false } });
      case '/api/chat.postMessage':
        return post(body, response, answer, refuse);
      case '/api/conversations.history':
      case '/api/conversations.replies': {
        const kept = messages.filter(
          (message) => message.channel === body.channel && message.body.thread_ts === body.ts,
        );
        return answer({
          ok: true,
          has_more: false,
          messages: kept.map(({ ts, body: { metadata, text: said } }) => ({
            type: 'message',
            ts,
            text: said,
            metadata,
          })),
        });
      }
      default:
        return refuse('unknown_method');
    }
  }

  function post(
    body: Json,
    response: ServerResponse,
    answer: (data: Json, headers?: Record<string, string>, status?: number) => void,
    refuse: (error: string) => void,
  ): unknown {
    const fault = faults.shift();
    if (fault?.kind === 'limit')
      return answer({ ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.seconds) }, 429);
    if (fault?.kind === 'status') return answer({ ok: false }, {}, fault.status);
    if (body.channel !== channel && body.channel !== 'C0ARCHIVED') return refuse('channel_not_found');
    if (archived.has(String(body.channel)) || body.channel === 'C0ARCHIVED') return refuse('is_archived');
    const blocks = (typeof body.blocks === 'string' ? JSON.parse(body.blocks) : (body.blocks ?? [])) as Json[];
    const wrong = blocksError(blocks);
    if (wrong !== null) return refuse(wrong);
    if ((body.text ?? '') === '' && blocks.length === 0) return refuse('no_text');
    if (String(body.text ?? '').length > 40_000) return refuse('msg_too_long');
    counter += 1;
    const metadata = typeof body.metadata === 'string' ? JSON.parse(body.metadata) : body.metadata;
    const message = {
      ts: `1726650000.${String(counter).padStart(6, '0')}`,
      channel: String(body.channel),
      body: { ...body, blocks, metadata },
    };
    messages.push(message);
    if (fault?.kind === 'taken') return void response.socket?.destroy();
    return answer({ ok: true, channel: message.channel, ts: message.ts, message: { text: body.text } });
  }

  function send(type: string, payload: Json): Promise<Json> {
    counter += 1;
    const id = `e${counter}`;
    const path = `/response/${counter}`;
    unacknowledged.add(id);
    const answered = new Promise<Json>((resolve) => answers.set(path, resolve));
    const envelope = {
      type,
      envelope_id: id,
      accepts_response_payload: true,
      payload: { ...payload, response_url: `http://${host}${path}` },
    };
    for (const socket of [...sockets].slice(0, 1)) socket.send(JSON.stringify(envelope));
    return answered;
  }

  return {
    url: `http://${host}/api/`,
    botToken,
    appToken,
    signingSecret,
    team,
    channel,
    messages,
    faults,
    archived,
    unacknowledged,
    connected: () => sockets.size > 0,
    command: (line: string, user = 'U0ADMIN') =>
      send('slash_commands', {
        command: '/codicil',
        text: line,
        team_id: team,
        channel_id: channel,
        user_id: user,
        trigger_id: '1',
        api_app_id: 'A1',
      }),
    press: (actionId: string, value: string, user = 'U0ADMIN') =>
      send('interactive', {
        type: 'block_actions',
        team: { id: team },
        user: { id: user },
        channel: { id: channel },
        trigger_id: '1',
        api_app_id: 'A1',
        actions: [{ type: 'button', action_id: actionId, value, block_id: 'b', action_ts: '1' }],
      }),
    async stop() {
      for (const socket of sockets) socket.terminate();
      socketServer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeSlack = Awaited<ReturnType<typeof startSlack>>;

/** Block Kit's limits that a message of ours can meet: null where Slack takes it, else its error. */
export function blocksError(blocks: readonly Json[]): 'invalid_blocks' | 'msg_blocks_too_long' | null {
  let all = 0;
  const length = (text: unknown) => {
    const count = [...String((text as { text?: string } | undefined)?.text ?? '')].length;
    all += count;
    return count;
  };
  if (blocks.length > 50) return 'invalid_blocks';
  for (const block of blocks) {
    if (block.type === 'header' && (length(block.text) > 150 || length(block.text) === 0)) return 'invalid_blocks';
    if (block.type === 'section') {
      if (block.text !== undefined && (length(block.text) > 3_000 || length(block.text) === 0)) return 'invalid_blocks';
      const fields = (block.fields ?? []) as Json[];
      if (fields.length > 10 || fields.some((field) => length({ text: field.text }) > 2_000)) return 'invalid_blocks';
    }
    if (block.type === 'actions') {
      const elements = (block.elements ?? []) as Json[];
      const ids = elements.map(({ action_id: id }) => id);
      if (elements.length > 25 || new Set(ids).size < ids.length) return 'invalid_blocks';
      if (elements.some(({ text, value }) => length(text) > 75 || String(value ?? '').length > 2_000))
        return 'invalid_blocks';
    }
  }
  return all > 26_400 ? 'msg_blocks_too_long' : null;
}

function formOf(text: string): Json {
  return Object.fromEntries(new URLSearchParams(text));
}
