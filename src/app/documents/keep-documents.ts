import type { TermsDocument } from '../../domain/document.ts';
import type { Store } from '../ports/store.ts';
import { jurisdictionOf } from './editions.ts';

/**
 * Brings the stored documents in line with the built-in ones. What a person declared or added under the same id is
 * theirs and stays as it is; of a document that has only its recorded history the page is taken from the built-in one.
 */
export async function keepDocuments(builtIn: readonly TermsDocument[], store: Store): Promise<void> {
  await store.transaction(async ({ documents }) => {
    const stored = new Map((await documents.all()).map((document) => [document.id, document]));
    for (const document of builtIn) {
      const known = stored.get(document.id);
      if (known !== undefined && isDeclaredByPerson(known)) continue;
      const whole = { ...document, attribution: document.attribution ?? known?.attribution ?? null };
      if (known === undefined || JSON.stringify(known) !== JSON.stringify(whole)) await documents.put(whole);
    }
    const wanted = new Set(builtIn.map(({ id }) => id));
    for (const document of stored.values()) {
      const jurisdiction = document.origin === 'imported' ? jurisdictionOf(document) : null;
      if (document.jurisdiction === null && jurisdiction !== null) await documents.put({ ...document, jurisdiction });
      if (document.origin !== 'catalogue' || wanted.has(document.id)) continue;
      // Its history is still worth asking for; its page is read no more.
      await documents.put({ ...document, pages: [] });
    }
  });
}

function isDeclaredByPerson({ origin, pages }: TermsDocument): boolean {
  return origin !== 'catalogue' && pages.length > 0;
}
