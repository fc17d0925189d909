import { z } from 'zod';
import { Fault } from '../domain/errors.ts';
import type { Feed } from '../domain/feed.ts';
import { stableId } from '../domain/identity.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

const jsonRow = z.object({
  address: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  name: z.string().optional(),
  kind: z.enum(['regulator', 'company', 'press', 'civil-society', 'archive']).default('press'),
  format: z.enum(['feed', 'page']).default('feed'),
  selector: z.string().nullable().default(null),
  company: z.string().nullable().default(null),
  regulator: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  jurisdiction: z.string().nullable().default(null),
});

/**
 * A person's own list of feeds: OPML, JSON (a list of objects with at least `address`), or one address a line, with
 * lines that begin with # passed over. Throws a `Fault` that names what is wrong and where.
 */
export function readFeedList(text: string, fileName: string): Feed[] {
  const rows = /^\s*</.test(text) ? fromOpml(text) : /^\s*\[/.test(text) ? fromJson(text, fileName) : fromLines(text);
  return rows.map((row, index) => {
    const result = jsonRow.safeParse(row);
    if (!result.success) {
      const words = result.error.issues.map((issue) => `${issue.path.join('.') || 'it'} ${issue.message}`).join('; ');
      throw new Fault('misconfigured', `${fileName}, entry ${index + 1}: ${words}`);
    }
    const { name, ...rest } = result.data;
    const hostname = new URL(rest.address).hostname;
    return { id: `file-${stableId([rest.address], 8)}`, name: name ?? hostname, ...rest, origin: 'file' };
  });
}

function fromJson(text: string, fileName: string): unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    throw new Fault('misconfigured', `${fileName} is not a JSON list`, { cause: error });
  }
}

function fromLines(text: string): unknown[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((address) => ({ address }));
}

function fromOpml(text: string): unknown[] {
  const rows: unknown[] = [];
  const walk = (element: XmlElement) => {
    const { xmlurl, title, text: label } = element.attributes;
    if (element.name === 'outline' && xmlurl !== undefined) rows.push({ address: xmlurl, name: title ?? label });
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(parseXml(text));
  return rows;
}
