import type { ChangeAssessment } from '../../domain/change.ts';
import type { Day } from '../../domain/time.ts';

export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly service: string | null;
  /** Type of the document. */
  readonly document: string | null;
  /** When `after` was captured. */
  readonly date: Day | null;
}

/** Says what the difference of two texts means; off the main thread, bounded in time. Same input, same answer. */
export type Comparer = (comparison: Comparison) => Promise<ChangeAssessment>;
