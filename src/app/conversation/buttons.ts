import { Fault } from '../../domain/errors.ts';
import type { PostLine } from '../../domain/post.ts';
import { changeLines } from '../documents/change-lines.ts';
import type { ButtonPress } from '../ports/bot.ts';
import type { Repositories } from '../ports/store.ts';
import { storyFields } from '../stories/story-post.ts';
import { dayInWords } from '../wording.ts';
import { muteCompany } from './channel-settings.ts';
import type { Answer, CommandContext } from './command.ts';
import { ended, giveVerdict } from './give-verdict.ts';

/** What a button under a post does. Works for posts from before a restart: everything it needs is in its value. */
export async function pressButton(press: ButtonPress, context: CommandContext): Promise<Answer> {
  switch (press.action) {
    case 'more':
      return showMore(press.value, context);
    case 'mute-company':
      if (!press.person.mayManage) throw new Fault('invalid', 'Muting is for those who manage this channel.');
      return mute(press, context);
    case 'not-relevant':
    case 'more-like-this':
      return giveVerdict({ ...press, itemKey: press.value, verdict: press.action }, context);
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

async function mute({ channel, value }: ButtonPress, context: CommandContext): Promise<Answer> {
  const { store } = context;
  await muteCompany(value, channel, context);
  const summary = `"unmute ${value}" brings it back.${await ended(channel, store)}`;
  return { title: `${value} is muted in this channel`, summary };
}
