import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckLine } from '../../../src/app/ports/platform.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { scopes } from '../../../src/platforms/slack/check.ts';
import { connectSlack } from '../../../src/platforms/slack/connect.ts';
import type { SlackSettings } from '../../../src/platforms/slack/web-client.ts';
import { silentLog } from '../../fakes/clock.ts';
import { type FakeSlack, startSlack } from '../../fakes/slack/server.ts';

let slack: FakeSlack;

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.stop());

function check(over: Partial<SlackSettings> = {}, channels: readonly string[] = []): Promise<CheckLine[]> {
  const { botToken, appToken, url: apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, port: 0, apiUrl, ...over };
  const subscribed = channels.map((channel): Channel => ({ platform: 'slack', workspace: slack.team, channel }));
  return connectSlack(settings, silentLog).check(subscribed);
}
const wrong = (lines: readonly CheckLine[]) => lines.filter(({ ok }) => !ok);

test('all is well: who, scopes, channels, Socket Mode; nothing is posted', async () => {
  const lines = await check({}, ['C00000001', 'C00000003']);
  expect(lines).toEqual([
    { what: 'Slack token', ok: true, words: 'is of the workspace "A workspace"' },
    { what: 'Slack scopes', ok: true, words: 'all there' },
    { what: 'Slack channels', ok: true, words: 'the bot may post in 2 of 2 subscribed channels' },
    { what: 'Slack Socket Mode', ok: true, words: 'opens' },
  ]);
  expect(slack.messages).toEqual([]);
});

test('wrong tokens, and the two in each other’s place: which, and where to click', async () => {
  for (const tokens of [
    { botToken: 'xoxb-wrong', appToken: 'xapp-wrong' },
    { botToken: slack.appToken, appToken: slack.botToken },
  ]) {
    expect(wrong(await check(tokens))).toEqual([
      { what: 'Slack token', ok: false, words: expect.stringMatching(/OAuth & Permissions.*SLACK_BOT_TOKEN/) },
      { what: 'Slack Socket Mode', ok: false, words: expect.stringMatching(/App-Level Tokens.*SLACK_APP_TOKEN/) },
    ]);
  }
});

test.each(Object.keys(scopes))('without the scope %s: which, what for, and where to click', async (missing) => {
  await slack.stop();
  slack = await startSlack({ scopes: Object.keys(scopes).filter((scope) => scope !== missing) });
  const lines = wrong(await check({}, ['C00000001']));
  expect(lines).toEqual([
    {
      what: 'Slack scopes',
      ok: false,
      words: expect.stringContaining(`${missing} (${scopes[missing]}) missing: open https://api.slack.com/apps`),
    },
  ]);
});

test('channels that take no posts: why, and what to do', async () => {
  expect(wrong(await check({}, ['C00000001', 'C00000002', 'C00000004', 'C99999999']))).toEqual([
    { what: 'Slack channel C00000002', ok: false, words: 'the channel is archived' },
    { what: 'Slack channel C00000004', ok: false, words: expect.stringContaining('/invite it') },
    { what: 'Slack channel C99999999', ok: false, words: expect.stringContaining('gone') },
  ]);
});

test('a Slack that cannot be reached is no wrong token', async () => {
  expect(await check({ apiUrl: 'http://127.0.0.1:9/api/' })).toEqual([
    { what: 'Slack', ok: false, words: expect.stringMatching(/cannot be reached \(.*\): see that this machine may/) },
    { what: 'Slack Socket Mode', ok: false, words: 'not known: Slack cannot be reached' },
  ]);
});

test('a signing secret that is none', async () => {
  expect(wrong(await check({ appToken: null, signingSecret: 'abc' }))).toEqual([
    { what: 'Slack over HTTP', ok: false, words: expect.stringContaining('Basic Information > App Credentials') },
  ]);
});
