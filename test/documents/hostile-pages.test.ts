import { afterEach, expect, test, vi } from 'vitest';
import { createExtractor, type Extractor, type ExtractorLimits } from '../../src/documents/extractor.ts';

// Bounds, not speed: a busy machine takes its time over pages like these.
vi.setConfig({ testTimeout: 120_000 });

let extractor: Extractor;
afterEach(() => extractor.close());

function reading(limits: ExtractorLimits = { timeoutMs: 110_000 }) {
  extractor = createExtractor(limits);
  return (html: string, contentType = 'text/html') =>
    extractor.extract({
      bytes: Buffer.from(html, 'latin1'),
      contentType,
      address: 'https://a.example/',
      rules: { select: [], remove: [], filter: [] },
    });
}

test('a page of 30 MB is refused in a word, without being read', async () => {
  const read = reading();
  await expect(read(`<p>${'words '.repeat(5_000_000)}</p>`)).rejects.toMatchObject({
    kind: 'invalid',
    message: 'the page is larger than 20 MB',
  });
});

test('a page of 200,000 elements is read to its end', async () => {
  const read = reading();
  const { text } = await read(`<main>${'<p>We keep <b>it</b>.</p>'.repeat(100_000)}<p>The end.</p></main>`);
  expect(text.endsWith('We keep it.\n\nThe end.')).toBe(true);
  expect(text.length).toBe(100_000 * 'We keep it.\n\n'.length + 'The end.'.length);
});

test('the time for a paragraph of 60,000 links, or as many closed parts, grows no faster than they do', async () => {
  const read = reading();
  const links = await read(`<main><p>${'<a href="/x?utm_source=1">l</a> '.repeat(60_000)}</p>`);
  expect(links.text.length).toBe(60_000 * '[l](https://a.example/x) '.length - 1);
  const parts = await read(`<main>${'<button aria-expanded="false">Why</button><div hidden>So.</div>'.repeat(20_000)}`);
  expect(parts.text.match(/So\./g)).toHaveLength(20_000);
});

test('elements in elements, and tables in tables, end in a word long before the time is up', async () => {
  const read = reading({ timeoutMs: 10_000 });
  for (const nested of ['<div>', '<table><tr><td>', '<ul><li>', '<b>', '<script>"<i>"</script><b>']) {
    await expect(read(`<body>${nested.repeat(100_000)}deep`)).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('nests its elements deeper'),
    });
  }
});

test('what nobody closed, and what stands in scripts and comments, nests nothing', async () => {
  const read = reading();
  const careless = '<div><span>We keep it.</div><p>As long<br>as it takes.';
  const hidden = `<!--${'<b>'.repeat(9_000)}--><script>${'"<b>"'.repeat(9_000)}</script>`;
  const { text } = await read(`<main>${hidden}${careless.repeat(9_000)}</main>`);
  expect(text.match(/We keep it\./g)).toHaveLength(9_000);
});

const many = `<main>${'<p>We keep what you give us.</p>'.repeat(60_000)}</main>`;

test('a page that takes too long is given up in a word', async () => {
  const read = reading({ timeoutMs: 50 });
  await expect(read(many)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('the page took longer than'),
  });
});

test('a page that takes too much memory is given up in a word, and the one behind it is read', async () => {
  const read = reading({ memoryMegabytes: 48, timeoutMs: 110_000 });
  await expect(read(many)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('the page took more than 48 MB'),
  });
  expect((await read('<p>The next one.</p>')).text).toBe('The next one.');
});

test('a PDF that is locked with a password is said to be', async () => {
  const read = reading();
  const key = '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A';
  const id = key.slice(0, 32);
  const locked = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
    `4 0 obj<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -44>>endobj`,
    `trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<${id}><${id}>]/Size 5>>`,
    '%%EOF',
  ].join('\n');
  await expect(read(locked, 'application/pdf')).rejects.toMatchObject({
    kind: 'invalid',
    message: 'the PDF is locked with a password',
  });
});
