import { type Channel, channelKey } from './channel.ts';
import type { ChannelSettings, Subscription } from './subscription.ts';

/** A channel with all that decides what it is told. */
export interface Listener {
  readonly channel: Channel;
  readonly settings: ChannelSettings | null;
  readonly subscriptions: readonly Subscription[];
}

/** Everybody who may be told something, arranged so that a story is held only against those who may want it. */
export interface Audience {
  /** Channels that may want a story that names these companies and regulators, in the order of their keys. */
  listenersTo(names: readonly string[]): readonly Listener[];
  /** Null where nothing is subscribed. */
  listener(channel: Channel): Listener | null;
}

export function createAudience(subscriptions: readonly Subscription[], settings: readonly ChannelSettings[]): Audience {
  const settingsByKey = new Map(settings.map((one) => [channelKey(one.channel), one]));
  const byKey = Map.groupBy(subscriptions, ({ channel }) => channelKey(channel));
  const all = new Map<string, Listener>();
  const toAnything = new Map<string, Listener>();
  const toName = new Map<string, Map<string, Listener>>();
  for (const [key, own] of [...byKey].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const { channel } = own[0] as Subscription;
    const listener = { channel, settings: settingsByKey.get(key) ?? null, subscriptions: own };
    all.set(key, listener);
    for (const { companies } of own) {
      if (companies.length === 0) toAnything.set(key, listener);
      for (const name of companies) {
        const named = toName.get(name) ?? new Map<string, Listener>();
        toName.set(name, named.set(key, listener));
      }
    }
  }
  return {
    listener: (channel) => all.get(channelKey(channel)) ?? null,
    listenersTo(names) {
      const found = new Map(toAnything);
      for (const name of names) for (const [key, listener] of toName.get(name) ?? []) found.set(key, listener);
      return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, listener]) => listener);
    },
  };
}
