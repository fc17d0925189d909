import { createChangeAnalyst } from '../../src/analysis/changes/create-change-analyst.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../src/analysis/story-index.ts';
import { type CheckParts, checkDocument } from '../../src/app/documents/check-document.ts';
import { createTurns } from '../../src/app/documents/turns.ts';
import { restoreStories } from '../../src/app/news/restore-stories.ts';
import { steadyIndex } from '../../src/app/news/steady-index.ts';
import type { TermsDocument } from '../../src/domain/document.ts';
import { newSubscription, type Subscription } from '../../src/domain/subscription.ts';
import { createFetcher } from '../../src/http/fetcher.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock } from './clock.ts';
import { plainReader } from './plain-reader.ts';
import { startSite } from './site.ts';
import { aChannel, aDocument } from './things.ts';

const analyst = createChangeAnalyst();

/** A site with documents, the real store, comparer and stories, and a clock that stands: what watching needs. */
export async function documentDesk(path = ':memory:') {
  const pages = new Map<string, string | number | (() => string | number)>();
  const site = await startSite((request, response) => {
    const page = pages.get(request.url ?? '') ?? 404;
    const body = typeof page === 'function' ? page() : page;
    if (typeof body === 'number') response.writeHead(body).end();
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
  });
  const clock = fakeClock();
  const fetcher = createFetcher({ userAgent: 'test', allowPrivate: ['127.0.0.0/8'] });
  const registry = builtInRegistry();
  let store = await openSqlite(path);
  let parts = await assemble();

  async function assemble(): Promise<CheckParts> {
    const index = steadyIndex(createStoryIndex());
    await restoreStories(store, index, clock, registry);
    return {
      store,
      reader: plainReader(fetcher),
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
