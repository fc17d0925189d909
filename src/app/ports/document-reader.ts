import type { Capture, TermsDocument } from '../../domain/document.ts';
import type { Instant } from '../../domain/time.ts';

/** How a page was fetched: by a plain request, or by a browser that ran its scripts. */
export type Via = 'plain' | 'browser';

/** What made an earlier answer, so that the same one is not read again. To be kept with the document, whole. */
export interface PageValidator {
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the bytes, hex. */
  readonly bytesHash: string;
  readonly via: Via;
  /** When a plain request was last tried: one that needs a browser is tried without one now and then. */
  readonly plainTriedAt: Instant;
}

/** A page as it came, from which its text can be taken once more. */
export interface KeptPage {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
}

/** What a page says, and what it says of itself. */
export interface PageText {
  /** Clean Markdown of all pages, in the order of the declaration. */
  readonly text: string;
  /** Title of the first page, and the language the page says it is in; null where it says none. */
  readonly title: string | null;
  readonly language: string | null;
}

export type ReadDocument =
  /** Every page is as it was: nothing was extracted. */
  | { readonly kind: 'unchanged'; readonly validators: readonly PageValidator[] }
  | (PageText & {
      readonly kind: 'text';
      readonly pages: readonly KeptPage[];
      readonly validators: readonly PageValidator[];
      /** `browser` where at least one page needed it. */
      readonly via: Via;
    });

/**
 * Fetches the pages of a declaration and makes one clean text of them. `known` are the validators of the last reading,
 * none for a new baseline. robots.txt is asked for pages that people added (origin `added`). Throws a `Fault` with words
 * for a person: `outage` (no answer, or a status that passes), `gone` (404, 410), `refused` (a log-in or consent wall, a
 * page for robots, robots.txt, an address that is not public, too large), `misconfigured` (needs a browser that is not
 * here), `invalid` (a selector that matches nothing or is not CSS, a broken PDF, an error page, no text).
 */
export interface DocumentReader {
  /** Names the way in which a text is taken from a page: in another one the same page may give another text. */
  readonly edition: string;
  read(document: TermsDocument, known: readonly PageValidator[]): Promise<ReadDocument>;
  /** What pages that were kept, one for each of the declaration, say in this edition. Throws as `read` does. */
  readAgain(document: TermsDocument, pages: readonly KeptPage[]): Promise<PageText>;
  close(): Promise<void>;
}
