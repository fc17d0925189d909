import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../fakes/slack/block-kit/check.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';
import { signature } from '../../fakes/slack/signed-http.ts';
import { aFeed, anAssessment, anItem } from '../../fakes/things.ts';
import { type Installation, installCodicil, type RunningCodicil, until } from './instance.ts';

let slack: FakeSlack;
let installation: Installation;
let running: RunningCodicil;

const words = (answer: unknown) => JSON.stringify(answer);
const here = () => ({ platform: 'slack', workspace: slack.team, channel: slack.channel }) as const;
const store = () => running.codicil.store;
const openedForm = () => [...slack.workspace.views.values()].at(-1) as Json;

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  beforeEach(async () => {
    slack = await startSlack();
    installation = await installCodicil(slack, transport);
    running = await installation.start();
  });
  afterEach(async () => {
    await running.stop();
    await installation.remove();
    await slack.stop();
  });

  test('a command is acknowledged at once, without words, and answered to the person alone', async () => {
    const deed = slack.people.command('company LinkedIn');
    expect(await deed.acknowledged).toEqual({});
    expect(deed.acknowledgedMs()).toBeLessThan(1_000);
    expect(await deed.answer()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  test('an answer can be shared with the channel', async () => {
    const answer = await slack.command('company LinkedIn');
    const share = buttonOf(answer, 'codicil:share');
    expect(await slack.press(share.action_id, share.value, 'U000MEMBER')).toMatchObject({
      response_type: 'in_channel',
    });
  });

  test('managing is for admins', async () => {
    expect(words(await slack.command('subscribe companies:Meta', 'U000MEMBER'))).toContain('manage this channel');
    expect(words(await slack.command('subscribe companies:LinkedIn'))).toContain('subscribed');
    expect((await store().subscriptions.forChannel(here())).map(({ companies }) => companies)).toEqual([['LinkedIn']]);
  });

  test('what Slack makes of links, groups and signs is read as it was typed', async () => {
    await slack.command('subscribe words:"R&amp;D" mention:<!subteam^S0123456|@privacy>');
    expect(await store().subscriptions.forChannel(here())).toMatchObject([{ words: ['R&D'], mention: 'S0123456' }]);
    const why = await slack.command('why <https://site.example/1|site.example/1>');
    expect(words(why)).toContain('Not seen');
  });

  test('long answers turn their pages in place', async () => {
    for (let at = 0; at < 20; at += 1)
      await store().feeds.put(aFeed({ id: `f${at}`, address: `https://a.example/${at}` }));
    const next = buttonOf(await slack.command('sources'), 'codicil:page');
    const second = await slack.press(next.action_id, next.value);
    expect(second).toMatchObject({ replace_original: true });
    expect(words(second)).toContain('Page 2');
  });

  test('a modal to subscribe: from help, names looked up while typing, the answer in its place', async () => {
    const form = buttonOf(await slack.command(''), 'codicil:form');
    expect(await slack.people.press({ id: form.action_id }).acknowledged).toEqual({});
    await until(() => slack.workspace.views.size === 1);
    const view = openedForm();
    expect(await slack.people.suggest(view, 'companies', 'linked')).toContainEqual(choice('LinkedIn', 'LinkedIn'));
    expect(await slack.people.suggest(view, 'companies', 'information comm')).toContainEqual(choice('ICO', 'ICO'));
    expect(await slack.people.suggest(view, 'mention', 'priv')).toEqual([choice('@privacy', 'S00000001')]);
    const submitted = slack.people.submit(view, filledIn('C00000003'));
    expect(await submitted.acknowledged).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    await until(() => words(openedForm()).includes('This channel is subscribed'));
    expect(await store().subscriptions.forChannel({ ...here(), channel: 'C00000003' })).toMatchObject([
      {
        companies: ['LinkedIn'],
        topics: ['ai-training'],
        leastSeverity: 2,
        mode: 'digest',
        words: ['data'],
        mention: 'S00000001',
        mentionSeverity: 2,
      },
    ]);
  });

  test('the modal without a channel, and by somebody who may not manage', async () => {
    slack.people.press({ id: 'codicil:form' });
    await until(() => slack.workspace.views.size === 1);
    const view = openedForm();
    expect(await slack.people.submit(view, filledIn(null)).acknowledged).toMatchObject({
      response_action: 'errors',
      errors: { channel: expect.stringContaining('Choose') },
    });
    await slack.people.submit(view, filledIn('C00000001'), 'U000MEMBER').acknowledged;
    await until(() => words(openedForm()).includes('manage this channel'));
    expect(await store().subscriptions.all()).toEqual([]);
  });

  test.each([
    ['C00000002', 'the channel is archived'],
    ['C00000004', '/invite it'],
    ['C00000001', null],
    ['C00000003', null],
  ])('a subscription of %s says at once what keeps posts from it: %s', async (channel, obstacle) => {
    const answer = words(await slack.people.command('subscribe companies:Meta', { channel }).answer());
    expect(answer).toContain('This channel is subscribed');
    if (obstacle === null) expect(answer).not.toContain('Nothing can be posted');
    else
      expect(answer).toContain(
        `Nothing can be posted here yet: ${obstacle === '/invite it' ? 'it is private' : obstacle}`,
      );
  });

  test("another workspace's subscription cannot be ended from here", async () => {
    await slack.command('subscribe companies:Meta');
    const [own] = await store().subscriptions.all();
    const channel = { ...here(), workspace: 'T99999999' };
    await store().subscriptions.put({ ...(own as NonNullable<typeof own>), id: 'elsewhere', channel });
    expect(words(await slack.command('unsubscribe elsewhere'))).toContain('no subscription \\"elsewhere\\"');
    expect(await store().subscriptions.all()).toHaveLength(2);
  });

  test("the app's home shows subscriptions and latest stories, and the way to the modal", async () => {
    await slack.command('subscribe companies:LinkedIn');
    expect(await slack.people.event({ type: 'app_home_opened', user: 'U000MEMBER', tab: 'home' })).toBe(true);
    await until(() => slack.workspace.homes.has('U000MEMBER'));
    const home = slack.workspace.homes.get('U000MEMBER') as Json;
    expect(words(home)).toContain('<#C00000001> LinkedIn');
    expect(words(home)).toContain('codicil:form');
    slack.people.pressInView({ id: 'codicil:form' }, home);
    await until(() => slack.workspace.views.size === 1);
  });

  test('a channel that is archived, and one that comes back', async () => {
    await slack.command('subscribe companies:LinkedIn');
    const paused = async () => (await store().subscriptions.forChannel(here()))[0]?.pausedReason;
    await slack.people.event({ type: 'channel_archive', channel: slack.channel, user: 'U0000ADMIN' });
    await until(async () => (await paused()) === 'the channel is archived');
    expect(words(await slack.command('status'))).toContain('the channel is archived');
    await slack.people.event({ type: 'channel_unarchive', channel: slack.channel, user: 'U0000ADMIN' });
    await until(async () => (await paused()) === null);
  });

  test.each([
    ['4,000 characters', 'x'.repeat(4_000), 'at most 2,000'],
    ['text that runs right to left', 'company \u202eטסטינג\u202c', 'I know no company'],
    ['invisible signs within a name', 'company Linked\u200bIn', 'LinkedIn'],
    ['nothing but invisible signs', '\u200b\u200d\ufeff', 'What you can ask'],
    ['no such command', 'subscirbe', 'There is no command'],
  ])('%s', async (_, line, answer) => {
    expect(words(await slack.command(line))).toContain(answer);
  });

  test('an answer that is ready after its thirty minutes is let be; the next is given', async () => {
    slack.faults.push({ kind: 'slow', ms: 100, method: 'users.info' });
    const late = slack.people.command('subscribe companies:LinkedIn');
    await late.acknowledged;
    slack.advance(30 * 60_000 + 1);
    await until(async () => (await store().subscriptions.all()).length === 1);
    expect(words(await slack.command('subscriptions'))).toContain('LinkedIn');
    expect(late.answers).toEqual([]);
  });

  test('people of another workspace are told so, and change nothing', async () => {
    const other = { team: 'T99999999' };
    expect(words(await slack.people.command('subscribe', other).answer())).toContain('not installed in your workspace');
    const pressed = slack.people.press({ id: 'codicil:mute-company:1', value: 'LinkedIn' }, other);
    expect(words(await pressed.answer())).toContain('not installed in your workspace');
    expect(await store().subscriptions.all()).toEqual([]);
    expect(await store().channels.all()).toEqual([]);
  });

  test('buttons of a message from before a restart, and after its subscription has ended', async () => {
    await store().items.put({ item: anItem(), assessment: anAssessment() });
    await slack.command('subscribe companies:LinkedIn');
    await running.stop();
    running = await installation.start();
    expect(words(await slack.press('codicil:not-relevant:2', 'k1'))).toContain('Noted');
    await slack.command('unsubscribe all');
    const muted = words(await slack.press('codicil:mute-company:1', 'LinkedIn'));
    expect(muted).toContain('is muted');
    expect(muted).toContain('no subscription any more');
    expect(words(await slack.press('codicil:more:0', 'gone'))).toContain('no longer kept');
    expect(words(await slack.press('codicil:shout:0', 'x'))).toContain('an earlier version');
    expect(words(await slack.press('codicil:page:0', '1|#forgotten'))).toContain('no longer there');
  });
});

describe('over socket, what a connection goes through', () => {
  beforeEach(async () => {
    slack = await startSlack({ acknowledgeMs: 500 });
    installation = await installCodicil(slack, 'socket');
    running = await installation.start();
  });
  afterEach(async () => {
    await running.stop();
    await installation.remove();
    await slack.stop();
  });

  test.each(['warning', 'refresh_requested', 'link_disabled'] as const)('disconnect: %s', async (reason) => {
    slack.socketMode.disconnect(reason);
    expect(words(await slack.command('company LinkedIn'))).toContain('Microsoft');
  });

  test('the network fails, and Slack cannot be reached for a while', async () => {
    const once = { kind: 'status', status: 502, method: 'apps.connections.open' } as const;
    slack.faults.push(once, { ...once, kind: 'reset', taken: false }, { ...once, kind: 'error', error: 'fatal_error' });
    slack.socketMode.cut();
    expect(words(await slack.command('company LinkedIn'))).toContain('Microsoft');
    expect(slack.faults).toEqual([]);
  });

  test('an envelope that comes again is acknowledged, and not done again', async () => {
    const deed = slack.people.press({ id: 'codicil:mute-company:1', value: 'LinkedIn' });
    await deed.answer();
    await slack.command('unmute LinkedIn');
    slack.socketMode.replay('interactive', 'replayed-1', deed.payload);
    await until(() => slack.socketMode.strayAcknowledgements.includes('replayed-1'));
    await slack.command('help');
    expect((await store().channels.settings(here()))?.mutedCompanies).toEqual([]);
    expect(deed.answers).toHaveLength(1);
  });
});

describe('over http, what is not from Slack', () => {
  let url: string;
  const body = new URLSearchParams({ command: '/codicil', text: 'subscribe', team_id: 'T00000001', trigger_id: 'x' });
  const send = (headers: Readonly<Record<string, string>>) =>
    slack.signedHttp.send(url, body.toString(), 'application/x-www-form-urlencoded', headers);
  const signed = (secret: string, seconds: number) => ({
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': signature(secret, seconds, body.toString()),
  });

  beforeEach(async () => {
    slack = await startSlack({ retryMs: [5, 5, 5], acknowledgeMs: 1_000 });
    installation = await installCodicil(slack, 'http');
    running = await installation.start();
    url = slack.requestUrl() ?? '';
  });
  afterEach(async () => {
    await running.stop();
    await installation.remove();
    await slack.stop();
  });

  test('a signature that is wrong, old, or missing is refused, and nothing is done', async () => {
    const now = Math.floor(Date.now() / 1_000);
    expect((await send(signed('f'.repeat(32), now))).status).toBe(401);
    expect((await send(signed(slack.signingSecret, now - 301))).status).toBe(401);
    expect((await send({ 'x-slack-signature': '' })).status).toBe(401);
    expect((await send({ 'x-slack-request-timestamp': 'now' })).status).toBe(401);
    expect(await store().subscriptions.all()).toEqual([]);
  });

  test('a request that is sent again, still well signed, is not done again', async () => {
    const deed = slack.people.command('mute LinkedIn');
    await deed.answer();
    await slack.command('unmute LinkedIn');
    const again = await slack.signedHttp.form(url, deed.payload as Record<string, string>);
    expect(again.failed).toBeNull();
    expect((await store().channels.settings(here()))?.mutedCompanies).toEqual([]);
  });

  test('an event that found nobody comes again, with number and reason', async () => {
    await running.stop();
    const event = slack.people.event({ type: 'app_home_opened', user: 'U0000ADMIN', tab: 'home' });
    expect(await event).toBe(false);
    running = await installation.start();
    expect(await slack.people.event({ type: 'app_home_opened', user: 'U0000ADMIN', tab: 'home' })).toBe(true);
  });

  test("Slack's test of the address is answered", async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' });
    const answer = await slack.signedHttp.send(url, challenge, 'application/json', {});
    expect([answer.status, answer.body]).toEqual([200, '{"challenge":"abc"}']);
  });
});

function buttonOf(answer: Json, id: string): { action_id: string; value: string } {
  const elements = (answer.blocks as Json[]).flatMap((block) => (block.elements ?? []) as Json[]);
  const found = elements.find(({ action_id: own }) => String(own).startsWith(id));
  if (found === undefined) throw new Error(`no button ${id} in ${words(answer)}`);
  return { action_id: String(found.action_id), value: String(found.value ?? '') };
}

function choice(text: string, value: string): Json {
  return { text: { type: 'plain_text', text }, value };
}

function filledIn(channel: string | null): Json {
  const option = (value: string) => choice(value, value);
  return {
    channel: { channel: { type: 'conversations_select', selected_conversation: channel } },
    companies: { companies: { type: 'multi_external_select', selected_options: [option('LinkedIn')] } },
    topics: { topics: { type: 'multi_static_select', selected_options: [option('ai-training')] } },
    jurisdictions: { jurisdictions: { type: 'multi_external_select', selected_options: [] } },
    severity: { severity: { type: 'static_select', selected_option: option('2') } },
    words: { words: { type: 'plain_text_input', value: 'data' } },
    sources: { sources: { type: 'multi_external_select', selected_options: [] } },
    when: { when: { type: 'radio_buttons', selected_option: option('digest') } },
    mention: { mention: { type: 'external_select', selected_option: option('S00000001') } },
    'mention-severity': { 'mention-severity': { type: 'static_select', selected_option: option('2') } },
  };
}
