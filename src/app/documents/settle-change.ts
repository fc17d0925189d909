import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import type { Instant } from '../../domain/time.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { dayInWords } from '../wording.ts';
import { inTurnsWords, turnsFrom } from './document-words.ts';
import { noteMovedDays } from './moved-day.ts';
import { sameEdit } from './same-edit.ts';
import { type ChangeTellerParts, correctChange, tellChange } from './tell-change.ts';

/** A look at a document, as far as changes are settled by it. */
export interface Look {
  readonly document: TermsDocument;
  readonly before: DocumentState;
  readonly current: Version | null;
  readonly version: Version;
  readonly now: Instant;
  readonly parts: ChangeTellerParts;
}

/** Notes that a version stands: the standing that is there is lengthened, another text begins a new one. */
export async function stand(
  { document, now }: Pick<Look, 'document' | 'now'>,
  versionId: string,
  from: Instant,
  { versions }: Repositories,
): Promise<void> {
  const last = (await versions.standings(document.id)).at(-1);
  const goesOn = last !== undefined && last.versionId === versionId;
  await versions.stand({ documentId: document.id, versionId, from: goesOn ? last.from : from, until: now });
}

/** A change is believed: told now, or, where it was told as unconfirmed, said to be confirmed. */
export async function confirm(change: DocumentChange, look: Look, repositories: Repositories): Promise<void> {
  const { document, now, parts } = look;
  const wasTold = (await repositories.stories.storyOf('change', change.id)) !== null;
  await repositories.changes.put(change);
  if (wasTold) await correctChange(change, document, { now }, repositories);
  else await tellChange(change, document, now, parts, repositories);
  await noteMovedDays(change, document, now, parts, repositories);
}

/** The candidate, if there is one, is gone again; where it was told, that is said in its place. */
export async function withdraw({ document, before, now, parts }: Look, repositories: Repositories): Promise<void> {
  const { changes } = repositories;
  const change = before.candidate === null ? null : await changes.get(before.candidate.changeId);
  if (change === null) return;
  const withdrawn: DocumentChange = {
    ...change,
    state: 'withdrawn',
    withdrawals: change.withdrawals + 1,
    inForce: 'none',
  };
  await changes.put(withdrawn);
  await correctChange(withdrawn, document, { now }, repositories);
  await tellCopies(withdrawn, { now, parts }, repositories);
}

/**
 * The same edit in other documents was told with this one; it still stands there, and is told by itself. Where this one
 * was told with another, that one names it no more.
 */
async function tellCopies(
  withdrawn: DocumentChange,
  { now, parts }: Pick<Look, 'now' | 'parts'>,
  repositories: Repositories,
): Promise<void> {
  const { changes, documents, stories } = repositories;
  const member = await stories.storyOf('change', withdrawn.id);
  if (member === null) return;
  const isCopy = member.role === 'copy';
  for (const { memberKind, memberId, role } of await stories.membersOf(member.storyId)) {
    if (memberKind !== 'change' || (role === 'copy') === isCopy) continue;
    const other = await changes.get(memberId);
    if (other === null || other.state === 'withdrawn' || !sameEdit(withdrawn, other)) continue;
    const document = await documents.get(other.documentId);
    if (document === null) continue;
    if (isCopy) await correctChange(other, document, { now }, repositories);
    else await tellChange(other, document, now, parts, repositories);
  }
}

/**
 * A text that stood there before came back, and so the one before or after a change that was told: said in what was told,
 * and not told anew. Where they go on taking turns that is said once, and nothing more.
 */
export async function remember(look: Look, repositories: Repositories): Promise<void> {
  const { document, current, version, now } = look;
  if (current === null) return;
  const { changes, versions } = repositories;
  const left = await changes.into(document.id, current.id);
  const found = await changes.into(document.id, version.id);
  const isBack = left?.beforeId === version.id;
  const told = isBack ? left : found?.beforeId === current.id ? found : null;
  if (told === null || told.state !== 'confirmed' || told.withdrawals >= turnsFrom) return;
  const turns = (await versions.standings(document.id)).filter(({ versionId }) =>
    [told.beforeId, told.afterId].includes(versionId),
  ).length;
  const day = dayInWords(now);
  const since = [
    `Since ${day} the earlier text stands there again.`,
    `The earlier text came back meanwhile; since ${day} this one stands there again.`,
    inTurnsWords,
  ][turns - 3];
  if (since !== undefined) await correctChange(told, document, { now, since }, repositories);
}
