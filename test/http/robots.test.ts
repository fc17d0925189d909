import { expect, test } from 'vitest';
import type { Fetcher } from '../../src/app/ports/fetcher.ts';
import { createRobots } from '../../src/http/robots.ts';
import { fakeClock } from '../fakes/clock.ts';

function robotsSaying(text: string) {
  const body = Buffer.from(text);
  const fetcher: Fetcher = {
    fetch: async ({ url }) => ({ status: 200, headers: {}, body, finalUrl: url, movedTo: null }),
    close: async () => {},
  };
  return createRobots(fetcher, fakeClock(), 'Codicil');
}

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
