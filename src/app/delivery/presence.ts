import type { Platform } from '../../domain/channel.ts';
import { toInstant } from '../../domain/time.ts';
import type { CommandContext } from '../conversation/command.ts';
import { resumeChannel } from './reachability.ts';

/** Why nothing is posted where the bot is no longer; what says so goes on when it is back. */
export const botRemoved = 'the bot was removed from this workspace';

/**
 * Compares where the bot is with where it is subscribed: it may have been removed, or invited again, while it was down.
 * Where it is, only what was paused for its absence goes on; a channel that is closed stays so until it takes a post.
 */
export async function notePresence(
  platform: Platform,
  workspaces: readonly string[],
  { store, clock }: Pick<CommandContext, 'store' | 'clock'>,
): Promise<void> {
  const present = new Set(workspaces);
  const now = toInstant(clock.now());
  await store.transaction(async (repositories) => {
    const own = (await repositories.subscriptions.all()).filter(({ channel }) => channel.platform === platform);
    for (const { channel, pausedReason } of own) {
      const isHere = present.has(channel.workspace);
      if (!isHere && pausedReason === null) {
        await repositories.subscriptions.pause([{ channel, reason: botRemoved }]);
      } else if (isHere && pausedReason === botRemoved) await resumeChannel(channel, 'channel', now, repositories);
    }
  });
}
