import type { Kysely } from 'kysely';
import type { DocumentRepository, DocumentState } from '../app/ports/document-store.ts';
import type { Capture, TermsDocument } from '../domain/document.ts';
import { packBytes, packJson, unpackBytes, unpackJson } from './compression.ts';
import type { DocumentRow, DocumentStateRow, Tables } from './tables.ts';

export function documentRepository(db: Kysely<Tables>): DocumentRepository {
  return {
    async all() {
      return (await db.selectFrom('documents').select('document_json').orderBy('id').execute()).map(toDocument);
    },
    async get(id) {
      const row = await db.selectFrom('documents').select('document_json').where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDocument(row);
    },
    async put(document) {
      const { id, ...rest } = toRow(document);
      await db
        .insertInto('documents')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    async remove(id) {
      await db.deleteFrom('documents').where('id', '=', id).execute();
    },
    async state(documentId) {
      const row = await db
        .selectFrom('document_states')
        .select('state_json')
        .where('document_id', '=', documentId)
        .executeTakeFirst();
      return row === undefined ? null : toState(row);
    },
    async states() {
      const rows = await db.selectFrom('document_states').select('state_json').orderBy('document_id').execute();
      return rows.map(toState);
    },
    async putState(state) {
      const rest = { next_poll_at: state.nextPollAt, state_json: JSON.stringify(state) };
      await db
        .insertInto('document_states')
        .values({ document_id: state.documentId, ...rest })
        .onConflict((conflict) => conflict.column('document_id').doUpdateSet(rest))
        .execute();
    },
    async keptPages(documentId) {
      const rows = await db
        .selectFrom('kept_pages')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('position')
        .execute();
      return rows.map(({ capture, bytes }) => ({
        capture: unpackJson(capture) as Capture,
        bytes: unpackBytes(bytes),
      }));
    },
    async keepPages(documentId, pages) {
      await db.deleteFrom('kept_pages').where('document_id', '=', documentId).execute();
      for (const [position, { capture, bytes }] of pages.entries()) {
        const row = { capture: packJson(capture), bytes: packBytes(bytes) };
        await db
          .insertInto('kept_pages')
          .values({ document_id: documentId, position, ...row })
          .execute();
      }
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('documents')
        .leftJoin('document_states', 'document_states.document_id', 'documents.id')
        .select(['documents.document_json', 'document_states.state_json'])
        .where('documents.is_read', '=', 1)
        .where((where) =>
          where.or([
            where('document_states.document_id', 'is', null),
            where('document_states.next_poll_at', '<=', now),
          ]),
        )
        .orderBy('document_states.next_poll_at')
        .orderBy('documents.id')
        .limit(limit)
        .execute();
      return rows.map(({ document_json, state_json }) => ({
        document: toDocument({ document_json }),
        state: state_json === null ? null : toState({ state_json }),
      }));
    },
  };
}

function toDocument({ document_json }: Pick<DocumentRow, 'document_json'>): TermsDocument {
  return JSON.parse(document_json) as TermsDocument;
}

function toRow(document: TermsDocument): DocumentRow {
  return {
    id: document.id,
    company: document.company,
    is_read: document.pages.length > 0 ? 1 : 0,
    document_json: JSON.stringify(document),
  };
}

function toState({ state_json }: Pick<DocumentStateRow, 'state_json'>): DocumentState {
  return JSON.parse(state_json) as DocumentState;
}
