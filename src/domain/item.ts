import type { Instant } from './time.ts';

/** What a parser takes from a feed. Absent values are null, addresses absolute, text plain. */
export interface ParsedFeed {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly ParsedItem[];
}

export interface ParsedItem {
  /** Identity within its feed: guid, else link, else a hash of title and date. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Plain text, paragraphs parted by blank lines. */
  readonly text: string | null;
  readonly publishedAt: Instant | null;
  readonly updatedAt: Instant | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

/** One entry of a feed as stored. */
export interface Item extends ParsedItem {
  /** Unique over all feeds: `itemKey(feedId, parsed.id)`. */
  readonly key: string;
  readonly feedId: string;
  readonly language: string | null;
  readonly firstSeenAt: Instant;
  /** SHA-256 of title and text: an edit is told from a repeat by it. */
  readonly contentHash: string;
}
