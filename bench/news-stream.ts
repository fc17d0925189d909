import type { Groupable } from '../src/analysis/analyst.ts';
import { seeded } from '../src/analysis/learning/seeded.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';

/** An item made by rule, with its who and where known. */
export type MadeItem = Groupable & { readonly source: string };

const deeds =
  'will train AI on|is fined over|suspends AI training with|faces a lawsuit over|updates its terms on|is investigated over|stops sharing|lets users opt out of|must delete|leaks|reverses its plan for|is banned from using'.split(
    '|',
  );
const objects =
  'users’ posts|private messages|photos of faces|children’s data|voice recordings|location data|health records|emails|customer files|search history|code in private repositories|driving data'.split(
    '|',
  );
const tails =
  'after criticism by campaigners|in the European Union|says the regulator|from next month|according to new terms|court documents show|as part of a settlement|following a complaint|without asking them|by default'.split(
    '|',
  );
const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju ka le mi no pu'.split(' ');
const { companies, regulators } = builtInRegistry();
const start = Date.UTC(2025, 0, 1);
const yearMs = 365 * 86_400_000;

/** `count` items spread over a year, the same from the same seed; ids begin at `from`. Four reports tell of one event. */
export function* newsStream(count: number, seed: number, from = 0): Generator<MadeItem> {
  const random = seeded(seed);
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // A few companies are in most of the news.
  const company = () => companies[Math.floor(companies.length * random() ** 4)]?.name ?? '';
  const word = () => some(syllables) + some(syllables) + some(syllables);
  let event = {
    who: company(),
    by: some(regulators),
    deed: some(deeds),
    object: some(objects),
    words: [word(), word()],
  };
  for (let at = 0; at < count; at += 1) {
    if (at % 4 === 0)
      event = {
        who: company(),
        by: some(regulators),
        deed: some(deeds),
        object: some(objects),
        words: [word(), word()],
      };
    const { who, by, deed, object, words } = event;
    const date = new Date(start + (yearMs * at) / count).toISOString();
    yield {
      id: `made ${from + at}`,
      title: `${who} ${deed} ${object} ${some(tails)} ${words.join(' ')}`,
      text: `${by.name} said on Monday that ${who} ${deed} ${object}. The ${words[0]} feature is used by ${Math.floor(random() * 900)} million people, and ${word()} ${word()} asked for more information. ${some(tails)}.`,
      date,
      source: 'made',
      assessment: { companies: [who], regulators: [by.name], jurisdictions: [by.jurisdiction] },
    };
  }
}
