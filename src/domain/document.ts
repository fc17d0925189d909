import type { Instant } from './time.ts';

/** One legal text of a service. */
export interface TermsDocument {
  /** `service/type` as a slug, stable. */
  readonly id: string;
  readonly service: string;
  readonly company: string | null;
  /** Open Terms Archive's vocabulary: `Privacy Policy`, `Terms of Service`, ... */
  readonly type: string;
  readonly address: string;
  /** SHA-256 of the declaration: an edited declaration starts a new baseline. */
  readonly declarationHash: string;
  readonly origin: 'catalogue' | 'imported' | 'added';
  /** Attribution of an imported history; null for our own captures. */
  readonly attribution: string | null;
}

/** The clean Markdown of a document at one time, and what proves it. */
export interface Version {
  readonly id: string;
  readonly documentId: string;
  readonly capturedAt: Instant;
  readonly finalAddress: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytesHash: string;
  readonly textHash: string;
  readonly text: string;
}
