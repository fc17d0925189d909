import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { commands } from '../commands/registry.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { createBot } from '../src/app/conversation/bot.ts';
import { systemClock } from '../src/jobs/system-clock.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Benchmark } from './benchmark.ts';

const lines = ['company LinkedIn', 'search training members', 'search quarterly', 'latest'];
const repeats = 200;
const warmUp = 50;
const words = 'members training policy consent quarterly update platform regulator notice opt-out data model'.split(
  ' ',
);

/** p99 of `company`, `search` and `latest` with 10,000, 100,000 and 1,000,000 items (or the numbers given), and its growth. */
export const run: Benchmark = async (sizes) => {
  const counts = sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes.map(Number);
  const byLine: Record<string, number[]> = Object.fromEntries(lines.map((line) => [line, []]));
  for (const count of counts) {
    const found = await measure(count);
    for (const line of lines) byLine[line]?.push(found[line] ?? 0);
  }
  const growth = Object.fromEntries(
    lines.map((line) => [line, Math.round(((byLine[line]?.at(-1) ?? 0) / (byLine[line]?.[0] || 1)) * 100) / 100]),
  );
  return { items: counts, p99Milliseconds: byLine, growth };
};

async function measure(count: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  const path = join(folder, 'bench.db');
  const store = await openSqlite(path);
  fill(path, count);
  const registry = builtInRegistry();
  const sources = {
    add: () => Promise.reject(new Error('not here')),
    remove: () => Promise.reject(new Error('not here')),
  };
  const context = { store, registry, clock: systemClock, sources, timeZone: 'UTC', threshold: 0.5 } as never;
  const bot = createBot(commands, context, { info() {}, warn() {}, error: console.error });
  const found: Record<string, number> = {};
  for (const line of lines) {
    const times: number[] = [];
    for (let at = -warmUp; at < repeats; at += 1) {
      const start = performance.now();
      await bot.runLine({
        channel: { platform: 'terminal', workspace: 'w', channel: 'c' },
        person: { id: 'p', mayManage: true },
        line,
      });
      if (at >= 0) times.push(performance.now() - start);
    }
    times.sort((left, right) => left - right);
    found[line] = Math.round((times[Math.floor(repeats * 0.99) - 1] ?? 0) * 100) / 100;
  }
  await store.close();
  rmSync(folder, { recursive: true });
  return found;
}

/** Items of which one in ten is relevant and a story of its own; one story in a hundred is about LinkedIn. */
function fill(path: string, count: number): void {
  const file = new Database(path);
  file.pragma('synchronous = off');
  const item = file.prepare(
    `insert into items (key, feed_id, id, url, title, text, authors_json, categories_json, first_seen_at, content_hash,
      relevant, assessment_json) values (?, 'feed', ?, ?, ?, ?, '[]', '[]', ?, ?, ?, ?)`,
  );
  const story = file.prepare('insert into stories (id, severity, updated_at, story_json) values (?, ?, ?, ?)');
  const name = file.prepare("insert into story_names values (?, 'company', ?, ?, ?)");
  const member = file.prepare("insert into story_members values (?, 'item', ?, ?, 'first')");
  const start = Date.now() - count * 60_000;
  file.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const when = new Date(start + at * 60_000).toISOString();
      const word = (shift: number) => words[(at * 7 + shift * 3) % words.length];
      const title = `Entry ${at} ${word(1)} ${word(2)}`;
      const relevant = at % 10 === 0;
      const severity = (at / 10) % 3 === 0 ? 2 : 1;
      const company = at % 1_000 === 0 ? 'LinkedIn' : `Company ${at % 5_000}`;
      const assessment = { relevant, score: relevant ? 0.9 : 0.1, severity, companies: [company], regulators: [] };
      const rest = { jurisdictions: [], topics: ['ai-training'], dates: [], summary: title, quotes: [] };
      const text = `${title}. ${word(3)} ${word(4)} ${word(5)} ${word(6)}.`;
      const url = `https://site.example/${at}`;
      item.run(
        `k${at}`,
        `${at}`,
        url,
        title,
        text,
        when,
        `h${at}`,
        relevant ? 1 : 0,
        JSON.stringify({ ...assessment, ...rest }),
      );
      if (!relevant) continue;
      const id = `s${at}`;
      const told = { id, title, summary: title, severity, companies: [company], regulators: [], jurisdictions: [] };
      const more = { topics: ['ai-training'], dates: [], firstSeenAt: when, updatedAt: when, follows: null };
      story.run(id, severity, when, JSON.stringify({ ...told, ...more }));
      name.run(id, company, severity, when);
      member.run(id, `k${at}`, when);
    }
  })();
  file.close();
}
