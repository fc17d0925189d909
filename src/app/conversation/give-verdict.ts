import type { Channel } from '../../domain/channel.ts';
import { Fault } from '../../domain/errors.ts';
import { shiftOf, type Verdict } from '../../domain/threshold.ts';
import { toInstant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { settingsOf } from './channel-settings.ts';
import type { Answer, CommandContext } from './command.ts';
import { shiftInWords, verdictsThatCount } from './verdicts.ts';

/** What a person says of an item, or of a change, in a channel. */
export interface GivenVerdict {
  readonly channel: Channel;
  readonly person: { readonly id: string };
  /** Item key or change id. */
  readonly itemKey: string;
  readonly verdict: Verdict;
}

/** Keeps a verdict and shifts the channel's threshold by it; a person's later one on the same replaces it. */
export async function giveVerdict(
  { channel, person, itemKey, verdict }: GivenVerdict,
  { store, clock, threshold }: CommandContext,
): Promise<Answer> {
  const isKept = (await store.items.get(itemKey)) !== null || (await store.changes.get(itemKey)) !== null;
  if (!isKept) throw new Fault('invalid', 'That item is no longer kept.');
  const shift = await store.transaction(async (repositories) => {
    const { feedback, channels } = repositories;
    await feedback.put({ channel, itemKey, verdict, by: person.id, at: toInstant(clock.now()) });
    const settings = await settingsOf(channel, repositories);
    const thresholdShift = shiftOf(verdictsThatCount(await feedback.forChannel(channel), settings), threshold);
    await channels.putSettings({ ...settings, thresholdShift });
    return thresholdShift;
  });
  return {
    title: 'Noted, thank you',
    summary: `This channel's choice of what is relevant is now ${shiftInWords(shift, threshold)}. The opposite verdict takes it back; "relevance" shows all of them.${await ended(channel, store)}`,
  };
}

/** A button outlives the subscription that brought its message. */
export async function ended(channel: Channel, { subscriptions }: Repositories): Promise<string> {
  const some = (await subscriptions.forChannel(channel)).length > 0;
  return some ? '' : ' This channel has no subscription any more: nothing is sent to it until somebody subscribes it.';
}
