/** What is wrong with one place of a payload, as `blocks.validate` says it. */
export interface Problem {
  /** JSON pointer: `/blocks/0/text`. */
  readonly pointer: string;
  readonly code: 'failed_constraint' | 'missing_field' | 'unsupported_type' | 'invalid_type' | 'additional_property';
  readonly message: string;
}

export type Json = Record<string, unknown>;
/** Looks at a value and writes what is wrong with it into `problems`. */
export type Check = (value: unknown, pointer: string, problems: Problem[]) => void;

/** Slack counts code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function string(least: number, most: number, pattern?: RegExp): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'string') return fail(problems, pointer, 'invalid_type', 'must provide a string');
    if (lengthOf(value) < least) limit(problems, pointer, `must be more than ${least - 1} characters`);
    if (lengthOf(value) > most) limit(problems, pointer, `must be less than ${most + 1} characters`);
    if (pattern !== undefined && !pattern.test(value)) limit(problems, pointer, 'invalid format');
  };
}

export const boolean: Check = (value, pointer, problems) => {
  if (typeof value !== 'boolean') fail(problems, pointer, 'invalid_type', 'must be a boolean');
};

export function number(least: number, most: number): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'number') return fail(problems, pointer, 'invalid_type', 'must be a number');
    if (value < least || value > most) limit(problems, pointer, `must be from ${least} to ${most}`);
  };
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value, pointer, problems) => {
    if (typeof value !== 'string' || !allowed.includes(value)) limit(problems, pointer, 'must be a valid enum value');
  };
}

/** A web address. */
export function url(most: number): Check {
  return (value, pointer, problems) => {
    string(1, most)(value, pointer, problems);
    if (typeof value === 'string' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value)) limit(problems, pointer, 'invalid url');
  };
}

export function list(each: Check, least: number, most: number): Check {
  return (value, pointer, problems) => {
    if (!Array.isArray(value)) return fail(problems, pointer, 'invalid_type', 'must be an array');
    if (value.length < least) limit(problems, pointer, `no less than ${least} items allowed`);
    if (value.length > most) limit(problems, pointer, `no more than ${most} items allowed`);
    value.forEach((entry, at) => {
      each(entry, `${pointer}/${at}`, problems);
    });
  };
}

/** Anything: what is looked at elsewhere, or not at all. */
export const anything: Check = () => {};

/** Fields by name, a `!` after those that must be there. Other fields are refused, unless `open`. */
export function object(fields: Readonly<Record<string, Check>>, open = false): Check {
  const checks = new Map(Object.entries(fields).map(([name, check]) => [name.replace('!', ''), check]));
  const required = Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : []));
  return (value, pointer, problems) => {
    if (!isObject(value)) return fail(problems, pointer, 'invalid_type', 'must provide an object');
    for (const name of required) {
      if (value[name] === undefined) fail(problems, pointer, 'missing_field', `missing required field: ${name}`);
    }
    for (const [name, entry] of Object.entries(value)) {
      const check = checks.get(name);
      if (check !== undefined) check(entry, `${pointer}/${name}`, problems);
      else if (!open) fail(problems, pointer, 'additional_property', `invalid additional property: ${name}`);
    }
  };
}

/** One of several shapes, told apart by `type`. */
export function byType(shapes: () => Readonly<Record<string, Check>>): Check {
  return (value, pointer, problems) => {
    if (!isObject(value)) return fail(problems, pointer, 'invalid_type', 'must provide an object');
    if (value.type === undefined) return fail(problems, pointer, 'missing_field', 'missing required field: type');
    const known = shapes();
    const check = Object.hasOwn(known, String(value.type)) ? known[String(value.type)] : undefined;
    if (check === undefined) {
      return fail(problems, `${pointer}/type`, 'unsupported_type', `unsupported type: ${String(value.type)}`);
    }
    check(value, pointer, problems);
  };
}

/** All of the checks. */
export function all(...checks: readonly Check[]): Check {
  return (value, pointer, problems) => {
    for (const check of checks) check(value, pointer, problems);
  };
}

/** A rule over a whole object: what it answers is the problem; null where there is none. */
export function rule(broken: (value: Json) => string | null): Check {
  return (value, pointer, problems) => {
    const message = isObject(value) ? broken(value) : null;
    if (message !== null) limit(problems, pointer, message);
  };
}

function limit(problems: Problem[], pointer: string, message: string): void {
  fail(problems, pointer, 'failed_constraint', message);
}

function fail(problems: Problem[], pointer: string, code: Problem['code'], message: string): void {
  problems.push({ pointer, code, message });
}
