import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Fault, inWords } from '../domain/errors.ts';

/** What one process at a time may have. */
export interface ProcessLock {
  release(): void;
}

/**
 * Takes a lock that ends with its process, however that ends: the operating system holds it, by the database that
 * already knows how on each of them. Where another has it, that one's words for itself; empty where it has none yet.
 * Throws a `Fault` of kind `misconfigured` where the file cannot be made.
 */
export function tryLock(path: string, words: string): ProcessLock | string {
  const file = open(path);
  try {
    // Nothing is ever written to it: the lock is all there is.
    file.pragma('journal_mode = memory');
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return holderOf(path);
    throw cannotBeTaken(path, error);
  }
  writeFileSync(wordsAt(path), words);
  return {
    release() {
      rmSync(wordsAt(path), { force: true });
      file.close();
    },
  };
}

/** Beside the lock, since that is not readable while it is held. */
function wordsAt(path: string): string {
  return `${path}.holder`;
}

function holderOf(path: string): string {
  try {
    return readFileSync(wordsAt(path), 'utf8');
  } catch (error) {
    // Taken this moment, or given back.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cannotBeTaken(path, error);
  }
}

function open(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Database(path, { timeout: 0 });
  } catch (error) {
    throw cannotBeTaken(path, error);
  }
}

function cannotBeTaken(path: string, error: unknown): Fault {
  return new Fault('misconfigured', `${path} cannot be locked: ${inWords(error)}`, { cause: error });
}
