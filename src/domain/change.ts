import type { Day } from './time.ts';
import type { Severity, Topic } from './topic.ts';

export type ChangeKind = 'ai-data' | 'substantive' | 'cosmetic';
export type Direction = 'expands-use' | 'restricts-use' | 'neutral';

/** A part of a document that changed; `before` or `after` is empty where it was added or removed. */
export interface Passage {
  /** Path of headings above it, outermost first, joined by ` > `; empty where there is none. */
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  /** 0 to 1: how much it decides. */
  readonly weight: number;
}

/** What the difference between two versions means. */
export interface ChangeAssessment {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly topics: readonly Topic[];
  /** Only for `ai-data`. */
  readonly direction: Direction | null;
  readonly effectiveDate: Day | null;
  readonly passages: readonly Passage[];
  readonly summary: string;
}
