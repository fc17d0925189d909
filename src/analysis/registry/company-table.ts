import type { Company } from '../../domain/actor.ts';
import { artificialIntelligence } from './companies/artificial-intelligence.ts';
import { dataAndAdvertising } from './companies/data-and-advertising.ts';
import { devices } from './companies/devices.ts';
import { finance } from './companies/finance.ts';
import { health } from './companies/health.ts';
import { identityAndSurveillance } from './companies/identity-and-surveillance.ts';
import { mediaAndGames } from './companies/media-and-games.ts';
import { mobilityAndTravel } from './companies/mobility-and-travel.ts';
import { platforms } from './companies/platforms.ts';
import { press } from './companies/press.ts';
import { retailAndFood } from './companies/retail-and-food.ts';
import { software } from './companies/software.ts';
import { telecomsAndEnergy } from './companies/telecoms-and-energy.ts';
import { workAndEducation } from './companies/work-and-education.ts';
import { list, rows } from './table.ts';

/**
 * The companies that come with the program. One a line in `./companies`:
 *
 *     name | aliases and former names | products that stand for it | parent | jurisdiction
 *
 * A name, alias or product that ends in "?" is also an everyday word and counts only in context; a product that ends in
 * "~" is mostly where something runs ("an iPhone app") and counts only where nobody else is named.
 */
export function builtInCompanies(): Company[] {
  const sectors = [
    artificialIntelligence,
    platforms,
    software,
    devices,
    dataAndAdvertising,
    identityAndSurveillance,
    health,
    workAndEducation,
    finance,
    mobilityAndTravel,
    telecomsAndEnergy,
    retailAndFood,
    mediaAndGames,
  ];
  return [
    ...sectors.flatMap(rows).map((cells) => toCompany(cells, false)),
    ...rows(press).map((cells) => toCompany(cells, true)),
  ];
}

function toCompany(
  [name = '', aliases = '', products = '', parent = '', jurisdiction = '']: readonly string[],
  isPress: boolean,
): Company {
  const named = [name, ...list(aliases), ...list(products)];
  return {
    name: bare(name),
    aliases: list(aliases).map(bare),
    products: list(products).map(bare),
    parent: parent === '' || parent === bare(name) ? null : parent,
    jurisdiction: jurisdiction === '' ? null : jurisdiction,
    ambiguous: name.endsWith('?'),
    everydayNames: named.filter((one) => one.endsWith('?')).map(bare),
    hostNames: named.filter((one) => one.endsWith('~')).map(bare),
    isPress,
  };
}

function bare(name: string): string {
  return name.replace(/[?~]$/, '');
}
