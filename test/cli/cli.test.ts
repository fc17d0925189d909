import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { labelledItem } from '../../src/analysis/news/learning/labelled-item.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { startSite } from '../fakes/site.ts';
import { anAssessment, anItem } from '../fakes/things.ts';
import { runCodicil } from './run-codicil.ts';

const bin = fileURLToPath(new URL('../../bin/codicil.js', import.meta.url));
// Each test starts the program several times, which a busy machine does slowly.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const codicil = (args: readonly string[], input = '', environment: Record<string, string> = {}) =>
  runCodicil(folder, args, { input, environment });

test('the demonstration tells the LinkedIn story in two posts, the second as an update', async () => {
  const { code, stdout } = await codicil(['demo']);
  expect(code).toBe(0);
  expect(stdout).toContain('Urgent LinkedIn now uses its members’ data to train AI');
  expect(stdout).toContain('Update: LinkedIn suspends training AI models');
  expect(stdout).toContain('8 entries were read, 2 posts came of them.');
});

test('parse --batch answers one line each, in order, and one bad file stops nothing', async () => {
  writeFileSync(
    join(folder, 'good.xml'),
    '<rss version="2.0"><channel><title>T</title><item><title>One</title></item></channel></rss>',
  );
  writeFileSync(
    join(folder, 'batch.jsonl'),
    '{"id":"a","path":"missing.xml"}\n{"id":"b","path":"good.xml","url":"https://a.example/"}\n',
  );
  const { code, stdout } = await codicil(['parse', '--batch', 'batch.jsonl']);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ id: 'a', error: expect.stringContaining('cannot be read') });
  expect(lines[1]).toMatchObject({ id: 'b', title: 'T', link: null, items: [{ title: 'One', url: null }] });
});

test('classify and stories keep the order and answer for every item', async () => {
  const items = [
    {
      id: 1,
      title: 'LinkedIn suspends AI training on UK users’ data after ICO concerns',
      text: '',
      date: '2024-09-20',
    },
    { id: 2, title: 'A recipe for bread', text: 'Flour and water.', date: '2024-09-20' },
  ];
  const input = items.map((item) => JSON.stringify(item)).join('\n');
  const judged = (await codicil(['classify'], input)).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(judged[0]).toMatchObject({ id: 1, relevant: true, companies: ['LinkedIn'], regulators: ['ICO'] });
  expect(judged[1]).toMatchObject({ id: 2, relevant: false, severity: 0 });
  const grouped = (await codicil(['stories'], input)).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(grouped.map(({ id }) => id)).toEqual([1, 2]);
  expect(grouped[0].story).not.toBe(grouped[1].story);
});

test('eval news --shipped scores a file of one’s own by the weights that ship, and learns nothing', async () => {
  const lines = [
    { title: 'LinkedIn suspends AI training on UK users’ data after ICO concerns', relevant: true, severity: 3 },
    { title: 'Bakery opens in Leeds', relevant: false },
  ];
  writeFileSync(join(folder, 'labelled.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { code, stdout } = await codicil(['eval', 'news', 'labelled.jsonl', '--shipped']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/relevance, as shipped +precision 1\.000 {2}recall 1\.000/);
  const both = await codicil(['eval', 'news', 'labelled.jsonl', '--shipped', '--with', 'labelled.jsonl']);
  expect(both.code).toBe(1);
  expect(both.stderr).toContain('with --shipped nothing is learnt');
});

test('eval stories --shipped and eval summaries score a file of one’s own', async () => {
  const text = 'The Irish DPC opened an inquiry into Canva. It trains AI on personal data of its users.';
  const lines = [
    {
      title: 'Irish DPC opens inquiry into Canva over AI training',
      text,
      date: '2031-03-03',
      relevant: true,
      story: 'a',
    },
    { title: 'Canva investigated by Irish regulator over AI training', date: '2031-03-03', relevant: true, story: 'a' },
    { title: 'Italy blocks Replika over data of minors', date: '2031-03-04', relevant: true, story: 'b' },
    { title: 'Bakery opens in Leeds', relevant: false },
  ];
  const labelled = lines.map((line, id) => `${JSON.stringify({ id: `i${id}`, companies: ['Canva'], ...line })}\n`);
  writeFileSync(join(folder, 'stories.jsonl'), labelled.join(''));
  const { code, stdout } = await codicil(['eval', 'stories', 'stories.jsonl', '--shipped']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^3 items of 2 stories, 1 others/);
  expect(stdout).toMatch(/as it ships, labelled items alone +B-cubed precision 1\.000 {2}recall 1\.000/);
  const summaries = await codicil(['eval', 'summaries', 'stories.jsonl', '--show']);
  expect(summaries.stdout).toMatch(/^1 relevant items with a text/);
  expect(summaries.stdout).toMatch(/a company that the row has and the text names +1\.000 of 1/);
  expect(summaries.stdout).toContain('  | It trains AI on personal data of its users.');
});

test('bad usage is 2, bad settings are 2 and listed, failures are 1, all in words', async () => {
  expect(await codicil(['dance'])).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown command') });
  const settings = await codicil(['status'], '', { POLL_CONCURRENCY: 'many', TIME_ZONE: 'Nowhere' });
  expect(settings.code).toBe(2);
  expect(settings.stderr).toMatch(/POLL_CONCURRENCY[\s\S]*TIME_ZONE/);
  expect(await codicil(['parse', 'nothing.xml'])).toMatchObject({
    code: 1,
    stderr: "codicil: nothing.xml cannot be read: ENOENT: no such file or directory, open 'nothing.xml'\n",
  });
});

test('an export taken in elsewhere gives the same export; a broken one is refused whole', async () => {
  const from = { DATABASE_PATH: join(folder, 'from.db') };
  const to = { DATABASE_PATH: join(folder, 'to.db') };
  await codicil(['ask', 'subscribe companies:LinkedIn'], '', from);
  await codicil(['ask', 'mute Meta'], '', from);
  expect((await codicil(['export', 'all.jsonl'], '', from)).code).toBe(0);
  expect((await codicil(['import', 'all.jsonl'], '', to)).code).toBe(0);
  expect((await codicil(['import', 'all.jsonl'], '', to)).code).toBe(0);
  const exported = readFileSync(join(folder, 'all.jsonl'), 'utf8');
  expect((await codicil(['export'], '', to)).stdout).toBe(exported);
  expect(exported.split('\n').length).toBeGreaterThan(3);
  const broken = await codicil(['import', '-'], `${exported.split('\n')[0]}\n{"kind":"feed","value":{}}\n`, to);
  expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('line 2') });
});

test('status shows what was found on a page, and of a source that fails why, how often and when it is tried again', async () => {
  const links = ['Inquiry into a network that trains on posts', 'Guidance on generative models', 'A fine for a broker']
    .map(
      (title, at) => `<li><a href="/n/${at}">${title} announced</a> <time datetime="2026-11-0${9 - at}">x</time></li>`,
    )
    .join('');
  const site = await startSite((request, response) => {
    if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end(`<ul>${links}</ul>`);
    else response.writeHead(503).end();
  });
  const feeds = [
    { address: `${site.url}/page`, name: 'Authority', format: 'page' },
    { address: `${site.url}/feed`, name: 'Newspaper' },
  ];
  writeFileSync(join(folder, 'own.json'), JSON.stringify(feeds));
  const own = {
    FEEDS_FILE: 'own.json',
    BUILT_IN_FEEDS: 'no',
    BUILT_IN_DOCUMENTS: 'no',
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    DATABASE_PATH: 'own.db',
  };
  const polled = await codicil(['poll', '--once'], '', own);
  const { stdout } = await codicil(['status'], '', own);
  await site.stop();
  expect(polled.stdout).toContain('3 entries, 3 new');
  expect(stdout).toContain('Authority, a page: 3 links, last "Inquiry into a network that trains on posts announced"');
  expect(stdout).toMatch(
    /Newspaper: the site answers with status 503 \(never read, 1 failure in a row, next at \d{4}-/,
  );
});

test('with every source failing the bot says so once, in words, and stays up', async () => {
  const feeds = Array.from({ length: 24 }, (_, at) => `http://127.0.0.1:9/${at}`);
  writeFileSync(join(folder, 'dead.txt'), feeds.join('\n'));
  const { stdout, stderr, code } = await runUntil('no source can be read', {
    FEEDS_FILE: 'dead.txt',
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    DATABASE_PATH: 'dead.db',
  });
  expect(stdout).toContain('Ready.');
  expect(stderr.match(/no source can be read/g)).toHaveLength(1);
  expect(code).toBe(0);
});

test('verdicts are exported as labelled lines, without who gave them', async () => {
  const store = await openSqlite(join(folder, 'verdicts.db'));
  await store.items.put({ item: anItem({ key: 'k1' }), assessment: anAssessment() });
  await store.close();
  const environment = { DATABASE_PATH: join(folder, 'verdicts.db') };
  const said = await codicil(['ask', 'relevance less:https://site.example/1'], '', environment);
  expect(said.stdout.replaceAll('\n', ' ')).toContain('stricter than elsewhere by 2 of at most 20 points');
  const { stdout, stderr } = await codicil(['export', '--labels'], '', environment);
  expect(stderr).toBe('1 labelled line\n');
  expect(labelledItem.parse(JSON.parse(stdout))).toEqual({
    id: 'k1',
    title: 'A title',
    text: 'A text.',
    date: '2024-09-18T10:00:00.000Z',
    relevant: false,
  });
  expect((await codicil(['status'], '', environment)).stdout).toMatch(/\d: in terminal\S+ not-relevant \(k1\)/);
});

test('without a network the bot runs, says what it does and what is missing, and stops when asked', async () => {
  const { stdout, code } = await runUntil('Ready.', {});
  for (const word of ['.env.example', 'SLACK_BOT_TOKEN', 'DISCORD_TOKEN']) expect(stdout).toContain(word);
  expect(stdout.split('\n').length).toBeLessThan(24);
  expect(code).toBe(0);
});

test('the bot says what is set as it is set: its own feeds, its settings', async () => {
  expect((await runUntil('Ready.', {})).stdout).toContain('set FEEDS_FILE');
  writeFileSync(join(folder, 'mine.txt'), '# none yet\n');
  writeFileSync(join(folder, '.env'), 'FEEDS_FILE=mine.txt\n');
  try {
    const { stdout } = await runUntil('Ready.', {});
    expect(stdout).toContain('read from mine.txt');
    expect(stdout).not.toContain('set FEEDS_FILE');
    expect(stdout).not.toContain('copy .env.example');
  } finally {
    rmSync(join(folder, '.env'));
  }
});

/** The bot, with no built-in sources, until it has printed something; then asked to stop. */
async function runUntil(printed: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [bin, 'run'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', BUILT_IN_FEEDS: 'no', BUILT_IN_DOCUMENTS: 'no', ...environment },
  });
  const out = { stdout: '', stderr: '' };
  await new Promise<void>((resolve) => {
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (chunk) => {
        out[stream] += chunk;
        if (out[stream].includes(printed)) resolve();
      });
    }
  });
  child.kill('SIGTERM');
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { ...out, code };
}
