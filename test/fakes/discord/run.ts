import { parseArgs } from 'node:util';
import { startDiscord } from './server.ts';

/**
 * `npm run fake -- discord --port N [--record FILE] [--guilds N]`: says what a client needs, and runs until it is
 * stopped. `--guilds` adds so many servers to the first.
 */
export async function runFake(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      record: { type: 'string' },
      guilds: { type: 'string', default: '0' },
    },
  });
  const fake = await startDiscord({
    port: Number(values.port),
    moreGuilds: Number(values.guilds),
    ...(values.record === undefined ? {} : { record: values.record }),
  });
  const { url, gateway, token, applicationId, guild, channel } = fake;
  process.stdout.write(`${JSON.stringify({ url, gateway, token, applicationId, guild, channel })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void fake.stop());
}
