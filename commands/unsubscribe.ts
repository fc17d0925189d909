import type { Command } from '../src/app/conversation/command.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { readWish, subscriptionId, type Wish, wishOptions, wishParts } from '../src/app/conversation/wish.ts';
import { Fault } from '../src/domain/errors.ts';
import type { PostLine } from '../src/domain/post.ts';
import type { Subscription } from '../src/domain/subscription.ts';

export const unsubscribe: Command = {
  name: 'unsubscribe',
  description: "End one of this channel's subscriptions, what names something, or all",
  who: 'managers',
  slow: false,
  options: [
    {
      name: 'id',
      description: 'Id of a subscription ("subscriptions" lists them), or "all"',
      type: 'text',
      required: false,
    },
    ...wishParts.map((part) => ({ ...wishOptions[part], description: `Subscriptions that name these ${part}` })),
  ],
  async run({ channel, options }, context) {
    const { store } = context;
    const own = await store.subscriptions.forChannel(channel);
    if (own.length === 0) throw new Fault('invalid', 'This channel has no subscription.');
    const wish = await readWish(options, context);
    const isNamed = wishParts.some((part) => wish[part].length > 0);
    const left = isNamed ? withoutNamed(own, wish) : byId(own, options.id);
    await store.transaction(async ({ subscriptions }) => {
      for (const [before, after] of left) {
        await subscriptions.remove(before.id);
        if (after !== null) await subscriptions.put({ ...after, id: subscriptionId(channel, after) });
      }
    });
    const ended = [...left].filter(([, after]) => after === null).map(([before]) => lineOf(before));
    const kept = [...left.values()].filter((after) => after !== null).map(lineOf);
    return {
      title: titleFor(ended.length, own.length),
      sections: [
        { heading: 'Ended', lines: ended },
        { heading: 'Goes on as', lines: kept },
      ].filter(({ lines }) => lines.length > 0),
      open: true,
    };
  },
};

/** What is left of each subscription that is changed; null: nothing. */
type Left = Map<Subscription, Subscription | null>;

function byId(own: readonly Subscription[], id: string | undefined): Left {
  const wanted = id ?? (own.length === 1 ? 'all' : undefined);
  if (wanted === undefined) {
    throw new Fault(
      'invalid',
      `Which one? ${own.map((one) => one.id).join(', ')}, or all. "subscriptions" describes them.`,
    );
  }
  const ended = own.filter((one) => wanted.toLowerCase() === 'all' || one.id === wanted);
  if (ended.length === 0) throw new Fault('invalid', `This channel has no subscription "${wanted.slice(0, 60)}".`);
  return new Map(ended.map((one) => [one, null]));
}

/**
 * A subscription that names only what is to go ends; where it names more of one kind, it goes on with the rest. One that
 * would have to be split in two stays: it is named by its id.
 */
function withoutNamed(own: readonly Subscription[], wish: Wish): Left {
  const named = wishParts.filter((part) => wish[part].length > 0);
  const left: Left = new Map();
  for (const one of own) {
    const rest = named.map((part) => {
      const going: readonly string[] = wish[part];
      return {
        part,
        had: one[part].length,
        stays: (one[part] as readonly string[]).filter((it) => !going.includes(it)),
      };
    });
    if (rest.some(({ had, stays }) => stays.length === had)) continue;
    const [more, ...others] = rest.filter(({ stays }) => stays.length > 0);
    if (others.length > 0) continue;
    left.set(one, more === undefined ? null : { ...one, [more.part]: more.stays });
  }
  if (left.size > 0) return left;
  throw new Fault('invalid', 'No subscription of this channel names that. "subscriptions" lists what there is.');
}

function titleFor(ended: number, all: number): string {
  if (ended === 0) return 'The subscription has changed';
  if (ended === 1) return 'The subscription has ended';
  return ended === all ? 'All subscriptions of this channel have ended' : `${ended} subscriptions have ended`;
}

function lineOf(one: Subscription): PostLine {
  return { text: subscriptionInWords(one), url: null };
}
