import { parseArgs } from 'node:util';
import { startDiscord } from './server.ts';

/** `npm run fake -- discord --port N [--record FILE]`: says what a client needs, and runs until it is stopped. */
export async function runFake(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '0' }, record: { type: 'string' } },
  });
  const fake = await startDiscord({
    port: Number(values.port),
    ...(values.record === undefined ? {} : { record: values.record }),
  });
  const { url, gateway, token, applicationId, guild, channel } = fake;
  process.stdout.write(`${JSON.stringify({ url, gateway, token, applicationId, guild, channel })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void fake.stop());
}
