import type { Feed } from '../../domain/feed.ts';
import type { Item } from '../../domain/item.ts';
import type { Repositories } from './store.ts';

export interface TakenItem {
  readonly item: Item;
  /** False for what is only to be remembered: old entries of a new feed, a flood that was held back, a site's new dress. */
  readonly tell: boolean;
  /** The item was there before with another text: no news, unless only that makes it relevant. */
  readonly isEdit: boolean;
}

/**
 * What becomes of the items of a poll. `take` is called inside the poll's transaction, so that nothing is stored as seen
 * whose posts are not in the outbox.
 */
export interface ItemTaker {
  /** Before the transaction: what may take long, such as asking a model. Never throws for what others do. */
  prepare(items: readonly TakenItem[], feed: Feed): Promise<void>;
  take(items: readonly TakenItem[], feed: Feed, repositories: Repositories): Promise<void>;
}
