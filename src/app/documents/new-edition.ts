import type { TermsDocument, Version } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import { sha256, stableId } from '../../domain/identity.ts';
import { toInstant } from '../../domain/time.ts';
import type { KeptPage, PageText } from '../ports/document-reader.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { unjudged } from './assess-change.ts';
import { type CheckParts, declarationOf } from './document-look.ts';
import { stand } from './settle-change.ts';

/**
 * Where texts are taken from pages in another way than before: takes the last text once more out of the pages that were
 * kept and puts it in the place of the earlier one, so that what differs for our sake is not told, and what the service
 * changed meanwhile is. Answers the state from then on; as it was, where there is nothing to be done or nothing kept.
 */
export async function inThisEdition(
  document: TermsDocument,
  state: DocumentState,
  parts: CheckParts,
): Promise<DocumentState> {
  const { store, reader } = parts;
  const { currentId, lastReadId, edition } = state;
  if (currentId === null || lastReadId === null || edition === reader.edition) return state;
  if (state.readBy !== declarationOf(document)) return state;
  const last = await store.versions.get(lastReadId);
  const pages = await store.documents.keptPages(document.id);
  if (last === null || pages.length !== document.pages.length) return state;
  const text = await reader.readAgain(document, pages).catch(nothingReadable);
  if (text === null) return state;
  const version = versionOfPages(last, text, pages);
  const next = {
    ...state,
    currentId: lastReadId === currentId ? version.id : currentId,
    candidate:
      state.candidate?.versionId === lastReadId ? { ...state.candidate, versionId: version.id } : state.candidate,
    lastReadId: version.id,
    // They stand for the text as it was read before.
    validators: [],
    edition: reader.edition,
  };
  await store.transaction(async (repositories) => {
    await repositories.versions.put(version);
    if (next.currentId !== currentId) await replace(document, last, version, parts, repositories);
    await repositories.documents.putState(next);
  });
  return next;
}

/** The text that stands there is another one from now on, by our doing. */
async function replace(
  document: TermsDocument,
  before: Version,
  after: Version,
  { clock }: CheckParts,
  repositories: Repositories,
): Promise<void> {
  const now = toInstant(clock.now());
  await repositories.changes.put({
    ...unjudged({ document, before, after, at: now }, 'reading'),
    state: 'confirmed',
  });
  await stand({ document, now }, after.id, now, repositories);
}

/** Captured when the pages were; a text that was recorded elsewhere is not the one that they gave. */
function versionOfPages(last: Version, { text, title, language }: PageText, pages: readonly KeptPage[]): Version {
  const textHash = sha256(text);
  const id = stableId(['version', last.documentId, textHash]);
  const captures = pages.map(({ capture }) => capture);
  return { ...last, id, textHash, text, title, language, captures, recording: null };
}

/** A page that gives no text any more makes no baseline. */
function nothingReadable(error: unknown): null {
  if (error instanceof Fault) return null;
  throw error;
}
