import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recorded } from './report.ts';
import { checkSlack } from './slack.ts';

/** Descriptions in the form of Slack's, of one method and one event. */
const web = {
  paths: {
    '/thing.make': {
      post: {
        parameters: [{ name: 'token', required: true }, { name: 'channel', required: true }, { name: 'blocks' }],
        responses: {
          200: { schema: { type: 'object', properties: { ts: { type: 'string' } }, required: ['ts'] } },
          default: { schema: { properties: { error: { enum: ['no_thing'] } } } },
        },
      },
    },
  },
};
const events = {
  topics: { 'thing.made': {} },
  components: { schemas: { GenericEventWrapper: { type: 'object', required: ['event_id'] } } },
};
const limits = { header: { text: { max_length: 3 } }, text: { min_length: 1, max_length: 9 } };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codicil-conformance-'));
  await mkdir(join(folder, 'block-kit-valid', 'blocks'), { recursive: true });
  const files = { 'slack-web-openapi': web, 'slack-events-asyncapi': events, 'slack-block-kit-limits': limits };
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(value));
  await writeFile(join(folder, 'block-kit-valid/blocks/poem.json'), '{"type":"poem"}');
});
afterAll(() => rm(folder, { recursive: true }));

function recorded(over: object = {}, by: Recorded['by'] = 'product'): Recorded {
  const usual = { method: 'POST', path: '/thing.make', query: '', body: { channel: 'C1' }, status: 200, headers: {} };
  return { by, record: { kind: 'http', answer: { ok: true, ts: '1' }, ...usual, ...over } };
}
const found = async (...records: Recorded[]) =>
  (await checkSlack(records, folder)).findings
    .filter(({ where }) => !where.startsWith('payload'))
    .map(({ where, at, message }) => `${where} ${at} ${message}`);

test('what is as described is no finding', async () => {
  expect(await found(recorded())).toEqual([]);
});

test('arguments, answers, errors and methods that are not described', async () => {
  expect(await found(recorded({ body: { colour: 'red' } }))).toEqual([
    'thing.make request /colour is not described',
    'thing.make request /channel is required and not there',
  ]);
  expect(await found(recorded({ answer: { ok: true } }))).toEqual(['thing.make answer /ts is missing']);
  expect(await found(recorded({ answer: { ok: false, error: 'moon' } }))).toEqual([
    'thing.make refusal 200 /error moon is not described',
  ]);
  expect(await found(recorded({ path: '/thing.break' }))).toEqual(['thing.break request / is not described']);
});

test('what a test asked wrongly, and was refused, is held only by its answer', async () => {
  const refused = { body: { colour: 'red' }, answer: { ok: false, error: 'no_thing' } };
  expect(await found(recorded(refused, 'tests'))).toEqual([]);
});

test('blocks beyond the limits', async () => {
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'four' } }];
  expect(await found(recorded({ body: { channel: 'C1', blocks } }))).toEqual([
    'thing.make request /blocks/*/text is 4 long, more than 3',
  ]);
});

test('events', async () => {
  const payload = { type: 'events_api', payload: { event: { type: 'thing_lost' } } };
  expect(await found({ by: 'product', record: { kind: 'socket', from: 'server', payload } })).toEqual([
    'event thing_lost /event/type is not described',
    'event thing_lost /event_id is missing',
  ]);
});

test('a payload that must be taken, and is not', async () => {
  const { findings } = await checkSlack([], folder);
  expect(findings.map(({ where, at }) => `${where} ${at}`)).toEqual([
    'payload blocks/poem.json /blocks.validate',
    'payload blocks/poem.json /chat.postMessage',
  ]);
});
