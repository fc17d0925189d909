import type { Capture, TermsDocument } from '../../domain/document.ts';

/** What made an earlier answer, so that the same one is not read again. */
export interface PageValidator {
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytesHash: string;
}

export type ReadDocument =
  /** Every page is as it was: nothing was extracted. */
  | { readonly kind: 'unchanged'; readonly validators: readonly PageValidator[] }
  | {
      readonly kind: 'text';
      /** Clean Markdown of all pages, in the order of the declaration. */
      readonly text: string;
      /** Title of the first page, and the language the page says it is in; null where it says none. */
      readonly title: string | null;
      readonly language: string | null;
      readonly captures: readonly Capture[];
      readonly validators: readonly PageValidator[];
      readonly usedBrowser: boolean;
    };

/**
 * Fetches the pages of a declaration and makes one clean text of them. Throws a `Fault` with words for a person:
 * `outage` (no answer, or a status that passes), `gone` (404, 410), `refused` (a wall, robots.txt, an address that is not
 * public, too large), `misconfigured` (needs a browser that is not here), `invalid` (a selector that matches nothing, a
 * broken PDF, no text).
 */
export interface DocumentReader {
  read(document: TermsDocument, known: readonly PageValidator[]): Promise<ReadDocument>;
  close(): Promise<void>;
}
