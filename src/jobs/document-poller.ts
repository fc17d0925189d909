import { type CheckParts, type CheckReport, checkDocument, newState } from '../app/documents/check-document.ts';
import { tellInForce } from '../app/documents/in-force.ts';
import type { DocumentState } from '../app/ports/document-store.ts';
import type { Log } from '../app/ports/log.ts';
import type { TermsDocument } from '../domain/document.ts';
import { inWords } from '../domain/errors.ts';
import { addMs, hour, second, toInstant } from '../domain/time.ts';

export interface DocumentPollerParts extends CheckParts {
  readonly log: Log;
  /** Documents under way at once, over all hosts. */
  readonly concurrency: number;
  /** Called after each look: something may be in the outbox now. */
  readonly afterCheck: (report: CheckReport) => void;
}

interface DueDocument {
  readonly document: TermsDocument;
  readonly state: DocumentState | null;
}

/** Looks at what is due, and tells what comes into force, until the signal is aborted; looks under way are let finish. */
export async function runDocumentPoller(parts: DocumentPollerParts, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = parts;
  while (!signal.aborted) {
    try {
      if ((await tellInForce(parts)) > 0)
        parts.afterCheck({ documentId: '', outcome: 'confirmed', change: null, error: null });
      const due = await store.documents.due(toInstant(clock.now()), parts.concurrency * 5);
      await checkAll(due, parts, signal);
      if (due.length > 0) continue;
    } catch (error) {
      log.error({ error: inWords(error) }, 'looking at documents stumbled');
    }
    await clock.sleep(20 * second, signal);
  }
}

/** One look at every document that is due, or at every one there is, with the reports in the order of the documents. */
export async function checkOnce(
  parts: DocumentPollerParts,
  options: { readonly all: boolean; readonly progress: (done: number, total: number) => void },
): Promise<CheckReport[]> {
  const { store, clock } = parts;
  const now = toInstant(clock.now());
  const states = new Map((await store.documents.states()).map((state) => [state.documentId, state]));
  const due = (await store.documents.all())
    .filter(({ pages }) => pages.length > 0)
    .map((document) => ({ document, state: states.get(document.id) ?? null }))
    .filter(({ state }) => options.all || state === null || state.nextPollAt <= now);
  let done = 0;
  const afterCheck = (report: CheckReport) => {
    done += 1;
    options.progress(done, due.length);
    parts.afterCheck(report);
  };
  return checkAll(due, { ...parts, afterCheck }, new AbortController().signal);
}

async function checkAll(
  due: readonly DueDocument[],
  parts: DocumentPollerParts,
  signal: AbortSignal,
): Promise<CheckReport[]> {
  const reports: CheckReport[] = new Array(due.length);
  let next = 0;
  const worker = async () => {
    while (next < due.length && !signal.aborted) {
      const at = next;
      next += 1;
      reports[at] = await checkSafely(due[at] as DueDocument, parts);
      parts.afterCheck(reports[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parts.concurrency, due.length) }, worker));
  return reports.filter((report) => report !== undefined);
}

/** A bug in the reading of one document stops nothing else; the document is left alone for a few hours. */
async function checkSafely({ document, state }: DueDocument, parts: DocumentPollerParts): Promise<CheckReport> {
  try {
    return await checkDocument(document, parts);
  } catch (error) {
    const { log, clock, store } = parts;
    log.error({ document: document.id, error: error instanceof Error ? error.stack : inWords(error) }, 'look failed');
    const now = toInstant(clock.now());
    const words = `a fault of ours: ${inWords(error)}`;
    const before = state ?? newState(document, now);
    await store.documents
      .putState({
        ...before,
        lastPollAt: now,
        lastError: words,
        failures: before.failures + 1,
        status: 'failing',
        troubleSince: before.troubleSince ?? now,
        nextPollAt: addMs(now, 3 * hour),
      })
      .catch((also: unknown) => log.error({ document: document.id, error: inWords(also) }, 'health not noted'));
    return { documentId: document.id, outcome: 'failed', change: null, error: words };
  }
}
