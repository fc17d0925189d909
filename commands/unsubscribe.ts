import type { Command } from '../src/app/conversation/command.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { Fault } from '../src/domain/errors.ts';

export const unsubscribe: Command = {
  name: 'unsubscribe',
  description: "End one of this channel's subscriptions, or all",
  who: 'managers',
  slow: false,
  options: [
    {
      name: 'id',
      description: 'Id of a subscription ("subscriptions" lists them), or "all"',
      type: 'text',
      required: false,
    },
  ],
  async run({ channel, options }, { store }) {
    const own = await store.subscriptions.forChannel(channel);
    if (own.length === 0) throw new Fault('invalid', 'This channel has no subscription.');
    const wanted = options.id ?? (own.length === 1 ? 'all' : undefined);
    if (wanted === undefined) {
      throw new Fault(
        'invalid',
        `Which one? ${own.map(({ id }) => id).join(', ')}, or all. "subscriptions" describes them.`,
      );
    }
    const ended = own.filter(({ id }) => wanted === 'all' || id === wanted);
    if (ended.length === 0) throw new Fault('invalid', `This channel has no subscription "${wanted.slice(0, 60)}".`);
    for (const { id } of ended) await store.subscriptions.remove(id);
    return {
      title: ended.length === 1 ? 'The subscription has ended' : 'All subscriptions of this channel have ended',
      sections: [{ heading: 'Ended', lines: ended.map((one) => ({ text: subscriptionInWords(one), url: null })) }],
      open: true,
    };
  },
};
