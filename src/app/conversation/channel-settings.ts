import type { Channel } from '../../domain/channel.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import type { WantsContext } from '../delivery/channel-wants.ts';
import { rewriteWaitingDigests } from '../delivery/due-digests.ts';
import type { Repositories, Store } from '../ports/store.ts';

/** Settings of a channel; those of a channel that never set any. */
export async function settingsOf(
  channel: Channel,
  { channels }: Pick<Repositories, 'channels'>,
): Promise<ChannelSettings> {
  return (
    (await channels.settings(channel)) ?? {
      channel,
      digest: null,
      mutedCompanies: [],
      quietHours: null,
      dailyLimit: null,
      thresholdShift: 0,
    }
  );
}

/** Changes settings of a channel; two people who do so at once do not undo each other. */
export async function changeSettings(
  channel: Channel,
  store: Pick<Store, 'transaction'>,
  change: (before: ChannelSettings) => Partial<ChannelSettings>,
): Promise<void> {
  await store.transaction(async (repositories) => {
    const before = await settingsOf(channel, repositories);
    await repositories.channels.putSettings({ ...before, ...change(before) });
  });
}

/** Nothing of a company is told in a channel from now on, in a digest that is already written neither. */
export async function muteCompany(name: string, channel: Channel, context: WantsContext): Promise<void> {
  await changeSettings(channel, context.store, ({ mutedCompanies }) => ({
    mutedCompanies: [...new Set([...mutedCompanies, name])],
  }));
  await rewriteWaitingDigests(channel, context);
}
