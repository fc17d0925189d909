import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Fault, inWords } from '../domain/errors.ts';

/** Writes a whole copy of a database into a new file, as it is at one moment, while others read and write it. */
export function backUp(path: string, to: string): void {
  if (existsSync(to)) throw new Fault('invalid', `${to} is there already; name another file`);
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  const file = openExisting(path);
  try {
    file.prepare('vacuum into ?').run(unfinished);
  } catch (error) {
    for (const part of ['', '-journal']) rmSync(`${unfinished}${part}`, { force: true });
    throw new Fault('refused', `the copy cannot be written to ${to}: ${inWords(error)}`, { cause: error });
  } finally {
    file.close();
  }
  const found = findDamage(unfinished);
  if (found.length > 0) throw new Fault('refused', `the copy is not sound: ${found.join('; ')}`);
  renameSync(unfinished, to);
}

/** What must hold beyond what the database checks by itself: words where it does not, and how to count it. */
const ownRules: readonly { readonly words: string; readonly count: string }[] = [
  {
    words: 'deliveries are sent but name no message',
    count: "select count(*) from deliveries where state = 'sent' and (message_id is null or sent_at is null)",
  },
  {
    words: 'deliveries tell a story that is not kept',
    count: `select count(*) from deliveries where story_id is not null and story_id not in (select id from stories)`,
  },
  {
    words: 'deliveries go out with one that is not kept',
    count: 'select count(*) from deliveries where batch is not null and batch not in (select id from deliveries)',
  },
  {
    words: 'items of stories are not kept',
    count: `select count(*) from story_members
      where member_kind = 'item' and member_id not in (select key from items)`,
  },
];

/** All that is wrong with a database, in words; empty where it is sound. The search index is checked too. */
export function findDamage(path: string): string[] {
  const file = openExisting(path);
  try {
    const integrity = file.pragma('integrity_check(20)', { simple: false }) as { integrity_check: string }[];
    const damage = integrity.map((row) => row.integrity_check).filter((words) => words !== 'ok');
    if (damage.length > 0) return damage;
    const orphans = file.pragma('foreign_key_check') as { table: string; parent: string }[];
    const found = [...new Set(orphans.map(({ table, parent }) => `${table} names rows of ${parent} that are missing`))];
    for (const { words, count } of ownRules) {
      const number = file.prepare(count).pluck().get() as number;
      if (number > 0) found.push(`${number} ${words}`);
    }
    return found;
  } catch (error) {
    return [inWords(error)];
  } finally {
    file.close();
  }
}

/**
 * Puts a backup in the place of a database that nobody uses. What the backup has as not yet sent may have been sent
 * since: it is in doubt from now on, and looked for before it is sent again. Answers where the old database went, if
 * there was one.
 */
export function restore(from: string, path: string, now: Date): string | null {
  if (existsSync(path)) alone(path).close();
  const found = findDamage(from);
  if (found.length > 0) throw new Fault('invalid', `${from} is not sound: ${found.join('; ')}`);
  // Nothing is moved before the copy stands whole beside what is there.
  const unfinished = `${path}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    copyFileSync(from, unfinished);
    doubtWhatIsOpen(unfinished, now);
  } catch (error) {
    rmSync(unfinished, { force: true, recursive: true });
    const why = (error as { code?: unknown }).code === 'ENOSPC' ? 'the disk is full' : inWords(error);
    throw new Fault('refused', `the copy cannot be written beside ${path}: ${why}`, { cause: error });
  }
  const aside = existsSync(path) ? setAside(path, now) : null;
  renameSync(unfinished, path);
  return aside;
}

function doubtWhatIsOpen(path: string, now: Date): void {
  const file = new Database(path);
  file
    .prepare(
      `update deliveries set state = 'sending', doubt_since = coalesce(doubt_since, created_at), due_at = ?,
        claimed_by = null, last_error = 'restored from a backup: it may have been sent since'
      where state in ('pending', 'sending')`,
    )
    .run(now.toISOString());
  file.close();
}

function setAside(path: string, now: Date): string {
  const file = alone(path);
  file.pragma('wal_checkpoint(truncate)');
  file.close();
  const aside = `${path}.until-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(path, aside);
  for (const part of ['-wal', '-shm']) rmSync(`${path}${part}`, { force: true });
  return aside;
}

/** A connection besides which there is no other, nor can be while it is open. */
function alone(path: string): Database.Database {
  const file = openExisting(path, 500);
  try {
    file.pragma('locking_mode = exclusive');
    file.exec('begin exclusive; rollback');
    return file;
  } catch (error) {
    file.close();
    throw new Fault('refused', `${path} is in use; stop Codicil first`, { cause: error });
  }
}

function openExisting(path: string, timeout = 5_000): Database.Database {
  try {
    return new Database(path, { fileMustExist: true, timeout });
  } catch (error) {
    throw new Fault('invalid', `${path} cannot be opened: ${inWords(error)}`, { cause: error });
  }
}
