import type { Registry } from '../../analysis/analyst.ts';
import type { Channel } from '../../domain/channel.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import { stableId } from '../../domain/identity.ts';
import { toInstant } from '../../domain/time.ts';
import { type CheckReport, checkDocument } from './check-document.ts';
import { watcherFact } from './document-alarm.ts';
import { inTrouble } from './document-health.ts';
import { type CheckParts, declarationOf, newState } from './document-look.ts';
import { removeDocuments } from './remove-documents.ts';

export interface Watched {
  readonly document: TermsDocument;
  readonly version: Version;
}

export interface DocumentKeeper {
  /**
   * Reads a page and watches it from then on. Throws a `Fault` in words for the person where it cannot be read, or is
   * watched already.
   */
  watch(wish: {
    readonly address: string;
    readonly selector: string | null;
    readonly channel: Channel;
  }): Promise<Watched>;
  /** What was kept of it stays. Throws a `Fault` where it was not added by command. */
  unwatch(idOrAddress: string): Promise<TermsDocument>;
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

  return {
    async watch({ address, selector, channel }) {
      const fetch = withScheme(address.trim());
      if (!URL.canParse(fetch)) throw new Fault('invalid', `"${address.slice(0, 100)}" is not the address of a page.`);
      const known = (await store.documents.all()).find(({ pages }) => pages.some((page) => page.fetch === fetch));
      if (known !== undefined) {
        throw new Fault('invalid', `That page is watched already, as ${known.service}: ${known.type} (${known.id}).`);
      }
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
        await store.facts.put(watcherFact(document.id), JSON.stringify(channel));
        return { document: named, version };
      } catch (error) {
        await store.documents.remove(document.id);
        throw error;
      }
    },
    async unwatch(idOrAddress) {
      const wanted = idOrAddress.trim();
      const document = (await store.documents.all()).find(
        ({ id, pages }) => id === wanted || pages.some(({ fetch }) => fetch === wanted || fetch === withScheme(wanted)),
      );
      if (document === undefined) throw new Fault('invalid', `There is no document "${wanted.slice(0, 100)}".`);
      if (document.origin !== 'added') {
        throw new Fault(
          'invalid',
          `${document.id} was not added by command: the operator ends it (codicil documents remove ${document.id}).`,
        );
      }
      // A look that is under way is let finish.
      await parts.turns.take(document.id, () => removeDocuments([document.id], store));
      return document;
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
