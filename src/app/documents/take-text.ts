import { textFault } from '../../analysis/text-fault.ts';
import type { DocumentChange } from '../../domain/change.ts';
import type { Version } from '../../domain/document.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import type { Comparer } from '../ports/comparer.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { assessChange, type Step, unjudged } from './assess-change.ts';
import { type CheckParts, declarationOf, type Found, isReadOtherwise } from './document-look.ts';
import { faultWords, swapWords } from './document-words.ts';
import { judgeText } from './judge-text.ts';
import { noteMovedDays, waitsForDay } from './moved-day.ts';
import { anotherText, seenAgain, summarised, type Taken, type TakenText } from './new-text.ts';
import { holdsIn } from './same-edit.ts';
import { confirm, remember, stand, withdraw } from './settle-change.ts';
import { tellChange } from './tell-change.ts';

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
      return faulty(taken, swapWords(version.title), 'asked');
    case 'first':
      return first(taken);
    case 'same':
      return standsAsBefore(taken);
    case 'return':
      return judged.isFlap ? variant(taken) : anotherText(taken);
    case 'new':
      return current === null ? first(taken) : anotherText(taken);
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

/** Texts that take turns are told once: the reverse of what was told is noted in what was told; a day that moved, anew. */
async function variant(taken: Taken): Promise<Found> {
  const { document, current, well, version, now, parts } = taken;
  const back =
    current !== null && (await waitsForDay(document.id, parts.store))
      ? await assessChange({ document, before: current, after: version, at: now }, parts.compare)
      : null;
  return {
    outcome: 'variant',
    change: null,
    state: { ...well, currentId: version.id, candidate: null, restless: well.restless + 1 },
    async write(repositories) {
      await withdraw(taken, repositories);
      await stand(taken, version.id, taken.now, repositories);
      await remember(taken, repositories);
      // The way back is no news by itself, so it comes into force nowhere.
      if (back !== null) await noteMovedDays({ ...back, inForce: 'none' }, document, now, parts, repositories);
    },
  };
}

/** Whoever wants a difference told is told one, also where nothing in it seems to mean anything. */
async function toldAloud(step: Step, compare: Comparer): Promise<DocumentChange> {
  const change = await assessChange({ ...step, isVouched: true }, compare);
  if (change.assessment.kind !== 'cosmetic') return change;
  return { ...change, assessment: { ...change.assessment, kind: 'substantive', severity: 1, topics: ['other'] } };
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
          ...(isAloud ? await summarised(await toldAloud(step, parts.compare), taken) : unjudged(step, cause)),
          state: 'confirmed',
        };
  return {
    outcome: 'baseline',
    change,
    state: { ...well, currentId: version.id, candidate: null, lastChangeAt: isAloud ? now : well.lastChangeAt },
    async write(repositories) {
      await settleWaiting(taken, repositories);
      await repositories.versions.put(version);
      await stand(taken, version.id, now, repositories);
      if (change !== null) await repositories.changes.put(change);
      if (change !== null && isAloud) await tellChange(change, document, now, parts, repositories);
    },
  };
}

/** A statement that waits to be seen again and stands in the new baseline too was seen again; else it is gone. */
async function settleWaiting(taken: Taken, repositories: Repositories): Promise<void> {
  const { before, version } = taken;
  const waiting = before.candidate === null ? null : await repositories.changes.get(before.candidate.changeId);
  const wasTold = waiting !== null && (await repositories.stories.storyOf('change', waiting.id)) !== null;
  if (waiting !== null && wasTold && before.accept === null && holdsIn(waiting, version.text)) {
    await confirm({ ...waiting, state: 'confirmed' }, taken, repositories);
  } else await withdraw(taken, repositories);
}
