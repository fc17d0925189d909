import type { Command } from '../src/app/conversation/command.ts';
import { storyLines } from '../src/app/stories/story-lines.ts';

const pageSize = 8;

export const latest: Command = {
  name: 'latest',
  description: 'The latest stories',
  who: 'anyone',
  slow: false,
  options: [
    { name: 'severity', description: 'Least severity, 1 to 3', type: 'integer', required: false, min: 1, max: 3 },
  ],
  async run({ options, page }, { store }) {
    const leastSeverity = Number(options.severity ?? 1);
    const stories = await store.stories.find({ leastSeverity, limit: pageSize + 1, offset: page * pageSize });
    const lines = await storyLines(stories.slice(0, pageSize), store);
    return {
      title: 'Latest stories',
      summary: lines.length === 0 ? 'There is none yet. "status" shows what is being read.' : '',
      sections: lines.length === 0 ? [] : [{ heading: `Page ${page + 1}`, lines }],
      more: stories.length > pageSize,
    };
  },
};
