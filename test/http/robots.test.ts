import { expect, test } from 'vitest';
import type { Fetcher, FetchResult } from '../../src/app/ports/fetcher.ts';
import { hour } from '../../src/domain/time.ts';
import { createRobots } from '../../src/http/robots.ts';
import { fakeClock } from '../fakes/clock.ts';

const clock = fakeClock();

function robotsSaying(text: string, answers: () => Partial<FetchResult> = () => ({})) {
  const body = Buffer.from(text);
  const fetcher: Fetcher = {
    fetch: async ({ url }) => ({ status: 200, headers: {}, body, finalUrl: url, movedTo: null, ...answers() }),
    close: async () => {},
  };
  return createRobots(fetcher, clock, 'Codicil');
}

test('a site is asked once a day', async () => {
  let asked = 0;
  const robots = robotsSaying('User-agent: *\nDisallow: /private\n', () => {
    asked += 1;
    return {};
  });
  for (let at = 0; at < 5; at += 1) expect(await robots.allows(`https://a.example/${at}`)).toBe(true);
  expect(asked).toBe(1);
  clock.advance(25 * hour);
  expect(await robots.allows('https://a.example/private')).toBe(false);
  expect(asked).toBe(2);
});

test('a site without the file allows everything; one that is down is asked again at the next look', async () => {
  let status = 503;
  const robots = robotsSaying('', () => ({ status }));
  await expect(robots.allows('https://a.example/x')).rejects.toMatchObject({
    kind: 'outage',
    message: 'https://a.example/robots.txt cannot be read: status 503',
  });
  status = 404;
  expect(await robots.allows('https://a.example/x')).toBe(true);
});

test('what a site forbids is not read', async () => {
  const robots = robotsSaying('User-agent: *\nDisallow: /private/*.html\n');
  expect(await robots.allows('https://a.example/private/1.html')).toBe(false);
  expect(await robots.allows('https://a.example/public')).toBe(true);
});

test('what is no web address is left to whoever fetches it', async () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'x']) {
    expect(await robotsSaying('User-agent: *\nDisallow: /\n').allows(address)).toBe(true);
  }
});

test('a file that is made to be slow is read in no time, and its plain rules hold', async () => {
  const slow = `Disallow: /${'*a'.repeat(200)}b$\n`.repeat(1_000);
  const robots = robotsSaying(`User-agent: *\nDisallow: /private\n${slow}`);
  const start = performance.now();
  expect(await robots.allows(`https://a.example/${'a'.repeat(1_900)}`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(await robots.allows('https://a.example/private')).toBe(false);
});
