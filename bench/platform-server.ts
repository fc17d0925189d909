/**
 * Discord's and Slack's endpoints for a message, enforcing the real limits as strictly as they can be read: Discord 50
 * requests in any second over all channels and 5 in 5 seconds to each, Slack one message a second to a channel with a
 * burst of three. Arguments: one channel in so many is broken (0: none). Prints its port; `/stats` says what came.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const brokenEvery = Number(process.argv[2] ?? 0);
const hangMs = 20_000;
const recent: number[] = [];
const stamps = new Map<string, number[]>();
const stats = { requests: 0, limited: 0, firstAt: 0, lastReachedAt: 0 };
/** Channels that took a message; a person who is told of a broken channel is none. */
const reached = new Set<string>();
let taken = 0;
let next = 1_300_000_000_000_000_000n;

/** True where a thing was asked for more than so often in any such time. */
function exceeds(times: number[], most: number, ms: number, now: number): boolean {
  while ((times[0] ?? now) <= now - ms) times.shift();
  if (times.length >= most) return true;
  times.push(now);
  return false;
}

function troubleOf(channel: string): 'refused' | 'error' | 'hang' | null {
  if (channel.startsWith('U')) return null;
  const number = Number(channel.replace(/\D/g, '').slice(-6));
  if (brokenEvery === 0 || number % brokenEvery !== 0) return null;
  return (['refused', 'error', 'hang'] as const)[(number / brokenEvery) % 3] ?? null;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const json = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
  if (request.url === '/stats')
    return json(200, { ...stats, reached: reached.size, cpuMilliseconds: cpuMilliseconds() });
  // Nobody here takes direct messages.
  if (request.url?.endsWith('/users/@me/channels')) return json(403, { code: 50_007, message: 'Cannot send messages' });
  const now = performance.now();
  stats.requests += 1;
  if (stats.firstAt === 0) stats.firstAt = now;
  const discord = /\/channels\/(\d+)\/messages/.exec(request.url ?? '')?.[1];
  const channel = discord ?? new URLSearchParams(text).get('channel') ?? '';
  const own = stamps.get(channel) ?? [];
  stamps.set(channel, own);
  const limited = discord === undefined ? exceeds(own, 3, 3_000, now) : exceeds(recent, 50, 1_000, now);
  if (limited) {
    stats.limited += 1;
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    return json(429, { message: 'limited', retry_after: 1, global: true, ok: false, error: 'ratelimited' }, headers);
  }
  const trouble = troubleOf(channel);
  if (trouble === 'hang') return void setTimeout(() => json(500, {}), hangMs).unref();
  if (trouble === 'error') return json(500, {});
  if (trouble === 'refused') {
    return discord === undefined
      ? json(200, { ok: false, error: 'channel_not_found' })
      : json(403, { code: 50_013, message: 'Missing Permissions' });
  }
  taken += 1;
  if (!channel.startsWith('U') && !reached.has(channel)) {
    reached.add(channel);
    stats.lastReachedAt = now;
  }
  if (discord === undefined) return json(200, { ok: true, ts: `${1_700_000_000 + taken}.000100`, channel });
  const full = exceeds(own, 5, 5_000, now);
  next += 1n;
  const headers = {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': String(full ? 0 : 5 - own.length),
    'x-ratelimit-reset-after': '5',
    'x-ratelimit-bucket': 'messages',
  };
  json(200, { id: String(next), channel_id: channel }, headers);
});
// A busy machine must not look like a platform that hangs up.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
