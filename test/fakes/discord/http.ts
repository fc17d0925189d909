import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type Json } from './form.ts';
import { refusal } from './refusal.ts';

export interface Answer {
  readonly status: number;
  /** As JSON; a text is sent as it is; undefined: no body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiRequest {
  readonly method: string;
  /** Without `/api` and the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname)
      .replace(/^\/api/, '')
      .replace(/^\/v\d+/, ''),
    query: url.searchParams,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'] ?? '',
    bytes: Buffer.concat(chunks),
  };
}

export interface Body {
  /** An object or a list, as it was sent. */
  readonly sent: Json | Json[];
  /** Files of a form, as attachments of a message. */
  readonly files: Json[];
}

/** Throws 50109 for broken JSON. */
export async function readBody(request: ApiRequest): Promise<Body> {
  if (request.contentType.startsWith('multipart/form-data')) return readForm(request);
  return { sent: readJson(request), files: [] };
}

function readJson(request: ApiRequest): Json | Json[] {
  if (request.bytes.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.bytes.toString('utf8'));
  } catch {
    throw refusal(50109);
  }
  if (Array.isArray(parsed)) return parsed as Json[];
  if (isObject(parsed)) return parsed;
  throw refusal(50035, {
    _errors: [{ code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' }],
  });
}

async function readForm(request: ApiRequest): Promise<Body> {
  const response = new Response(new Uint8Array(request.bytes), { headers: { 'content-type': request.contentType } });
  const form = await response.formData().catch(() => {
    throw refusal(50109);
  });
  const payload = form.get('payload_json');
  const body = typeof payload === 'string' ? (JSON.parse(payload) as Json) : {};
  const described = Array.isArray(body.attachments) ? (body.attachments as Json[]) : [];
  const files: Json[] = [];
  for (const [name, file] of form) {
    if (typeof file === 'string') continue;
    const number = /\d+/.exec(name)?.[0] ?? '0';
    const about = described.find(({ id }) => String(id) === number) ?? {};
    const address = `https://cdn.discordapp.com/attachments/0/${number}/${encodeURIComponent(file.name)}`;
    const facts = { filename: file.name, size: file.size, content_type: file.type, url: address, proxy_url: address };
    files.push({ ...about, id: number, ...facts });
  }
  return { sent: body, files };
}

export function sendAnswer(response: ServerResponse, { status, body, headers }: Answer): void {
  const isText = typeof body === 'string';
  const type = body === undefined ? {} : { 'content-type': isText ? 'text/html' : 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body));
}
