import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/read-feed.ts';

const read = (text: string | Uint8Array, contentType: string | null = null) =>
  readFeed({
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    url: 'https://site.example/feed',
    contentType,
  });
const rss = (inside: string, attributes = '') => `<rss version="2.0" ${attributes}><channel>${inside}</channel></rss>`;
const atom = (inside: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${inside}</feed>`;

describe('where one thing is said twice, the later word counts', () => {
  test('links to pages', async () => {
    const feed = await read(
      atom(
        '<entry><link href="https://site.example/1"/><link href="https://site.example/2"/><link rel="related" href="https://site.example/3"/></entry>',
      ),
    );
    expect(feed.items[0]?.url).toBe('https://site.example/2');
  });

  test('languages and days', async () => {
    const feed = await read(
      rss(
        '<language>de</language><dc:language>fr</dc:language><item><pubDate>2024-09-18</pubDate><pubDate>2024-09-19</pubDate></item>',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(feed.language).toBe('fr');
    expect(feed.items[0]?.publishedAt).toBe('2024-09-19T00:00:00.000Z');
  });
});

test('a link may have its address under another name', async () => {
  const feed = await read(rss('<item><link url="https://site.example/u"/></item>'));
  expect(feed.items[0]?.url).toBe('https://site.example/u');
});

describe('ids', () => {
  test('are relative to the base that the document declares', async () => {
    const feed = await read(atom('<entry><id>one</id></entry>', 'xml:base="https://base.example/b/"'));
    expect(feed.items[0]?.id).toBe('https://base.example/b/one');
  });

  test('and not to the address of the feed, which may move', async () => {
    expect((await read(atom('<entry><id>one</id></entry>'))).items[0]?.id).toBe('one');
    const notAnAddress = '<item><guid isPermaLink="false">one</guid></item>';
    const feed = await read(rss(notAnAddress, 'xml:base="https://base.example/b/"'));
    expect(feed.items[0]?.id).toBe('one');
  });
});

test('addresses in other scripts stay as they are written; a space in one does not end it', async () => {
  const feed = await read(
    rss('<item><link>https://site.example/größe</link></item><item><link>https://site.example/a b</link></item>'),
  );
  expect(feed.items.map(({ url }) => url)).toEqual(['https://site.example/größe', 'https://site.example/a%20b']);
});

test('authors keep their order, and lose their mail addresses', async () => {
  const feed = await read(
    rss(
      '<item><dc:creator>First Person</dc:creator><author>second@site.example (Second (B) Person)</author></item><item><author>Third Person third@site.example</author></item>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
  );
  expect(feed.items.map(({ authors }) => authors)).toEqual([['First Person', 'Second (B) Person'], ['Third Person']]);
});

test.each(['http://purl.org/pie/', 'http://purl.org/echo/', 'http://example.com/necho', 'uri/of/echo/namespace#'])(
  'the early namespace %s is read under any prefix',
  async (namespace) => {
    const feed = await read(
      `<a:feed xmlns:a="${namespace}"><a:title>News</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>`,
    );
    expect([feed.title, feed.items[0]?.title]).toEqual(['News', 'One']);
  },
);

describe('UTF-8 under another name', () => {
  test('sent as Latin-1', async () => {
    const feed = await read(rss('<title>Größe</title>'), 'text/xml; charset=iso-8859-1');
    expect(feed.title).toBe('Größe');
  });

  test('encoded twice', async () => {
    expect((await read(rss('<title>CafÃ© MÃ¼nchen</title>'))).title).toBe('Café München');
    expect((await read(rss('<title>Ã la carte “Â”</title>'))).title).toBe('Ã la carte “Â”');
  });

  test('Latin-1 that is Latin-1 stays so', async () => {
    const feed = await read(Buffer.from(rss('<title>Größe</title>'), 'latin1'), 'text/xml; charset=iso-8859-1');
    expect(feed.title).toBe('Größe');
  });
});
