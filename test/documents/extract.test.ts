import { expect, test } from 'vitest';
import { extract } from '../../src/documents/extract.ts';

const nothing = { select: [], remove: [], filter: [] } as const;

async function textOf(html: string, rules: object = {}, address = 'https://a.example/legal/privacy') {
  const bytes = Buffer.from(html);
  return (await extract({ bytes, contentType: 'text/html; charset=utf-8', address, rules: { ...nothing, ...rules } }))
    .text;
}

test('headings, lists, tables and links are kept, everything around the text is gone', async () => {
  const page = `<html><head><title>Privacy</title><style>p{}</style></head><body>
    <header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
    <div id="onetrust-consent-sdk"><p>We value your privacy. Accept all cookies?</p><button>Accept</button></div>
    <main><h1>Privacy   Policy</h1><p style="display:none">hidden words</p>
      <p>We collect <b>data</b>, see <a href="../terms?utm_source=x&amp;id=4">our terms</a>.</p>
      <ol start="3"><li>One<ul><li>nested</li></ul></li><li><p>Two</p><p>more</p></li></ol>
      <table><thead><tr><th>What</th><th>Why</th></tr></thead><tbody><tr><td>Name</td><td>To <em>greet</em>.<br>You | us</td></tr></tbody></table>
      <script>track()</script></main>
    <footer>(c) A</footer></body></html>`;
  expect(await textOf(page)).toBe(
    [
      '# Privacy Policy',
      'We collect data, see [our terms](https://a.example/terms?id=4).',
      '3. One\n   - nested\n4. Two\n\n   more',
      '| What | Why |\n| --- | --- |\n| Name | To greet.<br>You \\| us |',
    ].join('\n\n'),
  );
});

test('what is selected is taken in the order of the declaration, what is removed is left out', async () => {
  const page =
    '<body><div class="b"><p>second</p><p class="x">no</p></div><div class="a"><p>first</p><div class="a"><p>inner</p></div></div></body>';
  expect(await textOf(page, { select: ['.a', '.b'], remove: ['.x'] })).toBe('first\n\ninner\n\nsecond');
});

test('a range takes what stands between two elements, wherever they are nested', async () => {
  const page =
    '<body><main><ul><li>Home</li></ul><h1 id="t">Terms</h1><p>one</p><section><p>two</p><p id="e">three</p></section><p>four</p></main></body>';
  expect(await textOf(page, { select: [{ startBefore: '#t', endBefore: '#e' }] })).toBe('# Terms\n\none\n\ntwo');
  expect(await textOf(page, { select: [{ startAfter: '#t', endAfter: '#e' }] })).toBe('one\n\ntwo\n\nthree');
  const removed = await textOf(page, { select: ['main'], remove: [{ startAfter: '#t', endBefore: '#e' }, 'ul'] });
  expect(removed).toBe('# Terms\n\nthree\n\nfour');
});

test('what differs with each request makes no other text', async () => {
  const page = (nonce: string, key: number) => {
    const hidden = Buffer.from([key, ...Buffer.from('dpo@a.example').map((byte) => byte ^ key)]).toString('hex');
    return `<html><body data-nonce="${nonce}"><main id="m-${nonce}"><h1 id="h-${nonce}">Policy</h1>
      <p>Write to <a href="/cdn-cgi/l/email-protection#${hidden}"><span class="__cf_email__" data-cfemail="${hidden}">[email&#160;protected]</span></a>
      or <a href="/x;jsessionid=${nonce}?sessionid=${nonce}&amp;gclid=${nonce}">there</a>, <a href="#${nonce}">below</a>,
      <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fb.example%2F&amp;h=${nonce}">elsewhere</a>.</p>
      <img src="/a.${nonce}.png"><script nonce="${nonce}">1</script></main></body></html>`;
  };
  const one = await textOf(page('a1b2', 7));
  expect(one).toBe(
    '# Policy\n\nWrite to dpo@a.example or [there](https://a.example/x), below, [elsewhere](https://b.example/).',
  );
  expect(await textOf(page('zz99', 201))).toBe(one);
});

test("the site's footer is no text even where the page puts it into its main part; a footer of the document is", async () => {
  const page = (
    clock: string,
  ) => `<html><body><main><h1>Terms of Service</h1><p>${'We say here what holds. '.repeat(40)}</p>
    <footer><p>Last updated: 3 March 2024</p></footer>
    <footer><div>Here it is <span>${clock}</span></div><p>All rights reserved. Copyright © 2026 A</p></footer></main></body></html>`;
  const text = await textOf(page('12:09 AM'));
  expect(text).toMatch(/^# Terms of Service\n\nWe say .*\n\nLast updated: 3 March 2024$/);
  expect(await textOf(page('4:31 PM'))).toBe(text);
});

test('a line that an editor broke in a sentence is one line; an address keeps its lines', async () => {
  expect(await textOf('<body><p>Your use of the<br>Services</p><p>Acme Inc.<br>1 Main Street<br>Cork</p></body>')).toBe(
    'Your use of the Services\n\nAcme Inc.\n1 Main Street\nCork',
  );
});

test('quotation marks, spaces and invisible characters have one form', async () => {
  expect(
    await textOf('<body><p>\u201cYour\u201d\u00a0data\u200b \u2018we\u2019\u202fuse so\u00adme\u2011times</p></body>'),
  ).toBe(`"Your" data 'we' use some-times`);
});

test('closed parts that a reader can open are text; what is hidden for good is not', async () => {
  const page = `<body><main><h1>P</h1><button aria-expanded="false" aria-controls="s1">What we collect</button>
    <div id="s1" hidden><p>Names.</p></div><details><summary>Why</summary><p>To greet.</p></details>
    <div hidden><p>Old words</p></div><p class="sr-only">skip</p></main></body>`;
  expect(await textOf(page)).toBe('# P\n\nWhat we collect\n\nNames.\n\nWhy\n\nTo greet.');
});

test('a page made for several widths tells its text once', async () => {
  const page = `<html><head><style>@media (min-width: 1200px){.hidden-wide{display:none !important}}
    @media (max-width: 809px){.hidden-narrow{display:none}}</style></head>
    <body><main><h1>P</h1><div class="hidden-narrow"><p>Text.</p></div><div class="hidden-wide"><p>Text.</p></div></main></body></html>`;
  expect(await textOf(page)).toBe('# P\n\nText.');
});

test('without a declaration no section is lost, however little a section says', async () => {
  const sections = Array.from(
    { length: 12 },
    (_, at) =>
      `<section><h2>Section ${at}</h2><p>${at % 3 === 0 ? 'Short.' : `Some words about the data, and more of them, number ${at}. `.repeat(6)}</p></section>`,
  );
  const text = await textOf(
    `<body><div class="menu"><a href="/a">A</a></div><div><h1>P</h1>${sections.join('')}</div><div class="footer">(c)</div></body>`,
  );
  for (let at = 0; at < 12; at += 1) expect(text).toContain(`## Section ${at}`);
  expect(text).toContain('Short.');
  expect(text).not.toContain('(c)');
});

test('what the page calls its main part is the text, without the announcements around it', async () => {
  const paragraphs = '<p>Some words about the data that we keep, and more of them for as long as it takes. </p>'.repeat(
    40,
  );
  const text = await textOf(
    `<body><div><a href="/new">New models</a> are now available, with longer memory and more languages. <a href="/try">Try them</a></div>
    <main><h1>P</h1>${paragraphs}<p>So it is.</p></main></body>`,
  );
  expect(text).toMatch(/^# P\n\nSome words/);
  expect(text).toMatch(/So it is\.$/);
});

test('without a declaration no sentence is lost, however short it is and whatever it stands in', async () => {
  const paragraphs = '<p>Some words about the data that we keep, and more of them for as long as it takes. </p>'.repeat(
    40,
  );
  const text = await textOf(
    `<body><div><h1>P</h1>${paragraphs}<div class="sponsor comment-box"><p>We train models on public posts.</p></div></div></body>`,
  );
  expect(text).toContain('We train models on public posts.');
});

test('text that looks like Markdown stays text', async () => {
  expect(await textOf('<body><p>1. not a list [a](b) *x* _y_ snake_case &lt;script&gt;</p><p># no</p></body>')).toBe(
    '1\\. not a list \\[a\\](b) \\*x\\* \\_y\\_ snake_case \\<script>\n\n\\# no',
  );
});

test.each([
  [['.nope['], 'not a CSS selector'],
  [['p:unknown-thing'], 'not a CSS selector'],
  [[{ startBefore: 'p', endBefore: '.nope' }], 'matches nothing'],
  [[{ startBefore: '#z', endBefore: 'p' }], 'ends before it starts'],
])('select %j is refused in words', async (select, words) => {
  await expect(textOf('<body><p>a</p><p id="z">b</p></body>', { select })).rejects.toMatchObject({
    name: 'Fault',
    kind: 'invalid',
    message: expect.stringContaining(words),
  });
});

test('encodings are found in the header, in the page, or by the bytes', async () => {
  const read = async (bytes: Buffer, contentType: string | null) =>
    (await extract({ bytes, contentType, address: null, rules: nothing })).text;
  expect(await read(Buffer.from('<p>Caf\xe9</p>', 'latin1'), 'text/html; charset=iso-8859-1')).toBe('Café');
  expect(await read(Buffer.from('<meta charset="windows-1252"><p>Caf\xe9</p>', 'latin1'), null)).toBe('Café');
  expect(await read(Buffer.from('<p>Café</p>'), 'text/html')).toBe('Café');
});

test('plain text keeps its paragraphs', async () => {
  const bytes = Buffer.from('TERMS\r\n\r\n\r\n1.  Use   it.\r\nWell.  \r\n');
  expect((await extract({ bytes, contentType: 'text/plain', address: null, rules: nothing })).text).toBe(
    'TERMS\n\n1. Use it.\nWell.',
  );
});

test.each([
  ['nothing', '', 'no text'],
  ['an application without its scripts', '<html><body><script>app()</script></body></html>', 'no text'],
  ['a broken PDF', '%PDF-1.7 garbage', 'the PDF is broken'],
  ['bytes of something else', '\0\x01\x02\x03', 'neither HTML, PDF nor text'],
  ['elements in elements in elements', `<body>${'<div>'.repeat(5_000)}deep`, 'deeper than'],
])('%s ends in a word', async (_, text, words) => {
  await expect(
    extract({ bytes: Buffer.from(text), contentType: null, address: null, rules: nothing }),
  ).rejects.toMatchObject({ name: 'Fault', kind: 'invalid', message: expect.stringContaining(words) });
});
