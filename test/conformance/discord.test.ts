import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDiscord } from './discord.ts';
import type { Recorded } from './report.ts';

const object = (properties: object, required: string[] = []) => ({ type: 'object', properties, required });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** A description in the form of Discord's, of two routes. */
const description = {
  paths: {
    '/things/{thing_id}': {
      post: {
        operationId: 'make_thing',
        parameters: [{ in: 'query', name: 'wait', schema: { type: 'boolean' } }],
        requestBody: { ...json(object({ name: { type: 'string', maxLength: 3 } })), required: true },
        responses: {
          200: json(object({ id: { type: 'string' } }, ['id'])),
          '4XX': json(object({ code: {} }, ['code'])),
        },
      },
    },
    '/things/@me': { get: { operationId: 'get_own_thing', responses: { 204: {} } } },
  },
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codicil-conformance-'));
  await writeFile(join(folder, 'discord-openapi.json'), JSON.stringify(description));
});
afterAll(() => rm(folder, { recursive: true }));

function recorded(over: object = {}, by: Recorded['by'] = 'product'): Recorded {
  const usual = {
    method: 'POST',
    path: '/things/1',
    query: '',
    body: { name: 'abc' },
    status: 200,
    answer: { id: '1' },
  };
  return { by, record: { kind: 'http', headers: {}, ...usual, ...over } };
}
const findings = async (...records: Recorded[]) =>
  (await checkDiscord(records, folder)).findings.map(({ where, at, message }) => `${where} ${at} ${message}`);

test('what is as described is no finding', async () => {
  const own = recorded({ method: 'GET', path: '/things/@me', status: 204, body: null, answer: null });
  expect(await findings(recorded({ query: 'wait=true' }), own)).toEqual([]);
});

test.each<[object, string]>([
  [{ body: { name: 'abcd' } }, 'make_thing request /name has 4 characters, over 3'],
  [{ body: { nam: 'abc' } }, 'make_thing request /nam is not described'],
  [{ query: 'when=now' }, 'make_thing request ?when is not described'],
  [{ answer: {} }, 'make_thing answer 200 /id is missing'],
  [{ status: 404, answer: {} }, 'make_thing answer 404 /code is missing'],
  [{ status: 302, answer: null }, 'make_thing answer 302 / is not described'],
  [{ path: '/others' }, 'POST /others / is not described'],
])('%j', async (over, finding) => {
  expect(await findings(recorded(over))).toEqual([finding]);
});

test('what tests send wrong is a finding only where it was taken', async () => {
  const wrong = { body: { name: 'abcd' } };
  expect(await findings(recorded({ ...wrong, status: 400, answer: { code: 1 } }, 'tests'))).toEqual([]);
  expect(await findings(recorded(wrong, 'tests'))).toHaveLength(1);
});

test('the answer of a fault is not held', async () => {
  expect(await findings(recorded({ fault: true, status: 502, answer: '' }))).toEqual([]);
});
