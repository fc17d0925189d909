import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRequests } from '../../../src/platforms/discord/requests.ts';
import { silentLog } from '../../fakes/clock.ts';
import { startSite } from '../../fakes/site.ts';

let site: Awaited<ReturnType<typeof startSite>>;

beforeEach(async () => {
  site = await startSite((_, response) => response.end('{}'));
});
afterEach(() => site.stop());

test("answers to people do not stand in line for the bot's requests a second", async () => {
  const { makeRequest } = createRequests(silentLog, { perSecond: 1, mostInvalid: 100 });
  const make = (path: string) => makeRequest(`${site.url}/v10${path}`, { method: 'GET' });
  const posts = ['/channels/1/messages', '/channels/2/messages', '/channels/3/messages'].map(make);
  const answers = Array.from({ length: 30 }, (_, at) => make(`/interactions/${at}/token/callback`));
  await Promise.all([...posts, ...answers, make('/webhooks/1/token/messages/@original')]);
  // At one a second they would have taken half a minute, and come after all of the posts.
  expect(site.requests).toHaveLength(34);
  expect(site.requests.at(-1)?.url).toBe('/v10/channels/3/messages');
}, 20_000);
