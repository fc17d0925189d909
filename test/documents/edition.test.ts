import { expect, test } from 'vitest';
import { edition } from '../../src/documents/edition.ts';
import { extract } from '../../src/documents/extract.ts';
import { sha256 } from '../../src/domain/identity.ts';
import { aPolicy } from '../fakes/policies.ts';
import { policyPage } from '../fakes/policy-page.ts';

const everything = `<html lang="en"><head><title>Terms</title><style>@media (min-width:900px){.w{display:none}}</style></head><body>
  <header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><div id="onetrust-banner-sdk">Cookies?</div>
  <main><h1>Terms &amp; more</h1><p class="w">Narrow.</p><p>\u201cYou\u201d\u00a0may <b>not</b><br>copy, see <a href="/x?utm_source=a&amp;p=1">here</a>.</p>
  <h2 id="a">List</h2><ol start="2"><li>Two<ul><li>nested</li></ul></li><li><p>Three</p><p>more</p></li></ol>
  <table><tr><th>What</th><th colspan="2">Why</th></tr><tr><td>Name</td><td>To greet</td><td>a | b</td></tr></table>
  <details><summary>Closed</summary><p>Opened.</p></details><blockquote><p>Said.</p></blockquote><pre>as  it
  is</pre><button aria-expanded="false">More</button><div hidden>Behind.</div><div hidden>Never.</div><dl><dt>T</dt><dd>D</dd></dl>
  <p><strong>A heading in all but name</strong></p><p>1. *not* a list</p></main>
  <footer><p>\u00a9 A</p><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ul></footer></body></html>`;

async function textOf(html: string) {
  const rules = { select: [], remove: [], filter: [] };
  return (await extract({ bytes: Buffer.from(html), contentType: 'text/html', address: 'https://a.example/', rules }))
    .text;
}

// Where this fails by intent, the edition is to be raised with the hash: what was read before is then read anew.
test('texts are taken from pages as the edition says', async () => {
  const texts = [await textOf(everything), await textOf(policyPage(aPolicy(30)))];
  expect({ edition, texts: sha256(texts.join('\n')).slice(0, 16) }).toEqual({
    edition: '2',
    texts: 'c1249ec0b5d653fc',
  });
});
