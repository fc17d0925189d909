import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { subscriptionInWords } from '../src/app/conversation/subscription-words.ts';
import { shiftInWords } from '../src/app/conversation/verdicts.ts';
import { counted, weekdayName } from '../src/app/wording.ts';
import type { PostField } from '../src/domain/post.ts';
import type { ChannelSettings } from '../src/domain/subscription.ts';

const pageSize = 10;

export const subscriptions: Command = {
  name: 'subscriptions',
  description: 'What this channel is subscribed to',
  who: 'anyone',
  slow: false,
  options: [],
  async run({ channel, page }, { store, threshold }) {
    const own = await store.subscriptions.forChannel(channel);
    const shown = own.slice(page * pageSize, (page + 1) * pageSize);
    return {
      title: 'Subscriptions of this channel',
      summary:
        own.length === 0
          ? 'There is none. "subscribe" adds one; without options it takes everything.'
          : `${counted(own.length, 'subscription')}.`,
      fields: settingFields(await settingsOf(channel, store), threshold),
      sections:
        shown.length === 0
          ? []
          : [
              {
                heading: page === 0 ? 'Subscriptions' : `Page ${page + 1}`,
                lines: shown.map((one) => ({ text: `${one.id}: ${subscriptionInWords(one)}`, url: null })),
              },
            ],
      more: own.length > (page + 1) * pageSize,
    };
  },
};

function settingFields(
  { digest, mutedCompanies, quietHours, dailyLimit, thresholdShift }: ChannelSettings,
  threshold: number,
): PostField[] {
  const fields: PostField[] = [];
  if (digest !== null) {
    const day = digest.every === 'day' ? 'every day' : `every ${weekdayName(digest.weekday)}`;
    fields.push({ name: 'Digest', value: `${day} at ${digest.hour}:00, ${digest.timeZone}` });
  }
  if (mutedCompanies.length > 0) fields.push({ name: 'Muted', value: mutedCompanies.join(', ') });
  if (quietHours !== null)
    fields.push({ name: 'Quiet', value: `${quietHours.from}:00 to ${quietHours.to}:00, ${quietHours.timeZone}` });
  if (dailyLimit !== null) fields.push({ name: 'At most', value: `${dailyLimit} posts a day` });
  if (thresholdShift !== 0) fields.push({ name: 'Relevance', value: shiftInWords(thresholdShift, threshold) });
  return fields;
}
