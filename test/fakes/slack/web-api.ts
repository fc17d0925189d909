import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Recorder } from '../traffic.ts';
import { isObject, type Json } from './block-kit/check.ts';
import { type SlackFault, takeFault } from './faults.ts';
import type { Call, Method } from './method.ts';
import { methods } from './methods.ts';
import { invalidArguments, Refusal } from './refusal.ts';
import type { FakeToken, Workspace } from './workspace.ts';

export interface WebApiParts extends Omit<Call, 'args' | 'token' | 'host'> {
  readonly workspace: Workspace;
  readonly faults: SlackFault[];
  readonly record: Recorder;
  readonly host: () => string;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  data: Json;
}

/** `/api/METHOD` as Slack's servers answer it: what is wrong comes with status 200, `ok: false` and an error code. */
export async function answerWebApi(
  parts: WebApiParts,
  request: IncomingMessage,
  response: ServerResponse,
  raw: string,
): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://x');
  const name = address.pathname.replace(/^\/api\//, '');
  const type = request.headers['content-type'] ?? '';
  let args: Json = {};
  const answer: Answer = { status: 200, headers: {}, data: {} };
  let fault: SlackFault | null = null;
  try {
    // A token in the address counts no longer, for apps made since 2021.
    const { token: _, ...asked } = Object.fromEntries(address.searchParams);
    args = { ...asked, ...readBody(request.method ?? 'GET', type, raw) };
    fault = takeFault(parts.faults, name, args.channel);
    failEarly(fault, answer);
    if (fault?.kind !== 'reset' || fault.taken) {
      if (answer.status === 200) answer.data = { ok: true, ...run(parts, name, args, request, answer) };
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(error, answer);
  }
  addWarnings(type, answer.data);
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const cut = fault?.kind === 'reset';
  const { token: _token, ...shown } = args;
  parts.record({
    kind: 'http',
    method: request.method ?? 'GET',
    path: `/${name}`,
    query: '',
    body: shown,
    status: cut ? 0 : answer.status,
    answer: cut ? null : answer.data,
    headers: answer.headers,
    ...(fault === null ? {} : { fault: true }),
  });
  if (cut) return void response.socket?.destroy();
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.end(JSON.stringify(answer.data));
}

function failEarly(fault: SlackFault | null, answer: Answer): void {
  if (fault?.kind === 'error') throw new Refusal(fault.error);
  if (fault?.kind === 'status') Object.assign(answer, { status: fault.status, data: { ok: false } });
  if (fault?.kind === 'limit') {
    answer.status = 429;
    if (fault.retryAfter !== null) answer.headers['retry-after'] = String(fault.retryAfter);
    answer.data = { ok: false, error: 'ratelimited' };
  }
}

function refuse({ error, more }: Refusal, answer: Answer): void {
  const { retry_after: seconds, ...rest } = more;
  answer.data = { ok: false, error, ...rest };
  if (error !== 'ratelimited') return;
  answer.status = 429;
  answer.headers['retry-after'] = String(seconds ?? 30);
}

function run(parts: WebApiParts, name: string, args: Json, request: IncomingMessage, answer: Answer): Json {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
  const token = tokenOf(parts.workspace, args, request);
  answer.headers['x-oauth-scopes'] = token.scopes.join(',');
  if (method.scopes.length > 0) answer.headers['x-accepted-oauth-scopes'] = method.scopes.join(',');
  checkToken(method, token);
  const wait = parts.limits.method(name, method.tier);
  if (wait !== null) throw new Refusal('ratelimited', { retry_after: wait });
  const { token: _token, ...rest } = args;
  const call = { ...parts, host: parts.host(), token, args: parsed(rest, method) };
  const missing = method.required.filter((required) => [undefined, null, ''].includes(rest[required] as string));
  if (missing.length > 0) throw invalidArguments(...missing.map((field) => `missing required field: ${field}`));
  return method.run(call);
}

function tokenOf(workspace: Workspace, args: Json, request: IncomingMessage): FakeToken {
  const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  // In a JSON body a token does not count.
  const inBody = (request.headers['content-type'] ?? '').includes('json') ? undefined : args.token;
  const given = header ?? (inBody === undefined ? undefined : String(inBody));
  if (given === undefined || given === '') throw new Refusal('not_authed');
  const token = workspace.tokens.get(given);
  if (token === undefined) throw new Refusal('invalid_auth');
  if (token.refusal !== null) throw new Refusal(token.refusal);
  return token;
}

function checkToken(method: Method, token: FakeToken): void {
  if (method.token !== 'either' && method.token !== token.kind) throw new Refusal('not_allowed_token_type');
  if (method.scopes.length > 0 && !method.scopes.some((scope) => token.scopes.includes(scope))) {
    throw new Refusal('missing_scope', { needed: method.scopes.join(','), provided: token.scopes.join(',') });
  }
}

/** In a form, structured arguments are JSON in a text. */
function parsed(args: Json, { json }: Method): Json {
  const result: Json = { ...args };
  for (const name of json) {
    const value = result[name];
    if (typeof value !== 'string' || value === '') continue;
    try {
      result[name] = JSON.parse(value);
    } catch {
      if (name === 'blocks') throw new Refusal('invalid_blocks_format');
      if (name === 'metadata') throw new Refusal('invalid_metadata_format');
      throw invalidArguments(`must be valid JSON [json-pointer:/${name}]`);
    }
  }
  return result;
}

function readBody(httpMethod: string, type: string, raw: string): Json {
  if (httpMethod === 'GET' || raw === '') return {};
  if (type === '') throw new Refusal('missing_post_type');
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(raw));
  if (!type.startsWith('application/json')) throw new Refusal('invalid_post_type');
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    throw new Refusal('invalid_json');
  }
  if (!isObject(body)) throw new Refusal('json_not_object');
  return body;
}

function addWarnings(type: string, data: Json): void {
  const warning =
    type.startsWith('application/json') && !/charset/i.test(type)
      ? 'missing_charset'
      : type.startsWith('application/x-www-form-urlencoded') && /charset/i.test(type)
        ? 'superfluous_charset'
        : null;
  if (warning === null) return;
  data.warning = warning;
  data.response_metadata = { ...(data.response_metadata as Json | undefined), warnings: [warning] };
}
