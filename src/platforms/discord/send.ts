import { ChannelType, type Client, Routes } from 'discord.js';
import type { Log } from '../../app/ports/log.ts';
import type { Sender } from '../../app/ports/sender.ts';
import { inWords } from '../../domain/errors.ts';
import { outcomeOf } from './outcome.ts';
import { renderPost } from './render.ts';

/** Says deliveries; the delivery's id is the nonce, so that a repeat gives back the first message. */
export function createDiscordSender(client: Client, log: Log): Sender {
  async function publish(channel: string, message: string): Promise<void> {
    if (client.channels.cache.get(channel)?.type !== ChannelType.GuildAnnouncement) return;
    try {
      await client.rest.post(Routes.channelMessageCrosspost(channel, message));
    } catch (error) {
      // The message is there; servers that follow the channel do not get it.
      log.warn({ channel, error: inWords(error) }, 'announcement not published');
    }
  }

  return {
    platform: 'discord',
    repeatable: true,
    async send(delivery, parentMessageId, signal) {
      const { channel } = delivery.channel;
      const reply =
        parentMessageId === null
          ? {}
          : { message_reference: { message_id: parentMessageId, fail_if_not_exists: false } };
      try {
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
    // Never asked: a repeat cannot double it.
    find: async () => undefined,
  };
}
