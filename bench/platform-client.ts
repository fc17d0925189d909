import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../src/domain/channel.ts';

/** The post that goes to every channel. */
export const post = {
  kind: 'story',
  title: 'A company will use what its members post to train AI models',
  url: 'https://site.example/news/1',
  severity: 3,
  summary: 'The company changes its privacy policy. Members who do not object are included from next month on.',
  quotes: [],
  fields: [],
  links: [{ label: 'Open the source', url: 'https://site.example/news/1' }],
  buttons: [],
  sections: [],
  footer: 'A feed',
} as const;

/** The stand-in as a process of its own; `brokenEvery`: one channel in so many is broken, 0: none. */
export async function startServer(brokenEvery: number): Promise<{ server: ChildProcess; port: number }> {
  const path = fileURLToPath(new URL('platform-server.ts', import.meta.url));
  const server = spawn(process.execPath, [path, String(brokenEvery)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) => server.stdout?.once('data', (chunk) => resolve(Number(chunk))));
  return { server, port };
}

/** What the stand-in saw so far. */
export async function statsOf(port: number): Promise<Record<string, number>> {
  return (await (await fetch(`http://127.0.0.1:${port}/stats`)).json()) as Record<string, number>;
}

/** What this process took of the processors since then. */
export function cpuMillisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

export function channelsOf(platform: 'discord' | 'slack', count: number): Channel[] {
  return Array.from({ length: count }, (_, at) =>
    platform === 'discord'
      ? { platform, workspace: String(8_000_000 + at), channel: String(700_000_000_000_000_000n + BigInt(at)) }
      : { platform, workspace: `T${Math.floor(at / 10)}`, channel: `C${String(at).padStart(6, '0')}` },
  );
}
