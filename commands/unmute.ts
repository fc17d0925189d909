import { changeSettings, settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { companyNamed } from '../src/app/names.ts';
import { Fault } from '../src/domain/errors.ts';

export const unmute: Command = {
  name: 'unmute',
  description: 'Hear of a muted company again',
  who: 'managers',
  slow: false,
  options: [
    { name: 'company', description: 'Company', type: 'text', required: true, complete: 'company', maxLength: 100 },
  ],
  async run({ channel, options }, { store, registry }) {
    const name = companyNamed(options.company ?? '', registry);
    const { mutedCompanies: before } = await settingsOf(channel, store);
    if (!before.includes(name)) throw new Fault('invalid', `${name} is not muted in this channel.`);
    await changeSettings(channel, store, ({ mutedCompanies }) => ({
      mutedCompanies: mutedCompanies.filter((muted) => muted !== name),
    }));
    return { title: `${name} is heard of again in this channel`, open: true };
  },
};
