import type { Registry } from '../../analysis/analyst.ts';
import type { Channel } from '../../domain/channel.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { PostLine } from '../../domain/post.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Instant } from '../../domain/time.ts';
import type { Store } from '../ports/store.ts';
import { ownersOf } from '../stories/stories.ts';
import { documentTroubles, troubleWords } from './document-health.ts';
import { namesDocument } from './watchers.ts';

export interface DocumentDigest {
  /** Documents that could not be read, longest in trouble first. */
  readonly unread: readonly PostLine[];
  /** Edits that mean nothing, and were not shown. */
  readonly cosmetic: number;
}

/** What a channel's digest says of documents: those that it would hear of, by the companies and documents that it named. */
export async function digestOfDocuments(
  channel: Channel,
  period: { readonly from: Instant; readonly to: Instant },
  { store, registry }: { readonly store: Store; readonly registry: Registry },
): Promise<DocumentDigest> {
  const subscriptions = await store.subscriptions.forChannel(channel);
  const wants = ({ id, company, service }: Pick<TermsDocument, 'id' | 'company' | 'service'>) => {
    const names = ownersOf([company ?? service], registry);
    const isWanted = (one: Subscription) =>
      (one.companies.length === 0 && one.sources.length === 0) || namesDocument(one, id, names);
    return subscriptions.length === 0 || subscriptions.some(isWanted);
  };
  // What was never read is said to those who named whose it is; of the whole list it is the operator's to mend.
  const isNamed = ({ id, company, service }: Pick<TermsDocument, 'id' | 'company' | 'service'>) => {
    const names = ownersOf([company ?? service], registry);
    return subscriptions.some((one) => namesDocument(one, id, names));
  };
  const documents = (await store.documents.all()).filter(wants);
  const troubles = (await documentTroubles(store)).filter(
    (one) => wants(one) && ((one.status !== 'needs-browser' && one.lastSuccessAt !== null) || isNamed(one)),
  );
  return {
    unread: troubles.map(({ service, name, error, since, lastSuccessAt, address }) => ({
      text: `${service}: ${name} ${troubleWords(error, since, lastSuccessAt)}`,
      url: address,
    })),
    cosmetic: await store.changes.count({
      documents: documents.map(({ id }) => id),
      since: period.from,
      until: period.to,
      kinds: ['cosmetic'],
      states: ['confirmed'],
      causes: ['service'],
    }),
  };
}
