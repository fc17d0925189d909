import type { Kysely } from 'kysely';
import type { OutboxRepository } from '../app/ports/store.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Post } from '../domain/post.ts';
import { claimDue, isAnyClaimable } from './claim.ts';
import { toDeliveryRow, toPostRow } from './delivery-rows.ts';
import type { PostReader } from './kept-posts.ts';
import { outboxDigests } from './outbox-digests.ts';
import { outboxLookups } from './outbox-lookups.ts';
import { outboxMoves } from './outbox-moves.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: SQLite takes 32,766 parameters. */
const rowsAtOnce = 500;

/** `transact` runs work in a transaction of its own, or in the one that is already open. */
export function outboxRepository(
  db: Kysely<Tables>,
  transact: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
  readPost: PostReader,
): OutboxRepository {
  return {
    ...outboxLookups(db, readPost),
    ...outboxMoves(db),
    ...outboxDigests(db, readPost),
    async claim(options) {
      // To look in vain takes no lock from other processes, and needs none.
      if (!(await isAnyClaimable(db, options))) return [];
      return transact((inner) => claimDue(inner, options, readPost));
    },
    async enqueue(deliveries) {
      const postRows = new Map<Post, { id: string; post_json: string }>();
      for (const { post } of deliveries) if (!postRows.has(post)) postRows.set(post, toPostRow(post));
      for (const rows of inParts([...postRows.values()])) {
        await db
          .insertInto('posts')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
      const rows = deliveries.map((delivery) => toDeliveryRow(delivery, postRows.get(delivery.post)?.id ?? ''));
      for (const part of inParts(rows)) {
        await db
          .insertInto('deliveries')
          .values(part)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },
    async replacePost(id, post) {
      const row = toPostRow(post);
      await db
        .insertInto('posts')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const change = (state: DeliveryState) =>
        db
          .updateTable('deliveries')
          .set({ post_id: row.id })
          .where('id', '=', id)
          .where('state', '=', state)
          .where('doubt_since', 'is', null)
          .executeTakeFirst();
      await change('sent');
      return (await change('pending')).numUpdatedRows > 0n;
    },
  };
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
