import type { Company, Regulator } from '../../domain/actor.ts';
import type { Registry } from '../analyst.ts';
import { companyLines } from './company-lines.ts';
import { regulatorLines, usStates } from './regulator-lines.ts';

/** The companies and regulators that come with the program. */
export function builtInRegistry(): Registry {
  return {
    companies: lines(companyLines).map(toCompany),
    regulators: [...lines(regulatorLines).map(toRegulator), ...attorneysGeneral()],
  };
}

/** Both, where the second adds to the first and takes the place of what has the same name. */
export function mergeRegistries(base: Registry, extra: Registry): Registry {
  return {
    companies: [...new Map([...base.companies, ...extra.companies].map((one) => [one.name, one])).values()],
    regulators: [...new Map([...base.regulators, ...extra.regulators].map((one) => [one.name, one])).values()],
  };
}

function lines(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function toCompany([
  name = '',
  aliases = '',
  products = '',
  parent = '',
  jurisdiction = '',
  flag = '',
]: string[]): Company {
  return {
    name,
    aliases: split(aliases),
    products: split(products),
    parent: parent === '' || parent === name ? null : parent,
    jurisdiction: jurisdiction === '' ? null : jurisdiction,
    ambiguous: flag === '?',
  };
}

function toRegulator([name = '', ...cells]: string[]): Regulator {
  const ambiguous = cells.at(-1) === '?';
  const rest = ambiguous ? cells.slice(0, -1) : cells;
  const jurisdiction = rest.at(-1) ?? '';
  return { name, aliases: split(rest.length > 1 ? (rest[0] ?? '') : ''), jurisdiction, ambiguous };
}

function attorneysGeneral(): Regulator[] {
  return usStates.split(',').map((entry) => {
    const [, state = '', code = ''] = /^(.+) ([A-Z]{2})$/.exec(entry) ?? [];
    return {
      name: `${state} Attorney General`,
      aliases: [`${state} AG`, `${state}'s attorney general`, `Attorney General of ${state}`],
      jurisdiction: `US-${code}`,
      ambiguous: false,
    };
  });
}

function split(cell: string): string[] {
  return cell
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
