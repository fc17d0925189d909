import type { Browser, BrowserContext, Page, Request, Response } from 'playwright-core';
import type { FetchResult } from '../../app/ports/fetcher.ts';
import type { PageBrowser } from '../../app/ports/page-browser.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { addressRules, checkUrl, privateAddress } from '../address-rules.ts';
import { HostTurns } from '../host-turns.ts';
import { type Resolve, systemResolve } from '../lookup.ts';
import { keepBrowser, type LaunchedBrowser } from './browser-keeper.ts';
import { findChromium, howToGetChromium } from './find-chromium.ts';
import { type GuardProxy, startGuardProxy } from './guard-proxy.ts';
import { isOwn } from './own-hosts.ts';
import { seenHtml, settle } from './settled-page.ts';

export interface ChromiumOptions {
  /** Path of an installed Chromium; null: looked for at the usual places. */
  readonly path: string | null;
  readonly userAgent: string;
  readonly allowPrivate: readonly string[];
  readonly resolve?: Resolve;
  /** For one page, all in all. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

const defaultTimeoutMs = 45_000;
const defaultMaxBytes = 20 * 1_048_576;
const mostAtATime = 2;
const unwanted = new Set(['image', 'font', 'media', 'manifest', 'texttrack', 'eventsource', 'ping']);

/** It was found dead before the page was opened: another one may open it. */
class BrowserDied extends Fault {}

/** One browser for all pages; see the port for what it promises. */
export function createChromium(options: ChromiumOptions): PageBrowser {
  const executable = findChromium(options.path);
  const rules = addressRules(options.allowPrivate);
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const turns = new HostTurns(mostAtATime);
  const keeper = keepBrowser(launch);

  async function launch(): Promise<LaunchedBrowser> {
    // Loaded when it is first needed: it takes longer than all of the rest.
    const { chromium } = await import('playwright-core');
    const proxy = await startGuardProxy(rules, options.resolve ?? systemResolve);
    try {
      const browser = await chromium.launch({
        executablePath: executable ?? '',
        // Everything goes through the proxy, addresses of this machine too.
        proxy: { server: proxy.address, bypass: '<-loopback>' },
        // The sandbox does not work for root.
        chromiumSandbox: process.getuid?.() !== 0,
        timeout: 30_000,
        args: [
          '--disable-quic',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-dev-shm-usage',
          '--dns-prefetch-disable',
          '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
          '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
          '--js-flags=--max-old-space-size=512',
          '--renderer-process-limit=2',
        ],
      });
      return { browser, proxy };
    } catch (error) {
      await proxy.close();
      throw new Fault('misconfigured', `Chromium does not start: ${inWords(error).split('\n')[0]}`, { cause: error });
    }
  }

  async function renderIn({ browser, proxy }: LaunchedBrowser, url: URL): Promise<FetchResult> {
    const context = await openContext(browser);
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const work = (async () => readPage(await context.newPage(), url, proxy))();
      work.catch(() => undefined);
      return await Promise.race([work, expiry(deadline)]);
    } catch (error) {
      throw toBrowserFault(error, deadline.aborted);
    } finally {
      await Promise.race([
        context.close().catch(() => undefined),
        expiry(AbortSignal.timeout(5_000)).catch(() => undefined),
      ]);
    }
  }

  async function openContext(browser: Browser): Promise<BrowserContext> {
    try {
      return await browser.newContext({
        userAgent: userAgentOf(browser, options.userAgent),
        locale: 'en-US',
        viewport: { width: 1_280, height: 2_000 },
        serviceWorkers: 'block',
        acceptDownloads: false,
      });
    } catch (error) {
      throw new BrowserDied('outage', `the browser failed: ${inWords(error).split('\n')[0]}`, { cause: error });
    }
  }

  async function readPage(page: Page, url: URL, proxy: GuardProxy): Promise<FetchResult> {
    let main = url;
    let answer: Response | null = null;
    const crashed = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Fault('outage', 'the page made the browser crash')));
    });
    crashed.catch(() => undefined);
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => void popup.close().catch(() => undefined));
    // Redirects are not routed again, but they are requests.
    page.on('request', (wanted) => {
      if (isMain(wanted, page) && URL.canParse(wanted.url())) main = new URL(wanted.url());
    });
    // Scripts may lead on: what counts is the answer of the page that is seen in the end.
    page.on('response', (response) => {
      if (isMain(response.request(), page)) answer = response;
    });
    await page.route('**/*', (route) => {
      const wanted = route.request();
      return mayLoad(wanted, page, main) ? route.continue() : route.abort('blockedbyclient');
    });
    const refuseMain = (): void => {
      if (proxy.refused.has(main.hostname.replace(/^\[|\]$/g, ''))) throw privateAddress(main.hostname);
    };
    const opened = page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
    const first = await Promise.race([opened, crashed]).catch((error: unknown) => {
      refuseMain();
      throw error;
    });
    refuseMain();
    if ((first?.status() ?? 200) < 400) await Promise.race([settle(page), crashed]);
    refuseMain();
    if (page.url().startsWith('chrome-error:'))
      throw new Fault('refused', `the page leads to ${main.host}, which is not opened`);
    const response: Response | null = answer ?? first;
    const body = Buffer.from(await Promise.race([seenHtml(page), crashed]));
    if (body.length > maxBytes) {
      throw new Fault('refused', `the page is larger than ${Math.round(maxBytes / 1_048_576)} MB`);
    }
    const headers = { ...(await response?.allHeaders()), 'content-type': 'text/html; charset=utf-8' };
    return { status: response?.status() ?? 200, headers, body, finalUrl: page.url(), movedTo: null };
  }

  function mayLoad(wanted: Request, page: Page, main: URL): boolean {
    if (unwanted.has(wanted.resourceType()) || !URL.canParse(wanted.url())) return false;
    const address = new URL(wanted.url());
    try {
      checkUrl(address.href, rules);
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
    return isMain(wanted, page) || isOwn(address, main);
  }

  return {
    missing: executable === null ? howToGetChromium(options.path) : null,
    async render(address) {
      if (executable === null) throw new Fault('misconfigured', howToGetChromium(options.path));
      const url = checkUrl(address, rules);
      const once = () => keeper.use((launched) => renderIn(launched, url));
      return turns.run('browser', () =>
        once().catch((error: unknown) => {
          if (error instanceof BrowserDied) return once();
          throw error;
        }),
      );
    },
    close: () => keeper.close(),
  };
}

function isMain(wanted: Request, page: Page): boolean {
  return wanted.isNavigationRequest() && wanted.frame() === page.mainFrame();
}

/** As the browser names itself, without saying that it has no screen, and with our own name at the end. */
function userAgentOf(browser: Browser, own: string): string {
  const [major] = browser.version().split('.');
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 ${own.replace(/[()]/g, '')}`;
}

function expiry(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Fault('outage', 'the page was not ready in time')), {
      once: true,
    });
  });
}

function toBrowserFault(error: unknown, timedOut: boolean): Fault {
  if (error instanceof Fault) return error;
  if (timedOut) return new Fault('outage', 'the page was not ready in time', { cause: error });
  const [, code] = /net::(ERR_[A-Z_]+)/.exec(inWords(error)) ?? [];
  if (code === 'ERR_BLOCKED_BY_CLIENT')
    return new Fault('refused', 'the page leads to an address that is not fetched', { cause: error });
  if (/context was destroyed/i.test(inWords(error)))
    return new Fault('outage', 'the page leads from one address to the next without end', { cause: error });
  if (code !== undefined) return new Fault('outage', `the browser cannot open the page (${code})`, { cause: error });
  return new Fault('outage', `the browser failed: ${inWords(error).split('\n')[0]}`, { cause: error });
}
