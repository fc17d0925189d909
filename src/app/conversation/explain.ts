import type { Assessment } from '../../domain/assessment.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { Fault } from '../../domain/errors.ts';
import { type Mismatch, mismatches } from '../../domain/matching.ts';
import type { PostLine } from '../../domain/post.ts';
import { addMs, day } from '../../domain/time.ts';
import type { JudgedItem } from '../ports/store.ts';
import { ownersOf } from '../stories/stories.ts';
import { dayInWords, severityWords } from '../wording.ts';
import type { CommandContext } from './command.ts';
import { itemNamed } from './item-named.ts';

const mismatchWords: Readonly<Record<Mismatch, string>> = {
  muted: 'its companies are muted in this channel',
  threshold: "its score is below this channel's own threshold",
  severity: 'it matters less than the subscription asks for',
  companies: 'it is about other companies',
  topics: 'it is about other topics',
  jurisdictions: 'it concerns other places',
  words: 'it has none of the words',
  sources: 'it comes from another source',
};

/** Stage by stage why something did or did not reach a channel: seen, judged, grouped, matched, delivered. */
export async function explainItem(
  itemOrAddress: string,
  channel: Channel,
  context: CommandContext,
): Promise<PostLine[]> {
  const { store } = context;
  const judged = await itemNamed(itemOrAddress, context);
  if (judged === null) throw new Fault('invalid', await whyNotSeen(itemOrAddress, context));
  const { item, assessment } = judged;
  const source = (await store.feeds.get(item.feedId))?.name ?? item.feedId;
  const lines = [`Seen: ${dayInWords(item.firstSeenAt)}, from ${source}: ${item.title ?? 'untitled'}`];
  lines.push(
    `Judged: ${judgedInWords(assessment)} (score ${assessment.score.toFixed(2)} against ${context.threshold.toFixed(2)}), ${severityWords[assessment.severity]}`,
  );
  const member = await store.stories.storyOf('item', item.key);
  const story = member === null ? null : await store.stories.get(member.storyId);
  if (member === null || story === null) lines.push('Grouped: into no story, since it is not relevant');
  else {
    const role = {
      first: 'it opened it',
      update: 'as an update',
      copy: 'as a copy of what was known, which is not told again',
    };
    lines.push(`Grouped: "${story.title}", ${role[member.role]}`);
    lines.push(...(await matchLines(judged, story.id, channel, context)));
    const own = await store.outbox.forStory(story.id, channel);
    if (own.length === 0) {
      const { publishedAt, firstSeenAt } = item;
      const isOld = publishedAt !== null && publishedAt < addMs(firstSeenAt, -2 * day);
      const reason = isOld ? `: published on ${dayInWords(publishedAt)}, it was old when it was first read` : '';
      lines.push(`Delivered: nothing of this story was sent to this channel${reason}`);
    }
    for (const one of own) {
      lines.push(`Delivered: "${one.post.title}": ${stateInWords(one)}`);
    }
  }
  return lines.map((text) => ({ text, url: null }));
}

function judgedInWords({ relevant, severity }: Assessment): string {
  if (relevant) return 'relevant';
  return severity > 0 ? 'unsure, so told only where somebody asked for more' : 'not relevant';
}

async function whyNotSeen(typed: string, { store }: CommandContext): Promise<string> {
  const watched = (await store.documents.all()).find(({ pages }) => pages.some(({ fetch }) => fetch === typed));
  if (watched !== undefined) {
    return `That is the page of a watched document, ${watched.service}, ${watched.type}: "changes ${watched.service}" tells what changed in it.`;
  }
  return 'Not seen: no source has brought this item or address. "sources" lists what is read.';
}

const heldWords = { quiet: "until the channel's quiet hours are over", digest: "for the channel's digest" } as const;

function stateInWords({ state, heldFor, sentAt, lastError }: Delivery): string {
  const reason = lastError === null ? '' : ` (${lastError})`;
  switch (state) {
    case 'pending':
      return `waits${heldFor === null ? '' : ` ${heldWords[heldFor]}`}${reason}`;
    case 'sending':
      return `is being sent${reason}`;
    case 'sent':
      return `sent on ${dayInWords(sentAt ?? '')}`;
    case 'failed':
      return `could not be sent${reason}`;
    case 'dropped':
      return `not sent${reason}`;
  }
}

async function matchLines(
  { item, assessment }: JudgedItem,
  storyId: string,
  channel: Channel,
  context: CommandContext,
): Promise<string[]> {
  const { store, registry, threshold } = context;
  const story = await store.stories.get(storyId);
  const subscriptions = await store.subscriptions.forChannel(channel);
  if (story === null) return [];
  if (subscriptions.length === 0) return ['Matched: this channel has no subscription'];
  const settings = await store.channels.settings(channel);
  const told = {
    story,
    companiesAndOwners: ownersOf(story.companies, registry),
    source: item.feedId,
    margin: assessment.score - threshold,
  };
  return subscriptions.map((subscription) => {
    const found = mismatches(subscription, settings, told);
    const began = subscription.createdAt > item.firstSeenAt ? ', but began after it was seen' : '';
    const why =
      found.length === 0
        ? `wants it${began}`
        : `does not want it: ${found.map((one) => mismatchWords[one]).join('; ')}`;
    return `Matched: subscription ${subscription.id} ${why}`;
  });
}
