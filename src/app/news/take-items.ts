import type { Analyst, StoryIndex } from '../../analysis/analyst.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Feed } from '../../domain/feed.ts';
import type { Item } from '../../domain/item.ts';
import type { Tellable } from '../../domain/matching.ts';
import type { Story } from '../../domain/story.ts';
import { toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { ItemTaker, TakenItem } from '../ports/item-taker.ts';
import type { JudgedItem, Repositories } from '../ports/store.ts';
import { correctedStory, correctStory } from './correct-story.ts';
import { mergeIntoStory, openStory, ownersOf } from './stories.ts';
import type { Teller } from './story-post.ts';
import { tellStory } from './tell-story.ts';
import type { SummaryWriter, WrittenSummary } from './write-summary.ts';

export interface ItemTakerParts {
  readonly analyst: Analyst;
  /** One that assigns an item once, also where its transaction failed and it comes again. */
  readonly index: StoryIndex;
  readonly clock: Clock;
  /** Score at which a text counts as relevant. */
  readonly threshold: number;
  /** A model that writes the summaries; without one they are extracted. */
  readonly summaries?: SummaryWriter | undefined;
}

/**
 * What happens to the new items of a poll: judged, stored, grouped into stories, told. All of it in the transaction of
 * the poll, so that nothing counts as seen whose posts are not in the outbox.
 */
export function createItemTaker({ analyst, index, clock, threshold, summaries }: ItemTakerParts): ItemTaker {
  const written = new Map<string, WrittenSummary>();

  async function take(taken: TakenItem, feed: Feed, repositories: Repositories): Promise<void> {
    const { item } = taken;
    const assessment = withFeedsOwner(judge(analyst, item, feed), feed);
    const before = taken.isEdit ? await repositories.items.get(item.key) : null;
    await repositories.items.put({ item, assessment });
    if (!assessment.relevant) return;
    if (taken.isEdit) {
      if (before !== null) await correct(item, assessment, before, feed, repositories);
      return;
    }
    const date = eventDate(item, toInstant(clock.now()));
    const candidate = { id: item.key, title: item.title ?? '', text: item.text ?? '', date, assessment };
    const assignment = index.assign(candidate);
    const existing = await repositories.stories.get(assignment.storyId);
    // The index may know a story whose transaction was rolled back: then this item opens it.
    const role = existing === null ? 'first' : assignment.role === 'first' ? 'update' : assignment.role;
    const story =
      existing === null
        ? openStory(assignment, candidate, assessment)
        : mergeIntoStory(existing, candidate, assessment);
    await repositories.stories.put(story);
    await repositories.stories.addMember({
      storyId: story.id,
      memberKind: 'item',
      memberId: item.key,
      joinedAt: toInstant(clock.now()),
      role,
    });
    if (!taken.tell || role === 'copy') return;
    const kind = role === 'update' || story.follows !== null ? 'update' : 'story';
    await tellStory(
      {
        kind,
        story,
        teller: { ...tellerOf(item, story, assessment, feed), ...written.get(item.key) },
        tellable: tellableOf(story, assessment, feed),
        now: toInstant(clock.now()),
      },
      repositories,
    );
  }

  /** What was said of an item is mended where its source changed what matters. */
  async function correct(
    item: Item,
    after: Assessment,
    before: JudgedItem,
    feed: Feed,
    repositories: Repositories,
  ): Promise<void> {
    const member = await repositories.stories.storyOf('item', item.key);
    const known = member === null ? null : await repositories.stories.get(member.storyId);
    if (member === null || known === null) return;
    const title = member.role === 'first' ? item.title : null;
    const story = correctedStory(known, before.assessment, after, title);
    await repositories.stories.put(story);
    if (member.role === 'copy') return;
    await correctStory(
      {
        story,
        before: before.assessment,
        after,
        isFirst: member.role === 'first',
        titleChanged: item.title !== before.item.title,
        teller: tellerOf(item, story, after, feed),
        tellable: tellableOf(story, after, feed),
        occasion: item.contentHash,
        now: toInstant(clock.now()),
      },
      repositories,
    );
  }

  function tellableOf(story: Story, assessment: Assessment, feed: Feed): Tellable {
    return {
      story,
      companiesAndOwners: ownersOf(story.companies, analyst.registry),
      source: feed.id,
      margin: assessment.score - threshold,
    };
  }

  return {
    async prepare(items, feed) {
      if (summaries === undefined) return;
      for (const { item, tell, isEdit } of items) {
        if (!tell || isEdit || !judge(analyst, item, feed).relevant) continue;
        const summary = await summaries.write(item.title ?? '', item.text ?? '');
        if (summary !== null) written.set(item.key, summary);
      }
    },
    async take(items, feed, repositories) {
      for (const item of items) {
        await take(item, feed, repositories);
        written.delete(item.item.key);
      }
    },
  };
}

function tellerOf(item: Item, story: Story, assessment: Assessment, feed: Feed): Teller {
  return {
    memberId: item.key,
    title: item.title ?? story.title,
    url: item.url,
    summary: assessment.summary,
    quotes: assessment.quotes,
    source: feed.name,
    date: item.publishedAt,
  };
}

function judge(analyst: Analyst, item: Item, feed: Feed): Assessment {
  return analyst.assess({
    title: item.title ?? '',
    text: item.text ?? '',
    url: item.url,
    language: item.language,
    date: item.publishedAt ?? item.firstSeenAt,
    source: feed.name,
  });
}

/** On its own feed an authority or a company rarely names itself: what names nobody is by the feed's owner. */
function withFeedsOwner(assessment: Assessment, feed: Feed): Assessment {
  if (!assessment.relevant) return assessment;
  const regulators =
    feed.regulator !== null && assessment.regulators.length === 0 ? [feed.regulator] : assessment.regulators;
  const companies = feed.company !== null && assessment.companies.length === 0 ? [feed.company] : assessment.companies;
  const jurisdictions =
    assessment.jurisdictions.length === 0 && feed.kind === 'regulator' && feed.jurisdiction !== null
      ? [feed.jurisdiction]
      : assessment.jurisdictions;
  return { ...assessment, regulators, companies, jurisdictions };
}

/** When it happened: as published, but never in the future and never absent. */
function eventDate(item: Item, now: string): string {
  const date = item.publishedAt ?? item.firstSeenAt;
  return date > now ? now : date;
}
