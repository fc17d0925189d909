import type { Command } from '../src/app/conversation/command.ts';

export const help: Command = {
  name: 'help',
  description: 'What can be asked',
  who: 'anyone',
  slow: false,
  options: [],
  async run(_request, { commands }) {
    return {
      title: 'What you can ask',
      summary: "Codicil tells this channel when a company or a regulator changes what happens to people's data in AI.",
      sections: [
        {
          heading: 'Commands',
          lines: commands.map(({ name, description, who, options }) => ({
            text: `${[name, ...options.filter(({ required }) => required).map((option) => option.name.toUpperCase())].join(' ')}: ${description}${who === 'managers' ? ' (managers)' : ''}`,
            url: null,
          })),
        },
      ],
    };
  },
};
