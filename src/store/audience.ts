import type { Kysely } from 'kysely';
import { type Audience, createAudience } from '../domain/audience.ts';
import { channelRepository } from './channels.ts';
import { allSubscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';

/** Reads the audience, anew only when a trigger of the database says that a subscription or a setting changed. */
export type AudienceReader = (db: Kysely<Tables>) => Promise<Audience>;

export function createAudienceReader(): AudienceReader {
  let known: { readonly revision: number; readonly audience: Audience } | null = null;
  return async (db) => {
    const { number: revision } = await db
      .selectFrom('revisions')
      .select('number')
      .where('name', '=', 'audience')
      .executeTakeFirstOrThrow();
    if (known?.revision === revision) return known.audience;
    const audience = createAudience(await allSubscriptions(db), await channelRepository(db).all());
    known = { revision, audience };
    return audience;
  };
}
