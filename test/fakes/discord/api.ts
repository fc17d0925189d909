import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Recorder } from '../traffic.ts';
import { type Fault, takeFault } from './faults.ts';
import { Form } from './form.ts';
import { type Answer, type ApiRequest, type Body, readBody, readRequest, sendAnswer } from './http.ts';
import type { RateLimits } from './rate-limits.ts';
import { holdForm, Refusal } from './refusal.ts';
import { type Match, majorOf, matchRoute, type Route } from './routes.ts';
import type { World } from './world.ts';

export interface ApiParts {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly limits: RateLimits;
  readonly faults: Fault[];
  readonly record: Recorder;
  /** Called for every request that has a route, with its operation. */
  readonly seen: (operation: string) => void;
}

/** The REST API: authorization, limits, faults, then what the route does. */
export function createApi({ world, routes, limits, faults, record, seen }: ApiParts) {
  return async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    let body: Body | null = null;
    let fault: Fault | null = null;
    let answer: Answer;
    try {
      const shutOut = limits.shutOutSeconds();
      if (shutOut !== null) {
        answer = { status: 429, body: 'error code: 1015', headers: { 'retry-after': String(shutOut) } };
      } else {
        const match = matchRoute(routes, request.method, request.path);
        seen(match.route.operation);
        if (match.route.authorization === 'bot') holdToken(request);
        fault = takeFault(faults, match.route.operation);
        if (fault?.kind === 'slow') await sleep(fault.ms);
        const faulty = fault === null ? null : faultAnswer(fault);
        if (faulty === 'reset') return void response.socket?.destroy();
        body = await readBody(request);
        answer = faulty ?? (await answerOf(match, request, body));
        if (fault?.kind === 'late') await sleep(fault.ms);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer = { status: error.status, body: error.body };
    }
    const limited = answer.status === 429 && (answer.headers?.['x-ratelimit-scope'] ?? 'user');
    limits.countInvalid(answer.status, limited === 'shared');
    record({
      kind: 'http',
      method: request.method,
      path: request.path,
      query: request.query.toString(),
      body: body?.sent ?? null,
      status: answer.status,
      answer: answer.body ?? null,
      headers: answer.headers ?? {},
      ...(fault === null || fault.kind === 'slow' || fault.kind === 'late' ? {} : { fault: true }),
    });
    if (fault?.kind === 'taken') return void response.socket?.destroy();
    sendAnswer(response, answer);
  };

  async function answerOf({ route, params }: Match, request: ApiRequest, { sent, files }: Body): Promise<Answer> {
    const countsGlobally = route.authorization === 'bot';
    const { headers, waitSeconds, scope } = limits.take(route.operation, majorOf(params), countsGlobally);
    if (waitSeconds !== null) return tooMany(waitSeconds, scope, headers);
    try {
      holdIds(params);
      const given = Array.isArray(sent)
        ? { body: {}, list: sent }
        : { body: files.length === 0 ? sent : { ...sent, attachments: files }, list: [] };
      const answer = await route.handle({ params, query: request.query, ...given });
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: error.body, headers };
    }
  }

  function holdToken({ authorization }: ApiRequest): void {
    if (authorization !== `Bot ${world.token}`) throw new Refusal(401, { message: '401: Unauthorized', code: 0 });
  }
}

/** Ids in a path are snowflakes, but for the words that stand for one. */
function holdIds(params: Readonly<Record<string, string>>): void {
  const form = new Form();
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith('_id') && !(name === 'message_id' && value === '@original')) form.snowflake([name], value);
  }
  holdForm(form.errors);
}

function tooMany(
  seconds: number,
  scope: 'user' | 'global' | 'shared',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const global = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      via: '1.1 google',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** What a fault makes of a request before it reaches the route; null where the route still does its work. */
function faultAnswer(fault: Fault): Answer | 'reset' | null {
  switch (fault.kind) {
    case 'reset':
      return 'reset';
    case 'status':
      return { status: fault.status, body: fault.body ?? '<html><body>Bad gateway</body></html>' };
    case 'limit': {
      const answer = tooMany(fault.seconds, fault.shared === true ? 'shared' : fault.global ? 'global' : 'user');
      if (fault.retryAfter === undefined) return answer;
      const { 'retry-after': _, ...rest } = answer.headers as Record<string, string>;
      return { ...answer, headers: fault.retryAfter === null ? rest : { ...rest, 'retry-after': fault.retryAfter } };
    }
    default:
      return null;
  }
}
