import type { Judgeable } from '../../domain/assessment.ts';
import type { Registry } from '../analyst.ts';
import { lazily } from '../lazily.ts';
import { authoritiesMeant } from './authorities.ts';
import { isCapitalised, mentionsIn, placeCodes, scan } from './mentions.ts';
import { createNameTable } from './name-table.ts';
import { withoutCredits, withoutPublisher } from './passing.ts';
import { placesOf } from './places.ts';
import { salientAuthorities, salientCompanies } from './salience.ts';
import { strangersIn } from './strangers.ts';
import { whereabouts } from './whereabouts.ts';

export interface Entities {
  readonly companies: readonly string[];
  readonly regulators: readonly string[];
  readonly jurisdictions: readonly string[];
}

export interface Recognition extends Entities {
  /**
   * Companies beside those, which the registry does not know but the words beside them make companies. They are told of
   * an item, and nothing is judged by them; most items are not told, and nobody asks for theirs.
   */
  strangers(): readonly string[];
}

export interface Recognizer {
  recognize(text: Judgeable): Recognition;
}

const longestTitle = 500;
const longestText = 12_000;

/** Finds who is meant in a text: names looked up word by word in one table, everyday words weighed by what is near. */
export function createRecognizer(registry: Registry): Recognizer {
  const table = createNameTable(registry);
  const home = new Map(registry.regulators.map(({ name, jurisdiction }) => [name, jurisdiction]));

  return {
    recognize(text) {
      const title = withoutPublisher(text.title.slice(0, longestTitle), text.source ?? null);
      const body = withoutCredits(text.text.slice(0, longestText));
      const scans = { title: scan(title, table), body: scan(body, table) };
      const places = placeCodes([scans.title, scans.body]);
      const near = whereabouts(text, [scans.title, scans.body], table);
      const capitals = lazily(() => isCapitalised(title));
      const inTitle = mentionsIn(scans.title, { capitals, places, near });
      const inText = mentionsIn(scans.body, {
        capitals: lazily(() => isCapitalised(body.slice(0, 400))),
        places,
        near,
      });
      const both = { inTitle, inText };
      const said = salientAuthorities(both);
      const regulators = said.length > 0 ? said : authoritiesMeant(scans.title, scans.body);
      const companies = salientCompanies(both);
      return {
        companies,
        regulators,
        jurisdictions: placesOf(both, { title, body }, homes(regulators)),
        strangers: () => strangersIn(scans.title, scans.body, { capitals, isOneKnown: companies.length > 0 }),
      };
    },
  };

  function homes(regulators: readonly string[]): string[] {
    return regulators.map((name) => home.get(name) ?? '').filter((place) => place !== '');
  }
}
