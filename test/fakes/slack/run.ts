import { parseArgs } from 'node:util';
import { startSlack } from './server.ts';

/** `npm run fake -- slack --port N [--record FILE]`: says what a client needs, and runs until it is stopped. */
export async function runFake(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '0' }, record: { type: 'string' }, 'no-limits': { type: 'boolean' } },
  });
  const fake = await startSlack({
    port: Number(values.port),
    limits: values['no-limits'] !== true,
    ...(values.record === undefined ? {} : { record: values.record }),
  });
  const { url, botToken, appToken, signingSecret, team, channel } = fake;
  process.stdout.write(`${JSON.stringify({ url, botToken, appToken, signingSecret, team, channel })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void fake.stop());
}
