import type { TermsDocument } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import type { Store } from '../ports/store.ts';
import { forgetWatchers } from './watchers.ts';

/**
 * Ends the watching of documents that were declared or added here. What was kept of them stays; one with a recorded
 * history can still be asked for it. All or none: throws a `Fault` for an id that is not there, or is a built-in one's.
 */
export async function removeDocuments(ids: readonly string[], store: Store): Promise<TermsDocument[]> {
  const removed: TermsDocument[] = [];
  await store.transaction(async ({ documents, facts }) => {
    for (const id of new Set(ids)) {
      const document = await documents.get(id);
      if (document === null) throw new Fault('invalid', `there is no document "${id.slice(0, 100)}"`);
      if (document.origin === 'catalogue') {
        throw new Fault('invalid', `${id} is built in; BUILT_IN_DOCUMENTS=no leaves the built-in list out`);
      }
      await documents.remove(id);
      await forgetWatchers(id, { facts });
      // Asked to go a second time, its history goes too.
      if (document.attribution !== null && document.pages.length > 0) await documents.put({ ...document, pages: [] });
      removed.push(document);
    }
  });
  return removed;
}
