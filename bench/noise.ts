import { createAnalyst } from '../src/analysis/create-analyst.ts';
import { builtInRegistry } from '../src/analysis/registry/built-in.ts';
import { importHistory } from '../src/app/documents/import-history.ts';
import { sameEdit } from '../src/app/documents/same-edit.ts';
import type { Store } from '../src/app/ports/store.ts';
import { openGitHistory } from '../src/documents/git-history.ts';
import type { DocumentChange } from '../src/domain/change.ts';
import { day, msBetween } from '../src/domain/time.ts';
import { createComparePool } from '../src/jobs/compare-pool.ts';
import { systemClock } from '../src/jobs/system-clock.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { historyRepository } from '../test/fakes/history-repository.ts';
import type { Benchmark } from './benchmark.ts';
import { noisyHistory, planted } from './noisy-history.ts';

/**
 * Over a recorded history (a git repository), or a made-up one where none is named: recorded versions, what of them were
 * returns, walls and cosmetic edits, and how many alerts a channel that wants everything would have got.
 */
export const run: Benchmark = async ([repository]) => {
  const madeUp = repository === undefined ? historyRepository(noisyHistory()) : null;
  const history = await openGitHistory(repository ?? madeUp?.path ?? '', { collection: null, licence: null });
  const store = await openSqlite(':memory:');
  const pool = createComparePool(2);
  const { registry } = createAnalyst(builtInRegistry());
  try {
    const started = performance.now();
    const before = process.cpuUsage();
    const report = await importHistory(history, {
      store,
      compare: pool.compare,
      registry,
      clock: systemClock,
      progress() {},
    });
    const seconds = (performance.now() - started) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const changes = Object.values(report.changes).reduce((sum, count) => sum + count, 0);
    const alerts = await alertsOf(store);
    const recorded = report.records;
    return {
      history: madeUp === null ? history.collection : 'made up',
      ...(madeUp === null ? {} : { planted }),
      recordedVersions: recorded,
      secondsTaken: Math.round(seconds * 10) / 10,
      versionsASecond: Math.round(recorded / seconds),
      changesASecond: Math.round(changes / seconds),
      // Of all threads: what it comes to on a machine that has nothing else to do is this, over its cores.
      cpuMillisecondsAChange: changes === 0 ? null : Math.round((user + system) / 1_000 / changes),
      distinctTexts: report.versions,
      returnsToAnEarlierText: report.returns,
      noVersions: report.faults + report.unreadable,
      newBaselines: report.baselines,
      changes: report.changes,
      alerts: alerts.length,
      alertsOnAi: alerts.filter(({ assessment }) => assessment.kind === 'ai-data').length,
      recordedVersionsAnAlert: alerts.length === 0 ? null : Math.round((recorded / alerts.length) * 10) / 10,
    };
  } finally {
    await pool.close();
    await history.close();
    await store.close();
    madeUp?.remove();
  }
};

/** Changes that are told: those that mean something, the same edit in several documents of a company once. */
async function alertsOf(store: Store): Promise<DocumentChange[]> {
  const owners = new Map((await store.documents.all()).map(({ id, company, service }) => [id, company ?? service]));
  const found = await store.changes.find({
    kinds: ['ai-data', 'substantive'],
    causes: ['service'],
    limit: 1_000_000,
  });
  const told: DocumentChange[] = [];
  for (const change of found.toReversed()) {
    const isTold = told.some(
      (other) =>
        Math.abs(msBetween(other.at, change.at)) <= 2 * day &&
        other.documentId !== change.documentId &&
        owners.get(other.documentId) === owners.get(change.documentId) &&
        sameEdit(other, change),
    );
    if (!isTold) told.push(change);
  }
  return told;
}
