import { afterEach, beforeEach, expect, test } from 'vitest';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';
import { policyPage } from '../../fakes/policy-page.ts';
import { startSite } from '../../fakes/site.ts';
import type { Json } from '../../fakes/slack/block-kit/check.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
import { type SteppedClock, steppedClock } from '../../fakes/stepped-clock.ts';
import { lookUntil } from '../look-until.ts';
import { type Installation, installCodicil, type RunningCodicil } from './instance.ts';

const plain = aPolicy(20);
const trains = aPolicy(20, { 5: trainingClause });
const recipe = (at: number) => `Whisk ${at} eggs with flour and sugar, then bake the dough until golden, number ${at}.`;
const recipes = `# Kitchen\n\n${Array.from({ length: 60 }, (_, at) => recipe(at)).join('\n\n')}`;

let slack: FakeSlack;
let clock: SteppedClock;
let site: Awaited<ReturnType<typeof startSite>>;
let installation: Installation;
let running: RunningCodicil;
let policy: string;
let asked: number;
const words = (what: unknown) => JSON.stringify(what);

beforeEach(async () => {
  slack = await startSlack({ limits: false });
  clock = steppedClock('2024-09-18T08:00:00Z');
  policy = plain;
  asked = 0;
  site = await startSite((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    asked += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end(policyPage(policy, asked));
  });
  installation = await installCodicil(slack, 'socket');
  running = await installation.start(clock);
  expect(words(await slack.command(`watch ${site.url}/privacy`))).toContain('is watched from now on');
  // Nothing is subscribed there: what was asked for is told all the same.
});
afterEach(async () => {
  await running.stop();
  await installation.remove();
  await site.stop();
  await slack.stop();
});

const lookedAt = (holds: () => boolean) => lookUntil(holds, clock, () => asked);

const told = () => slack.messages.filter(({ body }) => words(body).includes('127.0.0.1'));

test('a statement on AI is told at once, and withdrawn in the same message when it is gone', async () => {
  policy = trains;
  await lookedAt(() => told().length > 0);
  const [alert] = told();
  expect(words(alert?.body)).toContain('Not confirmed yet');
  policy = plain;
  await lookedAt(() => alert?.edited === true);
  expect(words(alert?.body)).toContain('Withdrawn');
  expect(words(alert?.body)).not.toContain('Not confirmed yet');
  expect(told()).toHaveLength(1);
}, 60_000);

test('a page that holds another document is asked about; a manager answers with a button, nobody else', async () => {
  policy = recipes;
  await lookedAt(() => told().length > 0);
  const [question] = told();
  expect(words(question?.body)).toContain('Is this still');
  expect(words(question?.body)).toContain('nothing of this was told as a change');
  expect(words(await pressed(question?.body ?? {}, 'Yes, go on from it', 'U000MEMBER'))).toContain(
    'for those who manage',
  );
  expect(words(await pressed(question?.body ?? {}, 'Yes, go on from it'))).toContain(
    'goes on from what its page holds now',
  );
  expect(words(await slack.command('documents'))).toContain('All that are read can be read');
  expect(told().filter(({ body }) => words(body).includes('Whisk'))).toEqual([]);
}, 60_000);

function pressed(body: Json, label: string, user?: string): Promise<Json> {
  const elements = (body.blocks as Json[]).flatMap((block) => (block.elements ?? []) as Json[]);
  const button = elements.find((one) => (one.text as Json | undefined)?.text === label);
  return slack.press(String(button?.action_id), String(button?.value), user);
}
