import type { TermsDocument } from '../../domain/document.ts';
import type { Instant } from '../../domain/time.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Store } from '../ports/store.ts';
import { agoInWords, weekdayInWords } from '../wording.ts';
import { documentName, liveAddress } from './document-words.ts';

export interface DocumentTrouble {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly company: string | null;
  readonly address: string | null;
  readonly status: DocumentState['status'];
  /** In words. */
  readonly error: string;
  readonly since: string | null;
  readonly lastSuccessAt: string | null;
}

/** From so many looks in a row with another text each on, a page is said to be restless. */
const restlessFrom = 5;

/** How watching a document goes, in words. */
export function documentHealth(document: TermsDocument, state: DocumentState | null, now: Date): string {
  if (document.pages.length === 0) return 'only its recorded history';
  if (state === null || state.lastPollAt === null) return 'not read yet';
  const ago = (at: string) => agoInWords(now.getTime() - Date.parse(at));
  const read = state.lastSuccessAt === null ? 'never read' : `read ${ago(state.lastSuccessAt)}`;
  const restless =
    state.restless >= restlessFrom
      ? [
          `another text at each of the last ${state.restless} looks${state.candidate === null ? '' : ', none of which was told'}`,
        ]
      : [];
  const pending = state.candidate === null ? [] : ['a change waits to be seen again'];
  const trouble = inTrouble(state) ? [troubleWords(state.lastError, state.troubleSince, state.lastSuccessAt)] : [];
  return [
    ...(trouble.length > 0 && state.lastSuccessAt === null ? [] : [read]),
    ...trouble,
    ...pending,
    ...restless,
  ].join('; ');
}

/** `unreadable since Tuesday, 17 September 2024: the site answers with status 503` */
export function troubleWords(error: string | null, since: Instant | null, lastSuccessAt: Instant | null): string {
  const words = lastSuccessAt === null ? 'never read, tried' : 'unreadable';
  return `${words}${since === null ? '' : ` since ${weekdayInWords(since)}`}: ${error ?? 'cannot be read'}`;
}

export function inTrouble(state: DocumentState | null): boolean {
  return state !== null && state.status !== 'ok' && state.status !== 'new';
}

/** Documents that cannot be read as they should, those in trouble for longest first. */
export async function documentTroubles(store: Store): Promise<DocumentTrouble[]> {
  const documents = new Map((await store.documents.all()).map((document) => [document.id, document]));
  return (await store.documents.states())
    .filter(inTrouble)
    .flatMap((state): DocumentTrouble[] => {
      const document = documents.get(state.documentId);
      if (document === undefined || document.pages.length === 0) return [];
      return [
        {
          id: document.id,
          name: documentName(document),
          service: document.service,
          company: document.company,
          address: liveAddress(document),
          status: state.status,
          error: state.lastError ?? 'cannot be read',
          since: state.troubleSince,
          lastSuccessAt: state.lastSuccessAt,
        },
      ];
    })
    .sort((left, right) => (left.since ?? '').localeCompare(right.since ?? ''));
}
