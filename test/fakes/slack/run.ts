import { parseArgs } from 'node:util';
import { startSlack } from './server.ts';

/** `npm run fake -- slack --port N`: says what a client needs, and runs until it is stopped. */
export async function runFake(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '0' } } });
  const fake = await startSlack(Number(values.port));
  const { url, botToken, appToken, signingSecret, team, channel } = fake;
  process.stdout.write(`${JSON.stringify({ url, botToken, appToken, signingSecret, team, channel })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void fake.stop());
}
