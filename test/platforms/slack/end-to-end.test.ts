import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../fakes/slack/block-kit/check.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
import { type SteppedClock, steppedClock } from '../../fakes/stepped-clock.ts';
import { type Entry, hoursUntil, oldNews, startPress, suspended, training } from '../press.ts';
import { type Installation, installCodicil, type RunningCodicil } from './instance.ts';

let slack: FakeSlack;
let clock: SteppedClock;
let site: Awaited<ReturnType<typeof startPress>>;
let installation: Installation;
let running: RunningCodicil;
const entries: Entry[] = [];
const words = (what: unknown) => JSON.stringify(what);

beforeEach(async () => {
  slack = await startSlack();
  clock = steppedClock('2024-09-18T08:00:00Z');
  entries.splice(0, entries.length, oldNews);
  site = await startPress(entries);
});
afterEach(async () => {
  await installation.remove();
  await site.stop();
  await slack.stop();
});

test.each(['socket', 'http'] as const)(
  'over %s: subscribe, hear the news, press, look up, an update in its thread after a restart, and the week',
  async (transport) => {
    installation = await installCodicil(slack, transport, [{ address: site.feed, name: 'Press' }]);
    running = await installation.start(clock);
    await hoursUntil(clock, () => site.requests.length > 0);
    expect(words(await slack.command('subscribe companies:LinkedIn'))).toContain('it would have sent nothing');

    entries.push(training);
    await hoursUntil(clock, () => slack.messages.length > 0);
    const first = slack.messages[0] as (typeof slack.messages)[number];
    expect(first.body.text).toMatch(/^Urgent: LinkedIn now uses/);
    expect(words(first.body.blocks)).toContain('https://press.example/2');

    const buttons = buttonsOf(first.body);
    expect([...buttons.keys()]).toEqual(
      expect.arrayContaining(['Open the source', 'Show more', 'Mute LinkedIn here', 'Not relevant']),
    );
    expect(words(await pressed(first.body, 'Show more'))).toContain('Sources');
    expect(words(await pressed(first.body, 'Mute LinkedIn here', 'U000MEMBER'))).toContain('for those who manage');
    const company = words(await slack.command('company Linkedin'));
    expect(company).toContain('LinkedIn now uses');
    expect(company).toContain('Microsoft');
    const set = await slack.command('digest weekly day:monday hour:9 time-zone:Europe/London');
    expect(words(set)).toContain('Every Monday at 09:00, Europe/London');

    await running.stop();
    entries.push(suspended);
    clock.set('2024-09-20T10:00:00Z');
    running = await installation.start(clock);
    await hoursUntil(clock, () => slack.messages.length > 1);
    const update = slack.messages[1] as (typeof slack.messages)[number];
    expect(update.body.text).toContain('LinkedIn suspends training');
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
