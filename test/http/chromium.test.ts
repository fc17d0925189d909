import { execFileSync } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageBrowser } from '../../src/app/ports/page-browser.ts';
import { createChromium } from '../../src/http/browser/chromium.ts';
import { findChromium } from '../../src/http/browser/find-chromium.ts';
import { isOwn } from '../../src/http/browser/own-hosts.ts';
import { startSite } from '../fakes/site.ts';

// A busy machine starts a browser slowly.
vi.setConfig({ testTimeout: 90_000 });

const installed = findChromium(process.env.CHROMIUM_PATH ?? null);

test('without a Chromium it says how to get one, and fetches nothing', async () => {
  const none = createChromium({ path: '/nowhere/chromium', userAgent: 'test', allowPrivate: [] });
  expect(none.missing).toContain('apt-get install chromium');
  await expect(none.render('https://a.example/')).rejects.toMatchObject({ kind: 'misconfigured' });
  await none.close();
});

test('what belongs to a site, and what is a third party', () => {
  const own = (address: string, page: string) => isOwn(new URL(address), new URL(page));
  expect(own('https://static.a.example/x.js', 'https://www.a.example/')).toBe(true);
  expect(own('https://static.xx.fbcdn.net/x.js', 'https://www.facebook.com/privacy')).toBe(true);
  expect(own('https://tracker.example/x.js', 'https://www.a.example/')).toBe(false);
  expect(own('http://127.0.0.1:2/x.js', 'http://127.0.0.1:1/')).toBe(false);
});

describe.skipIf(installed === null)('a real Chromium (skipped where none is installed)', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  let elsewhere: Awaited<ReturnType<typeof startSite>>;
  let browser: PageBrowser;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    const page = (body: string) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body>${body}</body></html>`);
    if (path === '/policy') {
      page(`<div id="app"></div><img src="/picture.png"><img src="${elsewhere.url}/pixel.png"><script src="${elsewhere.url}/track.js"></script>
        <script>fetch('/text.json').then((answer) => answer.json()).then(({ text }) => {
          document.getElementById('app').innerHTML = '<h1>Policy</h1><p>' + text.repeat(60) + '</p>';
          document.cookie = 'seen=1';
        })</script>`);
    } else if (path === '/text.json')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"text":"We use your data. "}');
    else if (path === '/shadow') {
      page(`<x-policy></x-policy><script>customElements.define('x-policy', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow.</p>'; } })</script>`);
    } else if (path === '/missing') response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
    else if (path === '/inside')
      page(`<p>before</p><script>fetch('http://10.0.0.1/').catch(() => { document.body.append('refused') })</script>`);
    else if (path.startsWith('/lead/'))
      page(`<p>before</p><script>location.href = '${decodeURIComponent(path.slice(6))}'</script>`);
    else if (path === '/away') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    else if (path === '/cookie') page(`<p>cookie: ${request.headers.cookie ?? 'none'}</p>`);
    else if (path === '/greedy')
      page('<p>before</p><script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))</script>');
    else if (path === '/endless') page('<script>for (;;) {}</script>');
    else response.writeHead(200).end();
  }

  beforeAll(async () => {
    elsewhere = await startSite((_, response) => response.writeHead(200).end());
    site = await startSite(answer);
    browser = createChromium({
      path: installed,
      userAgent: 'Codicil/test',
      allowPrivate: ['127.0.0.0/8'],
      timeoutMs: 15_000,
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await elsewhere.stop();
  });

  const html = async (path: string) => Buffer.from((await browser.render(site.url + path)).body).toString('utf8');

  test('runs the scripts of a page, and loads no pictures and no third parties', async () => {
    const found = await browser.render(`${site.url}/policy`);
    expect(found).toMatchObject({ status: 200, finalUrl: `${site.url}/policy` });
    expect(Buffer.from(found.body).toString('utf8')).toContain('We use your data. We use your data.');
    const asked = site.requests.map(({ url }) => url);
    expect(asked).toContain('/text.json');
    expect(asked).not.toContain('/picture.png');
    expect(elsewhere.requests).toEqual([]);
    expect(site.requests[0]?.headers['user-agent']).toMatch(/^Mozilla\/5\.0 .*Codicil\/test$/);
    expect(await html('/cookie')).toContain('cookie: none');
  });

  test('sees what stands in open shadow roots, and tells a status as it is', async () => {
    expect(await html('/shadow')).toContain('In the shadow.');
    expect((await browser.render(`${site.url}/missing`)).status).toBe(404);
  });

  test('where a script leads on, what counts is the page in the end, and never what the browser says of it', async () => {
    const lead = (to: string) => browser.render(`${site.url}/lead/${encodeURIComponent(to)}`);
    expect(await lead('/missing')).toMatchObject({ status: 404, finalUrl: `${site.url}/missing` });
    await expect(lead('http://10.0.0.1/')).rejects.toMatchObject({
      kind: 'refused',
      message: 'the page leads to 10.0.0.1, which is not opened',
    });
  });

  test('no page and no script of one reaches an address that is not public', async () => {
    expect(await html('/inside')).toContain('refused');
    await expect(browser.render(`${site.url}/away`)).rejects.toMatchObject({ kind: 'refused' });
    await expect(browser.render('http://10.0.0.1/')).rejects.toMatchObject({ kind: 'refused' });
    const strict = createChromium({
      path: installed,
      userAgent: 'test',
      allowPrivate: [],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      timeoutMs: 15_000,
    });
    const before = site.requests.length;
    // The name is public by its looks; only where it leads to is not.
    const outcome = await strict
      .render(`http://policy.example:${new URL(site.url).port}/policy`)
      .catch((error: Error) => error);
    expect(outcome).toMatchObject(outcome instanceof Error ? { name: 'Fault' } : { status: 502 });
    expect(site.requests.length).toBe(before);
    await strict.close();
  });

  test('a page that never ends is given up, and the next one is read all the same', async () => {
    const hasty = createChromium({
      path: installed,
      userAgent: 'test',
      allowPrivate: ['127.0.0.0/8'],
      timeoutMs: 5_000,
    });
    await expect(hasty.render(`${site.url}/endless`)).rejects.toMatchObject({ kind: 'outage' });
    expect((await hasty.render(`${site.url}/missing`)).status).toBe(404);
    await hasty.close();
  });

  test('a page that takes all the memory that it may is given up, and the next one is read all the same', async () => {
    await expect(html('/greedy')).rejects.toMatchObject({ kind: 'outage' });
    expect(await html('/shadow')).toContain('In the shadow.');
  });

  test('a browser that was killed is replaced, between pages and within one', async () => {
    expect(await html('/missing')).toContain('not here');
    expect(browsersOfOurs()).toHaveLength(1);
    killBrowsers();
    expect(await html('/missing')).toContain('not here');
    const lost = html('/endless');
    lost.catch(() => undefined);
    await expect.poll(() => site.requests.at(-1)?.url, { timeout: 10_000 }).toBe('/endless');
    killBrowsers();
    await expect(lost).rejects.toMatchObject({ kind: 'outage' });
    expect(await html('/missing')).toContain('not here');
    expect(browsersOfOurs()).toHaveLength(1);
  });
});

/** Processes that this one started and that are a browser. */
function browsersOfOurs(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && args.join(' ').includes('--renderer-process-limit') ? [Number(pid)] : [];
  });
}

function killBrowsers(): void {
  for (const pid of browsersOfOurs()) process.kill(pid, 'SIGKILL');
}
