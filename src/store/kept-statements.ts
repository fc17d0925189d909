import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const mostKept = 300;
const changesTables = /^\s*(?:create|alter|drop|pragma|vacuum|attach|detach)\b/i;

/**
 * The database with its prepared statements kept, least lately used let go: Kysely prepares each query anew, which
 * costs as much as running a small one. What changes tables forgets them all.
 */
export function keepingStatements(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(asked) {
      // One that only reads at first could not go on to write where another process wrote meanwhile: it waits before.
      const sql = asked === 'begin' ? 'begin immediate' : asked;
      if (changesTables.test(sql)) {
        kept.clear();
        return file.prepare(sql) as SqliteStatement;
      }
      const statement = kept.get(sql) ?? (file.prepare(sql) as SqliteStatement);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
}
