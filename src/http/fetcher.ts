import { Agent, request } from 'undici';
import type { Fetcher, FetchRequest, FetchResult } from '../app/ports/fetcher.ts';
import { Fault } from '../domain/errors.ts';
import { addressRules, checkUrl } from './address-rules.ts';
import { acceptedEncodings, readBody } from './body.ts';
import { toFault } from './faults.ts';
import { HostTurns } from './host-turns.ts';
import { guardedLookup, type Resolve, systemResolve } from './lookup.ts';

export interface FetcherOptions {
  readonly userAgent: string;
  /** Private ranges that are open all the same, in CIDR form. */
  readonly allowPrivate: readonly string[];
  readonly resolve?: Resolve;
  /** Milliseconds from the first byte out to the last byte in, redirects and all. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

const mostRedirects = 5;
const defaultTimeoutMs = 30_000;
const defaultMaxBytes = 20 * 1_048_576;
const mostAtOneHost = 2;
const feedTypes =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** The one polite, guarded client for feeds and pages; see the port for what it promises. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const rules = addressRules(options.allowPrivate);
  const turns = new HostTurns(mostAtOneHost);
  const agent = new Agent({
    connections: mostAtOneHost,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
    connect: { lookup: guardedLookup(rules, options.resolve ?? systemResolve), timeout: 10_000 },
  });

  async function once(url: URL, wanted: FetchRequest, signal: AbortSignal) {
    const answer = await request(url, { dispatcher: agent, headers: headersFor(wanted, options.userAgent), signal });
    const headers = plainHeaders(answer.headers);
    const redirect = isRedirect(answer.statusCode) ? headers.location : undefined;
    if (redirect !== undefined || answer.statusCode === 304) {
      await answer.body.dump({ limit: 65_536, signal });
      return { status: answer.statusCode, headers, body: new Uint8Array(), redirect };
    }
    const maxBytes = wanted.maxBytes ?? options.maxBytes ?? defaultMaxBytes;
    const body = await readBody(answer.body, headers['content-encoding'], maxBytes);
    return { status: answer.statusCode, headers, body, redirect };
  }

  async function follow(wanted: FetchRequest, signal: AbortSignal): Promise<FetchResult> {
    let url = checkUrl(wanted.url, rules);
    const { host } = url;
    let movedTo: string | null = null;
    let permanent = true;
    for (let redirects = 0; ; redirects += 1) {
      const target = url;
      // Validators belong to the address they were given for: they do not travel along to another host.
      const one = target.host === host ? wanted : { ...wanted, etag: null, lastModified: null };
      const { redirect, ...answer } = await turns.run(target.hostname, () => once(target, one, signal));
      if (redirect === undefined) return { ...answer, finalUrl: target.href, movedTo };
      if (redirects >= mostRedirects) throw new Fault('refused', `more than ${mostRedirects} redirects`);
      if (!URL.canParse(redirect, target.href))
        throw new Fault('refused', 'a redirect to something that is no address');
      url = checkUrl(new URL(redirect, target.href).href, rules);
      permanent = permanent && (answer.status === 301 || answer.status === 308);
      movedTo = permanent ? url.href : movedTo;
    }
  }

  return {
    async fetch(wanted) {
      const timeout = AbortSignal.timeout(wanted.timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs);
      const signal = wanted.signal === undefined ? timeout : AbortSignal.any([wanted.signal, timeout]);
      try {
        return await follow(wanted, signal);
      } catch (error) {
        throw toFault(error, timeout.aborted);
      }
    },
    close: () => agent.destroy(),
  };
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function headersFor(wanted: FetchRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: wanted.accept ?? feedTypes,
    'accept-encoding': acceptedEncodings,
  };
  if (wanted.etag) headers['if-none-match'] = wanted.etag;
  if (wanted.lastModified) headers['if-modified-since'] = wanted.lastModified;
  return headers;
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}
