import { isObject, type Schema } from './json-schema.ts';

export interface LimitFinding {
  readonly at: string;
  readonly message: string;
}

/** Where a limit that has another name than the field, or belongs to several types, is found. */
const alias: Readonly<Record<string, string>> = {
  checkboxes: 'checkboxes',
  modal: 'view',
  home: 'view',
  option: 'option',
};

/** Holds what is sent against the collected limits of Block Kit, read as they stand: nothing of our own checks is used. */
export function limitFindings(body: unknown, limits: Schema): LimitFinding[] {
  const found: LimitFinding[] = [];
  if (!isObject(body)) return found;
  for (const [name, value] of Object.entries(body)) {
    if (!['blocks', 'view', 'attachments'].includes(name)) continue;
    const parsed = typeof value === 'string' ? JSON.parse(value) : value;
    if (name === 'blocks' && Array.isArray(parsed) && parsed.length > 50) {
      found.push({ at: '/blocks', message: `has ${parsed.length} items, more than 50` });
    }
    walk(parsed, `/${name}`, limits, found);
  }
  return found;
}

function walk(value: unknown, at: string, limits: Schema, found: LimitFinding[]): void {
  if (Array.isArray(value)) {
    for (const entry of value) walk(entry, `${at}/*`, limits, found);
    return;
  }
  if (!isObject(value)) return;
  const type = typeof value.type === 'string' ? (alias[value.type] ?? value.type) : 'option';
  for (const [field, entry] of Object.entries(value)) {
    const rule = ruleFor(type, field, limits);
    if (rule !== null) hold(entry, rule, `${at}/${field}`, found);
    walk(entry, `${at}/${field}`, limits, found);
  }
}

/** The limits of a field: of its type, of any select, of any place (`action_id`), or of a text. */
function ruleFor(type: string, field: string, limits: Schema): Schema | null {
  const own = limits[type];
  if (isObject(own) && isObject(own[field])) return own[field];
  if (/_select$/.test(type) && isObject(limits.select) && isObject(limits.select[field])) return limits.select[field];
  if (field === 'text' && (type === 'mrkdwn' || type === 'plain_text')) return limits.text as Schema;
  return (field === 'action_id' || field === 'block_id') && isObject(limits[field]) ? limits[field] : null;
}

function hold(entry: unknown, rule: Schema, at: string, found: LimitFinding[]): void {
  // A text object is bound by its text.
  const text = isObject(entry) ? entry.text : entry;
  const size = typeof text === 'string' ? [...text].length : Array.isArray(entry) ? entry.length : null;
  if (size === null) return;
  const isText = typeof text === 'string';
  const least = Number(rule[isText ? 'min_length' : 'min_items'] ?? 0);
  const most = Number(rule[isText ? 'max_length' : 'max_items'] ?? Number.POSITIVE_INFINITY);
  if (size < least) found.push({ at, message: `is ${size} long, less than ${least}` });
  if (size > most) found.push({ at, message: `is ${size} long, more than ${most}` });
}
