import { settingsOf } from '../src/app/channel-settings.ts';
import type { Command, CommandContext } from '../src/app/command.ts';
import { listOf } from '../src/app/command-line.ts';
import { actorNamed, jurisdictionNamed, topicNamed } from '../src/app/names.ts';
import type { CommandRequest } from '../src/app/ports/bot.ts';
import { ownersOf } from '../src/app/stories.ts';
import { storyLines } from '../src/app/story-lines.ts';
import { subscriptionInWords } from '../src/app/subscription-words.ts';
import { counted } from '../src/app/wording.ts';
import { channelKey } from '../src/domain/channel.ts';
import { Fault } from '../src/domain/errors.ts';
import { stableId } from '../src/domain/identity.ts';
import { mismatches } from '../src/domain/matching.ts';
import type { Story } from '../src/domain/story.ts';
import type { Subscription } from '../src/domain/subscription.ts';
import { addMs, day, toInstant } from '../src/domain/time.ts';
import type { Severity } from '../src/domain/topic.ts';

const lookBack = 30 * day;

export const subscribe: Command = {
  name: 'subscribe',
  description: 'Subscribe this channel',
  who: 'managers',
  slow: true,
  options: [
    {
      name: 'companies',
      description: 'Companies or regulators, parted by commas; none: any',
      type: 'text',
      required: false,
      complete: 'actor',
    },
    {
      name: 'topics',
      description: 'Topics, parted by commas; none: any',
      type: 'text',
      required: false,
      complete: 'topic',
    },
    {
      name: 'jurisdictions',
      description: 'Places such as UK, EU, US-CA; none: any',
      type: 'text',
      required: false,
      complete: 'jurisdiction',
    },
    {
      name: 'severity',
      description: 'Least severity: 1 minor, 2 notable, 3 urgent',
      type: 'integer',
      required: false,
      min: 1,
      max: 3,
    },
    { name: 'words', description: 'Words of which one must appear, parted by commas', type: 'text', required: false },
    {
      name: 'sources',
      description: 'Ids of sources ("sources" lists them), parted by commas',
      type: 'text',
      required: false,
      complete: 'source',
    },
    {
      name: 'when',
      description: 'At once, or in the digest',
      type: 'text',
      required: false,
      choices: ['at-once', 'digest'],
    },
    { name: 'mention', description: 'Role or user group to mention', type: 'mention', required: false },
    {
      name: 'mention-severity',
      description: 'Mention only at or above this severity',
      type: 'integer',
      required: false,
      min: 1,
      max: 3,
    },
  ],
  async run(request, context) {
    const subscription = await toSubscription(request, context);
    const isNew = (await context.store.subscriptions.get(subscription.id)) === null;
    await context.store.subscriptions.put(subscription);
    const stories = await wouldHaveSent(subscription, context);
    const lines = await storyLines(stories.slice(0, 5), context.store);
    return {
      title: isNew ? 'This channel is subscribed' : 'This channel was subscribed so already',
      summary: `${subscriptionInWords(subscription)}.\n\n${
        stories.length === 0
          ? 'In the last 30 days it would have sent nothing.'
          : `In the last 30 days it would have sent ${counted(stories.length, 'story', 'stories')}${stories.length > lines.length ? ', the latest being' : ''}:`
      }`,
      sections: lines.length === 0 ? [] : [{ heading: 'Would have been sent', lines }],
      footer: `Subscription ${subscription.id}`,
      open: true,
    };
  },
};

async function toSubscription(
  { channel, options, person }: CommandRequest,
  context: CommandContext,
): Promise<Subscription> {
  const { registry, store, clock } = context;
  const companies = listOf(options.companies).map((name) => actorNamed(name, registry));
  const topics = listOf(options.topics).map(topicNamed);
  const jurisdictions = listOf(options.jurisdictions).map((name) => jurisdictionNamed(name, registry));
  const words = listOf(options.words);
  const sources = listOf(options.sources);
  for (const id of sources) {
    if ((await store.feeds.get(id)) === null)
      throw new Fault('invalid', `There is no source "${id.slice(0, 60)}"; "sources" lists them.`);
  }
  const wanted = { companies, topics, jurisdictions, words, sources };
  return {
    // The same wish again is the same subscription, so that asking twice sends nothing twice.
    id: stableId(['subscription', channelKey(channel), JSON.stringify(wanted)], 10),
    channel,
    ...wanted,
    leastSeverity: Number(options.severity ?? 1) as Severity,
    mode: options.when === 'digest' ? 'digest' : 'at-once',
    mention: options.mention ?? null,
    mentionSeverity: Number(options['mention-severity'] ?? 3) as Severity,
    createdAt: toInstant(clock.now()),
    createdBy: person.id,
    pausedReason: null,
  };
}

async function wouldHaveSent(subscription: Subscription, { store, clock, registry }: CommandContext): Promise<Story[]> {
  const since = addMs(toInstant(clock.now()), -lookBack);
  const settings = await settingsOf(subscription.channel, store);
  const stories = await store.stories.find({ since, limit: 1_000 });
  // Which feed a story came from, and its score, matter only where the subscription or the channel asks for them.
  return stories.filter((story) => {
    const companiesAndOwners = ownersOf(story.companies, registry);
    const told = { story, companiesAndOwners, source: '', margin: Number.POSITIVE_INFINITY };
    return mismatches({ ...subscription, sources: [] }, settings, told).length === 0;
  });
}
