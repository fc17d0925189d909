import { textFault } from '../../analysis/text-fault.ts';
import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import type { ReadDocument } from '../ports/document-reader.ts';
import type { DocumentState } from '../ports/document-store.ts';
import { assessChange, unjudged } from './assess-change.ts';
import { type CheckParts, declarationOf, type Found, isReadOtherwise } from './document-look.ts';
import { documentName, faultWords, swapWords } from './document-words.ts';
import { judgeText } from './judge-text.ts';
import { confirm, remember, stand, withdraw } from './settle-change.ts';
import { tellChange } from './tell-change.ts';

export interface TakenText {
  readonly document: TermsDocument;
  readonly before: DocumentState;
  /** What was read, as a version; it may be stored already. */
  readonly version: Version;
  readonly read: ReadDocument;
}

interface Taken extends TakenText {
  readonly parts: CheckParts;
  readonly now: Instant;
  readonly current: Version | null;
  /** The state where all is well and this text was read. */
  readonly well: DocumentState;
}

/** What a text that was read is, and all that is to be written for it. Nothing is written yet. */
export async function takeText(text: TakenText, parts: CheckParts): Promise<Found> {
  const { document, before, version } = text;
  const { versions } = parts.store;
  const now = toInstant(parts.clock.now());
  const current = before.currentId === null ? null : await versions.get(before.currentId);
  const taken: Taken = { ...text, parts, now, current, well: wellAfter(text, parts.reader.edition, now) };
  if (before.accept !== null || (current !== null && isOurDoing(taken))) {
    const fault = textFault(version, null);
    return fault === null ? await newBaseline(taken) : faulty(taken, faultWords[fault], 'faulty');
  }
  if (before.candidate?.versionId === version.id) return seenAgain(taken, version);
  const standings = await versions.standings(document.id);
  const known = await versions.byHash(document.id, version.textHash);
  const judged = judgeText(version, { current, known, standings: current === null ? [] : standings }, now);
  switch (judged.kind) {
    case 'fault':
      return faulty(taken, faultWords[judged.fault], 'faulty');
    case 'swap':
      return faulty(taken, swapWords, 'asked');
    case 'first':
      return first(taken);
    case 'same':
      return standsAsBefore(taken);
    case 'return':
      return judged.isFlap ? variant(taken) : anotherText(taken);
    case 'new':
      return anotherText(taken);
  }
}

function wellAfter({ document, before, version, read }: TakenText, edition: string, now: Instant): DocumentState {
  return {
    ...before,
    readBy: declarationOf(document),
    edition,
    validators: read.validators,
    lastReadId: version.id,
    lastSuccessAt: now,
    lastError: null,
    failures: 0,
    status: 'ok',
    troubleSince: null,
    alarmed: false,
    accept: null,
  };
}

/** Another declaration, or another text out of the same bytes: we changed, not the document. */
function isOurDoing({ document, before, version, current, read, parts }: Taken): boolean {
  if (isReadOtherwise(document, before, parts.reader)) return true;
  if (current === null || read.kind === 'unchanged' || current.captures.length === 0) return false;
  const bytesOf = (one: Version) => one.captures.map(({ bytesHash }) => bytesHash).join();
  return version.textHash !== current.textHash && bytesOf(version) === bytesOf(current);
}

function faulty({ before, version }: Taken, words: string, status: 'faulty' | 'asked'): Found {
  const again = before.status === status;
  const state: DocumentState = {
    ...before,
    lastError: words,
    failures: again ? before.failures + 1 : 1,
    status,
    alarmed: before.alarmed && (again || status === 'faulty'),
  };
  return {
    outcome: status === 'asked' ? 'swapped' : 'faulty',
    change: null,
    state,
    async write({ versions }) {
      // Another document's text is kept, as it may turn out to be this one's; an error page is not.
      if (status === 'asked') await versions.put(version);
    },
  };
}

function first(taken: Taken): Found {
  const { well, version } = taken;
  return {
    outcome: 'first',
    change: null,
    state: { ...well, currentId: version.id },
    async write(repositories) {
      await repositories.versions.put(version);
      await stand(taken, version.id, taken.now, repositories);
    },
  };
}

/** The text stands as before; what was seen once in between was nothing. */
function standsAsBefore(taken: Taken): Found {
  const { well, before, version } = taken;
  return {
    outcome: before.candidate === null ? 'unchanged' : 'withdrawn',
    change: null,
    state: { ...well, candidate: null, restless: 0 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await stand(taken, version.id, taken.now, repositories);
    },
  };
}

/** Texts that take turns are told once: the reverse of what was told is noted in what was told. */
function variant(taken: Taken): Found {
  const { well, version } = taken;
  return {
    outcome: 'variant',
    change: null,
    state: { ...well, currentId: version.id, candidate: null, restless: well.restless + 1 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await stand(taken, version.id, taken.now, repositories);
      await remember(taken, repositories);
    },
  };
}

async function newBaseline(taken: Taken): Promise<Found> {
  const { document, before, current, version, well, now, parts } = taken;
  const isSame = current === null || current.id === version.id;
  const isAloud = before.accept === 'aloud' && !isSame;
  const cause = before.accept === 'silently' ? 'swap' : 'reading';
  const step = isSame ? null : { document, before: current, after: version, at: now };
  const change: DocumentChange | null =
    step === null
      ? null
      : {
          ...(isAloud ? await summarised(await assessChange(step, parts.compare), taken) : unjudged(step, cause)),
          state: 'confirmed',
        };
  return {
    outcome: 'baseline',
    change,
    state: { ...well, currentId: version.id, candidate: null, lastChangeAt: isAloud ? now : well.lastChangeAt },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await stand(taken, version.id, now, repositories);
      if (change !== null) await repositories.changes.put(change);
      if (change !== null && isAloud) await tellChange(change, document, now, parts, repositories);
    },
  };
}

/** A text that was not there before: judged, and believed once it was seen again. */
async function anotherText(taken: Taken): Promise<Found> {
  const { document, before, current, version, well, now, parts } = taken;
  if (current === null) return first(taken);
  const { candidate } = before;
  const pending = candidate === null ? null : await parts.store.versions.get(candidate.versionId);
  if (pending !== null) {
    const since = await assessChange({ document, before: pending, after: version, at: now }, parts.compare);
    // A page that is never twice the same to the letter still says the same.
    if (since.assessment.kind === 'cosmetic') return seenAgain(taken, pending, { ...since, state: 'confirmed' });
  }
  const earlier = await parts.store.changes.into(document.id, version.id);
  const withdrawals = earlier?.state === 'withdrawn' ? earlier.withdrawals : 0;
  const judged = await assessChange({ document, before: current, after: version, at: now }, parts.compare);
  if (judged.assessment.kind === 'cosmetic') return cosmetic(taken, { ...judged, state: 'confirmed' });
  const change: DocumentChange = { ...(await summarised(judged, taken)), withdrawals };
  return {
    outcome: 'unconfirmed',
    change,
    state: { ...well, candidate: { versionId: version.id, changeId: change.id, seen: 1 }, restless: 0 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await repositories.changes.put(change);
      // A new statement on AI is too grave to wait; one that came and went before can.
      if (change.assessment.kind === 'ai-data' && withdrawals === 0) {
        await tellChange(change, document, now, parts, repositories);
      }
    },
  };
}

/** With what a model wrote of it, if there is one and what it wrote stands; a list of names says all by itself. */
async function summarised(change: DocumentChange, { document, parts }: Taken): Promise<DocumentChange> {
  if (parts.summaries === undefined || change.assessment.kind === 'cosmetic' || change.names !== null) return change;
  const written = await parts.summaries.ofChange(`${document.service} ${documentName(document)}`, change);
  return written === null ? change : { ...change, written };
}

function cosmetic(taken: Taken, change: DocumentChange): Found {
  const { well, version, now } = taken;
  return {
    outcome: 'cosmetic',
    change,
    state: { ...well, currentId: version.id, candidate: null, restless: well.restless + 1 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await repositories.changes.put(change);
      await stand(taken, version.id, now, repositories);
    },
  };
}

/** The candidate, or a text that says the same, was found again. */
async function seenAgain(taken: Taken, pending: Version, sinceThen: DocumentChange | null = null): Promise<Found> {
  const { document, before, version, well, now, parts } = taken;
  const candidate = before.candidate;
  const change = candidate === null ? null : await parts.store.changes.get(candidate.changeId);
  if (candidate === null || change === null)
    throw new Error(`document ${document.id} waits for a change that is not stored`);
  const seen = candidate.seen + 1;
  const isEnough = seen >= needed(change);
  const confirmed: DocumentChange = { ...change, state: 'confirmed' };
  return {
    outcome: isEnough ? 'confirmed' : 'unconfirmed',
    change: isEnough ? confirmed : change,
    state: {
      ...well,
      currentId: isEnough ? version.id : before.currentId,
      candidate: isEnough ? null : { ...candidate, seen },
      lastChangeAt: isEnough ? change.at : before.lastChangeAt,
      restless: sinceThen === null ? 0 : well.restless + 1,
    },
    async write(repositories) {
      if (sinceThen !== null) {
        await repositories.versions.put(version);
        await repositories.changes.put(sinceThen);
      }
      if (!isEnough) return;
      await stand({ ...taken, now: change.at }, pending.id, change.at, repositories);
      await stand(taken, version.id, now, repositories);
      await confirm(confirmed, taken, repositories);
    },
  };
}

/** Looks in a row that a change must survive: two, and one more for each time it went away before. */
function needed({ withdrawals }: DocumentChange): number {
  return Math.min(4, 2 + withdrawals);
}
