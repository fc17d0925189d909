import type { Command } from '../src/app/conversation/command.ts';
import { explainItem } from '../src/app/conversation/explain.ts';

export const why: Command = {
  name: 'why',
  description: 'Why something did or did not reach this channel',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'item',
      description: 'Address of an article, or id of an item',
      type: 'text',
      required: true,
      maxLength: 2_000,
    },
  ],
  async run({ channel, options }, context) {
    const lines = await explainItem(options.item ?? '', channel, context);
    return { title: 'Stage by stage', sections: [{ heading: 'What happened to it', lines }] };
  },
};
