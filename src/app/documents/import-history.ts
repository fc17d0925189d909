import type { Registry } from '../../analysis/analyst.ts';
import type { ChangeKind, DocumentChange } from '../../domain/change.ts';
import { documentIdOf, type Standing, type TermsDocument, type Version } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import { stableId } from '../../domain/identity.ts';
import { toInstant } from '../../domain/time.ts';
import { ownerOfService } from '../names.ts';
import type { Clock } from '../ports/clock.ts';
import type { Comparer } from '../ports/comparer.ts';
import type { HistoryRecord, RecordedDocument, RecordedHistory } from '../ports/history.ts';
import type { Repositories, Store } from '../ports/store.ts';
import { assessChange, unjudged } from './assess-change.ts';
import { jurisdictionOf } from './editions.ts';
import { type ImportStep, openLine } from './recorded-line.ts';

export interface HistoryParts {
  readonly store: Store;
  readonly compare: Comparer;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly progress: (done: number, total: number) => void;
}

export interface HistoryReport {
  readonly documents: number;
  /** Recorded versions that were looked at this time. */
  readonly records: number;
  /** Looked at in an earlier run. */
  readonly earlier: number;
  readonly versions: number;
  /** Exact returns to a text that stood before. */
  readonly returns: number;
  /** New only because the collection, or the page, was read in another way. */
  readonly baselines: number;
  /** Walls, error pages, fragments: no versions. */
  readonly faults: number;
  /** No text, or too large. */
  readonly unreadable: number;
  /** Too much to be compared; kept as new baselines. */
  readonly uncompared: number;
  /** From a time that our own captures cover. */
  readonly ours: number;
  readonly changes: Readonly<Record<ChangeKind, number>>;
}

type Counts = { -readonly [Key in Exclude<keyof HistoryReport, 'changes'>]: number } & {
  changes: Record<ChangeKind, number>;
};

/** Documents under way at once. */
const atOnce = 4;
/** Versions a transaction: what an interruption costs. */
const batchSize = 60;

/**
 * Fills the store with recorded versions, when they stood, and what their changes mean. Tells nobody: it is past. What an
 * earlier run took in is passed over, so that an interrupted import goes on where it was.
 */
export async function importHistory(history: RecordedHistory, parts: HistoryParts): Promise<HistoryReport> {
  const counts: Counts = {
    documents: history.documents.length,
    records: 0,
    earlier: 0,
    versions: 0,
    returns: 0,
    baselines: 0,
    faults: 0,
    unreadable: 0,
    uncompared: 0,
    ours: 0,
    changes: { 'ai-data': 0, substantive: 0, cosmetic: 0 },
  };
  const total = history.documents.reduce((sum, { records }) => sum + records.length, 0);
  const progress = () => parts.progress(counts.records + counts.earlier + counts.ours, total);
  const waiting = history.documents.values();
  const worker = async () => {
    for (const recorded of waiting) await importDocument(recorded, history, parts, counts, progress);
  };
  // While one document is written, others are compared.
  await Promise.all(Array.from({ length: Math.min(atOnce, history.documents.length) }, worker));
  return counts;
}

async function importDocument(
  recorded: RecordedDocument,
  history: RecordedHistory,
  parts: HistoryParts,
  counts: Counts,
  progress: () => void,
): Promise<void> {
  const { store } = parts;
  const document = await documentOf(recorded, history, parts);
  const mark = `history/${stableId([history.collection, recorded.service, recorded.type])}`;
  const done = await store.facts.get(mark);
  const ownSince = (await store.versions.list(document.id)).find(({ recording }) => recording === null)?.capturedAt;
  const fresh = afterMark(recorded.records, done);
  const records = fresh.filter(({ at }) => ownSince === undefined || at < ownSince);
  counts.earlier += recorded.records.length - fresh.length;
  counts.ours += fresh.length - records.length;
  const settle = (step: ImportStep) => settledChange(step, parts, counts);
  const line = await openLine(document, history, store, settle);
  for (let at = 0; at < records.length; at += batchSize) {
    const batch = records.slice(at, at + batchSize);
    for (const record of batch) await line.take(record);
    const { versions, standings, settling, held } = line.flush();
    const changes = await Promise.all(settling);
    await store.transaction(async (repositories) => {
      await repositories.documents.put(document);
      await write(versions, standings, changes, repositories);
      // What is in suspense is taken up again by the next run.
      const last = batch.at(-1 - held);
      if (last !== undefined) await repositories.facts.put(mark, last.reference);
    });
    counts.records += batch.length;
    counts.versions += versions.length;
    for (const { cause, assessment } of changes) {
      if (cause === 'service') counts.changes[assessment.kind] += 1;
      else counts.baselines += 1;
    }
    progress();
  }
  counts.returns += line.counts.returns;
  counts.faults += line.counts.faults;
  counts.unreadable += line.counts.unreadable;
}

/** One that cannot be compared in reasonable time is kept unjudged: it stops no import, and its texts are there. */
async function settledChange(
  step: ImportStep,
  { compare, clock }: HistoryParts,
  counts: Counts,
): Promise<DocumentChange> {
  if (step.cause !== 'service') return { ...unjudged(step, step.cause), state: 'confirmed' };
  try {
    const change = await assessChange(step, compare);
    const { effectiveDate } = change.assessment;
    // A day that has come since then is past too, and told by nobody.
    const isPast = effectiveDate === null || effectiveDate <= toInstant(clock.now()).slice(0, 10);
    return { ...change, state: 'confirmed', inForce: isPast ? 'none' : change.inForce };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    counts.uncompared += 1;
    return { ...unjudged(step, 'reading'), state: 'confirmed' };
  }
}

async function write(
  versions: readonly Version[],
  standings: readonly Standing[],
  changes: readonly DocumentChange[],
  repositories: Repositories,
): Promise<void> {
  for (const version of versions) await repositories.versions.put(version);
  for (const standing of standings) await repositories.versions.stand(standing);
  for (const change of changes) await repositories.changes.put(change);
}

/** The declared document of that name, or one that has only its history. */
async function documentOf(
  { service, type }: RecordedDocument,
  { collection, licence }: RecordedHistory,
  { store, registry }: HistoryParts,
): Promise<TermsDocument> {
  const id = documentIdOf(service, type);
  const known = await store.documents.get(id);
  const attribution = `Earlier versions recorded by ${collection} (${licence})`;
  if (known !== null) return { ...known, attribution };
  const company = ownerOfService(service, registry);
  const jurisdiction = jurisdictionOf({ service, type });
  return { id, service, company, type, pages: [], jurisdiction, origin: 'imported', attribution };
}

function afterMark(records: readonly HistoryRecord[], mark: string | null): readonly HistoryRecord[] {
  if (mark === null) return records;
  return records.slice(records.findIndex(({ reference }) => reference === mark) + 1);
}
