import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSite } from '../site.ts';
import { type FakeSlack, startSlack } from './server.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let slack: FakeSlack;
let app: Awaited<ReturnType<typeof startSite>>;
const received: Received[] = [];
/** What the app does with each request, in order; then it acknowledges. */
const answers: ((response: ServerResponse) => void)[] = [];

beforeEach(async () => {
  received.length = 0;
  answers.length = 0;
  slack = await startSlack({ acknowledgeMs: 300, retryMs: [0, 5, 5] });
  app = await startSite(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    (answers.shift() ?? ((one) => one.end()))(response);
  });
  slack.useRequestUrl(`${app.url}/slack/events`);
});
afterEach(async () => {
  await slack.stop();
  await app.stop();
});

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();
const silence = () => {};
const opened = { type: 'app_home_opened', user: 'U0000ADMIN', tab: 'home' };
const retries = () => received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

test('events, commands and interactions are signed over the raw body', async () => {
  await slack.people.event(opened);
  await slack.people.command('company "R&D"').acknowledged;
  await slack.people.press({ id: 'a', value: 'b' }).acknowledged;
  expect(received.map(({ headers }) => headers['content-type'])).toEqual([
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
  ]);
  for (const { headers, body } of received) {
    const signed = `v0:${headers['x-slack-request-timestamp']}:${body}`;
    const expected = createHmac('sha256', slack.signingSecret).update(signed).digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
  }
  expect(new URLSearchParams(received[1]?.body).get('text')).toBe('company "R&D"');
  expect(JSON.parse(new URLSearchParams(received[2]?.body).get('payload') ?? '')).toMatchObject({
    type: 'block_actions',
    actions: [{ action_id: 'a', value: 'b' }],
  });
});

test('an event that is not acknowledged comes three times more, with number and reason', async () => {
  answers.push(status(500), silence, (response) => response.destroy());
  expect(await slack.people.event(opened)).toBe(true);
  expect(retries()).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_timeout'],
    ['3', 'connection_failed'],
  ]);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});

test('after that it is given up, and where the app wants none more, at once', async () => {
  answers.push(status(500), status(500), status(500), status(500));
  expect(await slack.people.event(opened)).toBe(false);
  expect(received).toHaveLength(4);
  answers.push((response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end());
  expect(await slack.people.event(opened)).toBe(false);
  expect(received).toHaveLength(5);
});

test('a command that is not acknowledged in time is not sent again', async () => {
  answers.push(silence);
  expect(await slack.people.command('help').acknowledged).toBeNull();
  expect(received).toHaveLength(1);
});
