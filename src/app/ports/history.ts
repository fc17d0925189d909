import type { Instant } from '../../domain/time.ts';

/** One recorded version of a document, without its text. */
export interface HistoryRecord {
  /** The collection's own name for it: a commit. */
  readonly reference: string;
  readonly at: Instant;
  /** New because the collection read the page in another way: no change of the document. */
  readonly isUpgrade: boolean;
  /** Where its text is; only for `read`. */
  readonly content: string;
}

export interface RecordedDocument {
  readonly service: string;
  readonly type: string;
  /** Earliest first. */
  readonly records: readonly HistoryRecord[];
}

/** A collection of recorded versions, such as a git repository in Open Terms Archive's layout. */
export interface RecordedHistory {
  readonly collection: string;
  readonly licence: string;
  /** By service and type. */
  readonly documents: readonly RecordedDocument[];
  /** Files in it that are no documents. */
  readonly otherFiles: number;
  /** The text of a record; null where it is no text or too large. Throws a `Fault` where the collection is damaged. */
  read(record: HistoryRecord): Promise<string | null>;
  close(): Promise<void>;
}
