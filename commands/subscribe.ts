import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command, CommandContext } from '../src/app/conversation/command.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { readWish, subscriptionId, wishOptions } from '../src/app/conversation/wish.ts';
import { wantedStories } from '../src/app/delivery/channel-wants.ts';
import type { CommandRequest } from '../src/app/ports/bot.ts';
import { storyLines } from '../src/app/stories/story-lines.ts';
import { counted, obstacleInWords } from '../src/app/wording.ts';
import type { Story } from '../src/domain/story.ts';
import { newSubscription, type Subscription } from '../src/domain/subscription.ts';
import { addMs, day, toInstant } from '../src/domain/time.ts';
import type { Severity } from '../src/domain/topic.ts';

const lookBack = 30 * day;
const mostShown = 10;

export const subscribe: Command = {
  name: 'subscribe',
  description: 'Subscribe this channel',
  who: 'managers',
  slow: true,
  options: [
    wishOptions.companies,
    wishOptions.topics,
    wishOptions.jurisdictions,
    {
      name: 'severity',
      description: 'Least severity: 1 minor, 2 notable, 3 urgent',
      type: 'integer',
      required: false,
      min: 1,
      max: 3,
    },
    wishOptions.words,
    wishOptions.sources,
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
    const asked = await toSubscription(request, context);
    const before = await context.store.subscriptions.get(asked.id);
    // The same wish again goes on from when it began.
    const subscription = before === null ? asked : { ...asked, createdAt: before.createdAt };
    await context.store.subscriptions.put(subscription);
    const stories = await wouldHaveSent(subscription, context);
    const lines = await storyLines(stories.slice(0, mostShown), context.store);
    const obstacle = await request.obstacle?.();
    const { digest } = await settingsOf(subscription.channel, context.store);
    const remarks = [
      subscription.mode === 'digest' && digest === null
        ? 'This channel has no digest yet: "digest weekly" sets one.'
        : '',
      obstacle ? obstacleInWords(obstacle) : '',
      inTheLastDays(stories.length, lines.length),
    ].filter((remark) => remark !== '');
    return {
      title: titleFor(subscription, before),
      summary: [`${subscriptionInWords(subscription)}.`, ...remarks].join('\n\n'),
      sections: lines.length === 0 ? [] : [{ heading: 'Would have been sent', lines }],
      footer: `Subscription ${subscription.id}`,
      open: true,
    };
  },
};

function inTheLastDays(all: number, shown: number): string {
  if (all === 0) return 'In the last 30 days it would have sent nothing.';
  const latest = all > shown ? ', the latest being' : '';
  return `In the last 30 days it would have sent ${counted(all, 'story', 'stories')}${latest}:`;
}

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
  const wish = await readWish(options, context);
  return newSubscription({
    id: subscriptionId(channel, wish),
    channel,
    ...wish,
    leastSeverity: Number(options.severity ?? 1) as Severity,
    mode: options.when === 'digest' ? 'digest' : 'at-once',
    mention: options.mention ?? null,
    mentionSeverity: Number(options['mention-severity'] ?? 3) as Severity,
    createdAt: toInstant(context.clock.now()),
    createdBy: person.id,
  });
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
