import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feeds/read-feed.ts';

const read = (inside: string, selector: string | null = null) =>
  readFeed({
    bytes: Buffer.from(
      `<!doctype html><html lang="en"><head><title>Press</title></head><body>${around}<main>${inside}</main>${below}</body></html>`,
    ),
    url: 'https://authority.example/news',
    contentType: 'text/html',
    as: 'page',
    selector,
  });
const around =
  '<header><ul><li><a href="/about">About the authority and its work</a></li><li><a href="/law">The law that we enforce</a></li><li><a href="/jobs">Jobs at the authority</a></li></ul></header>';
const below =
  '<footer><a href="/imprint">Imprint and accessibility statement</a><a href="/privacy">Our own privacy notice</a><a href="/map">Map of this whole site</a></footer>';
const titles = ['Chatbot maker fined 9 million', 'Inquiry into face search opened', 'Guidance on training data'];

describe('lists as authorities have them', () => {
  test('cards whose links only say "read more"', async () => {
    const cards = titles.map(
      (title, at) =>
        `<div class="card"><h3>${title}</h3><p>What happened, in words.</p><span>1${at} September 2024</span><a href="/n/${at}">Read more</a></div>`,
    );
    const { items } = await read(cards.join(''));
    expect(items.map(({ title, url, publishedAt }) => [title, url, publishedAt?.slice(0, 10)])).toEqual(
      titles.map((title, at) => [title, `https://authority.example/n/${at}`, `2024-09-1${at}`]),
    );
  });

  test('a table with a column of dates', async () => {
    const rows = titles.map(
      (title, at) => `<tr><td>0${at + 1}/09/2024</td><td><a href="/t/${at}">${title}</a></td></tr>`,
    );
    const { items } = await read(`<table>${rows.join('')}</table>`);
    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items[0]?.publishedAt).toBe('2024-09-01T00:00:00.000Z');
  });

  test('a picture and a title that lead to the same place are one entry', async () => {
    const teasers = titles.map(
      (title, at) =>
        `<article><a class="picture" href="/p/${at}"><img alt=""></a><h2><a href="/p/${at}">${title}</a></h2></article>`,
    );
    const { items } = await read(teasers.join(''));
    expect(items.map(({ title }) => title)).toEqual(titles);
  });

  test('a selector has the last word; one that is no CSS is refused in words', async () => {
    const { items } = await read('<p class="n"><a href="/1">One</a></p><p><a href="/2">Two</a></p>', '.n');
    expect(items.map(({ title }) => title)).toEqual(['One']);
    await expect(read('<p></p>', 'p[')).rejects.toThrow('is not a CSS selector');
  });
});

test('a list of many thousand links is read in a time that grows with its length only', async () => {
  const list = Array.from({ length: 8_000 }, (_, at) => `<li><a href="/l/${at}">Entry with the number ${at}</a></li>`);
  const { items } = await read(`<ul>${list.join('')}</ul>`);
  expect(items).toHaveLength(8_000);
});
