import { type CheckReport, checkDocument } from '../app/documents/check-document.ts';
import { type CheckParts, newState } from '../app/documents/document-look.ts';
import { tellInForce } from '../app/documents/in-force.ts';
import type { DocumentState } from '../app/ports/document-store.ts';
import type { Log } from '../app/ports/log.ts';
import type { TermsDocument } from '../domain/document.ts';
import { inWords } from '../domain/errors.ts';
import { addMs, hour, second, toInstant } from '../domain/time.ts';
import { type Trade, workOff } from './work-off.ts';

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

/** So many are asked for at a time: enough that one host with many documents does not hide the others. */
const lookAhead = 500;

/** Looks at what is due, and tells what comes into force, until the signal is aborted; looks under way are let finish. */
export async function runDocumentPoller(parts: DocumentPollerParts, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = parts;
  const due = async () => {
    try {
      if ((await tellInForce(parts)) > 0)
        parts.afterCheck({ documentId: '', outcome: 'confirmed', change: null, error: null });
      return await store.documents.due(toInstant(clock.now()), lookAhead);
    } catch (error) {
      log.error({ error: inWords(error) }, 'looking at documents stumbled');
      return [];
    }
  };
  await workOff(tradeOf(parts), { due, pause: (until) => clock.sleep(20 * second, until) }, signal);
}

function tradeOf(parts: DocumentPollerParts): Trade<DueDocument> {
  return {
    idOf: ({ document }) => document.id,
    addressOf: ({ document }) => document.pages[0]?.fetch ?? '',
    concurrency: parts.concurrency,
    async work(due) {
      parts.afterCheck(await checkSafely(due, parts));
    },
  };
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
