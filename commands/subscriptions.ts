import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { shiftInWords } from '../src/app/conversation/verdicts.ts';
import type { PostField } from '../src/domain/post.ts';
import type { ChannelSettings } from '../src/domain/subscription.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  description: 'What this channel is subscribed to',
  who: 'anyone',
  slow: false,
  options: [],
  async run({ channel }, { store, threshold }) {
    const own = await store.subscriptions.forChannel(channel);
    return {
      title: 'Subscriptions of this channel',
      summary: own.length === 0 ? 'There is none. "subscribe" adds one; without options it takes everything.' : '',
      fields: settingFields(await settingsOf(channel, store), threshold),
      sections:
        own.length === 0
          ? []
          : [
              {
                heading: 'Subscriptions',
                lines: own.map((one) => ({ text: `${one.id}: ${subscriptionInWords(one)}`, url: null })),
              },
            ],
    };
  },
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function settingFields(
  { digest, mutedCompanies, quietHours, dailyLimit, thresholdShift }: ChannelSettings,
  threshold: number,
): PostField[] {
  const fields: PostField[] = [];
  if (digest !== null) {
    const day = digest.every === 'day' ? 'every day' : `every ${weekdays[digest.weekday]}`;
    fields.push({ name: 'Digest', value: `${day} at ${digest.hour}:00, ${digest.timeZone}` });
  }
  if (mutedCompanies.length > 0) fields.push({ name: 'Muted', value: mutedCompanies.join(', ') });
  if (quietHours !== null)
    fields.push({ name: 'Quiet', value: `${quietHours.from}:00 to ${quietHours.to}:00, ${quietHours.timeZone}` });
  if (dailyLimit !== null) fields.push({ name: 'At most', value: `${dailyLimit} posts a day` });
  if (thresholdShift !== 0) fields.push({ name: 'Relevance', value: shiftInWords(thresholdShift, threshold) });
  return fields;
}
