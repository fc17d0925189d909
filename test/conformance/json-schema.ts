/** As much of JSON Schema as the platforms' descriptions use. */
export type Schema = { readonly [keyword: string]: unknown };

export interface Violation {
  /** Path to the value, parts joined by `/`; list places as `*`, so that the same thing counts once. */
  readonly at: string;
  readonly message: string;
}

export interface SchemaOptions {
  /** Where `$ref` points into. */
  readonly root: Schema;
  /** True: fields that a schema does not name are violations, even where it does not forbid them. */
  readonly strict: boolean;
}

/** What of a value is not as its schema says; empty where all is. */
export function violationsOf(value: unknown, schema: Schema, options: SchemaOptions): Violation[] {
  const found: Violation[] = [];
  const whole = resolve(schema, options.root);
  check(value, whole, '', options, found);
  if (options.strict) checkUnknown(value, whole, '', options, found);
  return found;
}

function check(value: unknown, given: Schema, at: string, options: SchemaOptions, found: Violation[]): void {
  const schema = resolve(given, options.root);
  const wrong = (message: string) => found.push({ at: at === '' ? '/' : at, message });
  if (!typeFits(value, schema.type)) {
    wrong(`is ${typeOf(value)}, not ${[schema.type].flat().join(' or ')}`);
    return;
  }
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) wrong(`is not one of ${schema.enum.join(', ')}`);
  if (schema.const !== undefined && schema.const !== value) wrong(`is not ${String(schema.const)}`);
  checkText(value, schema, wrong);
  checkNumber(value, schema, wrong);
  if (Array.isArray(value)) checkList(value, schema, at, options, found, wrong);
  if (isObject(value)) checkObject(value, schema, at, options, found, wrong);
  for (const part of schemas(schema.allOf)) check(value, part, at, options, found);
  // Unions of both kinds: Discord's overlap, so that "exactly one" would refuse what it means.
  for (const union of [schemas(schema.oneOf), schemas(schema.anyOf)]) {
    if (union.length > 0) found.push(...nearestBranch(value, union, at, options));
  }
}

/** Nothing where one branch of a union fits; else what is wrong with the one that comes nearest. */
function nearestBranch(value: unknown, union: readonly Schema[], at: string, options: SchemaOptions): Violation[] {
  let nearest: { found: Violation[]; distance: number } | null = null;
  for (const branch of union) {
    const found: Violation[] = [];
    check(value, branch, at, options, found);
    if (found.length === 0) return [];
    const distance = distanceOf(found, at);
    if (nearest === null || distance < nearest.distance) nearest = { found, distance };
  }
  return nearest?.found ?? [];
}

/** A branch for another `type` is far; one that is right further down is near; then fewer violations. */
function distanceOf(found: readonly Violation[], at: string): number {
  const isOther = found.some((one) => one.at === `${at}/type`);
  const depth = Math.min(...found.map((one) => one.at.split('/').length));
  return (isOther ? 1_000_000 : 0) - depth * 1_000 + found.length;
}

function checkText(value: unknown, schema: Schema, wrong: (message: string) => void): void {
  if (typeof value !== 'string') return;
  const length = [...value].length;
  if (typeof schema.maxLength === 'number' && length > schema.maxLength) {
    wrong(`has ${length} characters, over ${schema.maxLength}`);
  }
  if (typeof schema.minLength === 'number' && length < schema.minLength) {
    wrong(`has ${length} characters, under ${schema.minLength}`);
  }
  if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern, 'u').test(value)) {
    wrong(`does not match ${schema.pattern}`);
  }
  if (schema.format === 'date-time' && Number.isNaN(Date.parse(value))) wrong('is no time');
  if (schema.format === 'uri' && !URL.canParse(value)) wrong('is no address');
}

function checkNumber(value: unknown, schema: Schema, wrong: (message: string) => void): void {
  if (typeof value !== 'number') return;
  if (typeof schema.minimum === 'number' && value < schema.minimum) wrong(`is ${value}, under ${schema.minimum}`);
  if (typeof schema.maximum === 'number' && value > schema.maximum) wrong(`is ${value}, over ${schema.maximum}`);
  if (schema.format === 'int32' && Math.abs(value) > 2 ** 32) wrong(`is ${value}, over 32 bits`);
}

function checkList(
  value: readonly unknown[],
  schema: Schema,
  at: string,
  options: SchemaOptions,
  found: Violation[],
  wrong: (message: string) => void,
): void {
  if (typeof schema.maxItems === 'number' && value.length > schema.maxItems) {
    wrong(`has ${value.length} entries, over ${schema.maxItems}`);
  }
  if (typeof schema.minItems === 'number' && value.length < schema.minItems) {
    wrong(`has ${value.length} entries, under ${schema.minItems}`);
  }
  if (schema.uniqueItems === true && new Set(value.map((one) => JSON.stringify(one))).size < value.length) {
    wrong('has an entry twice');
  }
  if (!isObject(schema.items)) return;
  for (const entry of value) check(entry, schema.items, `${at}/*`, options, found);
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  at: string,
  options: SchemaOptions,
  found: Violation[],
  wrong: (message: string) => void,
): void {
  const properties = isObject(schema.properties) ? schema.properties : {};
  for (const name of Array.isArray(schema.required) ? (schema.required as string[]) : []) {
    if (value[name] === undefined) found.push({ at: `${at}/${name}`, message: 'is missing' });
  }
  const count = Object.keys(value).length;
  if (typeof schema.maxProperties === 'number' && count > schema.maxProperties) {
    wrong(`has ${count} fields, over ${schema.maxProperties}`);
  }
  for (const [name, inner] of Object.entries(value)) {
    const described = properties[name];
    if (isObject(described)) check(inner, described, `${at}/${name}`, options, found);
    else if (schema.additionalProperties === false) found.push({ at: `${at}/${name}`, message: 'is not described' });
    else if (isObject(schema.additionalProperties)) {
      check(inner, schema.additionalProperties, `${at}/*`, options, found);
    }
  }
}

/** Fields that no part of the schema names. */
function checkUnknown(value: unknown, given: Schema, at: string, options: SchemaOptions, found: Violation[]): void {
  const fitting = branchesFor(value, given, options);
  if (Array.isArray(value)) {
    const items = fitting.map((one) => one.items).filter(isObject);
    if (items.length > 0) for (const entry of value) checkUnknown(entry, { anyOf: items }, `${at}/*`, options, found);
  }
  if (!isObject(value) || fitting.some(({ additionalProperties }) => isObject(additionalProperties))) return;
  const described = fitting.filter(({ properties }) => isObject(properties));
  if (described.length === 0) return;
  for (const [name, inner] of Object.entries(value)) {
    const known = described.map(({ properties }) => (properties as Record<string, unknown>)[name]).filter(isObject);
    if (known.length === 0) found.push({ at: `${at}/${name}`, message: 'is not described' });
    else checkUnknown(inner, { anyOf: known }, `${at}/${name}`, options, found);
  }
}

/** The parts of a schema that are about a value: itself, all of `allOf`, and the branches of unions that fit it. */
function branchesFor(value: unknown, given: Schema, options: SchemaOptions): Schema[] {
  const schema = resolve(given, options.root);
  const parts = [schema, ...schemas(schema.allOf).flatMap((part) => branchesFor(value, part, options))];
  for (const branch of [...schemas(schema.oneOf), ...schemas(schema.anyOf)]) {
    const found: Violation[] = [];
    check(value, branch, '', options, found);
    if (found.length === 0) parts.push(...branchesFor(value, branch, options));
  }
  return parts;
}

/** The schema that a `$ref` stands for. Throws where it points nowhere. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  let at: unknown = root;
  for (const part of schema.$ref.replace(/^#\//, '').split('/')) {
    at = isObject(at) ? at[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  if (!isObject(at)) throw new Error(`${schema.$ref} points nowhere`);
  return resolve(at, root);
}

function schemas(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function typeFits(value: unknown, type: unknown): boolean {
  if (type === undefined) return true;
  return [type].flat().some((one) => {
    if (one === 'integer') return Number.isInteger(value);
    if (one === 'number') return typeof value === 'number';
    return one === typeOf(value);
  });
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
