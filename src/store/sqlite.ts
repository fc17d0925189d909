import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Store } from '../app/ports/store.ts';
import { Fault, inWords } from '../domain/errors.ts';
import type { FeedState } from '../domain/feed.ts';
import { createAudienceReader } from './audience.ts';
import { joinWrites } from './joined-writes.ts';
import { createPostReader } from './kept-posts.ts';
import { keepingStatements } from './kept-statements.ts';
import { migrations } from './migrations/all.ts';
import { repositoriesOn } from './repositories.ts';
import { WholeMigrationsDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';
import { createVocabulary } from './vocabulary.ts';

/** A database that is busy for longer than this is reported as locked, milliseconds. */
const busyTimeoutMs = 5_000;

interface OpenOptions {
  readonly mostPages?: number;
  /** How long a lock of another program is waited for. */
  readonly busyForMs?: number;
}

/**
 * Opens the database file, making it where it is missing, and brings it to the newest form. One connection: Kysely
 * hands it out in turn, so that nothing slips into another's transaction. Throws a `Fault` of kind `misconfigured`
 * for a file that is no database, damaged, read-only, locked, or written by a newer Codicil. `mostPages` (of 4,096
 * bytes) is a quota: beyond it the database behaves as on a full disk.
 */
export async function openSqlite(path: string, options: OpenOptions = {}): Promise<Store> {
  const { mostPages, busyForMs = busyTimeoutMs } = options;
  const file = openFile(path, busyForMs);
  if (mostPages !== undefined) file.pragma(`max_page_count = ${mostPages}`);
  const db = new Kysely<Tables>({ dialect: new WholeMigrationsDialect({ database: keepingStatements(file) }) });
  try {
    await migrate(db, path);
  } catch (error) {
    await db.destroy();
    throw inOurWords(error, path);
  }
  const vocabulary = createVocabulary();
  const readers = { readAudience: createAudienceReader(), readPost: createPostReader(), vocabulary };
  const repositories = repositoriesOn(db, (work) => db.transaction().execute(work), readers);
  const transaction: Store['transaction'] = async (work) => {
    try {
      return await db.transaction().execute((inner) => work(repositoriesOn(inner, (nested) => nested(inner), readers)));
    } catch (error) {
      vocabulary.forget();
      throw inOurWords(error, path);
    }
  };
  const putState = joinWrites<FeedState>((states) =>
    transaction(async ({ feeds }) => {
      for (const state of states) await feeds.putState(state);
    }),
  );
  return {
    ...repositories,
    // Most polls bring nothing, and write no more than this.
    feeds: { ...repositories.feeds, putState },
    transaction,
    close: () => db.destroy(),
  };
}

function openFile(path: string, timeout: number): Database.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const file = new Database(path, { timeout });
    file.pragma('journal_mode = wal');
    file.pragma('synchronous = normal');
    file.pragma('foreign_keys = on');
    refuseReadOnly(file, timeout);
    return file;
  } catch (error) {
    throw inOurWords(error, path);
  }
}

/** SQLite opens a file that may only be read without a word, and would fail at the first thing to be kept. */
function refuseReadOnly(file: Database.Database, timeout: number): void {
  file.pragma('busy_timeout = 0');
  try {
    file.exec('begin immediate; pragma user_version = 0');
  } catch (error) {
    // That another program writes just now is another matter.
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error;
  } finally {
    if (file.inTransaction) file.exec('rollback');
    file.pragma(`busy_timeout = ${timeout}`);
  }
}

/**
 * Runs migrations that have not been run, all or none, one process at a time. Exported for tests, which stop at an
 * earlier one.
 */
export async function migrate(db: Kysely<Tables>, path: string, upTo?: string): Promise<void> {
  const done = await migrationsDone(db);
  const newer = done.filter((name) => !(name in migrations));
  if (newer.length > 0) {
    throw new Fault(
      'misconfigured',
      `the database ${path} was written by a newer Codicil; update Codicil, or use another DATABASE_PATH`,
    );
  }
  if (upTo === undefined && done.length === Object.keys(migrations).length) return;
  await db.transaction().execute(async (inner) => {
    const migrator = new Migrator({ db: inner, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
    if (error !== undefined) throw error;
  });
}

async function migrationsDone(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

const sqliteWords: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is not a database; move it away, or use another DATABASE_PATH',
  SQLITE_CORRUPT: 'is damaged; restore a copy of it, or move it away to begin anew',
  SQLITE_READONLY: 'cannot be written to; check who owns the file and its folder',
  SQLITE_CANTOPEN: 'cannot be opened; check that the folder may be written to',
  SQLITE_BUSY: 'is locked by another program; is Codicil already running?',
  SQLITE_IOERR: 'cannot be read or written; is the disk sound, and is there room?',
  SQLITE_FULL: 'cannot grow: the disk is full',
};

function inOurWords(error: unknown, path: string): unknown {
  if (error instanceof Fault) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const words = Object.entries(sqliteWords).find(([known]) => code.startsWith(known))?.[1];
  if (words !== undefined) return new Fault('misconfigured', `the database ${path} ${words}`, { cause: error });
  if (['EACCES', 'EROFS', 'ENOTDIR', 'EEXIST', 'EPERM'].includes(code)) {
    return new Fault('misconfigured', `the folder of the database ${path} cannot be made: ${inWords(error)}`, {
      cause: error,
    });
  }
  return error;
}
