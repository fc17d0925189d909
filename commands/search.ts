import type { Command } from '../src/app/conversation/command.ts';
import { dayInWords } from '../src/app/wording.ts';

const pageSize = 8;

export const search: Command = {
  name: 'search',
  description: 'Search everything that was read',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'words',
      description: 'Words to look for; those in quotes stand side by side',
      type: 'text',
      required: true,
      phrases: true,
      maxLength: 200,
    },
  ],
  async run({ options, page }, { store }) {
    const words = options.words ?? '';
    const found = await store.items.search(words, pageSize + 1, page * pageSize);
    const lines = found.slice(0, pageSize).map(({ item }) => ({
      text: `${dayInWords(item.publishedAt ?? item.firstSeenAt)} · ${item.title ?? item.url ?? 'untitled'}`,
      url: item.url,
    }));
    return {
      title: `Search: ${words}`,
      summary: lines.length === 0 ? 'Nothing that was read holds these words.' : '',
      sections: lines.length === 0 ? [] : [{ heading: `Page ${page + 1}`, lines }],
      more: found.length > pageSize,
    };
  },
};
