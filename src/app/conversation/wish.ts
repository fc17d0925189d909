import { type Channel, channelKey } from '../../domain/channel.ts';
import { stableId } from '../../domain/identity.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { documentName, liveAddress } from '../documents/document-words.ts';
import { jurisdictionNamed, sourceNamed, topicNamed } from '../names.ts';
import type { CommandOption } from '../ports/bot.ts';
import type { Repositories } from '../ports/store.ts';
import { actorToldOf } from './actor-told-of.ts';
import type { CommandContext } from './command.ts';
import { listOf } from './command-line.ts';

/** What of all news somebody wants; an empty list: any. */
export type Wish = Pick<Subscription, 'companies' | 'topics' | 'jurisdictions' | 'words' | 'sources'>;

export const wishParts = ['companies', 'topics', 'jurisdictions', 'words', 'sources'] as const;

/** The options in which a wish is said. */
export const wishOptions = {
  companies: {
    name: 'companies',
    description: 'Companies or regulators, parted by commas; none: any',
    type: 'text',
    required: false,
    complete: 'actor',
  },
  topics: {
    name: 'topics',
    description: 'Topics, parted by commas; none: any',
    type: 'text',
    required: false,
    complete: 'topic',
  },
  jurisdictions: {
    name: 'jurisdictions',
    description: 'Places such as UK, EU, US-CA; none: any',
    type: 'text',
    required: false,
    complete: 'jurisdiction',
  },
  words: {
    name: 'words',
    description: 'Words of which one must appear, parted by commas',
    type: 'text',
    required: false,
  },
  sources: {
    name: 'sources',
    description: 'Ids of sources or documents ("sources", "documents" list them), parted by commas',
    type: 'text',
    required: false,
    complete: 'source',
  },
} as const satisfies Readonly<Record<keyof Wish, CommandOption>>;

/** What was typed, by the names that things have here. Throws a `Fault` that names the nearest. */
export async function readWish(options: Readonly<Record<string, string>>, context: CommandContext): Promise<Wish> {
  const { registry, store } = context;
  const sources =
    options.sources === undefined ? [] : [...(await store.feeds.all()), ...(await documentSources(store))];
  return {
    companies: await Promise.all(listOf(options.companies).map((name) => actorToldOf(name, context))),
    topics: listOf(options.topics).map(topicNamed),
    jurisdictions: listOf(options.jurisdictions).map((name) => jurisdictionNamed(name, registry)),
    words: listOf(options.words),
    sources: listOf(options.sources).map((name) => sourceNamed(name, sources)),
  };
}

/** Documents as what news comes from: by id, by name and by address. */
export async function documentSources({ documents }: Pick<Repositories, 'documents'>) {
  return (await documents.all()).map((document) => ({
    id: document.id,
    name: `${document.service} ${documentName(document)}`,
    address: liveAddress(document) ?? document.id,
  }));
}

/** The same wish of a channel is the same subscription, so that asking twice sends nothing twice. */
export function subscriptionId(channel: Channel, { companies, topics, jurisdictions, words, sources }: Wish): string {
  const wanted = { companies, topics, jurisdictions, words, sources };
  return stableId(['subscription', channelKey(channel), JSON.stringify(wanted)], 10);
}
