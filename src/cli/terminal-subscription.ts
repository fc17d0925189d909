import type { Store } from '../app/ports/store.ts';
import { newSubscription } from '../domain/subscription.ts';
import { toInstant } from '../domain/time.ts';
import { terminalChannel } from '../platforms/terminal/send.ts';

/** The terminal is a channel like any other: subscribed to everything until somebody says otherwise. */
export async function subscribeTerminal(store: Store, now: Date): Promise<void> {
  if ((await store.subscriptions.forChannel(terminalChannel)).length > 0) return;
  await store.subscriptions.put(
    newSubscription({
      id: 'terminal',
      channel: terminalChannel,
      createdAt: toInstant(now),
      createdBy: 'codicil',
    }),
  );
}
