import { announcedDay, type DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Post } from '../../domain/post.ts';
import { type Day, toInstant } from '../../domain/time.ts';
import { dayInWords } from '../wording.ts';
import { changePost, markedPassage } from './change-post.ts';
import { placeChange } from './change-story.ts';
import { type CheckReport, checkDocument } from './check-document.ts';
import type { CheckParts } from './document-look.ts';
import { changeTitle, summaryOfChange } from './document-words.ts';
import { differOnlyInDays } from './moved-day.ts';
import { holdsIn, nearestTo } from './same-edit.ts';
import { surroundingsOf, tellAgain } from './tell-change.ts';

/** Whether what was announced stands in the text on its day; `unread` where the page could not be read then. */
type Standing =
  | { readonly kind: 'stands' | 'gone' | 'unread' }
  /** What stands in its place, in part the same words. */
  | { readonly kind: 'reworded'; readonly text: string };

/**
 * Tells the changes whose day has come, each once: what was announced is not in force before. The text is looked at once
 * more first (by `look`), and what it says now is told with it; so is what a recorded history announced for a day that
 * was still to come when it was taken in. A page that cannot be read is tried again until that day is over. Answers how
 * many were told.
 */
export async function tellInForce(
  parts: CheckParts,
  look: (document: TermsDocument) => Promise<CheckReport> = (document) => checkDocument(document, parts),
): Promise<number> {
  const { store, clock } = parts;
  const today = toInstant(clock.now()).slice(0, 10);
  let count = 0;
  for (const due of await store.changes.dueInForce(today)) {
    const document = await store.documents.get(due.documentId);
    if (document !== null && (await isTriedLater(due, document, today, parts))) continue;
    const standing: Standing = document === null ? { kind: 'unread' } : await lookAgain(due, document, parts, look);
    if (document !== null && standing.kind === 'unread' && (await isTriedLater(due, document, today, parts))) continue;
    await store.transaction(async (repositories) => {
      // The look may have shown that it has another day now, or was never more than a flicker.
      const change = await repositories.changes.get(due.id);
      const day = change === null ? null : announcedDay(change);
      if (change === null || day === null || day > today || change.inForce !== 'ahead') return;
      const told: DocumentChange = { ...change, inForce: 'told' };
      await repositories.changes.put(told);
      count += 1;
      if (document === null) return;
      const { story } = await placeChange(told, document, parts, repositories);
      const post = changePost('update', told, await surroundingsOf(told, document, repositories));
      const how = { occasion: 'in-force', date: day, now: toInstant(clock.now()) };
      const said = inForcePost(post, told, document, standing, today);
      await tellAgain(told, document, story, said, how, parts, repositories);
    });
  }
  return count;
}

/** A page in trouble has until the end of the day; it is looked at no more often than any other in trouble. */
async function isTriedLater(
  change: DocumentChange,
  { id, pages }: TermsDocument,
  today: Day,
  { store, clock }: CheckParts,
): Promise<boolean> {
  const state = await store.documents.state(id);
  if (state === null || state.failures === 0 || pages.length === 0) return false;
  const now = toInstant(clock.now());
  return announcedDay(change) === today && state.nextPollAt > now && state.nextPollAt.slice(0, 10) === today;
}

async function lookAgain(
  change: DocumentChange,
  document: TermsDocument,
  parts: CheckParts,
  look: (document: TermsDocument) => Promise<CheckReport>,
): Promise<Standing> {
  const { documents, versions } = parts.store;
  if (document.pages.length === 0) return { kind: 'unread' };
  const report = await look(document);
  if (report.error !== null) return { kind: 'unread' };
  // What was read last, also where it waits to be seen again: that is what stands there today.
  const lastReadId = (await documents.state(document.id))?.lastReadId ?? null;
  const version = lastReadId === null ? null : await versions.get(lastReadId);
  if (version === null) return { kind: 'unread' };
  if (version.id === change.afterId || holdsIn(change, version.text)) return { kind: 'stands' };
  const text = nearestTo(change, version.text);
  if (text === null) return { kind: 'gone' };
  const announced = change.assessment.passages[0]?.after ?? '';
  return differOnlyInDays(announced, text, change.at) ? { kind: 'stands' } : { kind: 'reworded', text };
}

function inForcePost(
  post: Post,
  change: DocumentChange,
  document: TermsDocument,
  standing: Standing,
  today: Day,
): Post {
  const day = announcedDay(change) ?? today;
  const announced = `Announced on ${dayInWords(change.at)}`;
  const lead = {
    stands: `${announced}, in force from ${dayInWords(day)}. It stands in the text today.`,
    reworded: `${announced}, in force from ${dayInWords(day)}. The text says it in other words today: what changed since is marked below.`,
    gone: `${announced} for ${dayInWords(day)}, but the text has changed since: what was announced no longer stands there.`,
    unread: `${announced} for ${dayInWords(day)}. The page could not be read ${day === today ? 'today' : 'since'}, so this is what was announced.`,
  }[standing.kind];
  const title = changeTitle(change, document);
  const isGone = standing.kind === 'gone';
  const [first] = change.assessment.passages;
  return {
    ...post,
    title: isGone
      ? `Announced for ${day === today ? 'today' : dayInWords(day)}, but changed since: ${title}`
      : `In force now: ${title}`,
    summary: `${lead}\n\n${summaryOfChange(change)}`,
    ...(standing.kind === 'reworded' && first !== undefined
      ? { passages: [markedPassage({ ...first, before: first.after, after: standing.text })] }
      : {}),
  };
}
