import { createChangeAnalyst } from '../../src/analysis/changes/create-change-analyst.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../src/analysis/stories/story-index.ts';
import { checkDocument } from '../../src/app/documents/check-document.ts';
import type { CheckParts } from '../../src/app/documents/document-look.ts';
import type { DocumentReader } from '../../src/app/ports/document-reader.ts';
import { restoreStories } from '../../src/app/stories/restore-stories.ts';
import { steadyIndex } from '../../src/app/stories/steady-index.ts';
import { createTurns } from '../../src/app/turns.ts';
import { createDocumentReader } from '../../src/documents/document-reader.ts';
import { createExtractor } from '../../src/documents/extractor.ts';
import type { TermsDocument } from '../../src/domain/document.ts';
import { newSubscription, type Subscription } from '../../src/domain/subscription.ts';
import { createChromium } from '../../src/http/browser/chromium.ts';
import { createFetcher } from '../../src/http/fetcher.ts';
import { retryAfterMs } from '../../src/http/retry-after.ts';
import { createRobots } from '../../src/http/robots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock } from './clock.ts';
import { plainReader } from './plain-reader.ts';
import { startSite } from './site.ts';
import { aChannel, aDocument } from './things.ts';

const analyst = createChangeAnalyst();

/** A page's text or HTML, bytes of a PDF, a status, or where it redirects to. */
type Page = string | Buffer | number | { readonly to: string };

/**
 * A site with documents, the real store, comparer and stories, and a clock that stands: what watching needs. Pages are
 * Markdown and taken as they are; with `html` they are read as the product reads them, without a browser.
 */
export async function documentDesk(path = ':memory:', { html = false }: { readonly html?: boolean } = {}) {
  const pages = new Map<string, Page | (() => Page)>();
  const site = await startSite((request, response) => {
    const page = pages.get(request.url ?? '') ?? 404;
    const body = typeof page === 'function' ? page() : page;
    if (typeof body === 'number') response.writeHead(body).end();
    else if (typeof body === 'string') {
      const type = body.startsWith('<') ? 'text/html' : 'text/plain';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    } else if (Buffer.isBuffer(body)) response.writeHead(200, { 'content-type': 'application/pdf' }).end(body);
    else response.writeHead(302, { location: body.to }).end();
  });
  const clock = fakeClock();
  const fetcher = createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.0/8'] });
  const registry = builtInRegistry();
  const reader = html ? pageReader() : plainReader(fetcher);
  let store = await openSqlite(path);
  let parts = await assemble();

  function pageReader(): DocumentReader {
    return createDocumentReader({
      fetcher,
      browser: createChromium({ path: '/nowhere/chromium', userAgent: 'test', allowPrivate: [] }),
      extractor: createExtractor(),
      robots: createRobots(fetcher, clock, 'test'),
      retryAfterMs,
      clock,
    });
  }

  async function assemble(): Promise<CheckParts> {
    const index = steadyIndex(createStoryIndex());
    await restoreStories(store, index, clock, registry);
    return {
      store,
      reader,
      compare: async (comparison) => analyst.compare(comparison),
      clock,
      random: () => 0.5,
      index,
      registry,
      turns: createTurns(),
    };
  }

  return {
    clock,
    registry,
    pages,
    site,
    get store() {
      return store;
    },
    get parts() {
      return parts;
    },
    /** Declares a document whose page is at a path of the site. */
    async declare(at = '/privacy', over: Partial<TermsDocument> = {}): Promise<TermsDocument> {
      const document = aDocument(over);
      const pagesOf = document.pages.map((page) => ({ ...page, fetch: `${site.url}${at}` }));
      await store.documents.put({ ...document, pages: pagesOf });
      return { ...document, pages: pagesOf };
    },
    async look(id = 'linkedin/privacy-policy') {
      const document = await store.documents.get(id);
      if (document === null) throw new Error(`no document ${id}`);
      return checkDocument(document, parts);
    },
    /** Posts that were written, those that change a message marked by `edits`. */
    async told() {
      return (await store.outbox.all()).map(({ post, edits, state }) => ({ ...post, edits, state }));
    },
    /** Everything that waits is sent. */
    async send() {
      const now = clock.now().toISOString();
      for (;;) {
        const groups = await store.outbox.claim({
          platform: 'terminal',
          now,
          limit: 50,
          order: 'age',
          except: new Set(),
          exceptWorkspaces: new Set(),
          owner: 'test',
          leaseUntil: now,
        });
        if (groups.length === 0) return;
        for (const group of groups) {
          const ids = group.map(({ id }) => id);
          await store.outbox.markSent([{ ids, messageId: `m-${ids[0]}` }], now);
        }
      }
    },
    /** The program stops and starts again. */
    async restart() {
      await store.close();
      store = await openSqlite(path);
      parts = await assemble();
    },
    async close() {
      await reader.close();
      await fetcher.close();
      await store.close();
      await site.stop();
    },
  };
}

export function aSubscription(over: Partial<Subscription> = {}): Subscription {
  const createdAt = '2024-01-01T00:00:00.000Z';
  return newSubscription({ id: 's1', channel: aChannel, companies: ['LinkedIn'], createdAt, createdBy: 'p1', ...over });
}
