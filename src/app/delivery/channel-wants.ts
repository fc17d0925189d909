import { mismatches, type Tellable } from '../../domain/matching.ts';
import { changeIdOf, type Story } from '../../domain/story.ts';
import type { ChannelSettings, Subscription } from '../../domain/subscription.ts';
import type { CommandContext } from '../conversation/command.ts';
import { ownersOf } from '../stories/stories.ts';

/** What it takes to say what a channel wants. */
export type WantsContext = Pick<CommandContext, 'store' | 'registry' | 'threshold'>;

/**
 * Which of some stories a channel would have been told, in their order: as at the time, by the sources that brought each
 * and by how sure the judgement was. Where nothing is subscribed, all that are sure.
 */
export async function wantedStories(
  subscriptions: readonly Subscription[],
  settings: ChannelSettings | null,
  stories: readonly Story[],
  context: WantsContext,
): Promise<Story[]> {
  if (subscriptions.length === 0) return stories.filter(({ unsure }) => unsure !== true);
  const wanted: Story[] = [];
  for (const story of stories) {
    const told = { story, companiesAndOwners: ownersOf(story.companies, context.registry) };
    // Sources and scores are looked up only for what is wanted but for them.
    const likely = subscriptions.filter((one) => isWanted({ ...one, sources: [] }, settings, { ...told, ...sure }));
    if (likely.length === 0) continue;
    const members = await sourcesOf(story, context);
    const is = members.some((member) => likely.some((one) => isWanted(one, settings, { ...told, ...member })));
    if (is) wanted.push(story);
  }
  return wanted;
}

const sure = { source: '', margin: Number.POSITIVE_INFINITY };

function isWanted(subscription: Subscription, settings: ChannelSettings | null, told: Tellable): boolean {
  return mismatches(subscription, settings, told).length === 0;
}

/** By what a story was brought; a document's change is as sure as can be. */
async function sourcesOf(
  { id }: Story,
  { store, threshold }: WantsContext,
): Promise<Pick<Tellable, 'source' | 'margin'>[]> {
  // The same edit in another document is news to who follows that one.
  const members = (await store.stories.membersOf(id)).filter(
    ({ role, memberKind }) => role !== 'copy' || memberKind === 'change',
  );
  const found = await Promise.all(
    members.map(async (member) => {
      if (member.memberKind === 'change') {
        return { ...sure, source: (await store.changes.get(changeIdOf(member)))?.documentId ?? '' };
      }
      const judged = await store.items.get(member.memberId);
      return judged === null ? sure : { source: judged.item.feedId, margin: judged.assessment.score - threshold };
    }),
  );
  return found.length === 0 ? [sure] : found;
}
