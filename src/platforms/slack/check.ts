import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { CheckLine } from '../../app/ports/platform.ts';
import type { Channel } from '../../domain/channel.ts';
import { inWords } from '../../domain/errors.ts';
import { checkChannels } from './channels.ts';
import { refusalOf } from './outcome.ts';
import type { SlackSettings } from './web-client.ts';

/** Scopes of the bot token, and what each is for: nothing more. The manifest is held to it. */
export const scopes: Readonly<Record<string, string>> = {
  'chat:write': 'posts to the channels that it is in',
  'chat:write.public': 'posts to public channels without being invited',
  commands: 'hears /codicil',
  'channels:history': 'looks whether a post of its own arrived, after a failure',
  'groups:history': 'the same in private channels',
  'channels:read': 'sees whether a channel takes posts, hears that it was archived or deleted',
  'groups:read': 'the same of private channels, and that it was removed from one',
  'users:read': 'tells who manages the workspace',
  'usergroups:read': 'lists the user groups that a subscription may mention',
};

const apps = 'open https://api.slack.com/apps, choose your app';

/** Asks Slack who we are, what we may, whether subscribed channels take posts, and whether we would be heard; posts nothing. */
export async function checkSlack(
  settings: SlackSettings,
  client: WebClient,
  options: WebClientOptions,
  channels: readonly Channel[],
): Promise<CheckLine[]> {
  const bot = await checkBot(client, channels);
  return [...bot, settings.appToken === null ? checkHttp(settings) : await checkApp(settings.appToken, options)];
}

async function checkBot(client: WebClient, channels: readonly Channel[]): Promise<CheckLine[]> {
  try {
    const answer = await client.auth.test();
    const granted = answer.response_metadata?.scopes ?? [];
    const missing = Object.entries(scopes).filter(([scope]) => !granted.includes(scope));
    return [
      { what: 'Slack token', ok: true, words: `is of the workspace "${answer.team}"` },
      missing.length === 0
        ? { what: 'Slack scopes', ok: true, words: 'all there' }
        : { what: 'Slack scopes', ok: false, words: missingWords(missing) },
      ...(await checkChannels(client, channels)),
    ];
  } catch (error) {
    const answer = refusalOf(error);
    if (answer === null) return [unreached(error)];
    const words = `Slack refuses it (${answer}): ${apps}, OAuth & Permissions, and put the Bot User OAuth Token (xoxb-...) into SLACK_BOT_TOKEN`;
    return [{ what: 'Slack token', ok: false, words }];
  }
}

function unreached(error: unknown): CheckLine {
  const { original } = error as { original?: { cause?: unknown } };
  const words = `cannot be reached (${inWords(original?.cause ?? original ?? error)}): see that this machine may call https://slack.com, or wait where Slack is down (https://slack-status.com)`;
  return { what: 'Slack', ok: false, words };
}

function missingWords(missing: readonly (readonly [string, string])[]): string {
  const each = missing.map(([scope, use]) => `${scope} (${use})`).join(', ');
  return `${each} missing: ${apps}, App Manifest, paste slack-manifest.json, save, then Install App > Reinstall`;
}

async function checkApp(appToken: string, options: WebClientOptions): Promise<CheckLine> {
  const what = 'Slack Socket Mode';
  try {
    await new WebClient(appToken, options).apps.connections.open({});
    return { what, ok: true, words: 'opens' };
  } catch (error) {
    const answer = refusalOf(error);
    // That Slack cannot be reached at all is said with the other token already.
    if (answer === null) return { what, ok: false, words: 'not known: Slack cannot be reached' };
    const where = `${apps}, Basic Information > App-Level Tokens, and put one with the scope connections:write (xapp-...) into SLACK_APP_TOKEN`;
    return { what, ok: false, words: `does not open (${answer}): ${where}; Socket Mode itself must be enabled` };
  }
}

function checkHttp({ signingSecret, port }: SlackSettings): CheckLine {
  const what = 'Slack over HTTP';
  if (/^[0-9a-f]{32}$/.test(signingSecret ?? '')) {
    return {
      what,
      ok: true,
      words: `is listened for on port ${port}, path /slack/events; Slack must reach it by https`,
    };
  }
  const where = `${apps}, Basic Information > App Credentials > Signing Secret, and put it into SLACK_SIGNING_SECRET`;
  return { what, ok: false, words: `a signing secret is 32 hexadecimal digits: ${where}` };
}
