import type { Day } from './time.ts';

/** Two versions of a document to be compared. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly service: string | null;
  /** Type of the document. */
  readonly document: string | null;
  /** When `after` was captured. */
  readonly date: Day | null;
}
