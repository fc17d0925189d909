import { createDeliverer, type Deliverer } from '../../src/app/delivery/deliver.ts';
import type { Clock } from '../../src/app/ports/clock.ts';
import type { Sender } from '../../src/app/ports/sender.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { silentLog } from './clock.ts';

/** The real deliverer over a sender that is given in part; only a process named `killed` is gone. */
export function aDeliverer(
  store: Store,
  clock: Clock,
  given: Pick<Sender, 'send'> & Partial<Sender>,
  concurrency = 5,
): Deliverer {
  const sender: Sender = {
    platform: 'terminal',
    repeatableMs: 0,
    edit: async (_delivery, messageId) => ({ kind: 'sent', messageId }),
    find: async () => null,
    ...given,
  };
  const pace = { concurrency, channel: null, room: null };
  const processes = { own: 'this', isGone: (name: string) => name === 'killed' };
  return createDeliverer({ store, sender, clock, log: silentLog, random: () => 0.5, pace, processes });
}
