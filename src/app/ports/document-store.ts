import type { ChangeKind, DocumentChange } from '../../domain/change.ts';
import type { Standing, TermsDocument, Version, VersionRecord } from '../../domain/document.ts';
import type { Polled } from '../../domain/polled.ts';
import type { Day, Instant } from '../../domain/time.ts';
import type { KeptPage, PageValidator } from './document-reader.ts';

/** `faulty`: an answer comes, but no text of the document; `asked`: a person is asked whether it was swapped. */
export type DocumentStatus = 'new' | 'ok' | 'failing' | 'faulty' | 'asked' | 'needs-browser';

/** A text that was seen and not yet seen again. */
export interface Candidate {
  readonly versionId: string;
  readonly changeId: string;
  /** Looks in a row that found it. */
  readonly seen: number;
}

/** How reading a document goes, kept so that a restart reads nothing twice and forgets nothing. */
export interface DocumentState extends Polled {
  readonly documentId: string;
  /** By what the text is read: another declaration, or another way of reading, makes a new baseline. */
  readonly readBy: string;
  /** The reader's way of taking texts from pages by which the last text was taken; absent before the first. */
  readonly edition?: string;
  readonly validators: readonly PageValidator[];
  /** The version that stands there; null before the first. */
  readonly currentId: string | null;
  /** What the validators stand for: the current version or the candidate. */
  readonly lastReadId: string | null;
  readonly candidate: Candidate | null;
  /** Last change that meant something. */
  readonly lastChangeAt: Instant | null;
  readonly status: DocumentStatus;
  /** Since when no text could be read; null while all is well. */
  readonly troubleSince: Instant | null;
  /** Whether people were told of this trouble. */
  readonly alarmed: boolean;
  /** A person said that what the page holds now is the document: kept as it is, or told as a change. */
  readonly accept: 'silently' | 'aloud' | null;
  /** Readings in a row that each found another text, none of which meant anything. */
  readonly restless: number;
}

export interface DocumentRepository {
  /** By id. */
  all(): Promise<TermsDocument[]>;
  get(id: string): Promise<TermsDocument | null>;
  put(document: TermsDocument): Promise<void>;
  /** Versions and changes stay; state and kept pages go. */
  remove(id: string): Promise<void>;
  state(documentId: string): Promise<DocumentState | null>;
  states(): Promise<DocumentState[]>;
  putState(state: DocumentState): Promise<void>;
  /** The pages of the last reading, in order; empty where none were kept. */
  keptPages(documentId: string): Promise<KeptPage[]>;
  /** In place of those that were kept before. */
  keepPages(documentId: string, pages: readonly KeptPage[]): Promise<void>;
  /** Documents with pages whose next look is at or before `now`, or that have no state yet; earliest first. */
  due(now: Instant, limit: number): Promise<{ document: TermsDocument; state: DocumentState | null }[]>;
}

export interface VersionRepository {
  /** A version that is there stays as it is. */
  put(version: Version): Promise<void>;
  get(id: string): Promise<Version | null>;
  /** By the SHA-256 of its text. */
  byHash(documentId: string, textHash: string): Promise<VersionRecord | null>;
  /** Earliest first. */
  list(documentId: string): Promise<VersionRecord[]>;
  count(documentId?: string): Promise<number>;
  /** Notes that a version stands; one with the same beginning is lengthened. */
  stand(standing: Standing): Promise<void>;
  /** Earliest first. */
  standings(documentId: string): Promise<Standing[]>;
  /** The one that had begun last at a moment; null where nothing was known then. */
  standingAt(documentId: string, at: Instant): Promise<Standing | null>;
}

export interface ChangeQuery {
  /** None: of every document. */
  readonly documents?: readonly string[];
  readonly since?: Instant;
  /** Exclusive. */
  readonly until?: Instant;
  readonly kinds?: readonly ChangeKind[];
  readonly states?: readonly DocumentChange['state'][];
  readonly causes?: readonly DocumentChange['cause'][];
}

export interface ChangeRepository {
  put(change: DocumentChange): Promise<void>;
  get(id: string): Promise<DocumentChange | null>;
  /** Latest first. */
  find(query: ChangeQuery & { readonly limit: number; readonly offset?: number }): Promise<DocumentChange[]>;
  count(query: ChangeQuery): Promise<number>;
  /** The latest that led to a version; null where none did. */
  into(documentId: string, versionId: string): Promise<DocumentChange | null>;
  /** Confirmed, with a day that is not after `day` and was not told yet; earliest day first. */
  dueInForce(day: Day): Promise<DocumentChange[]>;
}
