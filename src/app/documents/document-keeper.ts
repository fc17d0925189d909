import type { Registry } from '../../analysis/analyst.ts';
import { type Channel, channelKey, workspaceKey } from '../../domain/channel.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import { stableId } from '../../domain/identity.ts';
import { toInstant } from '../../domain/time.ts';
import { type CheckReport, checkDocument } from './check-document.ts';
import { inTrouble } from './document-health.ts';
import { type CheckParts, declarationOf, newState } from './document-look.ts';
import { removeDocuments } from './remove-documents.ts';
import { addWatcher, removeWatchers, watchersOf } from './watchers.ts';

export interface Watched {
  readonly document: TermsDocument;
  readonly version: Version;
}

export interface DocumentKeeper {
  /**
   * Reads a page and watches it from then on; one that is watched for others, or declared, is told there too. Throws a
   * `Fault` in words for the person where it cannot be read, or is watched there already.
   */
  watch(wish: {
    readonly address: string;
    readonly selector: string | null;
    readonly channel: Channel;
  }): Promise<Watched>;
  /**
   * A page is told no longer to those who asked for it in that workspace, and watched no longer where nobody else did;
   * what was kept of it stays. Throws a `Fault` where nobody there asked for it.
   */
  unwatch(
    idOrAddress: string,
    channel: Channel,
  ): Promise<{ readonly document: TermsDocument; readonly isOver: boolean }>;
  /** Takes what a page holds now as the document, and reads it. Throws a `Fault` where that cannot be. */
  accept(id: string, how: 'silently' | 'aloud'): Promise<TermsDocument>;
}

export interface DocumentKeeperParts extends CheckParts {
  /** Called after each look: something may be in the outbox now. */
  readonly afterCheck?: (report: CheckReport) => void;
}

const longestTitle = 80;

export function createDocumentKeeper(parts: DocumentKeeperParts): DocumentKeeper {
  const { store, clock } = parts;

  async function look(document: TermsDocument): Promise<Version> {
    const report = await checkDocument(document, parts);
    parts.afterCheck?.(report);
    if (report.error !== null) throw new Fault('invalid', `The page cannot be watched: ${report.error}.`);
    const currentId = (await store.documents.state(document.id))?.currentId ?? '';
    const version = await store.versions.get(currentId);
    if (version === null) throw new Error(`document ${document.id} was read, but its text is not stored`);
    return version;
  }

  /** The channel is told of a document that is there; answers what stands in it. */
  async function joinWatchers(document: TermsDocument, channel: Channel): Promise<Version> {
    const watchers = await watchersOf(document.id, store);
    if (watchers.some((one) => channelKey(one) === channelKey(channel))) {
      throw new Fault(
        'invalid',
        `That page is watched here already, as ${document.service}: ${document.type} (${document.id}).`,
      );
    }
    const currentId = (await store.documents.state(document.id))?.currentId ?? null;
    const version = (currentId === null ? null : await store.versions.get(currentId)) ?? (await look(document));
    await store.transaction((repositories) => addWatcher(document.id, channel, repositories));
    return version;
  }

  /** Answers whether nobody watches it any more, so that it is gone. */
  async function endWatching({ id, origin }: TermsDocument, channel: Channel): Promise<boolean> {
    const left = await store.transaction((repositories) => removeWatchers(id, channel, repositories));
    if (left.length > 0 || origin !== 'added') return false;
    await removeDocuments([id], store);
    return true;
  }

  return {
    async watch({ address, selector, channel }) {
      const fetch = withScheme(address.trim());
      if (!URL.canParse(fetch)) throw new Fault('invalid', `"${address.slice(0, 100)}" is not the address of a page.`);
      const known = (await store.documents.all()).find((one) => isOfPage(one, fetch, selector));
      if (known !== undefined) return { document: known, version: await joinWatchers(known, channel) };
      const host = new URL(fetch).hostname.replace(/^www\./, '');
      const document: TermsDocument = {
        id: `added/${stableId([fetch, selector ?? ''], 8)}`,
        service: host,
        company: companyOf(host, parts.registry),
        type: 'Page',
        pages: [
          { fetch, select: selector === null ? [] : [selector], remove: [], filter: [], executeClientScripts: null },
        ],
        jurisdiction: null,
        origin: 'added',
        attribution: null,
      };
      await store.documents.put(document);
      try {
        const version = await look(document);
        const named = { ...document, type: typeOf(version) };
        await store.documents.put(named);
        await store.transaction((repositories) => addWatcher(document.id, channel, repositories));
        return { document: named, version };
      } catch (error) {
        await store.documents.remove(document.id);
        throw error;
      }
    },
    async unwatch(idOrAddress, channel) {
      const wanted = idOrAddress.trim();
      const named = (await store.documents.all()).filter(
        ({ id, pages }) => id === wanted || pages.some(({ fetch }) => fetch === wanted || fetch === withScheme(wanted)),
      );
      if (named.length === 0) throw new Fault('invalid', `There is no document "${wanted.slice(0, 100)}".`);
      for (const document of named) {
        const watchers = await watchersOf(document.id, store);
        const isOurs = watchers.some((one) => workspaceKey(one) === workspaceKey(channel));
        if (!isOurs && (watchers.length > 0 || document.origin !== 'added')) continue;
        // A look that is under way is let finish.
        const isOver = await parts.turns.take(document.id, () => endWatching(document, channel));
        return { document, isOver };
      }
      throw new Fault('invalid', notWatchedHere(named[0] as TermsDocument));
    },
    async accept(id, how) {
      const document = await store.documents.get(id.trim());
      if (document === null) throw new Fault('invalid', `There is no document "${id.slice(0, 100)}".`);
      if (document.pages.length === 0)
        throw new Fault('invalid', `${document.id} has only its history; no page is read.`);
      const now = toInstant(clock.now());
      const state = (await store.documents.state(document.id)) ?? newState(document, now);
      if (state.currentId !== null && !inTrouble(state)) {
        throw new Fault(
          'invalid',
          `${document.id} can be read, and nothing is asked of it. Perhaps it was answered already.`,
        );
      }
      await store.documents.putState({ ...state, readBy: declarationOf(document), accept: how });
      try {
        await look(document);
      } catch (error) {
        // What the page holds another day is not what the person saw.
        const after = await store.documents.state(document.id);
        if (after !== null) await store.documents.putState({ ...after, accept: null });
        throw error;
      }
      return document;
    },
  };
}

function isOfPage({ origin, pages }: TermsDocument, fetch: string, selector: string | null): boolean {
  return pages.some((page) => {
    // What somebody declared is the document, by whatever selectors.
    const isSameText = selector === null ? origin !== 'added' || page.select.length === 0 : page.select[0] === selector;
    return page.fetch === fetch && isSameText;
  });
}

function notWatchedHere({ id, origin }: TermsDocument): string {
  return origin === 'added'
    ? `${id} was not added here: those who asked for it elsewhere go on watching it.`
    : `${id} was not added by command: the operator ends it (codicil documents remove ${id}).`;
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

/** The company that the host is named after, where the registry knows one. */
function companyOf(host: string, registry: Registry): string | null {
  const labels = new Set(host.toLowerCase().split('.'));
  const found = registry.companies.find(({ name }) => labels.has(name.toLowerCase().replace(/[^a-z0-9]+/g, '')));
  return found?.name ?? null;
}

function typeOf({ title, text }: Version): string {
  const heading = /^#+\s+(.+)$/m.exec(text)?.[1];
  return (title ?? heading ?? 'Page').replace(/\s+/g, ' ').trim().slice(0, longestTitle) || 'Page';
}
