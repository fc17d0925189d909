import type { Jurisdiction } from './actor.ts';
import type { Instant } from './time.ts';

/** One page of a declaration, in Open Terms Archive's words; several pages are combined into one document. */
export interface DeclaredPage {
  readonly fetch: string;
  /** What holds the text; empty: the main text is found by itself. */
  readonly select: readonly PageSelector[];
  readonly remove: readonly PageSelector[];
  /** Names of built-in filters, with their parameters. */
  readonly filter: readonly { readonly name: string; readonly parameter: unknown }[];
  /** true: a browser was found to be needed; false: never; null: where a plain request is not enough. */
  readonly executeClientScripts: boolean | null;
}

/** A CSS selector, or a range between two of them. */
export type PageSelector =
  | string
  | {
      readonly startBefore?: string;
      readonly startAfter?: string;
      readonly endBefore?: string;
      readonly endAfter?: string;
    };

/** One legal text of a service, as declared. */
export interface TermsDocument {
  /** `service/type` as a slug, stable. */
  readonly id: string;
  readonly service: string;
  readonly company: string | null;
  /** Open Terms Archive's vocabulary: `Privacy Policy`, `Terms of Service`, ... */
  readonly type: string;
  readonly pages: readonly DeclaredPage[];
  /** Whom a regional edition is for; null: everybody. */
  readonly jurisdiction: Jurisdiction | null;
  /**
   * Whose it is: built in; an operator's, by a collection of declarations or a recorded history; or a page that somebody
   * added by command.
   */
  readonly origin: 'catalogue' | 'imported' | 'added';
  /** Attribution and licence of an imported history; null for our own captures. */
  readonly attribution: string | null;
}

/** What proves where a text came from: one fetched page. */
export interface Capture {
  readonly address: string;
  readonly finalAddress: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the bytes, hex. */
  readonly bytesHash: string;
}

/** Where a text comes from that others recorded. */
export interface Recording {
  /** The collection, as it wants to be named. */
  readonly collection: string;
  readonly licence: string;
  /** The collection's own name for this record, such as a commit. */
  readonly reference: string;
}

/** The clean Markdown of a document as it was first seen, and what proves it. One text of a document is one version. */
export interface Version {
  readonly id: string;
  readonly documentId: string;
  readonly capturedAt: Instant;
  readonly captures: readonly Capture[];
  /** Null for our own captures. */
  readonly recording: Recording | null;
  /** SHA-256 of the text, hex. */
  readonly textHash: string;
  readonly text: string;
  /** What the page said of itself; null where it said nothing. */
  readonly title: string | null;
  readonly language: string | null;
}

/** A version without its text. */
export type VersionRecord = Omit<Version, 'text'>;

/** A text stood there from one moment to another, as far as was seen: a text that comes back stands again. */
export interface Standing {
  readonly documentId: string;
  readonly versionId: string;
  readonly from: Instant;
  /** Last time it was seen. */
  readonly until: Instant;
}

/** `LinkedIn`, `Privacy Policy` as `linkedin/privacy-policy`. */
export function documentIdOf(service: string, type: string): string {
  return `${slug(service)}/${slug(type)}`;
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '') || 'unnamed';
}
