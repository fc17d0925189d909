import { afterEach, expect, test } from 'vitest';
import { connectDiscord } from '../../../src/platforms/discord/connect.ts';
import { mostInvalidRequests } from '../../../src/platforms/discord/invalid-requests.ts';
import { silentLog } from '../../fakes/clock.ts';
import { type FakeDiscord, startDiscord } from '../../fakes/discord/server.ts';
import { aDelivery } from '../../fakes/things.ts';

let discord: FakeDiscord;
afterEach(() => discord.stop());

const noPermission = 50_013;

test('invalid requests are counted, and Discord is left alone well before it shuts the address out', async () => {
  expect(mostInvalidRequests).toBeLessThanOrEqual(10_000 / 2);
  discord = await startDiscord({ limits: { routes: null, global: null, invalid: { requests: 40, ms: 600_000 } } });
  discord.closed.set(discord.channel, noPermission);
  const said: string[] = [];
  const log = { ...silentLog, error: (_fields: object, words: string) => said.push(words) };
  const limits = { perSecond: 10_000, mostInvalid: 20 };
  const { sender } = connectDiscord({ token: discord.token, apiUrl: discord.url }, log as never, limits);
  const channel = { platform: 'discord', workspace: discord.guild, channel: discord.channel } as const;
  const send = (at: number) => sender.send(aDelivery({ id: `d${at}`, channel }), null, AbortSignal.timeout(10_000));
  for (let at = 0; at < 20; at += 1) expect(await send(at)).toMatchObject({ kind: 'unreachable' });
  const asked = discord.requests.get('create_message');
  expect(said).toEqual(['too many invalid requests, discord is left alone']);
  // Whatever it is about, nothing is asked of Discord any more, and nobody's channel is to blame.
  discord.closed.clear();
  const outcome = await send(20);
  expect(outcome).toMatchObject({ kind: 'retry', scope: 'platform', reason: expect.stringContaining('invalid') });
  expect(outcome).toHaveProperty('afterMs', expect.closeTo(600_000, -4));
  const doubted = aDelivery({ id: 'd21', channel });
  await expect(sender.find(doubted, null, AbortSignal.timeout(10_000))).rejects.toMatchObject({ kind: 'outage' });
  expect(discord.requests.get('create_message')).toBe(asked);
  expect(asked).toBe(20);
});
