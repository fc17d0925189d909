import type { Judgeable } from '../../domain/assessment.ts';
import { type Scan, scan } from './mentions.ts';
import type { NameTable } from './name-table.ts';

const homeOfLanguage: Readonly<Record<string, string>> = {
  da: 'DK',
  sv: 'SE',
  no: 'NO',
  nb: 'NO',
  nn: 'NO',
  fi: 'FI',
  is: 'IS',
  pl: 'PL',
  cs: 'CZ',
  sk: 'SK',
  hu: 'HU',
  ro: 'RO',
  bg: 'BG',
  el: 'GR',
  hr: 'HR',
  sl: 'SI',
  et: 'EE',
  lv: 'LV',
  lt: 'LT',
  tr: 'TR',
  it: 'IT',
  ja: 'JP',
  ko: 'KR',
  he: 'IL',
  uk: 'UA',
};
/** Endings of addresses that say nothing of a country. */
const anywhere = new Set('ai app co eu fm gg io ly me to tv cc ws'.split(' '));

/**
 * Places that a text may be about though it names none: where its companies are at home, where its language is spoken
 * and nowhere else, the country of its address and of its publisher. Enough to tell apart authorities of one name, for nothing else.
 */
export function whereabouts(
  { url, language, source }: Judgeable,
  scans: readonly Scan[],
  table: NameTable,
): ReadonlySet<string> {
  const found = new Set<string>();
  const publisher = source === null || source === undefined ? [] : [scan(source.slice(0, 100), table)];
  for (const { names } of [...scans, ...publisher])
    for (const [entry] of names.values())
      if (entry?.kind === 'company' && entry.jurisdiction !== null) found.add(entry.jurisdiction);
  const home = homeOfLanguage[(language ?? '').slice(0, 2).toLowerCase()];
  if (home !== undefined) found.add(home);
  const ending = /^https?:\/\/[^/?#]*\.([a-z]{2})(?::\d+)?(?:[/?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (ending !== undefined && !anywhere.has(ending)) found.add(ending.toUpperCase());
  return found;
}
