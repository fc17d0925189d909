import type { Registry } from '../../analysis/analyst.ts';
import type { TermsDocument } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import { companyNamed } from '../names.ts';
import type { Store } from '../ports/store.ts';
import { listed } from '../wording.ts';
import { documentName } from './document-words.ts';

export interface NamedDocuments {
  /** Company or service, as it is called. */
  readonly name: string;
  readonly documents: readonly TermsDocument[];
}

/** Documents of a company and of those that it owns. */
export async function documentsOfCompany(name: string, registry: Registry, store: Store): Promise<TermsDocument[]> {
  const owned = new Set([name]);
  // Owners come before what they own in no list, so the closure is taken until nothing is added.
  for (let before = 0; before !== owned.size; ) {
    before = owned.size;
    for (const { name: child, parent } of registry.companies)
      if (parent !== null && owned.has(parent)) owned.add(child);
  }
  const all = await store.documents.all();
  return all.filter(({ company, service }) => owned.has(company ?? service));
}

/**
 * Documents by what a person typed: a company or a service, and perhaps a document of it (`LinkedIn`, `YouTube privacy`).
 * `type` narrows further. Throws a `Fault` that says what there is.
 */
export async function documentsNamed(
  typed: string,
  type: string | undefined,
  registry: Registry,
  store: Store,
): Promise<NamedDocuments> {
  const { name, documents, rest } = await whose(typed.trim(), registry, store);
  const wanted = [rest, type ?? ''].filter((part) => part !== '').join(' ');
  if (documents.length === 0) throw new Fault('invalid', `No document of ${name} is watched or recorded.`);
  if (wanted === '') return { name, documents };
  const words = wordsIn(wanted);
  const found = documents.filter((document) => {
    const own = new Set(wordsIn(`${document.service} ${documentName(document)} ${document.id}`));
    return words.every((word) => [...own].some((one) => one.startsWith(word)));
  });
  // "Privacy Policy" means that one, not the one for the UK besides.
  const exact = found.filter((one) =>
    [documentName(one), one.id].some((own) => own.toLowerCase() === wanted.toLowerCase()),
  );
  if (found.length > 0) return { name, documents: exact.length > 0 ? exact : found };
  const types = [...new Set(documents.map(documentName))].slice(0, 8);
  throw new Fault('invalid', `${name} has no document "${wanted.slice(0, 60)}". There are: ${listed(types)}.`);
}

/** The longest beginning of what was typed that is a company or a service, and what is left of it. */
async function whose(typed: string, registry: Registry, store: Store) {
  const parts = typed.split(/\s+/);
  const all = await store.documents.all();
  for (let length = parts.length; length > 0; length -= 1) {
    const beginning = parts.slice(0, length).join(' ');
    const rest = parts.slice(length).join(' ');
    const byService = all.filter(({ service }) => service.toLowerCase() === beginning.toLowerCase());
    const company = companyOrNull(beginning, registry);
    if (company !== null) {
      const documents = await documentsOfCompany(company, registry, store);
      return { name: company, documents: documents.length === 0 ? byService : documents, rest };
    }
    if (byService[0] !== undefined) return { name: byService[0].service, documents: byService, rest };
  }
  // Nothing fits: the words of the nearest names are those of the whole.
  return { name: companyNamed(typed, registry), documents: [], rest: '' };
}

function companyOrNull(name: string, registry: Registry): string | null {
  try {
    return companyNamed(name, registry);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
