import type { Channel } from '../../domain/channel.ts';
import type { Post } from '../../domain/post.ts';
import { storyLines } from '../stories/story-lines.ts';
import type { CommandContext } from './command.ts';
import { subscriptionInWords } from './subscription-words.ts';

const mostShown = 40;

/** A workspace's subscriptions and latest stories. */
export async function homePage(
  platform: Channel['platform'],
  workspace: string,
  { store }: CommandContext,
): Promise<Post> {
  const subscriptions = await store.subscriptions.forWorkspace(platform, workspace);
  const stories = await store.stories.find({ limit: 10 });
  return {
    kind: 'answer',
    title: 'Codicil',
    url: null,
    severity: 0,
    summary:
      subscriptions.length === 0
        ? 'No channel of this workspace is subscribed yet. Invite the bot to a channel and use "subscribe" there.'
        : '',
    quotes: [],
    fields: [],
    links: [],
    buttons: [],
    sections: [
      {
        heading: 'Subscriptions',
        lines: subscriptions.slice(0, mostShown).map((one) => ({
          channel: one.channel.channel,
          text: subscriptionInWords(one),
          url: null,
        })),
      },
      { heading: 'Latest stories', lines: await storyLines(stories, store) },
    ].filter(({ lines }) => lines.length > 0),
    footer:
      subscriptions.length > mostShown ? `${subscriptions.length - mostShown} more subscriptions not shown.` : null,
  };
}
