import { type Channel, channelKey } from '../../domain/channel.ts';
import { type Delivery, newDelivery } from '../../domain/delivery.ts';
import { stableId } from '../../domain/identity.ts';
import { lastDue } from '../../domain/local-time.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import { addMs, day, type Instant } from '../../domain/time.ts';
import type { Repositories, Store } from '../ports/store.ts';
import type { WantsContext } from './channel-wants.ts';
import { buildDigest, type Period } from './digest.ts';
import { unwantedAmong } from './drop-unwanted.ts';

/** Characters for what the daily number held back. */
const roomForHeld = 2_500;

/**
 * Writes every digest that is due and not yet written into the outbox. Keyed by its period: one that was missed while
 * the program was down is written when it comes up, once; of several missed ones only the last. One that could not be
 * delivered yet is taken into the next.
 */
export async function enqueueDueDigests(now: Instant, context: WantsContext): Promise<number> {
  let written = 0;
  for (const settings of await context.store.channels.withDigest()) {
    const due = await duePeriod(settings, now, context.store);
    if (due === null) continue;
    await writeDigest(settings.channel, due, now, context);
    written += 1;
  }
  return written;
}

async function writeDigest(channel: Channel, due: Period, now: Instant, context: WantsContext): Promise<void> {
  const { store } = context;
  const key = channelKey(channel);
  const stale = await store.outbox.waitingDigests(channel);
  const staleFrom = stale.length === 0 ? null : await store.facts.get(`digest-from/${key}`);
  const period = { from: staleFrom !== null && staleFrom < due.from ? staleFrom : due.from, to: due.to };
  const heldBack = [...(await membersOf(stale, store)), ...(await store.outbox.heldForDigest(channel))];
  const unwanted = await unwantedAmong(heldBack, await store.subscriptions.audience(), store);
  const held = fitting(heldBack.filter(({ id: one }) => !unwanted.has(one)));
  const post = await buildDigest(channel, period, context, held);
  const id = stableId(['digest', key, period.to], 25);
  await store.transaction(async ({ outbox, facts }) => {
    await outbox.disband(stale.map((one) => one.id));
    await outbox.markDropped(
      stale.map((one) => one.id),
      `taken into the digest of ${period.to}`,
    );
    for (const [one, reason] of unwanted) await outbox.markDropped([one], reason);
    await outbox.enqueue([newDelivery({ id, channel, post, priority: 3, storyId: null, createdAt: now })]);
    if (held.length > 0) await outbox.join([id, ...held.map((one) => one.id)], id);
    await facts.put(`digest-since/${key}`, period.to);
    await facts.put(`digest-from/${key}`, period.from);
  });
}

/** Writes the digests of a channel that were not sent yet anew, by what it wants now. */
export async function rewriteWaitingDigests(channel: Channel, context: WantsContext): Promise<void> {
  const { store } = context;
  const key = channelKey(channel);
  // The last one is of the period that is noted; those before it were taken into it.
  const digest = (await store.outbox.waitingDigests(channel)).at(-1);
  const from = await store.facts.get(`digest-from/${key}`);
  const to = await store.facts.get(`digest-since/${key}`);
  if (digest === undefined || from === null || to === null) return;
  const members = await membersOf([digest], store);
  const unwanted = await unwantedAmong(members, await store.subscriptions.audience(), store);
  const held = members.filter(({ id }) => !unwanted.has(id));
  const post = await buildDigest(channel, { from, to }, context, held);
  await store.transaction(async ({ outbox }) => {
    for (const [id, reason] of unwanted) await outbox.markDropped([id], reason);
    await outbox.replacePost(digest.id, post);
  });
}

async function membersOf(digests: readonly Delivery[], { outbox }: Store): Promise<Delivery[]> {
  const members: Delivery[] = [];
  for (const { id } of digests) members.push(...(await outbox.batchOf(id)).filter((one) => one.id !== id));
  return members;
}

/** As many as a message surely shows; the others go out by themselves a little later. */
function fitting(held: readonly Delivery[]): Delivery[] {
  let used = 0;
  return held.filter(({ post }) => {
    used += post.title.length * 2 + (post.url?.length ?? 0);
    return used < roomForHeld;
  });
}

/** From the last digest (or when it was asked for) to the last time one was due; null where that one is done. */
async function duePeriod(
  { channel, digest }: ChannelSettings,
  now: Instant,
  { facts }: Repositories,
): Promise<Period | null> {
  if (digest === null) return null;
  const to = lastDue(digest, now);
  const noted = await facts.get(`digest-since/${channelKey(channel)}`);
  // What was noted while the clock was wrong must not silence the channel until then.
  const since = noted !== null && noted > addMs(now, day) ? null : noted;
  if (since !== null && since >= to) return null;
  const usual = addMs(to, -(digest.every === 'day' ? 1 : 7) * day);
  // Never longer than a month, however long the program was down.
  const from = since === null || since > usual ? usual : since < addMs(to, -31 * day) ? addMs(to, -31 * day) : since;
  return { from, to };
}
