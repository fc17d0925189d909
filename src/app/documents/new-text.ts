import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { addMs, day, type Instant } from '../../domain/time.ts';
import type { ReadDocument } from '../ports/document-reader.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { assessChange } from './assess-change.ts';
import type { CheckParts, Found } from './document-look.ts';
import { documentName, turnsFrom } from './document-words.ts';
import { noteMovedDays } from './moved-day.ts';
import { holdsIn } from './same-edit.ts';
import { confirm, stand, withdraw } from './settle-change.ts';
import { tellChange } from './tell-change.ts';

/** So long a page is not trusted at first sight of which something was withdrawn. */
const remembered = 30 * day;

export interface TakenText {
  readonly document: TermsDocument;
  readonly before: DocumentState;
  /** What was read, as a version; it may be stored already. */
  readonly version: Version;
  readonly read: ReadDocument;
}

/** A text that was read, at a moment, beside what stood there. */
export interface Taken extends TakenText {
  readonly parts: CheckParts;
  readonly now: Instant;
  readonly current: Version | null;
  /** The state where all is well and this text was read. */
  readonly well: DocumentState;
}

/** A text that was not there before: judged, and believed once it was seen again. */
export async function anotherText(taken: Taken): Promise<Found> {
  const { document, before, current, version, well, now, parts } = taken;
  if (current === null) throw new Error(`document ${document.id} has no text that another could differ from`);
  const { candidate } = before;
  const pending = candidate === null ? null : await parts.store.versions.get(candidate.versionId);
  if (pending !== null) {
    const since = await assessChange({ document, before: pending, after: version, at: now }, parts.compare);
    // A page that is never twice the same to the letter still says the same.
    if (since.assessment.kind === 'cosmetic') return seenAgain(taken, pending, { ...since, state: 'confirmed' });
    const waiting = candidate === null ? null : await parts.store.changes.get(candidate.changeId);
    if (waiting !== null && holdsIn(waiting, version.text)) return movedOn(taken, pending, waiting, since);
  }
  const earlier = await parts.store.changes.into(document.id, version.id);
  const withdrawals = earlier?.state === 'withdrawn' ? earlier.withdrawals : 0;
  const judged = await assessChange({ document, before: current, after: version, at: now }, parts.compare);
  if (judged.assessment.kind === 'cosmetic') return cosmetic(taken, { ...judged, state: 'confirmed' });
  const change: DocumentChange = { ...(await summarised(judged, taken)), withdrawals };
  if (needed(change) <= 1) return takesTurns(taken, { ...change, state: 'confirmed' });
  return {
    outcome: 'unconfirmed',
    change,
    state: {
      ...well,
      candidate: { versionId: version.id, changeId: change.id, seen: 1 },
      restless: candidate === null ? 0 : well.restless + 1,
    },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await repositories.changes.put(change);
      if (isGrave(change) && !(await isUnsteady(taken, repositories))) {
        await tellChange(change, document, now, parts, repositories);
      }
    },
  };
}

/**
 * What came and went so often stands there for some who look, and is told once. From then on it is a text that stood there
 * before.
 */
function takesTurns(taken: Taken, change: DocumentChange): Found {
  const { well, version, now } = taken;
  return {
    outcome: 'confirmed',
    change,
    state: { ...well, currentId: version.id, candidate: null, lastChangeAt: now, restless: well.restless + 1 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await stand(taken, version.id, now, repositories);
      await confirm(change, taken, repositories);
    },
  };
}

/** The statement that waits stands in the text although that is another one again: the first is believed, the next waits. */
async function movedOn(taken: Taken, pending: Version, change: DocumentChange, since: DocumentChange): Promise<Found> {
  const { document, before, version, well, now, parts } = taken;
  const seen = (before.candidate?.seen ?? 0) + 1;
  const isEnough = seen >= needed(change);
  const next = await summarised(since, taken);
  const waits = isEnough
    ? { versionId: version.id, changeId: next.id, seen: 1 }
    : { versionId: pending.id, changeId: change.id, seen };
  return {
    outcome: isEnough ? 'confirmed' : 'unconfirmed',
    change: isEnough ? { ...change, state: 'confirmed' } : change,
    state: {
      ...well,
      currentId: isEnough ? pending.id : before.currentId,
      candidate: waits,
      lastChangeAt: isEnough ? change.at : before.lastChangeAt,
      restless: well.restless + 1,
    },
    async write(repositories) {
      await repositories.versions.put(version);
      if (!isEnough) return;
      await stand({ document, now: change.at }, pending.id, change.at, repositories);
      await repositories.changes.put(next);
      await confirm({ ...change, state: 'confirmed' }, taken, repositories);
      if (isGrave(next) && !(await hasWithdrawn(taken, repositories))) {
        await tellChange(next, document, now, parts, repositories);
      }
    },
  };
}

/** A new statement on AI is too grave to wait. */
function isGrave({ assessment }: DocumentChange): boolean {
  return assessment.kind === 'ai-data';
}

/** What comes from a page whose texts come and go can wait until it was seen again. */
async function isUnsteady(taken: Taken, repositories: Repositories): Promise<boolean> {
  return taken.before.candidate !== null || hasWithdrawn(taken, repositories);
}

async function hasWithdrawn({ document, now }: Taken, { changes }: Repositories): Promise<boolean> {
  const lately = { documents: [document.id], states: ['withdrawn'], since: addMs(now, -remembered) } as const;
  return (await changes.count(lately)) > 0;
}

/** With what a model wrote of it, if there is one and what it wrote stands; a list of names says all by itself. */
export async function summarised(change: DocumentChange, { document, parts }: Taken): Promise<DocumentChange> {
  if (parts.summaries === undefined || change.assessment.kind === 'cosmetic' || change.names !== null) return change;
  const written = await parts.summaries.ofChange(`${document.service} ${documentName(document)}`, change);
  return written === null ? change : { ...change, written };
}

function cosmetic(taken: Taken, change: DocumentChange): Found {
  const { document, well, version, now, parts } = taken;
  return {
    outcome: 'cosmetic',
    change,
    state: { ...well, currentId: version.id, candidate: null, restless: well.restless + 1 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await repositories.versions.put(version);
      await repositories.changes.put(change);
      await stand(taken, version.id, now, repositories);
      await noteMovedDays(change, document, now, parts, repositories);
    },
  };
}

/** The candidate, or a text that says the same, was found again. */
export async function seenAgain(
  taken: Taken,
  pending: Version,
  sinceThen: DocumentChange | null = null,
): Promise<Found> {
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
      if (sinceThen !== null) await noteMovedDays(sinceThen, document, now, parts, repositories);
    },
  };
}

/** Looks in a row that a change must survive: two, and one more for each time it went away before; until it takes turns. */
function needed({ withdrawals }: DocumentChange): number {
  return withdrawals >= turnsFrom ? 1 : Math.min(4, 2 + withdrawals);
}
