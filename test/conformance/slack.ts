import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrafficRecord } from '../fakes/traffic.ts';
import { isObject, type Schema, violationsOf } from './json-schema.ts';
import { type Conformance, type Finding, sumUp } from './report.ts';
import { exceptions } from './slack-exceptions.ts';
import { limitFindings } from './slack-limits.ts';
import { payloadFindings } from './slack-payloads.ts';

type HttpRecord = Extract<TrafficRecord, { kind: 'http' }>;
type Found = Omit<Finding, 'reason'>;

interface Descriptions {
  readonly web: Schema;
  readonly events: Schema;
  readonly limits: Schema;
}

/** Holds every call, answer and event against Slack's descriptions, and payloads that must be taken against the stand-in. */
export const checkSlack: Conformance = async (records, folder) => {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Schema;
  const described: Descriptions = {
    web: await read('slack-web-openapi.json'),
    events: await read('slack-events-asyncapi.json'),
    limits: await read('slack-block-kit-limits.json'),
  };
  const found: Found[] = await payloadFindings(join(folder, 'block-kit-valid'));
  const seen = new Set<string>();
  let requests = 0;
  let answers = 0;
  for (const { by, record } of records) {
    const event = eventIn(record);
    if (event !== null) {
      seen.add(`event ${String((event.event as Schema).type)}`);
      answers += 1;
      found.push(...eventFindings(event, described));
    }
    if (record.kind !== 'http' || record.to === 'app') continue;
    const name = record.path.slice(1);
    const isResponse = /^(commands|actions)\//.test(name);
    seen.add(isResponse ? 'response_url' : name);
    const taken = record.status === 200 && (record.answer as Schema | null)?.ok === true;
    // What was refused may well have been wrong; what was taken may not, and what we send may never be.
    if ((by === 'product' && record.fault !== true) || taken) {
      requests += 1;
      found.push(...limitFindings(record.body, described.limits).map((one) => ({ where: `${name} request`, ...one })));
      if (!isResponse) found.push(...requestFindings(record, name, described.web));
    }
    if (record.fault === true || isResponse) continue;
    answers += 1;
    found.push(...answerFindings(record, name, described.web));
  }
  return { platform: 'slack', requests, answers, operations: [...seen].sort(), findings: sumUp(found, exceptions) };
};

function operationOf(name: string, web: Schema): Schema | null {
  const path = (web.paths as Schema)[`/${name}`];
  const operation = isObject(path) ? (path.post ?? path.get) : undefined;
  return isObject(operation) ? operation : null;
}

function requestFindings({ body }: HttpRecord, name: string, web: Schema): Found[] {
  const where = `${name} request`;
  const operation = operationOf(name, web);
  if (operation === null) return [{ where, at: '/', message: 'is not described' }];
  const parameters = (operation.parameters as Schema[]).filter((one) => one.name !== 'token');
  const given = Object.keys(body as Schema);
  const unknown = given.filter((argument) => !parameters.some((one) => one.name === argument));
  const missing = parameters.filter((one) => one.required === true && !given.includes(String(one.name)));
  return [
    ...unknown.map((argument) => ({ where, at: `/${argument}`, message: 'is not described' })),
    ...missing.map((one) => ({ where, at: `/${String(one.name)}`, message: 'is required and not there' })),
  ];
}

function answerFindings({ answer, status }: HttpRecord, name: string, web: Schema): Found[] {
  const operation = operationOf(name, web);
  if (operation === null || !isObject(answer)) return [];
  const responses = operation.responses as Record<string, { schema?: Schema }>;
  if (answer.ok === true) {
    const where = `${name} answer`;
    const schema = responses['200']?.schema;
    return schema === undefined
      ? []
      : violationsOf(answer, schema, { root: web, strict: false }).map((one) => ({ where, ...one }));
  }
  const where = `${name} refusal ${status}`;
  const properties = responses.default?.schema?.properties as Record<string, Schema> | undefined;
  const codes = properties?.error?.enum;
  if (!Array.isArray(codes) || codes.includes(answer.error)) return [];
  return [{ where, at: '/error', message: `${String(answer.error)} is not described` }];
}

/** The event in a request to the app, or in an envelope to it. */
function eventIn(record: TrafficRecord): Schema | null {
  let body: unknown = null;
  if (record.kind === 'socket') {
    const envelope = record.payload as Schema;
    body = record.from === 'server' && envelope.type === 'events_api' ? envelope.payload : null;
  } else if (record.to === 'app' && typeof record.body === 'string' && record.body.startsWith('{')) {
    body = JSON.parse(record.body);
  }
  return isObject(body) && isObject(body.event) ? body : null;
}

function eventFindings(body: Schema, { events }: Descriptions): Found[] {
  const type = String((body.event as Schema).type);
  const where = `event ${type}`;
  const topics = events.topics as Record<string, unknown>;
  const known = topics[type.replaceAll('_', '.')] !== undefined;
  const wrapper = ((events.components as Schema).schemas as Record<string, Schema>).GenericEventWrapper as Schema;
  const violations = violationsOf(body, wrapper, { root: events, strict: false });
  return [
    ...(known ? [] : [{ where, at: '/event/type', message: 'is not described' }]),
    ...violations.map((one) => ({ where, ...one })),
  ];
}
