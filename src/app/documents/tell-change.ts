import type { Registry, StoryIndex } from '../../analysis/analyst.ts';
import { announcedDay, type DocumentChange } from '../../domain/change.ts';
import { channelKey } from '../../domain/channel.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Post } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import type { Day, Instant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { correctTold } from '../stories/correct-told.ts';
import { ownersOf } from '../stories/stories.ts';
import type { Teller } from '../stories/story-post.ts';
import { storyDeliveryId, type Telling, tellStory } from '../stories/tell-story.ts';
import { type ChangeSurroundings, changePost } from './change-post.ts';
import { placeChange } from './change-story.ts';
import { changeTitle, documentName, liveAddress, summaryOfChange } from './document-words.ts';
import { editionWords } from './editions.ts';
import { sameEdit } from './same-edit.ts';
import { watchersOf } from './watchers.ts';

export interface ChangeTellerParts {
  readonly index: StoryIndex;
  readonly registry: Registry;
}

/**
 * Tells a change in its story. The same edit in another document of the company is not told again: the first alert gets
 * its name. To be called in the transaction that stores the change.
 */
export async function tellChange(
  change: DocumentChange,
  document: TermsDocument,
  now: Instant,
  parts: ChangeTellerParts,
  repositories: Repositories,
): Promise<void> {
  const { story, role, original } = await placeChange(change, document, parts, repositories);
  const kind = role === 'update' || story.follows !== null ? 'update' : 'story';
  const post = changePost(kind, change, await surroundingsOf(change, document, repositories));
  const teller = tellerOf(change, document, change.id, change.at);
  if (original === null) return tell({ kind, story, post, teller, now }, document, parts, repositories);
  await addName(original, now, repositories);
  // Who follows this document alone, or its region, was not told of the other one.
  const knowing = await toldIn(story, original.id, repositories);
  const among = (key: string) => !knowing.has(key);
  await tell({ kind: 'story', story, post, teller, now, among }, document, parts, repositories);
}

/** Keys of the channels in which a member of a story was told, or will be. */
async function toldIn(story: Story, memberId: string, { outbox }: Repositories): Promise<ReadonlySet<string>> {
  const told = await outbox.toldOf(story.id);
  return new Set(
    told.filter((one) => one.id === storyDeliveryId(story.id, memberId, one)).map(({ channel }) => channelKey(channel)),
  );
}

/**
 * Tells of a change that was told before what became of it since, as an update of its story; of a copy only where the copy
 * was told, as long as it has the day of what it is a copy of.
 */
export async function tellAgain(
  change: DocumentChange,
  document: TermsDocument,
  story: Story,
  post: Post,
  how: { readonly occasion: string; readonly date: Day | null; readonly now: Instant },
  parts: ChangeTellerParts,
  repositories: Repositories,
): Promise<void> {
  const memberId = `${change.id}/${how.occasion}`;
  const knowing = (await goesWithAnother(change, repositories)) ? await toldIn(story, change.id, repositories) : null;
  const among = knowing === null ? {} : { among: (key: string) => knowing.has(key) };
  const teller = tellerOf(change, document, memberId, how.date);
  const goesOn = { ...story, updatedAt: how.now };
  // A digest lists what became known within its time.
  await repositories.stories.put(goesOn);
  await repositories.stories.addMember({
    storyId: story.id,
    memberKind: 'change',
    memberId,
    joinedAt: how.now,
    role: 'update',
  });
  await tell({ kind: 'update', story: goesOn, post, teller, now: how.now, ...among }, document, parts, repositories);
}

/** Whether a change is a copy of one that is told for the same day. */
async function goesWithAnother(change: DocumentChange, { stories, changes }: Repositories): Promise<boolean> {
  const own = await stories.storyOf('change', change.id);
  if (own?.role !== 'copy') return false;
  for (const member of await stories.membersOf(own.storyId)) {
    const other = member.memberKind === 'change' && member.role !== 'copy' ? await changes.get(member.memberId) : null;
    if (other !== null && announcedDay(other) === announcedDay(change) && sameEdit(change, other)) return true;
  }
  return false;
}

async function tell(
  telling: Pick<Telling, 'kind' | 'story' | 'post' | 'teller' | 'now' | 'among'>,
  document: TermsDocument,
  { registry }: ChangeTellerParts,
  repositories: Repositories,
): Promise<void> {
  const { story } = telling;
  const tellable = {
    story,
    companiesAndOwners: ownersOf(story.companies, registry),
    source: document.id,
    margin: Number.POSITIVE_INFINITY,
  };
  const askedFor = (await watchersOf(document.id, repositories)).filter(
    (channel) => telling.among?.(channelKey(channel)) !== false,
  );
  await tellStory({ ...telling, tellable, askedFor }, repositories);
}

function tellerOf(change: DocumentChange, document: TermsDocument, memberId: string, date: string | null): Teller {
  return {
    memberId,
    title: changeTitle(change, document),
    url: liveAddress(document),
    summary: summaryOfChange(change),
    quotes: [],
    source: `${document.service} ${documentName(document)}`,
    date,
  };
}

/** Says a change that was told anew, in place. `since`: what became of it, in words. */
export async function correctChange(
  change: DocumentChange,
  document: TermsDocument,
  how: { readonly now: Instant; readonly since?: string },
  repositories: Repositories,
): Promise<void> {
  const member = await repositories.stories.storyOf('change', change.id);
  if (member === null) return;
  const surroundings = await surroundingsOf(change, document, repositories);
  const kind = member.role === 'update' ? 'update' : 'story';
  const post = changePost(kind, change, { ...surroundings, since: how.since ?? null });
  const { storyId, memberId } = member;
  await correctTold({ storyId, memberId }, post, { now: how.now, isVoid: change.state === 'withdrawn' }, repositories);
}

/** The alert of the first of several documents that were changed alike, with all their names. */
async function addName(first: DocumentChange, now: Instant, repositories: Repositories): Promise<void> {
  const document = await repositories.documents.get(first.documentId);
  if (document !== null) await correctChange(first, document, { now }, repositories);
}

/** What an alert says beside its change, as things stand now. */
export async function surroundingsOf(
  change: DocumentChange,
  document: TermsDocument,
  repositories: Repositories,
): Promise<ChangeSurroundings> {
  const { versions } = repositories;
  const before = await versions.get(change.beforeId);
  if (before === null) throw new Error(`the version before change ${change.id} is not stored`);
  const { text: _, ...record } = before;
  const alike = await changedAlike(change, repositories);
  return {
    document,
    before: record,
    alike: alike.map((one) => `${one.service} ${documentName(one)}`),
    editions: await editionWords(change, document, repositories, new Set(alike.map(({ id }) => id))),
    since: null,
  };
}

/** Documents whose change is a copy of this one in its story. */
async function changedAlike(change: DocumentChange, repositories: Repositories): Promise<TermsDocument[]> {
  const { stories, changes, documents } = repositories;
  const own = await stories.storyOf('change', change.id);
  if (own === null || own.role === 'copy') return [];
  const found = new Map<string, TermsDocument>();
  for (const member of await stories.membersOf(own.storyId)) {
    if (member.memberKind !== 'change' || member.role !== 'copy' || member.memberId === change.id) continue;
    const other = await changes.get(member.memberId);
    if (other === null || other.state === 'withdrawn' || !sameEdit(change, other)) continue;
    const document = await documents.get(other.documentId);
    if (document !== null) found.set(document.id, document);
  }
  return [...found.values()];
}
