import { z } from 'zod';
import { Fault, inWords } from '../../domain/errors.ts';
import type { Registry } from '../analyst.ts';
import { contradictionsIn } from './contradictions.ts';

const name = z.string().trim().min(1, 'must not be empty');
const place = z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'must be a code such as DE, UK, EU or US-CA');
const company = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  products: z.array(name).default([]),
  parent: name.nullable().default(null),
  jurisdiction: place.nullable().default(null),
  ambiguous: z.boolean().default(false),
});
const regulator = z.strictObject({
  name,
  aliases: z.array(name).default([]),
  jurisdiction: place,
  ambiguous: z.boolean().default(false),
});
const file = z.strictObject({
  companies: z.array(company).default([]),
  regulators: z.array(regulator).default([]),
});

/**
 * An operator's own companies and regulators, from JSON, to be put beside those built in. Throws a `Fault` that says
 * what is wrong, or contradicts itself or them, and where.
 */
export function readRegistryFile(text: string, fileName: string, builtIn: Registry): Registry {
  const own = read(text, fileName);
  const wrong = contradictionsIn(own, builtIn);
  if (wrong.length > 0) throw new Fault('misconfigured', `${fileName}: ${wrong.slice(0, mostTold).join('; ')}`);
  return own;
}

const mostTold = 10;

function read(text: string, fileName: string): Registry {
  try {
    // Windows' editors put a mark before the text.
    return file.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const words =
      error instanceof z.ZodError
        ? error.issues
            .slice(0, mostTold)
            .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
            .join('; ')
        : `it is not JSON: ${inWords(error)}`;
    throw new Fault('misconfigured', `${fileName}: ${words}`, { cause: error });
  }
}
