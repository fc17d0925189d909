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
  /** A person said that both texts are the document's, however little they have in common. */
  readonly isVouched?: boolean;
}

/** Characters; a longer text is refused, so that comparing stays bounded in time and memory. */
export const longestText = 8_000_000;

export const tooLongWords = `the text is longer than ${longestText / 1_000_000} million characters`;
