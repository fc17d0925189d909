import type { Regulator } from '../../domain/actor.ts';
import { africaAndMiddleEast } from './authorities/africa-and-middle-east.ts';
import { americas } from './authorities/americas.ts';
import { asiaPacific } from './authorities/asia-pacific.ts';
import { europe } from './authorities/europe.ts';
import { germany } from './authorities/germany.ts';
import { usStates } from './authorities/us-states.ts';
import { list, rows } from './table.ts';

/** The public authorities that come with the program. */
export function builtInAuthorities(): Regulator[] {
  const tables = [europe, germany, americas, asiaPacific, africaAndMiddleEast];
  return [...tables.flatMap(rows).map(toRegulator), ...rows(usStates).map(toAttorneyGeneral)];
}

function toRegulator(cells: readonly string[]): Regulator {
  const [name = '', ...rest] = cells;
  const aliases = rest.length > 1 ? list(rest[0] ?? '') : [];
  return {
    name: bare(name),
    aliases: aliases.map(bare),
    jurisdiction: rest.at(-1) ?? '',
    ambiguous: name.endsWith('?'),
    everydayNames: [name, ...aliases].filter((one) => one.endsWith('?')).map(bare),
  };
}

function toAttorneyGeneral([state = '', code = '', persons = '']: readonly string[]): Regulator {
  return {
    name: `${state} Attorney General`,
    aliases: [
      `${state} AG`,
      `${state}'s attorney general`,
      `${state}'s AG`,
      `Attorney General of ${state}`,
      ...list(persons).flatMap((person) => [
        `AG ${bare(person)}`,
        `Attorney General ${bare(person)}`,
        ...(person.endsWith('?') ? [] : [person]),
      ]),
    ],
    jurisdiction: `US-${code}`,
    ambiguous: false,
  };
}

function bare(name: string): string {
  return name.replace(/\?$/, '');
}
