import { type APIMessage, ChannelType, type Client, DiscordAPIError, Routes, SnowflakeUtil } from 'discord.js';
import type { Log } from '../../app/ports/log.ts';
import type { Sender } from '../../app/ports/sender.ts';
import { personOf } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { minute } from '../../domain/time.ts';
import { outcomeOf } from './outcome.ts';
import { renderPost } from './render.ts';

/** Clocks differ: a message is looked for from so long before it can have left. */
const clockSkew = 10 * minute;
/** Pages of history, of 100 messages each, that are looked through. */
const mostPages = 5;
const unknownMessage = 10_008;

/** Says deliveries; the delivery's id is the nonce, so that a repeat gives back the first message. */
export function createDiscordSender(client: Client, log: Log): Sender {
  const direct = new Map<string, string>();

  async function addressOf({ channel }: Delivery): Promise<string> {
    const person = personOf(channel);
    if (person === null) return channel.channel;
    const known = direct.get(person);
    if (known !== undefined) return known;
    const made = (await client.rest.post(Routes.userChannels(), { body: { recipient_id: person } })) as { id: string };
    direct.set(person, made.id);
    return made.id;
  }

  async function publish(channel: string, message: string): Promise<void> {
    if (client.channels.cache.get(channel)?.type !== ChannelType.GuildAnnouncement) return;
    try {
      await client.rest.post(Routes.channelMessageCrosspost(channel, message));
    } catch (error) {
      // The message is there; servers that follow the channel do not get it.
      log.warn({ channel, error: inWords(error) }, 'announcement not published');
    }
  }

  /** Where history may not be read Discord shows none, and no error: then the channel knows of a later message. */
  async function isSilentSince(channel: string, after: string): Promise<boolean> {
    const { last_message_id } = (await client.rest.get(Routes.channel(channel))) as { last_message_id?: string | null };
    return last_message_id == null || BigInt(last_message_id) <= BigInt(after);
  }

  return {
    platform: 'discord',
    // Discord remembers nonces for "a few minutes".
    repeatableMs: 2 * minute,
    async send(delivery, parentMessageId, signal) {
      const reply =
        parentMessageId === null
          ? {}
          : { message_reference: { message_id: parentMessageId, fail_if_not_exists: false } };
      try {
        const channel = await addressOf(delivery);
        const sent = (await client.rest.post(Routes.channelMessages(channel), {
          body: { ...renderPost(delivery.post), ...reply, nonce: delivery.id.slice(0, 25), enforce_nonce: true },
          signal,
        })) as { id: string };
        await publish(channel, sent.id);
        return { kind: 'sent', messageId: sent.id };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async edit(delivery, messageId, signal) {
      try {
        const channel = await addressOf(delivery);
        const body = renderPost(delivery.post);
        await client.rest.patch(Routes.channelMessage(channel, messageId), { body, signal });
        return { kind: 'sent', messageId };
      } catch (error) {
        if (error instanceof DiscordAPIError && Number(error.code) === unknownMessage) {
          return { kind: 'message-gone', reason: 'the message was deleted' };
        }
        return outcomeOf(error);
      }
    },
    async find(delivery, _parentMessageId, signal) {
      const left = Date.parse(delivery.doubtSince ?? delivery.claimedAt ?? delivery.createdAt);
      let after = SnowflakeUtil.generate({ timestamp: left - clockSkew }).toString();
      try {
        const channel = await addressOf(delivery);
        for (let page = 0; page < mostPages; page += 1) {
          const query = new URLSearchParams({ after, limit: '100' });
          const messages = (await client.rest.get(Routes.channelMessages(channel), { query, signal })) as APIMessage[];
          const found = messages.find((message) => isDelivery(message, delivery));
          if (found !== undefined) return found.id;
          if (page === 0 && messages.length === 0) return (await isSilentSince(channel, after)) ? null : undefined;
          if (messages.length < 100) return null;
          after = messages.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? 1 : -1))[0] ?? after;
        }
        return undefined;
      } catch (error) {
        const outcome = outcomeOf(error);
        // Where history may not be read, nobody knows; where Discord does not answer, it is asked again.
        if (outcome.kind === 'unreachable' || outcome.kind === 'rejected') return undefined;
        throw new Fault('outage', `Discord cannot be asked: ${inWords(error)}`, { cause: error });
      }
    },
  };
}

/** Discord does not give nonces back with history: our own message is known by what it says. */
function isDelivery(message: APIMessage, { id, post }: Delivery): boolean {
  if (message.nonce === id.slice(0, 25)) return true;
  const [said] = message.embeds ?? [];
  const [meant] = renderPost(post).embeds;
  return said !== undefined && said.title === meant?.title && said.description === meant?.description;
}
