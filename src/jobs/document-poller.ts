import { type CheckReport, checkDocument } from '../app/documents/check-document.ts';
import { type CheckParts, newState } from '../app/documents/document-look.ts';
import { tellInForce } from '../app/documents/in-force.ts';
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

/** So many are asked for at a time: enough that one host with many documents does not hide the others. */
const lookAhead = 500;

/** Looks at what is due, and tells what comes into force, until the signal is aborted; looks under way are let finish. */
export async function runDocumentPoller(parts: DocumentPollerParts, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = parts;
  const due = async () => {
    try {
      await tellWhatIsInForce(parts);
      return (await store.documents.due(toInstant(clock.now()), lookAhead)).map(({ document }) => document);
    } catch (error) {
      log.error({ error: inWords(error) }, 'looking at documents stumbled');
      return [];
    }
  };
  await workOff(tradeOf(parts), { due, pause: (until) => clock.sleep(20 * second, until) }, signal);
}

async function tellWhatIsInForce(parts: DocumentPollerParts): Promise<void> {
  const told = await tellInForce(parts, (document) => checkSafely(document, parts));
  if (told > 0) parts.afterCheck({ documentId: '', outcome: 'confirmed', change: null, error: null });
}

function tradeOf(parts: DocumentPollerParts): Trade<TermsDocument> {
  return {
    idOf: ({ id }) => id,
    addressOf: ({ pages }) => pages[0]?.fetch ?? '',
    concurrency: parts.concurrency,
    async work({ id }) {
      // It may have been removed, or declared anew, while it stood in line.
      const document = await parts.store.documents.get(id);
      if (document !== null && document.pages.length > 0) parts.afterCheck(await checkSafely(document, parts));
    },
  };
}

/** A bug in the reading of one document stops nothing else; the document is left alone for a few hours. */
async function checkSafely(document: TermsDocument, parts: DocumentPollerParts): Promise<CheckReport> {
  try {
    return await checkDocument(document, parts);
  } catch (error) {
    const { log } = parts;
    log.error({ document: document.id, error: error instanceof Error ? error.stack : inWords(error) }, 'look failed');
    const words = `a fault of ours: ${inWords(error)}`;
    await noteBug(document, words, parts).catch((also: unknown) =>
      log.error({ document: document.id, error: inWords(also) }, 'health not noted'),
    );
    return { documentId: document.id, outcome: 'failed', change: null, error: words };
  }
}

/** On what stands in the store now: the state that was due may be an old one. */
async function noteBug(document: TermsDocument, words: string, { store, clock }: DocumentPollerParts): Promise<void> {
  const now = toInstant(clock.now());
  const before = (await store.documents.state(document.id)) ?? newState(document, now);
  await store.documents.putState({
    ...before,
    lastPollAt: now,
    lastError: words,
    failures: before.failures + 1,
    status: 'failing',
    troubleSince: before.troubleSince ?? now,
    nextPollAt: addMs(now, 3 * hour),
  });
}
