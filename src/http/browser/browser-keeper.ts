import type { Browser } from 'playwright-core';
import type { GuardProxy } from './guard-proxy.ts';

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly proxy: GuardProxy;
}

export interface BrowserKeeper {
  /** Work that fails costs the browser: what made it fail may still be running in it. */
  use<T>(work: (launched: LaunchedBrowser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Kept extends LaunchedBrowser {
  pages: number;
  open: number;
}

/** After so many pages a browser is replaced, so that what it has gathered goes. */
const pagesABrowser = 100;
const idleMs = 60_000;

/** Keeps one browser: started when it is first needed, ended when idle, replaced when it died, failed or has grown old. */
export function keepBrowser(launch: () => Promise<LaunchedBrowser>): BrowserKeeper {
  let current: Kept | null = null;
  let idle: NodeJS.Timeout | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function ready(): Promise<Kept> {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    if (current !== null && (current.pages >= pagesABrowser || !current.browser.isConnected())) await retire(current);
    current ??= { ...(await launch()), pages: 0, open: 0 };
    current.pages += 1;
    current.open += 1;
    return current;
  }

  /** No page begins in it any more; it ends with the last one that is open in it. */
  async function retire(kept: Kept): Promise<void> {
    if (current === kept) current = null;
    if (kept.open > 0 && kept.browser.isConnected()) return;
    await kept.browser.close().catch(() => undefined);
    await kept.proxy.close();
  }

  /** One after the other, so that two that come at once do not each start a browser. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function waitForMore(kept: Kept): void {
    idle = setTimeout(
      () => void inTurn(async () => (kept.open === 0 && kept === current ? retire(kept) : undefined)),
      idleMs,
    );
    idle.unref();
  }

  return {
    async use(work) {
      const kept = await inTurn(ready);
      let failed = true;
      try {
        const result = await work(kept);
        failed = false;
        return result;
      } finally {
        kept.open -= 1;
        if (failed || kept !== current) await inTurn(() => retire(kept));
        else if (kept.open === 0) waitForMore(kept);
      }
    },
    close() {
      if (idle !== null) clearTimeout(idle);
      return inTurn(async () => (current === null ? undefined : retire(current)));
    },
  };
}
