import type { ExpressionBuilder, Kysely } from 'kysely';
import type { ChangeQuery, ChangeRepository } from '../app/ports/document-store.ts';
import { announcedDay, type DocumentChange } from '../domain/change.ts';
import { packJson, unpackJson } from './compression.ts';
import type { ChangeRow, Tables } from './tables.ts';

export function changeRepository(db: Kysely<Tables>): ChangeRepository {
  const bodies = () => db.selectFrom('changes').select('body');
  return {
    async put(change) {
      const { id, ...rest } = toRow(change);
      await db
        .insertInto('changes')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },
    async get(id) {
      const row = await bodies().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toDomain(row);
    },
    async find(query) {
      if (query.documents?.length === 0) return [];
      const rows = await bodies()
        .where((where) => where.and(conditions(where, query)))
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(query.limit)
        .offset(query.offset ?? 0)
        .execute();
      return rows.map(toDomain);
    },
    async count(query) {
      if (query.documents?.length === 0) return 0;
      const row = await db
        .selectFrom('changes')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where((where) => where.and(conditions(where, query)))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async into(documentId, versionId) {
      const row = await bodies()
        .where('after_id', '=', versionId)
        .where('document_id', '=', documentId)
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toDomain(row);
    },
    async dueInForce(day) {
      const rows = await bodies()
        .where('in_force', '=', 'ahead')
        .where('effective_date', '<=', day)
        .where('state', '=', 'confirmed')
        .orderBy('effective_date')
        .orderBy('seq')
        .execute();
      return rows.map(toDomain);
    },
  };
}

function conditions(where: ExpressionBuilder<Tables, 'changes'>, query: ChangeQuery) {
  const all = [];
  if (query.documents !== undefined) all.push(where('document_id', 'in', query.documents));
  if (query.since !== undefined) all.push(where('at', '>=', query.since));
  if (query.until !== undefined) all.push(where('at', '<', query.until));
  if (query.kinds !== undefined) all.push(where('kind', 'in', query.kinds));
  if (query.states !== undefined) all.push(where('state', 'in', query.states));
  if (query.causes !== undefined) all.push(where('cause', 'in', query.causes));
  return all;
}

function toDomain({ body }: Pick<ChangeRow, 'body'>): DocumentChange {
  return unpackJson(body) as DocumentChange;
}

function toRow(change: DocumentChange): Omit<ChangeRow, 'seq'> {
  return {
    id: change.id,
    document_id: change.documentId,
    before_id: change.beforeId,
    after_id: change.afterId,
    at: change.at,
    cause: change.cause,
    state: change.state,
    kind: change.assessment.kind,
    in_force: change.inForce,
    effective_date: announcedDay(change),
    body: packJson(change),
  };
}
