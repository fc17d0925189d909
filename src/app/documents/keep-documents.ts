import type { TermsDocument } from '../../domain/document.ts';
import type { Store } from '../ports/store.ts';

/** Brings the stored documents in line with what is declared; what was added by command, and recorded histories, stay. */
export async function keepDocuments(declared: readonly TermsDocument[], store: Store): Promise<void> {
  await store.transaction(async ({ documents }) => {
    const stored = new Map((await documents.all()).map((document) => [document.id, document]));
    for (const document of declared) {
      const known = stored.get(document.id);
      const whole = { ...document, attribution: document.attribution ?? known?.attribution ?? null };
      if (known === undefined || JSON.stringify(known) !== JSON.stringify(whole)) await documents.put(whole);
    }
    const wanted = new Set(declared.map(({ id }) => id));
    for (const document of stored.values()) {
      if (document.origin !== 'catalogue' && document.origin !== 'file') continue;
      if (wanted.has(document.id)) continue;
      // Its history is still worth asking for; its page is read no more.
      await documents.put({ ...document, pages: [] });
    }
  });
}
