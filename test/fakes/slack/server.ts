import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRecorder } from '../traffic.ts';
import { isObject, type Json } from './block-kit/check.ts';
import { answerControl } from './control.ts';
import type { SlackFault } from './faults.ts';
import { Interactions } from './interactions.ts';
import { People } from './people.ts';
import { RateLimits } from './rate-limits.ts';
import { SignedHttp } from './signed-http.ts';
import { SocketMode } from './socket-mode.ts';
import { answerWebApi, type WebApiParts } from './web-api.ts';
import { allScopes, type FakeMessage, team, Workspace } from './workspace.ts';

export interface FakeSlackOptions {
  /** 0: any. */
  readonly port?: number;
  /** File to which the traffic is appended as JSON lines. */
  readonly record?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Scopes of the bot token. */
  readonly scopes?: readonly string[];
  /** Rate limits: on unless false. */
  readonly limits?: boolean;
  /** How long an acknowledgement may take: 3 seconds. */
  readonly acknowledgeMs?: number;
  /** Waits before an unacknowledged event is sent again over HTTP: at once, a minute, five. */
  readonly retryMs?: readonly number[];
}

export type FakeSlack = Awaited<ReturnType<typeof startSlack>>;

/** Slack's Web API, Socket Mode and signed requests on the loopback, for one workspace and one app. */
export async function startSlack(options: FakeSlackOptions = {}) {
  const clock = options.now ?? Date.now;
  let ahead = 0;
  const now = () => clock() + ahead;
  const botToken = 'xoxb-1000000000001-1000000000002-standin';
  const appToken = 'xapp-1-A0APP0001-1000000000003-standin';
  const signingSecret = '0123456789abcdef0123456789abcdef';
  const acknowledgeMs = options.acknowledgeMs ?? 3_000;
  const record = openRecorder('slack', options.record);
  const faults: SlackFault[] = [];
  const workspace = new Workspace(now);
  workspace.tokens.set(botToken, { kind: 'bot', scopes: options.scopes ?? allScopes, refusal: null });
  workspace.tokens.set(appToken, { kind: 'app', scopes: ['connections:write'], refusal: null });
  const limits = new RateLimits(now, options.limits !== false);
  const interactions = new Interactions(workspace);
  let requestUrl: string | null = null;

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
  const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const socketMode = new SocketMode({ server, host, record, acknowledgeMs });
  const retryMs = options.retryMs ?? [0, 60_000, 300_000];
  const signedHttp = new SignedHttp({ signingSecret, record, acknowledgeMs, retryMs, now });
  const people = new People({
    workspace,
    interactions,
    socketMode,
    signedHttp,
    host,
    requestUrl: () => requestUrl,
  });
  const openLink = () => socketMode.openLink();
  const webApi: WebApiParts = { workspace, limits, interactions, faults, record, host, openLink };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    if (path.startsWith('/api/')) return answerWebApi(webApi, request, response, raw);
    const json = (status: number, data: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(data));
    };
    if (path.startsWith('/_control/')) {
      const done = await answerControl(slack, path.slice('/_control/'.length), objectIn(raw) ?? {});
      return json(done === null ? 404 : 200, done);
    }
    const body = objectIn(raw);
    const answered = request.method === 'POST' ? interactions.respond(path, body) : null;
    if (answered === null) return json(404, { ok: false, error: 'not_found' });
    const { status, data } = answered;
    record({ kind: 'http', method: 'POST', path, query: '', body: body ?? raw, status, answer: data, headers: {} });
    json(answered.status, answered.data);
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  const slack = {
    url: `http://${host()}/api/`,
    botToken,
    appToken,
    signingSecret,
    team,
    channel: 'C00000001',
    workspace,
    messages: workspace.messages as readonly FakeMessage[],
    /** What goes wrong next; used up in order. */
    faults,
    limits,
    interactions,
    socketMode,
    signedHttp,
    people,
    /** From now on what people do is sent, signed, to this address; null: over Socket Mode. */
    useRequestUrl(url: string | null) {
      requestUrl = url;
    },
    requestUrl: () => requestUrl,
    /** Time goes on by so many milliseconds: for triggers, addresses to answer at, limits. */
    advance(ms: number) {
      ahead += ms;
    },
    /** A command of the channel, and the first answer to it. */
    command: (line: string, user = 'U0000ADMIN'): Promise<Json> => people.command(line, { user }).answer(),
    /** A button that is pressed, and the first answer to it. */
    press: (id: string, value: string, user = 'U0000ADMIN'): Promise<Json> =>
      people.press({ id, value }, { user }).answer(),
    async stop() {
      socketMode.stop();
      signedHttp.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

function objectIn(raw: string): Json | null {
  try {
    const value: unknown = JSON.parse(raw);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
