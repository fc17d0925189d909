import type { DocumentChange } from '../../domain/change.ts';
import type { Standing, TermsDocument, Version } from '../../domain/document.ts';
import { sha256, stableId } from '../../domain/identity.ts';
import type { Instant } from '../../domain/time.ts';
import type { HistoryRecord, RecordedHistory } from '../ports/history.ts';
import type { Store } from '../ports/store.ts';
import type { Step } from './assess-change.ts';
import { judgeText } from './judge-text.ts';

export type ImportStep = Step & { readonly cause: DocumentChange['cause'] };

/** A document's records one after the other: what each is to the one before, without writing anything yet. */
export async function openLine(
  document: TermsDocument,
  history: RecordedHistory,
  store: Store,
  settle: (step: ImportStep) => Promise<DocumentChange>,
) {
  const standings = [...(await store.versions.standings(document.id))];
  const lastId = standings.at(-1)?.versionId;
  let current = lastId === undefined ? null : await store.versions.get(lastId);
  /** A text that looks like a fault, as long as no other shows whether it is one. */
  let suspect: Version | null = null;
  const known = new Map<string, Version>();
  let versions: Version[] = [];
  let newStandings: Standing[] = [];
  let settling: Promise<DocumentChange>[] = [];
  const counts = { returns: 0, faults: 0, unreadable: 0 };

  /** Compared from now on, while the records that follow are read. */
  function step(before: Version, after: Version, at: Instant, cause: DocumentChange['cause']): void {
    const change = settle({ document, before, after, at, cause });
    // What went wrong is thrown where all of them are awaited.
    change.catch(() => {});
    settling.push(change);
  }

  function stand(version: Version, from: Instant): void {
    const standing = { documentId: document.id, versionId: version.id, from, until: from };
    standings.push(standing);
    newStandings.push(standing);
    current = version;
  }

  function accept(version: Version, at: Instant, cause: DocumentChange['cause'] | null): void {
    versions.push(version);
    known.set(version.textHash, version);
    if (current !== null && cause !== null) step(current, version, at, cause);
    stand(version, at);
  }

  async function knownBy(textHash: string): Promise<Version | null> {
    const here = known.get(textHash);
    if (here !== undefined) return here;
    const record = await store.versions.byHash(document.id, textHash);
    return record === null ? null : store.versions.get(record.id);
  }

  return {
    counts,
    async take(record: HistoryRecord): Promise<void> {
      const text = await history.read(record);
      if (text === null) {
        counts.unreadable += 1;
        return;
      }
      const version = toVersion(document, record, history, text);
      const before = await knownBy(version.textHash);
      const judged = judgeText(version, { current, known: before, standings }, record.at);
      if (
        suspect !== null &&
        judged.kind === 'fault' &&
        judgeText(version, against(suspect), record.at).kind !== 'fault'
      ) {
        // Twice in a row, and alike: that is how the document is now.
        accept(suspect, suspect.capturedAt, 'swap');
        counts.faults -= 1;
        suspect = null;
        return this.take(record);
      }
      suspect = null;
      switch (judged.kind) {
        case 'same':
          return;
        case 'return':
          counts.returns += 1;
          if (before === null || current === null) return;
          if (!judged.isFlap) step(current, before, record.at, 'service');
          return stand(before, record.at);
        case 'fault':
          counts.faults += 1;
          if (judged.fault === 'shorter' || judged.fault === 'other-language') suspect = version;
          return;
        case 'first':
          return accept(version, record.at, null);
        case 'swap':
          return accept(version, record.at, 'swap');
        case 'new':
          return accept(version, record.at, record.isUpgrade ? 'reading' : 'service');
      }
    },
    flush() {
      const batch = { versions, standings: newStandings, settling, held: suspect === null ? 0 : 1 };
      versions = [];
      newStandings = [];
      settling = [];
      known.clear();
      return batch;
    },
  };
}

function against(version: Version) {
  return { current: version, known: null, standings: [] };
}

function toVersion(document: TermsDocument, record: HistoryRecord, history: RecordedHistory, text: string): Version {
  const textHash = sha256(text);
  return {
    id: stableId(['version', document.id, textHash]),
    documentId: document.id,
    capturedAt: record.at,
    captures: [],
    recording: { collection: history.collection, licence: history.licence, reference: record.reference },
    textHash,
    text,
    title: null,
    language: null,
  };
}
