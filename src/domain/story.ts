import type { Jurisdiction } from './actor.ts';
import type { DatedEvent } from './assessment.ts';
import type { Instant } from './time.ts';
import type { Severity, Topic } from './topic.ts';

/** The items and changes about one event. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly companies: readonly string[];
  readonly regulators: readonly string[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly topics: readonly Topic[];
  readonly dates: readonly DatedEvent[];
  readonly firstSeenAt: Instant;
  readonly updatedAt: Instant;
  /** The story this one is a later turn of (a reversal, a fine), told in its thread; null for a first. */
  readonly follows: string | null;
  /** Nothing in it reached the general threshold so far: for channels that asked for more, in no list for everybody. */
  readonly unsure?: boolean;
}

/** How an item or a change belongs to a story. */
export interface StoryMember {
  readonly storyId: string;
  readonly memberKind: 'item' | 'change';
  /** Item key, or change id; what became of a change later is a member too, its id and a word: `ID/in-force`. */
  readonly memberId: string;
  readonly joinedAt: Instant;
  /** `first` opened the story, `update` says something new, `copy` is silent. */
  readonly role: 'first' | 'update' | 'copy';
}

/** The change that a member is, or is about. */
export function changeIdOf({ memberId }: Pick<StoryMember, 'memberId'>): string {
  return memberId.split('/')[0] ?? memberId;
}
