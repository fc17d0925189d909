import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Post } from '../../domain/post.ts';
import { toInstant } from '../../domain/time.ts';
import { ownersOf } from '../stories/stories.ts';
import { tellStory } from '../stories/tell-story.ts';
import { dayInWords } from '../wording.ts';
import { changePost } from './change-post.ts';
import { placeChange } from './change-story.ts';
import { type CheckReport, checkDocument } from './check-document.ts';
import { watcherOf } from './document-alarm.ts';
import type { CheckParts } from './document-look.ts';
import { changeTitle, documentName, liveAddress, summaryOfChange } from './document-words.ts';
import { bringsInto } from './same-edit.ts';
import { surroundingsOf } from './tell-change.ts';

/** Whether what was announced stands in the text on its day; `unread` where the page could not be read then. */
type Standing = 'stands' | 'gone' | 'unread';

/**
 * Tells the changes whose day has come, each once: what was announced is not in force before. The text is looked at once
 * more first (by `look`), and what it says now is told with it; so is what a recorded history announced for a day that
 * was still to come when it was taken in. Answers how many were told.
 */
export async function tellInForce(
  parts: CheckParts,
  look: (document: TermsDocument) => Promise<CheckReport> = (document) => checkDocument(document, parts),
): Promise<number> {
  const { store, clock } = parts;
  const due = await store.changes.dueInForce(toInstant(clock.now()).slice(0, 10));
  for (const change of due) {
    const document = await store.documents.get(change.documentId);
    const standing = document === null ? 'unread' : await lookAgain(change, document, parts, look);
    const told: DocumentChange = { ...change, inForce: 'told' };
    await store.transaction(async (repositories) => {
      await repositories.changes.put(told);
      if (document === null) return;
      const { story, role } = await placeChange(told, document, parts, repositories);
      if (role === 'copy') return;
      const post = changePost('update', told, await surroundingsOf(told, document, repositories));
      await tellStory(
        {
          kind: 'update',
          story,
          post: inForcePost(post, told, document, standing),
          teller: {
            memberId: `${change.id}/in-force`,
            title: changeTitle(change, document),
            url: liveAddress(document),
            summary: summaryOfChange(change),
            quotes: [],
            source: `${document.service} ${documentName(document)}`,
            date: change.assessment.effectiveDate,
          },
          tellable: {
            story,
            companiesAndOwners: ownersOf(story.companies, parts.registry),
            source: document.id,
            margin: Number.POSITIVE_INFINITY,
          },
          askedFor: await watcherOf(document.id, repositories),
          now: toInstant(clock.now()),
        },
        repositories,
      );
    });
  }
  return due.length;
}

async function lookAgain(
  change: DocumentChange,
  document: TermsDocument,
  parts: CheckParts,
  look: (document: TermsDocument) => Promise<CheckReport>,
): Promise<Standing> {
  const { documents, versions } = parts.store;
  if (document.pages.length === 0) return 'unread';
  const report = await look(document);
  if (report.error !== null) return 'unread';
  const currentId = (await documents.state(document.id))?.currentId ?? null;
  const version = currentId === null ? null : await versions.get(currentId);
  if (version === null) return 'unread';
  return version.id === change.afterId || bringsInto(change, version.text) ? 'stands' : 'gone';
}

function inForcePost(post: Post, change: DocumentChange, document: TermsDocument, standing: Standing): Post {
  const title = changeTitle(change, document);
  const lead = {
    stands: `Announced on ${dayInWords(change.at)}, in force from ${dayInWords(change.assessment.effectiveDate ?? '')}. It stands in the text today.`,
    gone: `Announced on ${dayInWords(change.at)} for this day, but the text has changed since: what was announced no longer stands there as it did.`,
    unread: `Announced on ${dayInWords(change.at)} for this day. The page could not be read today, so this is what was announced.`,
  }[standing];
  return {
    ...post,
    title: standing === 'gone' ? `Announced for today, but changed since: ${title}` : `In force now: ${title}`,
    summary: `${lead}\n\n${summaryOfChange(change)}`,
  };
}
