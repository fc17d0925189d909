import type { Assessment, DatedEvent } from '../../domain/assessment.ts';
import type { Tellable } from '../../domain/matching.ts';
import type { Story } from '../../domain/story.ts';
import type { Instant } from '../../domain/time.ts';
import type { Severity } from '../../domain/topic.ts';
import type { Repositories } from '../ports/store.ts';
import { correctTold } from './correct-told.ts';
import { storyPost, type Teller } from './story-post.ts';
import { tellStory } from './tell-story.ts';

export interface Correction {
  /** As it is now, with what the change of its member made of it. */
  readonly story: Story;
  readonly before: Assessment;
  readonly after: Assessment;
  /** The member opened the story. */
  readonly isFirst: boolean;
  readonly titleChanged: boolean;
  readonly teller: Teller;
  readonly tellable: Tellable;
  /** What tells this correction from an earlier one of the same member. */
  readonly occasion: string;
  readonly now: Instant;
  /** What became urgent is told only in channels with such a key; absent: in all. */
  readonly among?: (key: string) => boolean;
}

/** A story whose member was changed at its source: what came from the member before is replaced by what it says now. */
export function correctedStory(story: Story, before: Assessment, after: Assessment, title: string | null): Story {
  const raised = Math.max(story.severity, after.severity) as Severity;
  return {
    ...story,
    title: title ?? story.title,
    severity: story.severity === before.severity ? after.severity : raised,
    companies: replaced(story.companies, before.companies, after.companies),
    regulators: replaced(story.regulators, before.regulators, after.regulators),
    jurisdictions: replaced(story.jurisdictions, before.jurisdictions, after.jurisdictions),
    topics: replaced(story.topics, before.topics, after.topics),
    dates: replacedDates(story.dates, before.dates, after.dates),
    summary: story.summary === before.summary ? after.summary : story.summary,
  };
}

/**
 * Mends what was said of an item whose source changed who it is about, how grave it is, from when or its title: what waits says
 * the new words, what was sent is edited, and where it became urgent the thread is answered, as an edit notifies nobody.
 * To be called in the transaction that stores the change.
 */
export async function correctStory(correction: Correction, repositories: Repositories): Promise<void> {
  const { story, before, after, titleChanged, teller, tellable, occasion, now, among } = correction;
  const changed =
    titleChanged ||
    before.severity !== after.severity ||
    before.companies.join() !== after.companies.join() ||
    before.regulators.join() !== after.regulators.join() ||
    before.dates.map(dayOf).join() !== after.dates.map(dayOf).join();
  if (!changed) return;
  const post = storyPost(story.follows === null && correction.isFirst ? 'story' : 'update', story, teller);
  const footer = [post.footer, 'corrected'].filter((part) => part !== null && part !== '').join(' · ');
  const told = { storyId: story.id, memberId: teller.memberId };
  await correctTold(told, { ...post, footer }, { now, isVoid: false }, repositories);
  if (after.severity === 3 && before.severity < 3) {
    await tellStory(
      { kind: 'update', story, teller, tellable, now, occasion, ...(among === undefined ? {} : { among }) },
      repositories,
    );
  }
}

/** Days that another report gave, or a person, stay; one that the source takes back is gone. */
function replacedDates(all: readonly DatedEvent[], before: readonly DatedEvent[], after: readonly DatedEvent[]) {
  const [gone, come] = [new Set(before.map(dayOf)), new Set(after.map(dayOf))];
  return [...all.filter((one) => !gone.has(dayOf(one)) && !come.has(dayOf(one))), ...after];
}

function dayOf({ kind, day }: DatedEvent): string {
  return `${kind} ${day}`;
}

function replaced<T>(all: readonly T[], before: readonly T[], after: readonly T[]): T[] {
  return [...new Set([...all.filter((one) => !before.includes(one) || after.includes(one)), ...after])];
}
