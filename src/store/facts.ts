import type { Kysely } from 'kysely';
import type { FactRepository } from '../app/ports/store.ts';
import type { Tables } from './tables.ts';

export function factRepository(db: Kysely<Tables>): FactRepository {
  return {
    async get(name) {
      const row = await db.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value ?? null;
    },
    async put(name, value) {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
    async remove(name) {
      await db.deleteFrom('facts').where('name', '=', name).execute();
    },
    async names(prefix) {
      const rows = await db
        .selectFrom('facts')
        .select('name')
        .where('name', '>=', prefix)
        .where('name', '<', `${prefix}\uffff`)
        .orderBy('name')
        .execute();
      return rows.map(({ name }) => name);
    },
  };
}
