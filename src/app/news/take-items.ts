import type { Analyst, StoryIndex } from '../../analysis/analyst.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { channelKey } from '../../domain/channel.ts';
import type { Feed } from '../../domain/feed.ts';
import type { Item } from '../../domain/item.ts';
import { mismatches, type Tellable } from '../../domain/matching.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import type { WrittenSummary } from '../../domain/summary.ts';
import { floorOf } from '../../domain/threshold.ts';
import { addMs, day, type Instant, minute, toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { ItemTaker, TakenItem } from '../ports/item-taker.ts';
import type { JudgedItem, Repositories } from '../ports/store.ts';
import { correctedStory, correctStory } from '../stories/correct-story.ts';
import { joinStory, ownersOf } from '../stories/stories.ts';
import type { Teller } from '../stories/story-post.ts';
import { tellStory } from '../stories/tell-story.ts';
import type { SummaryWriter } from '../summaries/write-summary.ts';

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

/** What was found out about an item before the transaction. */
interface Prepared {
  readonly assessment: Assessment;
  readonly written: WrittenSummary | null;
}

/** An item that is in a story, after its source changed it. */
interface Edit {
  readonly item: Item;
  readonly after: Assessment;
  readonly before: JudgedItem;
  readonly member: StoryMember;
  readonly mayTell: boolean;
  readonly feed: Feed;
}

/** What becomes relevant only by an edit is news where it is not older: an archive that is mended is none. */
const newsByEdit = 7 * day;
/** A poll waits no longer than this, and one answer, for a model; what comes after has its extracted summary. */
const mostForSummaries = minute;

/**
 * What happens to the new items of a poll: judged, stored, grouped into stories, told. All of it in the transaction of
 * the poll, so that nothing counts as seen whose posts are not in the outbox.
 */
export function createItemTaker({ analyst, index, clock, threshold, summaries }: ItemTakerParts): ItemTaker {
  const prepared = new WeakMap<Item, Prepared>();

  async function take(taken: TakenItem, feed: Feed, repositories: Repositories): Promise<void> {
    const { item } = taken;
    const { assessment: judged, written } = prepared.get(item) ?? { assessment: judge(item, feed), written: null };
    const before = taken.isEdit ? await repositories.items.get(item.key) : null;
    const isWanted = judged.relevant || (await isUnsureNews(taken, judged, before, feed, repositories));
    const assessment: Assessment = isWanted && !judged.relevant ? { ...judged, severity: 1 } : judged;
    await repositories.items.put({ item, assessment });
    if (!isWanted) return;
    const now = toInstant(clock.now());
    const mayTell = taken.tell && (before === null || isRecent(before.item, now));
    const known = before === null ? null : await repositories.stories.storyOf('item', item.key);
    if (before !== null && known !== null) {
      await correct({ item, after: assessment, before, member: known, mayTell, feed }, repositories);
      return;
    }
    const date = eventDate(item, now);
    const candidate = { id: item.key, title: item.title ?? '', text: item.text ?? '', date, assessment };
    const assignment = index.assign(candidate);
    // The index may know a story whose transaction was rolled back: then this item opens it.
    const {
      story,
      begins,
      before: unsure,
    } = await joinStory(assignment, candidate, judged.relevant, repositories.stories);
    const addsNothing = !begins && !judged.relevant && story.unsure !== true;
    const later = assignment.role === 'first' ? 'update' : assignment.role;
    const role = begins ? 'first' : addsNothing ? 'copy' : later;
    await repositories.stories.put(story);
    await repositories.stories.addMember({
      storyId: story.id,
      memberKind: 'item',
      memberId: item.key,
      joinedAt: now,
      role,
    });
    if (!mayTell || role === 'copy') return;
    const telling = {
      kind: role === 'update' || story.follows !== null ? ('update' as const) : ('story' as const),
      story,
      teller: { ...tellerOf(item, story, assessment, feed), ...written },
      tellable: tellableOf(story, assessment, feed),
      now,
    };
    if (!begins || unsure === null) return tellStory(telling, repositories);
    // Those who asked for more know the story from when it was unsure.
    const knowing = await knowingOf(story, repositories);
    await tellStory({ ...telling, kind: 'update', among: (key) => knowing.has(key) }, repositories);
    await tellStory({ ...telling, among: (key) => !knowing.has(key) }, repositories);
  }

  /** Near below the general threshold, and a channel that asked for more wants it; an edit stays what it was. */
  async function isUnsureNews(
    { item, tell, isEdit }: TakenItem,
    assessment: Assessment,
    before: JudgedItem | null,
    feed: Feed,
    { subscriptions }: Repositories,
  ): Promise<boolean> {
    if (isEdit) return before !== null && !before.assessment.relevant && before.assessment.severity > 0;
    if (!tell || assessment.score < floorOf(threshold)) return false;
    const tellable = tellableOf({ ...assessment, title: item.title ?? '', severity: 1 }, assessment, feed);
    const audience = await subscriptions.audience();
    return audience
      .listenersTo([...tellable.companiesAndOwners, ...assessment.regulators])
      .filter(({ settings }) => (settings?.thresholdShift ?? 0) <= tellable.margin)
      .some((one) => one.subscriptions.some((wish) => mismatches(wish, one.settings, tellable).length === 0));
  }

  /** What was said of an item is mended where its source changed what matters, and told where that made it sure. */
  async function correct(edit: Edit, repositories: Repositories): Promise<void> {
    const { item, after, before, member, mayTell, feed } = edit;
    const known = await repositories.stories.get(member.storyId);
    if (known === null) return;
    const title = member.role === 'first' ? item.title : null;
    const corrected = correctedStory(known, before.assessment, after, title);
    const becomesSure = corrected.unsure === true && after.relevant;
    const story = becomesSure ? withoutDoubt(corrected) : corrected;
    await repositories.stories.put(story);
    if (member.role === 'copy' && !becomesSure) return;
    const now = toInstant(clock.now());
    const knowing = becomesSure ? await knowingOf(story, repositories) : null;
    const teller = tellerOf(item, story, after, feed);
    const tellable = tellableOf(story, after, feed);
    await correctStory(
      {
        story,
        // What was edited to no news and back was told as grave as its story was.
        before: before.assessment.relevant ? before.assessment : { ...before.assessment, severity: known.severity },
        after,
        isFirst: member.role === 'first',
        titleChanged: item.title !== before.item.title,
        teller,
        tellable,
        occasion: item.contentHash,
        now,
        ...(knowing === null ? {} : { among: (key: string) => knowing.has(key) }),
      },
      repositories,
    );
    if (knowing === null || !mayTell) return;
    await tellStory({ kind: 'story', story, teller, tellable, now, among: (key) => !knowing.has(key) }, repositories);
  }

  function tellableOf(story: Tellable['story'], assessment: Assessment, feed: Feed): Tellable {
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
      const until = clock.now().getTime() + mostForSummaries;
      for (const { item, tell, isEdit } of items) {
        const assessment = judge(item, feed);
        const isAsked = tell && !isEdit && assessment.relevant && clock.now().getTime() < until;
        const written = isAsked ? await summaries.ofItem(item.title ?? '', item.text ?? '') : null;
        prepared.set(item, { assessment, written });
      }
    },
    async take(items, feed, repositories) {
      for (const item of items) await take(item, feed, repositories);
    },
  };

  function judge(item: Item, feed: Feed): Assessment {
    const assessment = analyst.assess({
      title: item.title ?? '',
      text: item.text ?? '',
      url: item.url,
      language: item.language,
      date: item.publishedAt ?? item.firstSeenAt,
      source: feed.name,
    });
    return assessment.score < floorOf(threshold) ? assessment : withFeedsOwner(assessment, feed);
  }
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

/** On its own feed an authority or a company rarely names itself: what names nobody is by the feed's owner. */
function withFeedsOwner(assessment: Assessment, feed: Feed): Assessment {
  const regulators =
    feed.regulator !== null && assessment.regulators.length === 0 ? [feed.regulator] : assessment.regulators;
  const companies = feed.company !== null && assessment.companies.length === 0 ? [feed.company] : assessment.companies;
  const jurisdictions =
    assessment.jurisdictions.length === 0 && feed.kind === 'regulator' && feed.jurisdiction !== null
      ? [feed.jurisdiction]
      : assessment.jurisdictions;
  return { ...assessment, regulators, companies, jurisdictions };
}

/** Keys of the channels in which something of the story was told. */
async function knowingOf(story: Story, { outbox }: Repositories): Promise<Set<string>> {
  return new Set((await outbox.toldOf(story.id)).map(({ channel }) => channelKey(channel)));
}

function withoutDoubt({ unsure: _, ...story }: Story): Story {
  return story;
}

function isRecent(item: Item, now: Instant): boolean {
  return (item.publishedAt ?? item.firstSeenAt) >= addMs(now, -newsByEdit);
}

/** When it happened: as published, but never in the future and never absent. */
function eventDate(item: Item, now: string): string {
  const date = item.publishedAt ?? item.firstSeenAt;
  return date > now ? now : date;
}
