import type { Audience } from '../../domain/audience.ts';
import { personOf } from '../../domain/channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { endOfHours, isWithinHours } from '../../domain/local-time.ts';
import { toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Write } from './keep-outcomes.ts';
import type { Group } from './settle-delivery.ts';

/**
 * News that was to be said before its channel's quiet hours, and could not be (an outage, a machine asleep, a clock that
 * was set forward), waits for their end like news that came in them. Answers what is to be written for it: then nothing
 * of the group is to be sent now. Null where it may go.
 */
export function holdForQuiet(group: Group, audience: Audience, clock: Clock): Write | null {
  const [{ channel, doubtSince, post: led }] = group;
  const quiet = audience.listener(channel)?.settings?.quietHours ?? null;
  const now = toInstant(clock.now());
  // A digest comes at the hour that was chosen for it, with what goes out with it.
  if (led.kind === 'digest') return null;
  // What may have arrived is to be settled, whatever the hour.
  if (quiet === null || doubtSince !== null || personOf(channel) !== null || !isWithinHours(now, quiet)) return null;
  const waits = ({ post, edits }: Delivery) =>
    (post.kind === 'story' || post.kind === 'update') && edits === null && !(post.severity === 3 && quiet.urgentPasses);
  const held = group.filter(waits).map(({ id }) => id);
  if (held.length === 0) return null;
  const others = group.filter((one) => !waits(one)).map(({ id }) => id);
  const reason = 'others of its batch wait for the end of quiet hours';
  const atOnce = { ids: others, reason, dueAt: now, waitMs: 0, doubt: 'over', uncounted: true } as const;
  return async ({ outbox }) => {
    await outbox.hold(held, endOfHours(now, quiet));
    if (others.length > 0) await outbox.markPending([atOnce]);
  };
}
