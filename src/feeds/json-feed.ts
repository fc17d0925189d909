import { z } from 'zod';
import { Fault } from '../domain/errors.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null);
const author = z.object({ name: text }).nullish().catch(null);
const item = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author,
  authors: z.array(author).nullish().catch(null),
  tags: z.array(text).nullish().catch(null),
});
const feed = z.object({
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). An item that is no object is passed over. Throws a `Fault`. */
export function readJsonFeed(source: string): RawFeed {
  const json = parseJson(source);
  const result = feed.safeParse(json);
  if (!result.success) throw new Fault('invalid', 'this is JSON, but no JSON Feed: it has no list of items');
  const { data } = result;
  return {
    title: data.title == null ? null : { value: data.title, form: 'text' },
    link: data.home_page_url ?? null,
    language: data.language ?? null,
    items: data.items.flatMap((one) => {
      const parsed = item.safeParse(one);
      return parsed.success ? [toRawItem(parsed.data)] : [];
    }),
  };
}

/** A document cut short is read up to its last whole item. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    let end = source.length;
    for (let tries = 0; tries < 50; tries += 1) {
      end = source.lastIndexOf('}', end - 1);
      if (end === -1) break;
      try {
        return JSON.parse(`${source.slice(0, end + 1)}]}`);
      } catch {
        // This bracket did not end an item; the one before it may.
      }
    }
    throw new Fault('invalid', 'this is JSON that breaks off or is not well-formed', { cause: error });
  }
}

function toRawItem(one: z.output<typeof item>): RawItem {
  const authors = [...(one.authors ?? []), one.author].map((person) => person?.name ?? '');
  const texts = [
    one.content_html == null ? null : { value: one.content_html, form: 'html' as const },
    one.content_text == null ? null : { value: one.content_text, form: 'text' as const },
    one.summary == null ? null : { value: one.summary, form: 'text' as const },
  ];
  return {
    guid: one.id ?? null,
    guidIsLink: false,
    link: one.url ?? one.external_url ?? null,
    title: one.title == null ? null : { value: one.title, form: 'text' },
    texts: texts.filter((content) => content !== null),
    published: one.date_published ?? null,
    updated: one.date_modified ?? null,
    authors,
    categories: (one.tags ?? []).map((tag) => tag ?? ''),
  };
}
