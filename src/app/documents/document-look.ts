import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import { sha256 } from '../../domain/identity.ts';
import { neverPolled } from '../../domain/polled.ts';
import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Comparer } from '../ports/comparer.ts';
import type { DocumentReader } from '../ports/document-reader.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories, Store } from '../ports/store.ts';
import type { SummaryWriter } from '../summaries/write-summary.ts';
import type { Turns } from '../turns.ts';
import type { ChangeTellerParts } from './tell-change.ts';

/** All that looking at documents needs. */
export interface CheckParts extends ChangeTellerParts {
  readonly store: Store;
  readonly reader: DocumentReader;
  readonly compare: Comparer;
  readonly clock: Clock;
  readonly random: () => number;
  readonly turns: Turns;
  /** A model that writes the summaries; without one they are the texts' own words. */
  readonly summaries?: SummaryWriter | undefined;
}

export type CheckOutcome =
  | 'first'
  | 'unchanged'
  /** A text that stood there before. */
  | 'variant'
  | 'cosmetic'
  /** Seen once; looked at again soon. */
  | 'unconfirmed'
  | 'confirmed'
  | 'withdrawn'
  | 'baseline'
  | 'swapped'
  | 'faulty'
  /** Another process looked meanwhile: what it found stands. */
  | 'overtaken'
  | 'failed';

/** What a look at a document found, and all that is to be written for it. */
export interface Found {
  readonly outcome: CheckOutcome;
  readonly change: DocumentChange | null;
  readonly state: DocumentState;
  /** Told and corrected in the transaction that stores the rest. */
  write(repositories: Repositories): Promise<void>;
}

/** By what a text is read: where this changes, another text is no change of the document. */
export function declarationOf({ pages }: TermsDocument): string {
  return sha256(JSON.stringify(pages)).slice(0, 16);
}

/** Whether the text that stands there was taken in another way than texts are taken now: we changed, not the document. */
export function isReadOtherwise(document: TermsDocument, state: DocumentState, reader: DocumentReader): boolean {
  return state.readBy !== declarationOf(document) || (state.currentId !== null && state.edition !== reader.edition);
}

/** A document that was never looked at. */
export function newState(document: TermsDocument, now: Instant): DocumentState {
  return {
    documentId: document.id,
    readBy: declarationOf(document),
    validators: [],
    currentId: null,
    lastReadId: null,
    candidate: null,
    ...neverPolled(now),
    status: 'new',
    troubleSince: null,
    alarmed: false,
    accept: null,
    restless: 0,
  };
}
