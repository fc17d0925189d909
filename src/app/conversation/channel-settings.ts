import type { Channel } from '../../domain/channel.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import type { Repositories } from '../ports/store.ts';

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
