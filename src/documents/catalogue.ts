import { z } from 'zod';
import { documentIdOf, type TermsDocument } from '../domain/document.ts';
import rows from './catalogue.json' with { type: 'json' };
import { pagesOf } from './declaration.ts';

const row = z.strictObject({
  name: z.string().min(1),
  /** Canonical name in the registry. */
  company: z.string().min(1),
  terms: z.record(
    z.string(),
    z.looseObject({
      jurisdiction: z.string().optional(),
      /** Where and when the address was seen: it may have moved since. */
      seen: z.string().min(1),
    }),
  ),
});

/** The built-in list of documents: declarations in Open Terms Archive's format, each with its company. */
export function documentCatalogue(): TermsDocument[] {
  return z
    .array(row)
    .parse(rows)
    .flatMap(({ name, company, terms }) =>
      Object.entries(terms).map(
        ([type, { jurisdiction, seen: _seen, ...declared }]): TermsDocument => ({
          id: documentIdOf(name, type),
          service: name,
          company,
          type,
          pages: pagesOf(declared),
          jurisdiction: jurisdiction ?? null,
          origin: 'catalogue',
          attribution: null,
        }),
      ),
    );
}
