import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/domain/errors.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';

const read = (
  text: string | Uint8Array,
  url: string | null = 'https://site.example/feed',
  contentType: string | null = null,
) => readFeed({ bytes: typeof text === 'string' ? Buffer.from(text) : text, url, contentType });
const rss = (inside: string, attributes = '') =>
  `<rss version="2.0" ${attributes}><channel><title>News</title>${inside}</channel></rss>`;

describe('RSS', () => {
  test('an item with everything', async () => {
    const feed = await read(
      rss(
        `<link>/home</link><language>en</language><item><title>A &amp; B</title><link>/a</link><guid isPermaLink="false">id-1</guid>
        <pubDate>Wed, 18 Sep 2024 09:00:00 +0200</pubDate><author>me@site.example (Example Editor)</author>
        <category>one</category><category>two</category><description>&lt;p&gt;First&lt;/p&gt;&lt;p&gt;Second&lt;/p&gt;</description></item>`,
      ),
    );
    expect(feed).toEqual({
      title: 'News',
      link: 'https://site.example/home',
      language: 'en',
      items: [
        {
          id: 'id-1',
          url: 'https://site.example/a',
          title: 'A & B',
          text: 'First\n\nSecond',
          publishedAt: '2024-09-18T07:00:00.000Z',
          updatedAt: null,
          authors: ['Example Editor'],
          categories: ['one', 'two'],
        },
      ],
    });
  });

  test('markup in a title, escaped or not, becomes plain text; what is no markup stays', async () => {
    const feed = await read(
      rss(
        '<item><title>One <b>bold</b> word</title></item><item><title>One &lt;b&gt;bold&lt;/b&gt; word</title></item><item><title>1 &lt; 2</title></item>',
      ),
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['One bold word', 'One bold word', '1 < 2']);
  });

  test('a guid that is an address is the link where there is none', async () => {
    const feed = await read(rss('<item><guid>https://site.example/1</guid></item>'));
    expect(feed.items[0]?.url).toBe('https://site.example/1');
  });

  test('unescaped ampersands, HTML entities and control characters do no harm', async () => {
    const feed = await read(rss('<item><title>Q&A caf&eacute; \u0008end</title></item>'));
    expect(feed.items[0]?.title).toBe('Q&A café end');
  });

  test('a document cut short gives what can be read', async () => {
    const feed = await read(
      '<rss version="2.0"><channel><item><title>One</title></item><item><title>Two</title><descr',
    );
    expect(feed.items.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('content:encoded is preferred to the description, Dublin Core fills in', async () => {
    const feed = await read(
      rss(
        '<item><title>x</title><description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded><dc:creator>Someone</dc:creator><dc:date>2024-09-18</dc:date></item>',
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(feed.items[0]).toMatchObject({
      text: 'long',
      authors: ['Someone'],
      publishedAt: '2024-09-18T00:00:00.000Z',
    });
  });
});

test('RSS 1.0 has its items beside the channel', async () => {
  const feed = await read(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="urn:1"><title>One</title><link>https://site.example/1</link></item></rdf:RDF>',
  );
  expect(feed.items[0]).toMatchObject({ id: 'urn:1', title: 'One', url: 'https://site.example/1' });
});

test('Atom: types, xml:base, alternate links, XHTML, prefixed names', async () => {
  const feed = await read(
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://other.example/" xml:lang="de"><a:title type="html">&lt;i&gt;T&lt;/i&gt;</a:title>
    <a:entry><a:id>tag:1</a:id><a:link rel="self" href="self"/><a:link href="dir/1"/><a:title type="text">a &lt;b&gt;</a:title>
    <a:updated>2024-09-18T10:00:00Z</a:updated><a:author><a:name>Someone</a:name></a:author>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></a:content></a:entry></a:feed>`,
  );
  expect(feed).toMatchObject({ title: 'T', language: 'de' });
  expect(feed.items[0]).toEqual({
    id: 'tag:1',
    url: 'https://other.example/dir/1',
    title: 'a <b>',
    text: 'One\n\nTwo',
    publishedAt: null,
    updatedAt: '2024-09-18T10:00:00.000Z',
    authors: ['Someone'],
    categories: [],
  });
});

test('JSON Feed, also one that breaks off', async () => {
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    items: [
      { id: 1, url: '/1', title: 'One', content_html: '<p>x</p>', tags: ['t'] },
      { id: 2, content_text: 'two' },
    ],
  };
  const text = JSON.stringify(whole);
  expect((await read(text)).items.map(({ id, text: body }) => [id, body])).toEqual([
    ['1', 'x'],
    ['2', 'two'],
  ]);
  expect((await read(text.slice(0, -6))).items.map(({ id }) => id)).toEqual(['1']);
});

test.each([
  ['big5', '主管機關要求該平台停止以用戶資料訓練模型'],
  ['gb18030', '主管部门要求该平台停止用用户数据训练模型'],
  ['shift_jis', '個人情報保護委員会は生成AIの学習利用について注意喚起を行いました'],
  ['euc-kr', '개인정보보호위원회는 인공지능 학습에 관한 조사를 시작했습니다'],
  ['windows-1251', 'Надзорный орган потребовал прекратить обучение моделей на данных пользователей'],
  ['windows-1253', 'Η Αρχή Προστασίας Δεδομένων ζήτησε εξηγήσεις για την εκπαίδευση μοντέλων'],
  ['windows-1252', 'Die Behörde verhängt ein Bußgeld für das Training mit Beiträgen'],
])('where nobody names the charset, the letters do: %s', async (encoding, title) => {
  const bytes = iconv.encode(rss(`<item><title>${title}</title></item>`), encoding);
  expect((await read(bytes)).items[0]?.title).toBe(title);
});

test('one broken byte spoils one letter, not the rest', async () => {
  const whole = Buffer.from(rss('<item><title>Bußgeld für Häuser über 5 € *</title></item>'));
  const bytes = Buffer.from(whole.map((byte) => (byte === 0x2a ? 0xff : byte)));
  const feed = await read(bytes);
  expect(feed.items[0]?.title).toBe('Bußgeld für Häuser über 5 € \ufffd');
});

test('the charset: HTTP, declaration, byte order mark, and a declaration that lies', async () => {
  const item = (title: string) => rss(`<item><title>${title}</title></item>`);
  const latin = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${item('café')}`, 'latin1');
  const utf16 = Buffer.from(`\ufeff${item('café')}`, 'utf16le');
  const lying = Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${item('café')}`, 'latin1');
  const http = Buffer.from(item('café'), 'latin1');
  for (const [bytes, type] of [
    [latin, null],
    [utf16, null],
    [lying, null],
    [http, 'text/xml; charset=ISO-8859-1'],
  ] as const) {
    expect((await read(bytes, null, type)).items[0]?.title).toBe('café');
  }
});

test('a page gives its list of articles, not its navigation', async () => {
  const article = (n: number) =>
    `<li class="teaser"><a href="/news/${n}">A decision about something, number ${n}</a><time datetime="2024-09-0${n}">then</time><p>What happened.</p></li>`;
  const nav = [1, 2, 3, 4]
    .map((n) => `<li><a href="/topic/${n}">A long navigation entry, number ${n}</a></li>`)
    .join('');
  const page = `<html lang="en"><head><title>Newsroom</title></head><body><nav><ul>${nav}</ul></nav><main><ul>${[1, 2, 3, 4].map(article).join('')}</ul></main></body></html>`;
  const feed = await read(page, 'https://authority.example/');
  expect(feed.items).toHaveLength(4);
  expect(feed.items[0]).toMatchObject({
    url: 'https://authority.example/news/1',
    title: 'A decision about something, number 1',
    publishedAt: '2024-09-01T00:00:00.000Z',
  });
});

test('what is no feed is refused with the reason', async () => {
  await expect(read('')).rejects.toThrow('empty');
  await expect(read('hello')).rejects.toThrow('neither a feed nor a web page');
  const page = '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body></body></html>';
  await expect(
    readFeed({ bytes: Buffer.from(page), url: 'https://site.example/', contentType: null, as: 'feed' }),
  ).rejects.toThrow('https://site.example/rss');
});

test('depth, attributes and entities without end are bounded', async () => {
  await read(`<rss><channel>${'<a>'.repeat(100_000)}`);
  const laughs = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
  const feed = await read(`${laughs}${rss('<item><title>&c;</title></item>')}`);
  expect(feed.items[0]?.title?.length).toBeLessThan(1_000);
});

test('whatever the bytes are, there is a feed or a fault', async () => {
  const pieces = fc.constantFrom(
    '<rss version="2.0"><channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '&',
    '&amp;',
    '<feed>',
    '<entry ',
    'xml:base="http://[',
    '"',
    '<link href="',
    '{"items":[',
    '\u0000',
    '<!DOCTYPE x [',
    '-->',
    'é',
    '<guid>',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(pieces, { maxLength: 40 }).map((all) => Buffer.from(all.join(''))),
      ),
      async (bytes) => {
        const once = await read(bytes).catch((error: unknown) => error);
        if (once instanceof Error) expect(once).toBeInstanceOf(Fault);
        else expect(await read(bytes)).toEqual(once);
      },
    ),
    { numRuns: 300 },
  );
});

describe('what feedparser taught its readers to expect', () => {
  const first = async (text: string | Uint8Array) => (await read(text)).items[0];
  const atom = (inside: string, attributes = '') =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${inside}</entry></feed>`;

  test('in Atom a title that does not say what it is, is text', async () => {
    const item = await first(
      atom('<title>The &lt;b&gt; tag</title><content type="html">&lt;b&gt;x&lt;/b&gt;</content>'),
    );
    expect(item).toMatchObject({ title: 'The <b> tag', text: 'x' });
  });

  test('what is called base64 and is none stays as it is', async () => {
    const kept = await first(atom('<title type="application/octet-stream">not packed</title>'));
    const unpacked = await first(atom('<title type="application/octet-stream">cGFja2Vk</title>'));
    expect([kept?.title, unpacked?.title]).toEqual(['not packed', 'packed']);
  });

  test('bases build on the address of the feed, and one that is no web address is passed over', async () => {
    const link = '<link href="x"/>';
    expect((await first(atom(link, 'xml:base="/b/"')))?.url).toBe('https://site.example/b/x');
    expect((await first(atom(link, 'xml:base="javascript:1"')))?.url).toBe('https://site.example/x');
  });

  test('an id that is an address is the link where there is none', async () => {
    expect((await first(atom('<id>https://site.example/7</id>')))?.url).toBe('https://site.example/7');
  });

  test('an address is left as written, but for ampersands escaped twice', async () => {
    const item = await first(rss('<item><link>https://e.example?a=1&amp;amp;b=%7e</link></item>'));
    expect(item?.url).toBe('https://e.example?a=1&b=%7e');
  });

  test('an Atom link inside RSS is a link, and a description comes before a subtitle', async () => {
    const item = await first(
      rss(
        '<item><atom:link href="https://e.example/a"/><itunes:subtitle>less</itunes:subtitle><description>more</description></item>',
        'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
      ),
    );
    expect(item).toMatchObject({ url: 'https://e.example/a', text: 'more' });
  });

  test('entries that nobody closed are entries, however many', async () => {
    const feed = await read(
      `<rss><channel>${'<item><title>x</title>'.repeat(1_000)}<title>Name</title></channel></rss>`,
    );
    expect(feed.items).toHaveLength(1_000);
    const nested = await read(
      rss('<item><title>a</title><item><title>b</title></item></item><item><title>c</title></item>'),
    );
    expect(nested.items.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  test('categories in a list of their own, and lists within lists', async () => {
    const item = await first(rss('<item><categories><category>a</category></categories><category>b</category></item>'));
    expect(item?.categories.toSorted()).toEqual(['a', 'b']);
  });

  test('bytes in EBCDIC, and controls that mean Windows-1252', async () => {
    const name = 'encoding="cp037"';
    const written = `<?xml version="1.0" ${name}?><rss><channel><title>Hi</title></channel></rss>`;
    const ebcdic: Record<string, number> = Object.fromEntries(
      [...'abcdefghi']
        .map((char, at) => [char, 0x81 + at] as const)
        .concat(
          [...'jklmnopqr'].map((char, at) => [char, 0x91 + at] as const),
          [...'stuvwxyz'].map((char, at) => [char, 0xa2 + at] as const),
          [...'0123456789'].map((char, at) => [char, 0xf0 + at] as const),
          Object.entries({
            '<': 0x4c,
            '>': 0x6e,
            '?': 0x6f,
            '=': 0x7e,
            '"': 0x7f,
            '/': 0x61,
            '.': 0x4b,
            ' ': 0x40,
            H: 0xc8,
          }),
        ),
    );
    const feed = await read(Uint8Array.from([...written].map((char) => ebcdic[char] ?? 0x6f)));
    expect(feed.title).toBe('Hi');
    expect((await read('<rss><channel><title>5 \u0080</title></channel></rss>')).title).toBe('5 €');
  });
});
