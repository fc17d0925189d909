import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ClaimOptions } from '../app/ports/store.ts';
import type { Delivery } from '../domain/delivery.ts';
import { mergeable } from '../domain/merging.ts';
import { leadFirst, selectDeliveries, toDelivery } from './delivery-rows.ts';
import type { PostReader } from './kept-posts.ts';
import { isOpen, isPending } from './open-deliveries.ts';
import type { Tables } from './tables.ts';

interface Head {
  readonly sequence: number;
  readonly id: string;
  readonly channel_key: string;
  readonly batch: string | null;
}

/** Most posts of a channel that are looked at for merging. */
const lookedAt = 30;

/** Takes what may be sent now, each channel's as one group, and marks it `sending`: to be called in a transaction. */
export async function claimDue(db: Kysely<Tables>, options: ClaimOptions, readPost: PostReader): Promise<Delivery[][]> {
  const heads = await claimable(db, options);
  if (heads.length === 0) return [];
  const groups = (await groupsOf(db, heads, options.now, readPost)).map(asBatch);
  for (const group of groups) {
    if (group.length > 1) await keepBatch(db, group);
  }
  const ids = JSON.stringify(groups.flatMap((group) => group.map(({ id }) => id)));
  await sql`
    update deliveries set state = 'sending', attempts = attempts + 1, held_for = null, claimed_at = ${options.now},
      claimed_by = ${options.owner}, due_at = ${options.leaseUntil}
    where id in (select value from json_each(${ids}))`.execute(db);
  return groups.map((group) =>
    group.map((delivery) => ({
      ...delivery,
      state: 'sending',
      attempts: delivery.attempts + 1,
      heldFor: null,
      claimedAt: options.now,
      claimedBy: options.owner,
      dueAt: options.leaseUntil,
    })),
  );
}

/** Whether anything may be sent now. */
export async function isAnyClaimable(db: Kysely<Tables>, options: ClaimOptions): Promise<boolean> {
  return (await claimable(db, { ...options, limit: 1 })).length > 0;
}

/**
 * At most one due delivery per channel, its oldest. An older one that waits for whatever reason, or is being sent, holds the
 * younger ones of its channel back (order is kept); one that waits for the end of quiet hours lets urgent ones pass.
 * By urgency, what failed before after what did not, so that broken channels do not use up what others are allowed; or by
 * age: who asks in turns lets nobody starve.
 */
async function claimable(db: Kysely<Tables>, options: ClaimOptions): Promise<readonly Head[]> {
  const { platform, now, limit, order } = options;
  const closed = JSON.stringify([...options.except]);
  const closedWorkspaces = JSON.stringify([...options.exceptWorkspaces]);
  // Named indexes: the planner, which knows no numbers, would sort all that waits at each look.
  const index = sql.raw(order === 'urgency' ? 'deliveries_urgent' : 'deliveries_age');
  const { rows } = await sql<Head>`
    select sequence, id, channel_key, batch from deliveries as mine indexed by ${index}
    where platform = ${platform} and state = 'pending' and due_at <= ${now} and (batch is null or batch = id)
      and channel_key not in (select value from json_each(${closed}))
      and platform || '/' || workspace not in (select value from json_each(${closedWorkspaces}))
      and not exists (
        select 1 from deliveries as other indexed by deliveries_open
        where other.channel_key = mine.channel_key and other.state in ('pending', 'sending')
          and (other.state = 'sending'
            or (other.sequence < mine.sequence and (other.batch is null or other.batch = other.id)
              and (other.due_at <= ${now} or other.attempts > 0 or other.held_for is null))))
    order by ${order === 'urgency' ? sql`attempts > 0, priority, sequence` : sql`sequence`} limit ${limit}`.execute(db);
  return rows;
}

/** The heads with those that go out with them, in the order of the heads. */
async function groupsOf(
  db: Kysely<Tables>,
  heads: readonly Head[],
  now: string,
  readPost: PostReader,
): Promise<Delivery[][]> {
  const piled = await piledUp(db, heads, now);
  const isAlone = ({ batch, channel_key }: Head) => batch === null && !piled.has(channel_key);
  const alone = JSON.stringify(heads.filter(isAlone).map(({ sequence }) => sequence));
  const rows = await selectDeliveries(db)
    .where(sql<SqlBool>`sequence in (select value from json_each(${alone}))`)
    .execute();
  const single = new Map(rows.map((row) => [row.sequence, toDelivery(row, readPost)]));
  const groups: Delivery[][] = [];
  for (const head of heads) {
    const own = single.get(head.sequence);
    groups.push(own === undefined ? await groupOf(db, head, now, readPost) : [own]);
  }
  return groups;
}

/** Those of the heads' channels in which more waits. */
async function piledUp(db: Kysely<Tables>, heads: readonly Head[], now: string): Promise<Set<string>> {
  const keys = JSON.stringify(heads.map(({ channel_key }) => channel_key));
  const { rows } = await sql<{ channel_key: string }>`
    select channel_key from deliveries indexed by deliveries_open
    where channel_key in (select value from json_each(${keys})) and state in ('pending', 'sending')
      and state = 'pending' and due_at <= ${now}
    group by channel_key having count(*) > 1`.execute(db);
  return new Set(rows.map(({ channel_key }) => channel_key));
}

/** A head with those that go out with it: its batch as it was decided before, or what is merged now. */
async function groupOf(db: Kysely<Tables>, head: Head, now: string, readPost: PostReader): Promise<Delivery[]> {
  const own = selectDeliveries(db).orderBy('sequence');
  if (head.batch !== null) {
    const rows = await own.where('batch', '=', head.batch).where('state', '=', 'pending').execute();
    return leadFirst(
      rows.map((row) => toDelivery(row, readPost)),
      head.batch,
    );
  }
  const rows = await own
    .where('channel_key', '=', head.channel_key)
    .where(isOpen)
    .where(isPending)
    .where('sequence', '>=', head.sequence)
    .where('due_at', '<=', now)
    .limit(lookedAt)
    .execute();
  const waiting = rows.map((row) => toDelivery(row, readPost));
  const alone = waiting.findIndex(
    ({ edits, batch, doubtSince }) => edits !== null || batch !== null || doubtSince !== null,
  );
  const free = alone < 0 ? waiting : waiting.slice(0, alone);
  return waiting.slice(0, Math.max(1, mergeable(free.map(({ post }) => post))));
}

/** What goes out as one message is named by its lead, in what is claimed as in what is kept. */
function asBatch(group: Delivery[]): Delivery[] {
  const [lead] = group;
  return lead === undefined || group.length === 1 ? group : group.map((one) => ({ ...one, batch: lead.id }));
}

async function keepBatch(db: Kysely<Tables>, group: readonly Delivery[]): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ batch: group[0]?.batch ?? null })
    .where(
      'id',
      'in',
      group.map(({ id }) => id),
    )
    .execute();
}
