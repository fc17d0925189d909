import type { WrittenSummary } from './summary.ts';
import type { Day, Instant } from './time.ts';
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

/** `unconfirmed`: seen once; `withdrawn`: gone at the next look, so never more than a flicker. */
export type ChangeState = 'unconfirmed' | 'confirmed' | 'withdrawn';

/** Why there is another text: the service changed it, we read it in another way, or the page is another document. */
export type ChangeCause = 'service' | 'reading' | 'swap';

/** What a list of names gained and lost. */
export interface ListedNames {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Two versions of a document, one after the other, and what the difference means. */
export interface DocumentChange {
  readonly id: string;
  readonly documentId: string;
  readonly beforeId: string;
  readonly afterId: string;
  /** When the newer text was first seen there. */
  readonly at: Instant;
  readonly cause: ChangeCause;
  readonly state: ChangeState;
  /** How often the older text came back in between: a document that flaps has to show the new one longer. */
  readonly withdrawals: number;
  readonly assessment: ChangeAssessment;
  /** The text gives a day of its last change, and that day stayed as it was. */
  readonly undated: boolean;
  /** For a list of subprocessors and the like; null for any other document. */
  readonly names: ListedNames | null;
  /** A sentence of the text that gives a time to object; null where it gives none. */
  readonly objection: string | null;
  /** What a model wrote of it; absent where the summary is the texts' own words. */
  readonly written?: WrittenSummary;
  /** `ahead`: its day is still to come and will be told. */
  readonly inForce: 'none' | 'ahead' | 'told';
  /** The day that a later edit put in place of the announced one; absent where none did. */
  readonly movedTo?: Day;
}

/** The day from which a change holds, as its document says now; null where it gives none. */
export function announcedDay({ movedTo, assessment }: DocumentChange): Day | null {
  return movedTo ?? assessment.effectiveDate;
}
