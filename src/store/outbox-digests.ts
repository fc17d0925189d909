import type { Kysely } from 'kysely';
import type { OutboxRepository } from '../app/ports/store.ts';
import { type Channel, channelKey } from '../domain/channel.ts';
import { selectDeliveries, toDelivery } from './delivery-rows.ts';
import type { PostReader } from './kept-posts.ts';
import { isOpen, isPending } from './open-deliveries.ts';
import type { Tables } from './tables.ts';

type Digests = Pick<OutboxRepository, 'heldForDigest' | 'waitingDigests' | 'batchOf' | 'disband' | 'join'>;

/** What waits for a channel's digest, and what goes out with one. */
export function outboxDigests(db: Kysely<Tables>, readPost: PostReader): Digests {
  const read = (row: Parameters<typeof toDelivery>[0]) => toDelivery(row, readPost);
  const ofChannel = (channel: Channel) => selectDeliveries(db).where('channel_key', '=', channelKey(channel));

  return {
    async heldForDigest(channel) {
      const rows = await ofChannel(channel)
        .where(isPending)
        .where('held_for', 'is not', null)
        .where('held_for', '=', 'digest')
        .where('batch', 'is', null)
        .orderBy('sequence')
        .execute();
      return rows.map(read);
    },
    async waitingDigests(channel) {
      const rows = await ofChannel(channel)
        .where(isOpen)
        .where(isPending)
        .where('kind', '=', 'digest')
        .where('doubt_since', 'is', null)
        .orderBy('sequence')
        .execute();
      return rows.map(read);
    },
    async batchOf(id) {
      return (await selectDeliveries(db).where('batch', '=', id).orderBy('sequence').execute()).map(read);
    },
    async disband(batches) {
      await db
        .updateTable('deliveries')
        .set({ batch: null, held_for: 'digest' })
        .where('batch', 'in', batches)
        .whereRef('batch', '!=', 'id')
        .where('state', '=', 'pending')
        .execute();
    },
    async join(ids, batch) {
      await db.updateTable('deliveries').set({ batch }).where('id', 'in', ids).where('state', '=', 'pending').execute();
    },
  };
}
