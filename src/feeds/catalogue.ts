import { z } from 'zod';
import type { Feed } from '../domain/feed.ts';
import rows from './catalogue.json' with { type: 'json' };

const row = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['regulator', 'company', 'press', 'civil-society', 'archive']),
  format: z.enum(['feed', 'page']),
  address: z.url({ protocol: /^https?$/ }),
  selector: z.string().nullish(),
  company: z.string().nullable(),
  regulator: z.string().nullable(),
  language: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  /** Where and when the address was seen: it may have moved since. */
  seen: z.string().min(1),
});

/** The built-in list of feeds and pages. */
export function catalogue(): Feed[] {
  return z
    .array(row)
    .parse(rows)
    .map(({ seen: _seen, selector, ...feed }) => ({ ...feed, selector: selector ?? null, origin: 'catalogue' }));
}
