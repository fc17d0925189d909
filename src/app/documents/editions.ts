import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Repositories } from '../ports/store.ts';
import { bringsInto } from './same-edit.ts';

const mostEditions = 6;

/** Other regional editions of a document: the same service and type, for somebody else; pages that people add have none. */
export function editionsOf(document: TermsDocument, all: readonly TermsDocument[]): TermsDocument[] {
  if (document.origin === 'added') return [];
  const key = editionKey(document);
  return all
    .filter((one) => one.id !== document.id && one.origin !== 'added' && editionKey(one) === key)
    .slice(0, mostEditions);
}

/** What the other editions say of a change, in words: which have it and which do not. */
export async function editionWords(
  change: DocumentChange,
  document: TermsDocument,
  { documents, versions }: Repositories,
): Promise<string[]> {
  const has: string[] = [];
  const hasNot: string[] = [];
  for (const edition of editionsOf(document, await documents.all())) {
    const standing = (await versions.standings(edition.id)).at(-1);
    const version = standing === undefined ? null : await versions.get(standing.versionId);
    if (version === null) continue;
    (bringsInto(change, version.text) ? has : hasNot).push(editionName(edition));
  }
  return [
    ...(has.length === 0 ? [] : [`${has.join(', ')} says so too`]),
    ...(hasNot.length === 0 ? [] : [`${hasNot.join(', ')} does not`]),
  ];
}

function editionName({ jurisdiction, type, service }: TermsDocument): string {
  return (
    jurisdiction ??
    /\(([^()]{1,40})\)\s*$/.exec(type)?.[1] ??
    /\(([^()]{1,40})\)\s*$/.exec(service)?.[1] ??
    'the general one'
  );
}

function editionKey({ service, type }: TermsDocument): string {
  const base = (name: string) => name.replace(/\s*\([^()]*\)\s*$/, '').toLowerCase();
  return `${base(service)}/${base(type)}`;
}
