import type { ChatPostMessageResponse, WebClient } from '@slack/web-api';
import type { Sender } from '../../app/ports/sender.ts';
import { personOf } from '../../domain/channel.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import type { Post } from '../../domain/post.ts';
import { addMs, minute } from '../../domain/time.ts';
import { outcomeOf, refusalOf } from './outcome.ts';
import { renderPost } from './render.ts';

const eventType = 'codicil_delivery';
/** Clocks differ: a message is looked for from so long before it can have left. */
const clockSkew = 10 * minute;
/** Pages of history, of 200 messages each, that are looked through. */
const mostPages = 5;
/** The message is no longer there, or no longer ours to change (docs.slack.dev, chat.update). */
const messageGone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Says deliveries; each message carries the delivery's id, so that one in doubt can be looked for. */
export function createSlackSender(client: WebClient): Sender {
  /** The same post goes to many channels: it is rendered, and its blocks written as JSON, once. */
  const written = new WeakMap<Post, WrittenMessage>();
  function messageOf(post: Post): WrittenMessage {
    const message = written.get(post) ?? write(post);
    written.set(post, message);
    return message;
  }

  return {
    platform: 'slack',
    repeatableMs: 0,
    async send(delivery, parentMessageId) {
      try {
        // Not by the client's own method: that one takes blocks apart for a log that is off, and writes them each time.
        const answer = await client.apiCall('chat.postMessage', {
          // A person's id opens the conversation with that person.
          channel: personOf(delivery.channel) ?? delivery.channel.channel,
          ...messageOf(delivery.post),
          ...(parentMessageId === null ? {} : { thread_ts: parentMessageId }),
          unfurl_links: false,
          unfurl_media: false,
          metadata: JSON.stringify({ event_type: eventType, event_payload: { delivery: delivery.id } }),
        });
        return { kind: 'sent', messageId: (answer as ChatPostMessageResponse).ts ?? '' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async edit(delivery, messageId) {
      try {
        await client.apiCall('chat.update', {
          channel: delivery.channel.channel,
          ts: messageId,
          ...messageOf(delivery.post),
        });
        return { kind: 'sent', messageId };
      } catch (error) {
        const answer = refusalOf(error);
        if (answer !== null && messageGone.has(answer)) return { kind: 'message-gone', reason: `Slack says ${answer}` };
        return outcomeOf(error);
      }
    },
    async find(delivery, parentMessageId) {
      const { channel } = delivery.channel;
      const left = delivery.doubtSince ?? delivery.claimedAt ?? delivery.createdAt;
      const oldest = String(Date.parse(addMs(left, -clockSkew)) / 1_000);
      const asked = { channel, oldest, limit: 200, include_all_metadata: true };
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const more = cursor === undefined ? asked : { ...asked, cursor };
        const answer = await (parentMessageId === null
          ? client.conversations.history(more)
          : client.conversations.replies({ ...more, ts: parentMessageId })
        ).catch(unknownOrOutage);
        if (answer === undefined) return undefined;
        const found = (answer.messages ?? []).find(({ metadata }) => {
          const payload = metadata?.event_payload as { delivery?: string } | undefined;
          return metadata?.event_type === eventType && payload?.delivery === delivery.id;
        });
        if (found?.ts !== undefined) return found.ts;
        cursor = answer.response_metadata?.next_cursor || undefined;
        if (cursor === undefined) return null;
      }
      return undefined;
    },
  };
}

interface WrittenMessage {
  readonly text: string;
  /** JSON. */
  readonly blocks: string;
}

function write(post: Post): WrittenMessage {
  const { text, blocks } = renderPost(post);
  return { text, blocks: JSON.stringify(blocks) };
}

/** Where history may not be read, nobody knows; where Slack does not answer, it is asked again. */
function unknownOrOutage(error: unknown): undefined {
  const answer = refusalOf(error);
  const passing = /^(ratelimited|internal_error|fatal_error|service_unavailable|request_timeout)$/;
  if (answer !== null && !passing.test(answer)) return undefined;
  throw new Fault('outage', `Slack cannot be asked: ${inWords(error)}`, { cause: error });
}
