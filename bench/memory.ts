import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../src/domain/channel.ts';
import type { Benchmark } from './benchmark.ts';
import { fillStore, subscribeAll } from './stock.ts';

const many = 1_000;
const items = 20_000;
const settleMs = 5_000;
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Resident memory of the whole program, connected to both platforms, with 1,000 Discord servers and 1,000 Slack workspaces
 * subscribed; beside the same program with one of each.
 */
export const run: Benchmark = async () => {
  const one = await measure(1);
  const all = await measure(many);
  return {
    items,
    megabytesWithOneOfEach: one,
    megabytesWithAThousandOfEach: all,
    kilobytesForEachPair: Math.round(((all.resident - one.resident) * 1_024) / (many - 1)),
  };
};

async function measure(count: number): Promise<{ resident: number; peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-memory-'));
  const database = join(folder, 'c.db');
  const children: ChildProcess[] = [];
  try {
    const discord = await standIn('discord', ['--guilds', String(count - 1)], children);
    const slack = await standIn('slack', [], children);
    await fillStore(database, items);
    await subscribeAll(database, [...discordChannels(discord, count), ...slackChannels(slack, count)]);
    const program = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'run'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        DATABASE_PATH: database,
        BUILT_IN_FEEDS: 'no',
        BUILT_IN_DOCUMENTS: 'no',
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.url,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.push(program);
    await untilAnswering(discord.url as string);
    await sleep(settleMs);
    return memoryOf(program.pid as number);
  } finally {
    // The program first: without its platforms it would only try to reach them again.
    for (const child of children.toReversed()) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await new Promise((resolve) => child.on('close', resolve));
    }
    rmSync(folder, { recursive: true });
  }
}

async function standIn(
  name: string,
  args: readonly string[],
  children: ChildProcess[],
): Promise<Record<string, string>> {
  const child = spawn(process.execPath, [join(root, 'test/fakes/main.ts'), name, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return JSON.parse((await lines.next()).value as string) as Record<string, string>;
}

function discordChannels({ guild = '', channel = '' }: Record<string, string>, count: number): Channel[] {
  const first: Channel = { platform: 'discord', workspace: guild, channel };
  const others = Array.from({ length: count - 1 }, (_, at): Channel => {
    const number = BigInt(at + 1);
    const workspace = String(810_000_000_000_000_000n + number);
    return { platform: 'discord', workspace, channel: String(710_000_000_000_000_000n + number) };
  });
  return [first, ...others];
}

function slackChannels({ team = '', channel = '' }: Record<string, string>, count: number): Channel[] {
  return Array.from({ length: count }, (_, at): Channel => {
    const workspace = at === 0 ? team : `T${at}`;
    return { platform: 'slack', workspace, channel: at === 0 ? channel : `C${at}` };
  });
}

/** Until a command is answered in the first server: connected, and everything of it loaded. */
async function untilAnswering(url: string): Promise<void> {
  const state = async () => (await (await fetch(`${url}/stand-in/state`)).json()) as State;
  while ((await state()).commands.length === 0) await sleep(200);
  const data = { id: '1', name: 'codicil', type: 1, options: [{ name: 'help', type: 1, options: [] }] };
  await fetch(`${url}/stand-in/interactions`, { method: 'POST', body: JSON.stringify({ type: 2, data }) });
  while ((await state()).interactions[0]?.answeredAt == null) await sleep(200);
}

interface State {
  readonly commands: readonly unknown[];
  readonly interactions: readonly { readonly answeredAt: number | null }[];
}

/** Megabytes of a process, as Linux counts them. */
function memoryOf(pid: number): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
