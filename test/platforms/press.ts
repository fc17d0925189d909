import type { ServerResponse } from 'node:http';
import { expect } from 'vitest';
import { startSite } from '../fakes/site.ts';
import type { SteppedClock } from '../fakes/stepped-clock.ts';

const hour = 3_600_000;

/** An entry of the feed that the end-to-end tests read. */
export interface Entry {
  readonly id: number;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

/** September 2024: what is no news, what is, and its turn two days later. */
export const oldNews: Entry = {
  id: 1,
  at: '2024-09-10T08:00:00Z',
  title: 'Seven keyboards, compared',
  text: 'One has no arrow keys.',
};
export const training: Entry = {
  id: 2,
  at: '2024-09-18T11:00:00Z',
  title: 'LinkedIn now uses its members’ data to train AI, unless they opt out',
  text: 'LinkedIn has changed its privacy policy so that the posts and personal data of its members may be used to train generative AI models. The setting is switched on by default. Members who do not want this have to find the setting and opt out.',
};
export const suspended: Entry = {
  id: 3,
  at: '2024-09-20T09:00:00Z',
  title: 'LinkedIn suspends training AI models with UK users’ data after ICO raises concerns',
  text: 'LinkedIn has suspended the training of generative AI models with the personal data of its members in the UK, after the Information Commissioner’s Office raised concerns. The ICO said it is pleased that LinkedIn has reflected on the concerns about training AI on members’ data.',
};

/** A feed on the loopback, with whatever entries are in the list. */
export async function startPress(entries: readonly Entry[]) {
  const site = await startSite((_, response: ServerResponse) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(`<rss version="2.0"><channel><title>Press</title>${entries.map(asItem).join('')}</channel></rss>`);
  });
  return { ...site, feed: `${site.url}/feed` };
}

function asItem({ id, at, title, text }: Entry): string {
  return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://press.example/${id}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`;
}

/** Time goes on hour by hour, as long as it takes for feeds to be due and posts to arrive. */
export async function hoursUntil(clock: SteppedClock, holds: () => boolean): Promise<void> {
  for (let passed = 0; passed < 48 && !holds(); passed += 1) {
    clock.advance(hour);
    await expect
      .poll(holds, { timeout: 400, interval: 20 })
      .toBe(true)
      .catch(() => undefined);
  }
  expect(holds()).toBe(true);
}
