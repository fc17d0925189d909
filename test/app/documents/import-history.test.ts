import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChangeAnalyst } from '../../../src/analysis/changes/create-change-analyst.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { importHistory } from '../../../src/app/documents/import-history.ts';
import type { Comparer } from '../../../src/app/ports/comparer.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { openGitHistory } from '../../../src/documents/git-history.ts';
import { Fault } from '../../../src/domain/errors.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { historyRepository, type RecordedCommit } from '../../fakes/history-repository.ts';
import { aPolicy, trainingClause } from '../../fakes/policies.ts';

const analyst = createChangeAnalyst();
const compare: Comparer = async (comparison) => analyst.compare(comparison);
const registry = builtInRegistry();
const file = 'LinkedIn/Privacy Policy.md';
const id = 'linkedin/privacy-policy';
let store: Store;
let repository: ReturnType<typeof historyRepository> | undefined;

beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(async () => {
  await store.close();
  repository?.remove();
  repository = undefined;
});

function commit(at: string, text: string | Uint8Array, over: Partial<RecordedCommit> = {}): RecordedCommit {
  return { path: file, text, at: `${at}T10:00:00Z`, message: 'Record new changes of LinkedIn Privacy Policy', ...over };
}

async function take(over: { collection?: string; compare?: Comparer } = {}) {
  const history = await openGitHistory(repository?.path ?? '', { collection: over.collection ?? null, licence: null });
  try {
    return await importHistory(history, {
      store,
      compare: over.compare ?? compare,
      registry,
      clock: fakeClock(),
      progress() {},
    });
  } finally {
    await history.close();
  }
}

const plain = aPolicy(30);
const trains = aPolicy(30, { 5: trainingClause });

test('a history gives versions, when each stood, and what the changes mean', async () => {
  repository = historyRepository([
    commit('2024-01-01', plain, { message: 'First record of LinkedIn Privacy Policy' }),
    commit('2024-09-18', trains),
    commit('2024-09-19', '# Log in\n\nLog in to continue. Forgot your password? Create an account.'),
    commit('2024-09-20', trains.replaceAll('## ', '### '), {
      message: 'Apply technical or declaration upgrade on LinkedIn Privacy Policy',
    }),
    commit('2024-09-21', '# Readme', { path: 'README.md' }),
    commit('2024-09-22', 'deep', { path: 'a/b/c.md' }),
    commit('2024-09-23', new Uint8Array([0, 1, 2]), { path: 'LinkedIn/Terms of Service.md' }),
  ]);
  const report = await take();
  expect(report).toMatchObject({ documents: 2, versions: 3, faults: 1, baselines: 1, unreadable: 1 });
  expect(report.changes).toEqual({ 'ai-data': 1, substantive: 0, cosmetic: 0 });
  expect(await store.documents.get(id)).toMatchObject({ company: 'LinkedIn', origin: 'imported', pages: [] });
  const [change] = await store.changes.find({ documents: [id], kinds: ['ai-data'], limit: 5 });
  expect(change).toMatchObject({ state: 'confirmed', cause: 'service', at: '2024-09-18T10:00:00.000Z' });
  expect(change?.assessment.passages[0]?.after).toContain('generative artificial intelligence');
  const stood = await store.versions.standingAt(id, '2024-09-01T00:00:00.000Z');
  expect((await store.versions.get(stood?.versionId ?? ''))?.text).toBe(plain);
  expect(await store.versions.standingAt(id, '2023-12-31T00:00:00.000Z')).toBeNull();
});

test('the collection and its licence are kept with each version and the document', async () => {
  repository = historyRepository([
    commit('2024-01-01', plain),
    commit('2024-01-02', '# A collection of versions\n\n## License\nOpen Data Commons Attribution License 1.0', {
      path: 'README.md',
    }),
  ]);
  await take();
  const [version] = await store.versions.list(id);
  expect(version?.recording).toMatchObject({
    collection: 'A collection of versions',
    licence: 'Open Data Commons Attribution License 1.0',
    reference: expect.stringMatching(/^[0-9a-f]{40}$/),
  });
  expect((await store.documents.get(id))?.attribution).toContain('A collection of versions');
});

test('variants that take turns are two versions and one change', async () => {
  const variants = Array.from({ length: 20 }, (_, at) =>
    commit(`2024-01-${String(at + 1).padStart(2, '0')}`, at % 2 === 0 ? plain : trains),
  );
  repository = historyRepository(variants);
  expect(await take()).toMatchObject({ versions: 2, returns: 18, changes: { 'ai-data': 1 } });
  expect(await store.versions.standings(id)).toHaveLength(20);
});

test('a text that goes back after it stood for long is a change', async () => {
  repository = historyRepository([
    commit('2024-01-01', plain),
    commit('2024-03-01', trains),
    commit('2024-09-01', plain),
  ]);
  expect(await take()).toMatchObject({ versions: 2, returns: 1, changes: { 'ai-data': 2 } });
});

test('a fragment is no version, but one that stays is a baseline that tells nothing', async () => {
  const short = aPolicy(6);
  repository = historyRepository([
    commit('2024-01-01', plain),
    commit('2024-01-02', short),
    commit('2024-01-03', trains),
    commit('2024-01-04', short),
    commit('2024-01-05', `${short}\nOne sentence more.`),
  ]);
  const report = await take();
  expect(report).toMatchObject({ versions: 4, faults: 1, baselines: 1 });
});

test('an import that was interrupted goes on where it was, and twice is as once', async () => {
  const many = Array.from({ length: 150 }, (_, at) =>
    commit(new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10), aPolicy(30, { 3: `Clause number ${at}.` })),
  );
  repository = historyRepository(many);
  let left = 70;
  const failing: Comparer = async (comparison) => {
    left -= 1;
    if (left < 0) throw new Error('the power went');
    return compare(comparison);
  };
  await expect(take({ compare: failing })).rejects.toThrow('the power went');
  const first = await store.versions.count(id);
  expect(first).toBeGreaterThan(0);
  const second = await take();
  expect(second.earlier).toBe(first);
  expect(await store.versions.count(id)).toBe(150);
  expect(await take()).toMatchObject({ versions: 0, earlier: 150, records: 0 });
  repository.add([commit('2024-09-18', trains)]);
  expect(await take()).toMatchObject({ versions: 1, records: 1, earlier: 150 });
});

test('two texts that are too much to be compared are kept as a baseline, and stop nothing', async () => {
  repository = historyRepository([
    commit('2024-01-01', plain),
    commit('2024-03-01', trains),
    commit('2024-09-01', plain),
  ]);
  let asked = 0;
  const hasty: Comparer = async (comparison) => {
    asked += 1;
    if (asked === 1) throw new Fault('refused', 'comparing these two texts took too long');
    return compare(comparison);
  };
  const report = await take({ compare: hasty });
  expect(report).toMatchObject({ versions: 2, uncompared: 1, changes: { 'ai-data': 1 } });
  expect(await store.versions.standings(id)).toHaveLength(3);
});

test('what is no repository, empty, or holds nothing recorded is said in words', async () => {
  await expect(openGitHistory('/nowhere/at/all', { collection: null, licence: null })).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('cannot be read as a git repository'),
  });
  repository = historyRepository([commit('2024-01-01', 'x', { path: 'only.txt' })]);
  await expect(take()).rejects.toThrow('holds no recorded document');
});
