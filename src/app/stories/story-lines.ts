import type { PostLine } from '../../domain/post.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import { liveAddress } from '../documents/document-words.ts';
import type { Repositories } from '../ports/store.ts';
import { dayInWords, listed, severityWords } from '../wording.ts';

/**
 * Stories as lines of an answer, each with the address of what opened it. Under a heading that says their severity, the
 * lines do not say it again.
 */
export async function storyLines(
  stories: readonly Story[],
  repositories: Repositories,
  { underSeverity = false }: { readonly underSeverity?: boolean } = {},
): Promise<PostLine[]> {
  return Promise.all(
    stories.map(async (story) => {
      const members = await repositories.stories.membersOf(story.id);
      const first = members.findLast(({ role }) => role === 'first') ?? members[0];
      const url = first === undefined ? null : await addressOf(first, repositories);
      const inForce = story.dates.filter(({ kind }) => kind === 'effective').map(({ day }) => day);
      const from =
        inForce.length === 0 ? [] : [`in force from ${listed(inForce.toSorted().slice(0, 2).map(dayInWords))}`];
      const parts = [dayInWords(story.updatedAt), story.title, ...from];
      return { text: (underSeverity ? parts : [severityWords[story.severity], ...parts]).join(' · '), url };
    }),
  );
}

async function addressOf(member: StoryMember, { items, changes, documents }: Repositories): Promise<string | null> {
  if (member.memberKind === 'item') return (await items.get(member.memberId))?.item.url ?? null;
  const change = await changes.get(member.memberId);
  const document = change === null ? null : await documents.get(change.documentId);
  return document === null ? null : liveAddress(document);
}
