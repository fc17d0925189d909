import { type Channel, personOf } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { endOfHours, instantOfWallClock, isWithinHours, nextDue, wallClock } from '../../domain/local-time.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import { addMs, day, type Instant, minute } from '../../domain/time.ts';
import type { Severity } from '../../domain/topic.ts';
import type { OutboxRepository } from '../ports/store.ts';

/** When a post may be sent, and what it waits for. */
export type Moment = Pick<Delivery, 'dueAt' | 'heldFor'>;

/** What is over the daily number and was in no digest after all goes out so long after the digest was due. */
const digestHasTaken = 15 * minute;
/** Where there is no digest, what was over the number of a day goes out at this hour of the next. */
const morning = 9;

/** Not in quiet hours (unless urgent news may pass), and not over the channel's daily number, which urgent news may. */
export async function whenToTell(
  channel: Channel,
  settings: ChannelSettings | null,
  severity: Severity,
  now: Instant,
  outbox: Pick<OutboxRepository, 'postsSince'>,
): Promise<Moment> {
  const atOnce: Moment = { dueAt: now, heldFor: null };
  if (settings === null || personOf(channel) !== null) return atOnce;
  const urgent = severity === 3;
  if (settings.dailyLimit !== null && !urgent) {
    const told = await outbox.postsSince(channel, startOfDay(now, settings));
    if (told >= settings.dailyLimit) return { dueAt: afterDigest(settings, now), heldFor: 'digest' };
  }
  const quiet = settings.quietHours;
  if (quiet === null || (urgent && quiet.urgentPasses) || !isWithinHours(now, quiet)) return atOnce;
  return { dueAt: endOfHours(now, quiet), heldFor: 'quiet' };
}

function afterDigest({ digest, quietHours }: ChannelSettings, now: Instant): Instant {
  const zone = quietHours?.timeZone ?? 'UTC';
  const due =
    digest === null
      ? instantOfWallClock(wallClock(addMs(now, day), zone).day, morning, zone)
      : addMs(nextDue(digest, now), digestHasTaken);
  return quietHours === null ? due : endOfHours(due, quietHours);
}

function startOfDay(now: Instant, { digest, quietHours }: ChannelSettings): Instant {
  const zone = digest?.timeZone ?? quietHours?.timeZone ?? 'UTC';
  return instantOfWallClock(wallClock(now, zone).day, 0, zone);
}
