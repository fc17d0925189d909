import type { Jurisdiction } from '../../domain/actor.ts';
import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import { editionOf, editionOfService } from '../../domain/places.ts';
import type { Repositories } from '../ports/store.ts';
import { bringsInto, holdsIn, nearestTo } from './same-edit.ts';

const mostEditions = 6;

/** For whom a document is by its name and that of its service; null: everybody. */
export function jurisdictionOf({ service, type }: Pick<TermsDocument, 'service' | 'type'>): Jurisdiction | null {
  return [...editionOf(type).places, ...editionOfService(service).places][0] ?? null;
}

/** All for whom an edition is: one for the EEA and the UK is for both. */
export function jurisdictionsOf({ service, type, jurisdiction }: TermsDocument): Jurisdiction[] {
  const named = [...editionOf(type).places, ...editionOfService(service).places];
  return [...new Set(jurisdiction === null ? named : [jurisdiction, ...named])];
}

/** Other regional editions of a document: the same service and type, for somebody else; pages that people add have none. */
export function editionsOf(document: TermsDocument, all: readonly TermsDocument[]): TermsDocument[] {
  if (document.origin === 'added') return [];
  const key = editionKey(document);
  return all
    .filter((one) => one.id !== document.id && one.origin !== 'added' && editionKey(one) === key)
    .slice(0, mostEditions);
}

const saysSoToo = 'says so too';

/**
 * What the other editions say of a change, in words: which have it too, in part, or not; which still have what went.
 * `alike`: ids of documents that were changed alike, be it sure already or not.
 */
export async function editionWords(
  change: DocumentChange,
  document: TermsDocument,
  { documents, versions }: Pick<Repositories, 'documents' | 'versions'>,
  alike: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const names = new Map<string, string[]>();
  for (const edition of editionsOf(document, await documents.all())) {
    const standing = (await versions.standings(edition.id)).at(-1);
    const version = standing === undefined ? null : await versions.get(standing.versionId);
    if (version === null) continue;
    const says = alike.has(edition.id) ? saysSoToo : saysOf(change, version.text);
    names.set(says, [...(names.get(says) ?? []), editionName(edition)]);
  }
  return [...names].map(([says, own]) => `${own.join(', ')} ${says}`);
}

function saysOf(change: DocumentChange, text: string): string {
  if (change.assessment.passages[0]?.after === '') return holdsIn(change, text) ? 'does not say it' : 'still says it';
  if (bringsInto(change, text)) return saysSoToo;
  return nearestTo(change, text) === null ? 'does not' : 'says much of it in other words';
}

/** What an edition is called beside the others: `UK`, `EEA`. */
export function editionName({ jurisdiction, type, service }: TermsDocument): string {
  return editionOf(type).marker ?? editionOfService(service).marker ?? jurisdiction ?? 'the general one';
}

function editionKey({ service, type }: TermsDocument): string {
  return `${editionOfService(service).base}/${editionOf(type).base}`.toLowerCase();
}
