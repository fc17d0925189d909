import { isDeepStrictEqual } from 'node:util';
import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { sha256, stableId } from '../../domain/identity.ts';
import { addMs, type Instant, toInstant } from '../../domain/time.ts';
import type { KeptPage, ReadDocument } from '../ports/document-reader.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { alarmIfLasting, tellReadableAgain } from './document-alarm.ts';
import { type CheckOutcome, type CheckParts, type Found, isReadOtherwise, newState } from './document-look.ts';
import {
  beforeAlarmMs,
  confirmAfterMs,
  documentConfirmMs,
  documentIntervalMs,
  documentRetryMs,
} from './document-schedule.ts';
import { inThisEdition } from './new-edition.ts';
import { takeText } from './take-text.ts';

/** So many of the last changes say how often a document changes. */
const rhythmOf = 20;

export interface CheckReport {
  readonly documentId: string;
  readonly outcome: CheckOutcome;
  readonly change: DocumentChange | null;
  /** What is wrong, in words; null where nothing is. */
  readonly error: string | null;
}

/**
 * One look at a document: read, compared with what stood there, told where it is to be told, and noted, in one
 * transaction; one look at a time. What the other side does wrong becomes the document's health; anything else is thrown.
 * Where another process noted a look meanwhile, that one counts and this one is as if it had not been.
 */
export function checkDocument(document: TermsDocument, parts: CheckParts): Promise<CheckReport> {
  return parts.turns.take(document.id, () => look(document, parts));
}

async function look(document: TermsDocument, parts: CheckParts): Promise<CheckReport> {
  const state = await parts.store.documents.state(document.id);
  const known = state ?? newState(document, toInstant(parts.clock.now()));
  const before = await inThisEdition(document, known, parts);
  const seen = before === known ? state : before;
  try {
    const isReadAnew = isReadOtherwise(document, before, parts.reader) || before.accept !== null;
    const read = await parts.reader.read(document, isReadAnew ? [] : before.validators);
    const version = await versionOf(document, before, read, parts);
    const found = await takeText({ document, before, version, read }, parts);
    return await note(document, seen, found, version, pagesToKeep(found, version, read), parts);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return noteFailure(document, seen, before, error, parts);
  }
}

/** Writes what came of a look, if the document stands as it did when the look began; false where it does not. */
function record(
  document: TermsDocument,
  seen: DocumentState | null,
  { store }: CheckParts,
  write: (repositories: Repositories) => Promise<void>,
): Promise<boolean> {
  return store.transaction(async (repositories) => {
    const stands = await repositories.documents.state(document.id);
    if (!isDeepStrictEqual(stands, seen)) return false;
    await write(repositories);
    return true;
  });
}

/** The version that was read: where the page is as it was, the one that it gave then. */
async function versionOf(
  document: TermsDocument,
  { lastReadId }: DocumentState,
  read: ReadDocument,
  { store, clock }: CheckParts,
): Promise<Version> {
  if (read.kind === 'unchanged') {
    const version = lastReadId === null ? null : await store.versions.get(lastReadId);
    if (version === null) throw new Error(`document ${document.id} is unchanged, but its last text is not stored`);
    return version;
  }
  const textHash = sha256(read.text);
  return {
    id: stableId(['version', document.id, textHash]),
    documentId: document.id,
    capturedAt: toInstant(clock.now()),
    captures: read.pages.map(({ capture }) => capture),
    recording: null,
    textHash,
    text: read.text,
    title: read.title,
    language: read.language,
  };
}

/** More than this of one document is not kept: large PDFs, and pages that carry their pictures within. */
const mostKept = 8 * 1_048_576;

/** The pages of a reading that counts; null where those that were kept before stay. */
function pagesToKeep(found: Found, version: Version, read: ReadDocument): readonly KeptPage[] | null {
  if (read.kind === 'unchanged' || found.state.lastReadId !== version.id) return null;
  const size = read.pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size > mostKept ? [] : read.pages;
}

async function note(
  document: TermsDocument,
  seen: DocumentState | null,
  found: Found,
  version: Version,
  pages: readonly KeptPage[] | null,
  parts: CheckParts,
): Promise<CheckReport> {
  const now = toInstant(parts.clock.now());
  const state = { ...found.state, lastPollAt: now };
  const recorded = await record(document, seen, parts, async (repositories) => {
    if (seen !== null && state.status === 'ok') {
      const isAsBefore = version.id === seen.currentId;
      await tellReadableAgain(document, seen, isAsBefore, now, parts.registry, repositories);
    }
    await found.write(repositories);
    if (pages !== null) await repositories.documents.keepPages(document.id, pages);
    const intervalMs = await waitMs(state, now, parts.random, repositories);
    const next = { ...state, intervalMs, nextPollAt: addMs(now, intervalMs) };
    await repositories.documents.putState(await alarmIfLasting(document, next, now, parts.registry, repositories));
  });
  if (!recorded) return overtaken(document);
  return { documentId: document.id, outcome: found.outcome, change: found.change, error: state.lastError };
}

async function waitMs(
  state: DocumentState,
  now: Instant,
  random: () => number,
  { changes, versions }: Repositories,
): Promise<number> {
  if (state.failures > 1) {
    return beforeAlarmMs(documentRetryMs(state.failures - 1, null, random), state.troubleSince, now);
  }
  // What was seen once, be it a change or a fault, is looked at again soon.
  if (state.failures === 1) return confirmAfterMs;
  if (state.candidate !== null) return documentConfirmMs(state.restless);
  const meant = await changes.find({
    documents: [state.documentId],
    kinds: ['ai-data', 'substantive'],
    states: ['confirmed'],
    causes: ['service'],
    limit: rhythmOf,
  });
  const since = (await versions.standings(state.documentId))[0]?.from ?? null;
  return documentIntervalMs(
    meant.map(({ at }) => at),
    since,
    now,
    random,
  );
}

async function noteFailure(
  document: TermsDocument,
  seen: DocumentState | null,
  before: DocumentState,
  error: Fault,
  parts: CheckParts,
): Promise<CheckReport> {
  const { clock, random, registry } = parts;
  const now = toInstant(clock.now());
  const failures = before.failures + 1;
  const retryMs = documentRetryMs(failures, error.retryAfterMs, random);
  const intervalMs = error.retryAfterMs === null ? beforeAlarmMs(retryMs, before.troubleSince, now) : retryMs;
  const words = inWords(error);
  const state: DocumentState = {
    ...before,
    lastPollAt: now,
    lastError: words,
    failures,
    status: error.kind === 'misconfigured' ? 'needs-browser' : 'failing',
    troubleSince: before.troubleSince ?? now,
    intervalMs,
    nextPollAt: addMs(now, intervalMs),
  };
  const recorded = await record(document, seen, parts, async (repositories) => {
    await repositories.documents.putState(await alarmIfLasting(document, state, now, registry, repositories));
  });
  if (!recorded) return overtaken(document);
  return { documentId: document.id, outcome: 'failed', change: null, error: words };
}

function overtaken(document: TermsDocument): CheckReport {
  return { documentId: document.id, outcome: 'overtaken', change: null, error: null };
}
