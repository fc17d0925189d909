import type { Feed } from '../../domain/feed.ts';
import type { Store } from '../ports/store.ts';

/** Brings the stored feeds in line with what is declared; what people added by command stays. */
export async function keepCatalogue(declared: readonly Feed[], store: Store): Promise<void> {
  await store.transaction(async ({ feeds }) => {
    const stored = new Map((await feeds.all()).map((feed) => [feed.id, feed]));
    const wanted = new Set(declared.map(({ id }) => id));
    for (const feed of declared) {
      const known = stored.get(feed.id);
      if (known !== undefined && JSON.stringify(known) === JSON.stringify({ ...known, ...feed })) continue;
      // A declaration that names another address is polled there, as a feed never seen.
      if (known !== undefined && known.address !== feed.address) await feeds.remove(feed.id);
      await feeds.put(feed);
    }
    for (const feed of stored.values()) {
      if (feed.origin !== 'added' && !wanted.has(feed.id)) await feeds.remove(feed.id);
    }
  });
}
