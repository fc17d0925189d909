/** The stand-in and its people, for `bench commands`, in a process of their own. */
import { startDiscord } from '../test/fakes/discord/server.ts';
import { runLoad } from './load.ts';

const discord = await startDiscord();
const { url, token, gateway } = discord;

await runLoad({
  connection: { url, token, gateway },
  // What happens before the bot has named itself reaches nobody.
  isConnected: () => discord.sessions.identified() > 0,
  async ask(line) {
    const [name, ...options] = line.split(' ');
    const given = options.map((option) => {
      const at = option.indexOf(':');
      return { name: option.slice(0, at), type: 3, value: option.slice(at + 1).replaceAll('_', ' ') };
    });
    const data = { id: '1', name: 'codicil', type: 1, options: [{ name, type: 1, options: given }] };
    const interaction = discord.act({ type: 2, data });
    await interaction.answer;
    return {
      acknowledgedMs: (interaction.acknowledgedAt ?? Number.POSITIVE_INFINITY) - interaction.sentAt,
      answeredMs: (interaction.answeredAt ?? Number.POSITIVE_INFINITY) - interaction.sentAt,
    };
  },
  stop: () => discord.stop(),
});
