import type { ParsedFeed } from '../../domain/item.ts';

export interface FeedBytes {
  readonly bytes: Uint8Array;
  /** Address the bytes came from; relative links are resolved against it. */
  readonly url: string | null;
  /** `Content-Type` header as sent. */
  readonly contentType: string | null;
  /** CSS selector of one entry, for a page. */
  readonly selector?: string | null;
  /** `page` reads a list of links from HTML; `feed` reads only feeds. Default: by what the bytes are. */
  readonly as?: 'feed' | 'page';
}

/** Bytes to a normalised feed. Throws a `Fault` of kind `invalid`, with the reason, for what cannot be read. */
export type FeedReader = (input: FeedBytes) => Promise<ParsedFeed>;
