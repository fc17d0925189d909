import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSite } from '../../fakes/site.ts';
import type { Json } from '../../fakes/slack/block-kit/check.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
import { type SteppedClock, steppedClock } from '../../fakes/stepped-clock.ts';
import { type Installation, installCodicil, type RunningCodicil } from './instance.ts';

const hour = 3_600_000;

interface Entry {
  readonly id: number;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

const oldNews = { id: 1, at: '2024-09-10T08:00:00Z', title: 'Chairs for tall people', text: 'We sat on nine of them.' };
const training = {
  id: 2,
  at: '2024-09-18T11:00:00Z',
  title: 'LinkedIn trains AI on its members’ posts by default',
  text: 'LinkedIn has changed its privacy policy: the posts and personal data of its members may be used to train generative AI models. The setting is on by default. Members who do not want that have to opt out, and what was used before stays used.',
};
const suspended = {
  id: 3,
  at: '2024-09-20T09:00:00Z',
  title: 'LinkedIn suspends AI training with UK members’ data after ICO raises concerns',
  text: 'LinkedIn has suspended the training of generative AI models with personal data of its members in the UK, after the Information Commissioner’s Office raised concerns about training AI on members’ data.',
};

let slack: FakeSlack;
let clock: SteppedClock;
let site: Awaited<ReturnType<typeof startSite>>;
let installation: Installation;
let running: RunningCodicil;
const entries: Entry[] = [];
const words = (what: unknown) => JSON.stringify(what);

beforeEach(async () => {
  slack = await startSlack();
  clock = steppedClock('2024-09-18T08:00:00Z');
  entries.splice(0, entries.length, oldNews);
  site = await startSite((_, response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(`<rss version="2.0"><channel><title>Press</title>${entries.map(asItem).join('')}</channel></rss>`);
  });
});
afterEach(async () => {
  await installation.remove();
  await site.stop();
  await slack.stop();
});

test.each(['socket', 'http'] as const)(
  'over %s: subscribe, hear the news, press, look up, an update in its thread after a restart, and the week',
  async (transport) => {
    installation = await installCodicil(slack, transport, [{ address: `${site.url}/feed`, name: 'Press' }]);
    running = await installation.start(clock);
    await hoursUntil(() => site.requests.length > 0);
    expect(words(await slack.command('subscribe companies:LinkedIn'))).toContain('it would have sent nothing');

    entries.push(training);
    await hoursUntil(() => slack.messages.length > 0);
    const first = slack.messages[0] as (typeof slack.messages)[number];
    expect(first.body.text).toMatch(/^Urgent: LinkedIn trains AI/);
    expect(words(first.body.blocks)).toContain('https://press.example/2');

    const buttons = buttonsOf(first.body);
    expect([...buttons.keys()]).toEqual(
      expect.arrayContaining(['Open the source', 'Show more', 'Mute LinkedIn here', 'Not relevant']),
    );
    expect(words(await pressed(first.body, 'Show more'))).toContain('Sources');
    expect(words(await pressed(first.body, 'Mute LinkedIn here', 'U000MEMBER'))).toContain('for those who manage');
    const company = words(await slack.command('company Linkedin'));
    expect(company).toContain('LinkedIn trains AI');
    expect(company).toContain('Microsoft');
    const set = await slack.command('digest weekly day:monday hour:9 time-zone:Europe/London');
    expect(words(set)).toContain('Every Monday at 09:00, Europe/London');

    await running.stop();
    entries.push(suspended);
    clock.set('2024-09-20T10:00:00Z');
    running = await installation.start(clock);
    await hoursUntil(() => slack.messages.length > 1);
    const update = slack.messages[1] as (typeof slack.messages)[number];
    expect(update.body.text).toContain('LinkedIn suspends AI training');
    expect(update.body.thread_ts).toBe(first.ts);
    expect(words(await pressed(first.body, 'Not relevant'))).toContain('Noted');

    // Monday 09:00 in London is 08:00 UTC in summer.
    clock.set('2024-09-23T07:59:00Z');
    await running.codicil.everyMinute();
    expect(slack.messages).toHaveLength(2);
    clock.set('2024-09-23T08:00:00Z');
    await running.codicil.everyMinute();
    await expect.poll(() => slack.messages.length, { timeout: 5_000 }).toBe(3);
    await running.codicil.everyMinute();
    const week = slack.messages[2]?.body;
    expect(week?.text).toContain('The week to 23 September 2024');
    expect(week?.thread_ts).toBeUndefined();
    await running.stop();
    expect(slack.messages).toHaveLength(3);
  },
  40_000,
);

/** Time goes on hour by hour, as long as it takes for feeds to be due and posts to arrive. */
async function hoursUntil(holds: () => boolean): Promise<void> {
  for (let passed = 0; passed < 48 && !holds(); passed += 1) {
    clock.advance(hour);
    await expect
      .poll(holds, { timeout: 400, interval: 20 })
      .toBe(true)
      .catch(() => undefined);
  }
  expect(holds()).toBe(true);
}

function buttonsOf(body: Json): Map<string, Json> {
  const elements = (body.blocks as Json[]).flatMap(
    (block) => (block.type === 'actions' ? block.elements : []) as Json[],
  );
  return new Map(elements.map((button) => [String((button.text as Json).text), button]));
}

function pressed(body: Json, label: string, user?: string): Promise<Json> {
  const button = buttonsOf(body).get(label);
  return slack.press(String(button?.action_id), String(button?.value), user);
}

function asItem({ id, at, title, text }: Entry): string {
  return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://press.example/${id}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`;
}
