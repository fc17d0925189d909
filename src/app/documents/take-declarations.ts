import type { Registry } from '../../analysis/analyst.ts';
import { type DeclaredPage, documentIdOf } from '../../domain/document.ts';
import { ownerOfService } from '../names.ts';
import type { Store } from '../ports/store.ts';
import { jurisdictionOf } from './editions.ts';

export interface DeclaredHere {
  readonly service: string;
  readonly type: string;
  readonly pages: readonly DeclaredPage[];
}

/**
 * Takes in documents that a person declared; twice is as once. They are the person's from then on, those with the id of
 * a built-in one too. Answers how many are of companies that are not known.
 */
export async function takeDeclarations(
  declared: readonly DeclaredHere[],
  registry: Registry,
  store: Store,
): Promise<number> {
  let strangers = 0;
  await store.transaction(async ({ documents }) => {
    for (const { service, type, pages } of declared) {
      const id = documentIdOf(service, type);
      const known = await documents.get(id);
      const company = ownerOfService(service, registry) ?? known?.company ?? null;
      if (company === null) strangers += 1;
      const jurisdiction = known?.jurisdiction ?? jurisdictionOf({ service, type });
      const attribution = known?.attribution ?? null;
      await documents.put({ id, service, company, type, pages, jurisdiction, origin: 'imported', attribution });
    }
  });
  return strangers;
}
