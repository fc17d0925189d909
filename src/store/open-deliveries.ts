import { type SqlBool, sql } from 'kysely';

/*
 * Conditions as the partial indexes of the outbox have them: an index is used only where its condition stands in the
 * query word for word. Without it, what is asked of the few deliveries that are open is asked of all that ever were.
 */
export const isOpen = sql<SqlBool>`state in ('pending', 'sending')`;
export const isPending = sql<SqlBool>`state = 'pending'`;
export const isSending = sql<SqlBool>`state = 'sending'`;
