import type { WebClient } from '@slack/web-api';
import type { CheckLine } from '../../app/ports/platform.ts';
import { counted } from '../../app/wording.ts';
import { type Channel, personOf } from '../../domain/channel.ts';
import { refusalOf } from './outcome.ts';

/** Each channel costs a request, of which Slack takes some fifty a minute; the rest is said not to be looked at. */
const mostChannels = 40;

/** Why nothing can be posted to a channel, in words; null: nothing is known against it. Throws what the client throws. */
export async function obstacleIn(client: WebClient, channel: string): Promise<string | null> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return 'the channel is archived';
    // A public channel takes posts of an app that is not in it (chat:write.public).
    if (found?.is_private === true && found.is_member !== true) return 'the bot is not in it: /invite it';
    return null;
  } catch (error) {
    if (refusalOf(error) === 'channel_not_found')
      return 'it is private and the bot is not in it (/invite it), or it is gone';
    throw error;
  }
}

/** Whether the bot may post in the channels that are subscribed, and what to do where it may not. */
export async function checkChannels(client: WebClient, subscribed: readonly Channel[]): Promise<CheckLine[]> {
  const what = 'Slack channels';
  const channels = subscribed.filter((channel) => personOf(channel) === null);
  if (channels.length === 0) {
    return [{ what, ok: true, words: 'none is subscribed yet: type /codicil subscribe in a channel' }];
  }
  const wrong: CheckLine[] = [];
  const looked = channels.slice(0, mostChannels);
  for (const { channel } of looked) {
    const words = await obstacleIn(client, channel).catch((error: unknown) => {
      // A scope that is missing has its own line; every other refusal concerns this channel.
      if (refusalOf(error) === 'missing_scope') return null;
      if (refusalOf(error) === null) throw error;
      return `Slack says ${refusalOf(error)}`;
    });
    if (words !== null) wrong.push({ what: `Slack channel ${channel}`, ok: false, words });
  }
  const fine = looked.length - wrong.length;
  const rest = channels.length - looked.length;
  const words = `the bot may post in ${fine} of ${counted(looked.length, 'subscribed channel')}${rest === 0 ? '' : `; ${rest} more were not looked at`}`;
  return [{ what, ok: true, words }, ...wrong];
}
