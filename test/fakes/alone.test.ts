import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Json = Record<string, unknown>;

let folder: string;
let child: ChildProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codicil-fake-'));
});
afterEach(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts a stand-in as `npm run fake` does; its first line. */
async function start(name: string, ...args: string[]): Promise<Record<string, string>> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  child = spawn(process.execPath, [main, name, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return JSON.parse((await lines[Symbol.asyncIterator]().next()).value as string) as Record<string, string>;
}

const ended = () => {
  const code = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return code;
};
const recorded = async (file: string) =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);

async function post(url: string | URL, body: Json, headers: Record<string, string> = {}): Promise<Json> {
  const all = { 'content-type': 'application/json', ...headers };
  return (await (await fetch(url, { method: 'POST', headers: all, body: JSON.stringify(body) })).json()) as Json;
}

test("slack: what a client needs, a post, a command and its answer's thirty minutes, traffic as lines", async () => {
  const file = join(folder, 'slack.jsonl');
  const slack = await start('slack', '--record', file);
  expect(slack).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/$/),
    botToken: expect.stringMatching(/^xoxb-/),
    appToken: expect.stringMatching(/^xapp-/),
    signingSecret: expect.stringMatching(/^[0-9a-f]{32}$/),
    team: expect.stringMatching(/^T/),
    channel: expect.stringMatching(/^C/),
  });
  const bearer = { authorization: `Bearer ${slack.botToken}` };
  const said = { channel: slack.channel, text: 'Hello' };
  expect(await post(`${slack.url}chat.postMessage`, said, bearer)).toMatchObject({ ok: true });

  const { url } = await post(`${slack.url}apps.connections.open`, {}, { authorization: `Bearer ${slack.appToken}` });
  const socket = new WebSocket(String(url));
  const envelope = new Promise<Json>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data)) as Json;
      if (frame.type !== 'slash_commands') return;
      socket.send(JSON.stringify({ envelope_id: frame.envelope_id }));
      resolve(frame.payload as Json);
    });
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const control = (what: string, body: Json) => post(new URL(`/_control/${what}`, slack.url), body);
  const asked = control('command', { text: 'help' });
  const { response_url: answerAt } = await envelope;
  expect(await post(String(answerAt), { text: 'An answer' })).toEqual({ ok: true });
  expect(await asked).toEqual({ acknowledged: {}, answer: { text: 'An answer' } });
  await control('clock', { ms: 30 * 60_000 + 1 });
  expect(await post(String(answerAt), { text: 'Late' })).toMatchObject({ ok: false, error: 'expired_url' });
  socket.close();

  expect(await ended()).toBe(0);
  expect((await recorded(file)).filter(({ path }) => path === '/chat.postMessage')).toMatchObject([
    { platform: 'slack', kind: 'http', body: said, status: 200, answer: { ok: true } },
  ]);
}, 20_000);

test('discord: what a client needs, a post, the gateway, traffic as lines', async () => {
  const file = join(folder, 'discord.jsonl');
  const discord = await start('discord', '--record', file);
  expect(discord).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    gateway: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+$/),
    token: expect.any(String),
    applicationId: expect.stringMatching(/^\d+$/),
    guild: expect.stringMatching(/^\d+$/),
    channel: expect.stringMatching(/^\d+$/),
  });
  const messages = `${discord.url}/v10/channels/${discord.channel}/messages`;
  const said = { content: 'Hello', allowed_mentions: { parse: [] } };
  const answer = await post(messages, said, { authorization: `Bot ${discord.token}` });
  expect(answer).toMatchObject({ content: 'Hello', channel_id: discord.channel });

  const socket = new WebSocket(`${discord.gateway}/?v=10&encoding=json`);
  const ready = new Promise<Json>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const { op, t, d } = JSON.parse(String(data)) as Json;
      const identify = { token: discord.token, intents: 1, properties: {} };
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: identify }));
      if (t === 'READY') resolve(d as Json);
    });
  });
  expect(await ready).toMatchObject({ v: 10, guilds: [{ id: discord.guild, unavailable: true }] });
  socket.close();

  expect(await ended()).toBe(0);
  const lines = await recorded(file);
  expect(lines.filter(({ kind }) => kind === 'http')).toMatchObject([
    { platform: 'discord', method: 'POST', body: said },
  ]);
  expect(lines.length).toBeGreaterThan(1);
}, 20_000);
