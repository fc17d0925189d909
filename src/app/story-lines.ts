import type { PostLine } from '../domain/post.ts';
import type { Story } from '../domain/story.ts';
import type { Repositories } from './ports/store.ts';
import { dayInWords, severityWords } from './wording.ts';

/** Stories as lines of an answer, each with the address of what opened it. */
export async function storyLines(
  stories: readonly Story[],
  { stories: repository, items }: Repositories,
): Promise<PostLine[]> {
  return Promise.all(
    stories.map(async (story) => {
      const members = await repository.membersOf(story.id);
      const first = members.find(({ memberKind }) => memberKind === 'item');
      const url = first === undefined ? null : ((await items.get(first.memberId))?.item.url ?? null);
      return { text: `${severityWords[story.severity]} · ${dayInWords(story.updatedAt)} · ${story.title}`, url };
    }),
  );
}
