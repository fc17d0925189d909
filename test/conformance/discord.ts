import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrafficRecord } from '../fakes/traffic.ts';
import { isObject, resolve, type Schema, violationsOf } from './json-schema.ts';
import { type Conformance, type Exception, type Finding, sumUp } from './report.ts';

const file = 'discord-openapi.json';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What Discord's description says otherwise than Discord, with the reason to follow Discord. */
const exceptions: readonly Exception[] = [
  {
    where: /^GET \/$/,
    at: /^\/$/,
    message: /is not described/,
    reason: 'A knock at the gateway while it is stopped on purpose: no request of the API.',
  },
  {
    where: /answer 429$/,
    at: /^\/$/,
    message: /is string/,
    reason: 'An address that is shut out is answered by the network before Discord, in plain text: error code 1015.',
  },
  {
    where: /answer 400$/,
    at: /_errors\/\*\/code$/,
    message: /is string/,
    reason:
      'The description has numbers for the codes inside `errors`; Discord sends words (BASE_TYPE_MAX_LENGTH), as its reference shows.',
  },
];

type HttpRecord = Extract<TrafficRecord, { kind: 'http' }>;

interface Operation {
  readonly id: string;
  readonly pattern: RegExp;
  readonly method: string;
  readonly schema: Schema;
  readonly parameters: readonly Schema[];
}

/** Holds every request and answer against Discord's OpenAPI description. */
export const checkDiscord: Conformance = async (records, folder) => {
  const root = JSON.parse(await readFile(join(folder, file), 'utf8')) as Schema;
  const operations = readOperations(root);
  const found: Omit<Finding, 'reason'>[] = [];
  const seen = new Set<string>();
  let requests = 0;
  let answers = 0;
  for (const { by, record } of records) {
    if (record.kind !== 'http') continue;
    const operation = operations.find(({ method, pattern }) => method === record.method && pattern.test(record.path));
    if (operation === undefined) {
      // The stand-in's own tests ask for what there is not; the product never does.
      if (by === 'product' || record.status < 400) {
        found.push({ where: `${record.method} ${record.path}`, at: '/', message: 'is not described' });
      }
      continue;
    }
    seen.add(operation.id);
    // What was refused may well have been wrong; what was taken may not, and what we send may never be.
    if (by === 'product' || record.status < 400) {
      requests += 1;
      found.push(...requestFindings(record, operation, root));
    }
    if (record.fault !== true) {
      answers += 1;
      found.push(...answerFindings(record, operation, root));
    }
  }
  return { platform: 'discord', requests, answers, operations: [...seen].sort(), findings: sumUp(found, exceptions) };
};

function readOperations(root: Schema): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(root.paths as Record<string, Schema>)) {
    for (const method of methods) {
      const schema = item[method];
      if (!isObject(schema)) continue;
      const parts = path.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : RegExp.escape(part)));
      const parameters = [item.parameters, schema.parameters].flat().filter(isObject);
      const pattern = new RegExp(`^${parts.join('/')}$`);
      operations.push({ id: String(schema.operationId), pattern, method: method.toUpperCase(), schema, parameters });
    }
  }
  // A path with fewer blanks is the one that is meant: `@original` before any message.
  return operations.sort((left, right) => blanks(left) - blanks(right));
}

function blanks({ pattern }: Operation): number {
  return pattern.source.split('[^/]+').length;
}

function requestFindings(record: HttpRecord, { id, schema, parameters }: Operation, root: Schema) {
  const where = `${id} request`;
  const found: Omit<Finding, 'reason'>[] = [];
  const body = schema.requestBody;
  const described = isObject(body) ? bodySchema(body, root) : null;
  const isEmpty = isObject(record.body) && Object.keys(record.body).length === 0;
  if (described !== null && !(isEmpty && isObject(body) && body.required !== true)) {
    found.push(...violationsOf(record.body, described, { root, strict: true }).map((one) => ({ where, ...one })));
  } else if (described === null && record.body !== null && !isEmpty) {
    found.push({ where, at: '/', message: 'has a body, and none is described' });
  }
  const query = new URLSearchParams(record.query);
  for (const [name, value] of query) {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
    if (parameter === undefined) found.push({ where, at: `?${name}`, message: 'is not described' });
    else found.push(...textFindings(value, parameter.schema as Schema, root, where, `?${name}`));
  }
  return found;
}

function answerFindings(record: HttpRecord, { id, schema }: Operation, root: Schema) {
  const where = `${id} answer ${record.status}`;
  const responses = schema.responses as Record<string, Schema>;
  const range = `${String(record.status)[0]}XX`;
  const response = responses[String(record.status)] ?? responses[range];
  if (!isObject(response)) return [{ where, at: '/', message: 'is not described' }];
  const resolved = resolve(response, root);
  const described = bodySchema(resolved, root);
  const found: Omit<Finding, 'reason'>[] = [];
  if (described !== null) {
    found.push(...violationsOf(record.answer, described, { root, strict: true }).map((one) => ({ where, ...one })));
  } else if (record.answer !== null) {
    found.push({ where, at: '/', message: 'has a body, and none is described' });
  }
  for (const [name, header] of Object.entries((resolved.headers ?? {}) as Record<string, Schema>)) {
    const value = record.headers[name.toLowerCase()];
    if (value === undefined) continue;
    found.push(...textFindings(value, resolve(header, root).schema as Schema, root, where, name));
  }
  return found;
}

function bodySchema(holder: Schema, root: Schema): Schema | null {
  const content = resolve(holder, root).content;
  const json = isObject(content) ? content['application/json'] : undefined;
  return isObject(json) && isObject(json.schema) ? json.schema : null;
}

/** A header or a part of an address: text, read as what it is described to be. */
function textFindings(value: string, schema: Schema, root: Schema, where: string, at: string) {
  const type = resolve(schema, root).type;
  const read = type === 'integer' || type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value;
  return violationsOf(read, schema, { root, strict: false }).map(({ message }) => ({ where, at, message }));
}
