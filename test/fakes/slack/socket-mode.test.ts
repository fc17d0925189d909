import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from './block-kit/check.ts';
import { callSlack } from './client.ts';
import { type FakeSlack, startSlack } from './server.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

const call = (method: string, args: Json, token?: string | null) => callSlack(slack, method, args, token);

describe('Socket Mode', () => {
  async function connect(): Promise<{ socket: WebSocket; frames: Json[]; next: () => Promise<Json> }> {
    const { body } = await call('apps.connections.open', {}, slack.appToken);
    return listen(new WebSocket(String(body.url)));
  }
  async function listen(socket: WebSocket) {
    const frames: Json[] = [];
    const waiting: ((frame: Json) => void)[] = [];
    let read = 0;
    socket.on('message', (data) => {
      frames.push(JSON.parse(String(data)) as Json);
      waiting.shift()?.(frames[read++] as Json);
    });
    const next = (): Promise<Json> =>
      read < frames.length
        ? Promise.resolve(frames[read++] as Json)
        : new Promise((resolve) => {
            waiting.push(resolve);
          });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return { socket, frames, next };
  }

  test('an address is good for one connection', async () => {
    const { body } = await call('apps.connections.open', {}, slack.appToken);
    const { next, socket } = await listen(new WebSocket(String(body.url)));
    expect(await next()).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP0001' } });
    await expect(listen(new WebSocket(String(body.url)))).rejects.toThrow('404');
    socket.close();
  });

  test('an event that is not acknowledged in time comes again, over any connection, until it is', async () => {
    await slack.stop();
    slack = await startSlack({ acknowledgeMs: 30 });
    const { next, socket } = await connect();
    await next();
    const done = slack.people.event({ type: 'app_home_opened', user: 'U0000ADMIN', tab: 'home' });
    const first = await next();
    expect(first).toMatchObject({ type: 'events_api', retry_attempt: 0, accepts_response_payload: false });
    const second = await next();
    expect(second).toMatchObject({ envelope_id: first.envelope_id, retry_attempt: 1, retry_reason: 'timeout' });
    socket.send(JSON.stringify({ envelope_id: second.envelope_id }));
    expect(await done).toBe(true);
    const command = slack.people.command('help');
    expect(await next()).toMatchObject({ type: 'slash_commands', payload: { command: '/codicil', text: 'help' } });
    expect(await command.acknowledged).toBeNull();
  });

  test('up to ten connections take turns; an eleventh is sent away', async () => {
    const all = [];
    for (let at = 0; at < 10; at += 1) all.push(await connect());
    for (const { next } of all) await next();
    for (let at = 0; at < 10; at += 1) void slack.people.command(`help ${at}`).acknowledged;
    for (const { next } of all) expect(await next()).toMatchObject({ type: 'slash_commands' });
    const eleventh = await connect();
    expect(await eleventh.next()).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  test.each(['warning', 'refresh_requested', 'link_disabled'] as const)('disconnect: %s', async (reason) => {
    const { next } = await connect();
    await next();
    slack.socketMode.disconnect(reason);
    expect(await next()).toMatchObject({ type: 'disconnect', reason, debug_info: {} });
  });

  test('what happens while nobody is connected is kept for the next connection', async () => {
    void slack.people.event({ type: 'app_uninstalled' });
    const { next } = await connect();
    expect(await next()).toMatchObject({ type: 'hello' });
    expect(await next()).toMatchObject({ type: 'events_api', payload: { event: { type: 'app_uninstalled' } } });
  });
});
