import { z } from 'zod';
import type { DeclaredPage } from '../domain/document.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { checkFilter } from './filters.ts';
import { isCss, notCssWords } from './selection.ts';

const css = z
  .string()
  .trim()
  .min(1, 'a selector must not be empty')
  .max(2_000)
  .refine(isCss, { error: ({ input }) => notCssWords(String(input)) });
const range = z
  .strictObject({
    startBefore: css.optional(),
    startAfter: css.optional(),
    endBefore: css.optional(),
    endAfter: css.optional(),
  })
  .refine(
    ({ startBefore, startAfter, endBefore, endAfter }) =>
      (startBefore === undefined) !== (startAfter === undefined) &&
      (endBefore === undefined) !== (endAfter === undefined),
    'a range needs one of startBefore and startAfter, and one of endBefore and endAfter',
  );
const selector = z.union([css, range], { error: notSelector });
const selectors = z.union([selector.transform((one) => [one]), z.array(selector).max(200)], {
  error: ({ input }) => (Array.isArray(input) ? firstBad(input) : notSelector({ input })),
});
const filterItem = z.union([
  z.string().min(1),
  z.record(z.string(), z.unknown()).refine((one) => Object.keys(one).length === 1, 'a filter has one name'),
]);
const filter = z.union([filterItem.transform((one) => [one]), z.array(filterItem).max(50)], {
  error: 'must be a list of names of filters, each alone or with its parameters',
});

const shared = {
  select: selectors.optional(),
  remove: selectors.optional(),
  filter: filter.optional(),
  executeClientScripts: z.boolean().optional(),
};
const page = z.strictObject({
  fetch: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  ...shared,
});
const terms = z.union([page, z.strictObject({ combine: z.array(page).min(1).max(50), ...shared })], {
  error: (issue) => reasonOf(issue),
});
const service = z.object({
  name: z.string().trim().min(1).max(200),
  terms: z.record(z.string().trim().min(1).max(200), z.unknown()),
});

type Page = z.output<typeof page>;
type Shared = Omit<Page, 'fetch'>;

export interface DeclaredDocument {
  readonly service: string;
  readonly type: string;
  readonly pages: readonly DeclaredPage[];
}

export interface RefusedDocument {
  readonly service: string;
  readonly type: string;
  readonly reason: string;
}

export interface Declaration {
  readonly documents: readonly DeclaredDocument[];
  /** Those that cannot be read as they are declared, each with the reason. */
  readonly refused: readonly RefusedDocument[];
}

/**
 * Reads a service's declaration in Open Terms Archive's format (`documents` is the older name of `terms`). One document
 * that is wrong does not hold up the others. Throws a `Fault` where the file as a whole is no declaration.
 */
export function readDeclaration(text: string, file: string): Declaration {
  const declared = service.safeParse(older(parseJson(text, file)));
  if (!declared.success) throw new Fault('invalid', `${file} is no declaration: ${issuesOf(declared.error)}`);
  const { name } = declared.data;
  const documents: DeclaredDocument[] = [];
  const refused: RefusedDocument[] = [];
  for (const [type, value] of Object.entries(declared.data.terms)) {
    try {
      documents.push({ service: name, type, pages: pagesOf(value) });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused.push({ service: name, type, reason: inWords(error) });
    }
  }
  return { documents, refused };
}

/**
 * The pages of one document's declaration; what `combine` shares goes to each page that does not say it itself. Throws a
 * `Fault` with the reason where it cannot be read.
 */
export function pagesOf(value: unknown): DeclaredPage[] {
  const read = terms.safeParse(value);
  if (!read.success) throw new Fault('invalid', issuesOf(read.error));
  if (!('combine' in read.data)) return [toPage(read.data, {})];
  const { combine, ...common } = read.data;
  return combine.map((one) => toPage(one, common));
}

function toPage(own: Page, common: Shared): DeclaredPage {
  const named = (own.filter ?? common.filter ?? []).map((one) =>
    typeof one === 'string'
      ? { name: one, parameter: null }
      : { name: Object.keys(one)[0] ?? '', parameter: Object.values(one)[0] },
  );
  for (const one of named) checkFilter(one);
  return {
    fetch: own.fetch,
    select: (own.select ?? common.select ?? []) as DeclaredPage['select'],
    remove: (own.remove ?? common.remove ?? []) as DeclaredPage['remove'],
    filter: named,
    executeClientScripts: own.executeClientScripts ?? common.executeClientScripts ?? null,
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Fault('invalid', `${file} is not JSON: ${inWords(error)}`, { cause: error });
  }
}

function older(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'terms' in value || !('documents' in value)) return value;
  return { ...value, terms: value.documents };
}

/** Why something is no selector: a range says what it lacks. */
function notSelector({ input }: { readonly input?: unknown }): string {
  const isRange = typeof input === 'object' && input !== null && !Array.isArray(input);
  const read = isRange ? range.safeParse(input) : css.safeParse(input);
  if (read.success) return 'cannot be read';
  return isRange || typeof input === 'string' ? issuesOf(read.error) : 'must be a CSS selector, a range, or a list';
}

function firstBad(input: readonly unknown[]): string {
  const bad = input.find((one) => !selector.safeParse(one).success);
  return bad === undefined ? 'must be at most 200 selectors' : notSelector({ input: bad });
}

/** Why neither form fits: in the words of the one that was meant. */
function reasonOf(issue: { readonly input?: unknown }): string {
  const { input } = issue;
  if (typeof input !== 'object' || input === null) return 'must be an object with "fetch" or "combine"';
  const isCombined = 'combine' in input;
  const form = isCombined ? z.strictObject({ combine: z.array(page).min(1).max(50), ...shared }) : page;
  const result = form.safeParse(input);
  return result.success ? 'cannot be read' : issuesOf(result.error);
}

function issuesOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}
