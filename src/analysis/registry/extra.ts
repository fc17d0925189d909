import { z } from 'zod';
import { Fault, inWords } from '../../domain/errors.ts';
import type { Registry } from '../analyst.ts';

const company = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  products: z.array(z.string()).default([]),
  parent: z.string().nullable().default(null),
  jurisdiction: z.string().nullable().default(null),
  ambiguous: z.boolean().default(false),
});
const regulator = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  jurisdiction: z.string(),
  ambiguous: z.boolean().default(false),
});
const file = z.strictObject({
  companies: z.array(company).default([]).superRefine(eachOnce),
  regulators: z.array(regulator).default([]).superRefine(eachOnce),
});

function eachOnce(entries: readonly { readonly name: string }[], context: z.RefinementCtx): void {
  entries.forEach(({ name }, at) => {
    if (entries.findIndex((one) => one.name === name) === at) return;
    context.addIssue({ code: 'custom', path: [at, 'name'], message: `${name} is there twice` });
  });
}

/** An operator's own companies and regulators, from JSON. Throws a `Fault` that says what is wrong and where. */
export function readRegistryFile(text: string, fileName: string): Registry {
  try {
    return file.parse(JSON.parse(text));
  } catch (error) {
    const words =
      error instanceof z.ZodError
        ? error.issues
            .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
            .join('; ')
        : `it is not JSON: ${inWords(error)}`;
    throw new Fault('misconfigured', `${fileName}: ${words}`, { cause: error });
  }
}
