import type { WebClient } from '@slack/web-api';
import type { Sender } from '../../app/ports/sender.ts';
import { outcomeOf } from './outcome.ts';
import { renderPost } from './render.ts';

const eventType = 'codicil_delivery';

/** Says deliveries; each message carries the delivery's id, so that one in doubt can be looked for. */
export function createSlackSender(client: WebClient): Sender {
  return {
    platform: 'slack',
    repeatable: false,
    async send(delivery, parentMessageId) {
      try {
        const answer = await client.chat.postMessage({
          channel: delivery.channel.channel,
          ...renderPost(delivery.post),
          ...(parentMessageId === null ? {} : { thread_ts: parentMessageId }),
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: eventType, event_payload: { delivery: delivery.id } },
        });
        return { kind: 'sent', messageId: answer.ts ?? '' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async find(delivery, parentMessageId) {
      const { channel } = delivery.channel;
      const oldest = String(Date.parse(delivery.createdAt) / 1_000);
      const asked = { channel, oldest, limit: 200, include_all_metadata: true };
      try {
        const answer =
          parentMessageId === null
            ? await client.conversations.history(asked)
            : await client.conversations.replies({ ...asked, ts: parentMessageId });
        const found = (answer.messages ?? []).find(({ metadata }) => {
          const payload = metadata?.event_payload as { delivery?: string } | undefined;
          return metadata?.event_type === eventType && payload?.delivery === delivery.id;
        });
        return found?.ts ?? null;
      } catch {
        // Where history may not be read, nobody knows.
        return undefined;
      }
    },
  };
}
