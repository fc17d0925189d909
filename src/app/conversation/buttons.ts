import type { Channel } from '../../domain/channel.ts';
import { Fault } from '../../domain/errors.ts';
import type { PostLine } from '../../domain/post.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import { toInstant } from '../../domain/time.ts';
import { changeLines } from '../documents/change-lines.ts';
import { storyFields } from '../news/story-post.ts';
import type { ButtonPress } from '../ports/bot.ts';
import type { Repositories } from '../ports/store.ts';
import { dayInWords } from '../wording.ts';
import { settingsOf } from './channel-settings.ts';
import type { Answer, CommandContext } from './command.ts';

/** One press moves the channel's threshold this far, and never beyond the limit: a few presses cannot silence it. */
const thresholdStep = 0.02;
const thresholdLimit = 0.2;

/** What a button under a post does. Works for posts from before a restart: everything it needs is in its value. */
export async function pressButton(press: ButtonPress, context: CommandContext): Promise<Answer> {
  switch (press.action) {
    case 'more':
      return showMore(press.value, context);
    case 'mute-company':
      if (!press.person.mayManage) throw new Fault('invalid', 'Muting is for those who manage this channel.');
      return mute(press, context);
    case 'not-relevant':
      return giveVerdict(press, 'not-relevant', context);
    case 'more-like-this':
      return giveVerdict(press, 'more-like-this', context);
    default:
      throw new Fault('invalid', 'That button belongs to an earlier version; ask again with the command.');
  }
}

async function showMore(storyId: string, { store }: CommandContext): Promise<Answer> {
  const story = await store.stories.get(storyId);
  if (story === null) throw new Fault('invalid', 'That story is no longer kept.');
  const members = await store.stories.membersOf(storyId);
  const lines = [];
  for (const member of members.slice(0, 20)) {
    if (member.memberKind === 'change') lines.push(...(await lineOfChange(member.memberId, store)));
    const judged = member.memberKind === 'item' ? await store.items.get(member.memberId) : null;
    if (judged === null) continue;
    const { item } = judged;
    lines.push({
      text: `${dayInWords(item.publishedAt ?? item.firstSeenAt)} · ${item.title ?? item.url ?? 'untitled'}`,
      url: item.url,
    });
  }
  const quotes = [];
  for (const member of members.slice(0, 5)) {
    const judged = member.memberKind === 'item' ? await store.items.get(member.memberId) : null;
    const text = judged?.assessment.quotes[0];
    if (judged === null || judged === undefined || text === undefined) continue;
    quotes.push({ text, source: judged.item.title ?? judged.item.feedId, url: judged.item.url });
  }
  return {
    title: story.title,
    severity: story.severity,
    summary: story.summary,
    quotes,
    fields: storyFields(story),
    sections: [{ heading: 'Sources', lines }],
  };
}

async function lineOfChange(id: string, { changes, documents }: Repositories): Promise<readonly PostLine[]> {
  const change = await changes.get(id);
  const document = change === null ? null : await documents.get(change.documentId);
  return change === null || document === null ? [] : changeLines([change], [document]);
}

async function mute({ channel, value }: ButtonPress, { store }: CommandContext): Promise<Answer> {
  const settings = await settingsOf(channel, store);
  const mutedCompanies = [...new Set([...settings.mutedCompanies, value])];
  await store.channels.putSettings({ ...settings, mutedCompanies });
  const summary = `"unmute ${value}" brings it back.${await ended(channel, store)}`;
  return { title: `${value} is muted in this channel`, summary };
}

async function giveVerdict(
  { channel, person, value }: ButtonPress,
  verdict: 'not-relevant' | 'more-like-this',
  { store, clock }: CommandContext,
): Promise<Answer> {
  const isKept = (await store.items.get(value)) !== null || (await store.changes.get(value)) !== null;
  if (!isKept) throw new Fault('invalid', 'That item is no longer kept.');
  const shift = await store.transaction(async (repositories) => {
    const settings = await settingsOf(channel, repositories);
    const before = (await repositories.feedback.forChannel(channel)).find(
      (one) => one.itemKey === value && one.by === person.id,
    );
    await repositories.feedback.put({ channel, itemKey: value, verdict, by: person.id, at: toInstant(clock.now()) });
    const moved = shifted(settings, stepOf(verdict) - (before === undefined ? 0 : stepOf(before.verdict)));
    await repositories.channels.putSettings(moved);
    return moved.thresholdShift;
  });
  const direction = shift > 0 ? 'stricter' : shift < 0 ? 'more open' : 'as strict as elsewhere';
  return {
    title: 'Noted, thank you',
    summary: `This channel's choice of what is relevant is now ${direction} (${(shift * 100).toFixed(0)} of at most 20 points). The opposite button takes it back.${await ended(channel, store)}`,
  };
}

/** A button outlives the subscription that brought its message. */
async function ended(channel: Channel, { subscriptions }: Repositories): Promise<string> {
  const some = (await subscriptions.forChannel(channel)).length > 0;
  return some ? '' : ' This channel has no subscription any more: nothing is sent to it until somebody subscribes it.';
}

function stepOf(verdict: 'not-relevant' | 'more-like-this'): number {
  return verdict === 'not-relevant' ? thresholdStep : -thresholdStep;
}

function shifted(settings: ChannelSettings, by: number): ChannelSettings {
  const shift = Math.max(-thresholdLimit, Math.min(thresholdLimit, settings.thresholdShift + by));
  return { ...settings, thresholdShift: Math.round(shift * 100) / 100 };
}
