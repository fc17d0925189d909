import { muteCompany } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { companyNamed } from '../src/app/names.ts';

export const mute: Command = {
  name: 'mute',
  description: 'Hear nothing of a company in this channel',
  who: 'managers',
  slow: false,
  options: [
    { name: 'company', description: 'Company', type: 'text', required: true, complete: 'company', maxLength: 100 },
  ],
  async run({ channel, options }, context) {
    const name = companyNamed(options.company ?? '', context.registry);
    await muteCompany(name, channel, context);
    return { title: `${name} is muted in this channel`, summary: `"unmute ${name}" brings it back.`, open: true };
  },
};
