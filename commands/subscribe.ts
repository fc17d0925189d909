import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command, CommandContext } from '../src/app/conversation/command.ts';
import { listOf } from '../src/app/conversation/command-line.ts';
import { actorNamed, jurisdictionNamed, sourceNamed, topicNamed } from '../src/app/conversation/names.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { wantedStories } from '../src/app/delivery/channel-wants.ts';
import { storyLines } from '../src/app/news/story-lines.ts';
import type { CommandRequest } from '../src/app/ports/bot.ts';
import { counted } from '../src/app/wording.ts';
import { channelKey } from '../src/domain/channel.ts';
import { stableId } from '../src/domain/identity.ts';
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
    const before = await context.store.subscriptions.get(subscription.id);
    await context.store.subscriptions.put(subscription);
    const stories = await wouldHaveSent(subscription, context);
    const lines = await storyLines(stories.slice(0, 5), context.store);
    return {
      title: titleFor(subscription, before),
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

/** The same wish again may still want it more or less urgently, elsewhere, or with somebody to mention. */
function titleFor(now: Subscription, before: Subscription | null): string {
  if (before === null) return 'This channel is subscribed';
  const same = (['leastSeverity', 'mode', 'mention', 'mentionSeverity'] as const).every(
    (part) => now[part] === before[part],
  );
  return same ? 'This channel was subscribed so already' : 'The subscription of this channel is changed';
}

async function toSubscription(
  { channel, options, person }: CommandRequest,
  context: CommandContext,
): Promise<Subscription> {
  const { registry, store, clock } = context;
  const companies = listOf(options.companies).map((name) => actorNamed(name, registry));
  const topics = listOf(options.topics).map(topicNamed);
  const jurisdictions = listOf(options.jurisdictions).map((name) => jurisdictionNamed(name, registry));
  const words = listOf(options.words);
  const feeds = await store.feeds.all();
  const sources = listOf(options.sources).map((name) => sourceNamed(name, feeds));
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

async function wouldHaveSent(subscription: Subscription, context: CommandContext): Promise<Story[]> {
  const { store, clock } = context;
  const since = addMs(toInstant(clock.now()), -lookBack);
  const [settings, stories] = await Promise.all([
    settingsOf(subscription.channel, store),
    store.stories.find({ since, leastSeverity: subscription.leastSeverity, limit: 1_000 }),
  ]);
  return wantedStories([subscription], settings, stories, context);
}
