import { z } from 'zod';
import { Fault } from '../../domain/errors.ts';
import type { Registry } from '../analyst.ts';

const company = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  products: z.array(z.string()).default([]),
  parent: z.string().nullable().default(null),
  jurisdiction: z.string().nullable().default(null),
  ambiguous: z.boolean().default(false),
});
const regulator = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  jurisdiction: z.string(),
  ambiguous: z.boolean().default(false),
});
const file = z.object({ companies: z.array(company).default([]), regulators: z.array(regulator).default([]) });

/** An operator's own companies and regulators, from JSON. Throws a `Fault` that says what is wrong and where. */
export function readRegistryFile(text: string, fileName: string): Registry {
  try {
    return file.parse(JSON.parse(text));
  } catch (error) {
    const words =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : 'it is not JSON';
    throw new Fault('misconfigured', `${fileName}: ${words}`, { cause: error });
  }
}
