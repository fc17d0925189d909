import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config, Role } from '../config.ts';
import { Fault } from '../domain/errors.ts';
import { sha256 } from '../domain/identity.ts';
import { type ProcessLock, tryLock } from '../store/process-lock.ts';

/** What a process is alone with. */
interface Claim {
  readonly path: string;
  /** What the other does, where another has it. */
  readonly does: string;
  /** False where it is better to work without knowing than not to work. */
  readonly needed: boolean;
}

/** One that stands by looks this often whether the other has ended, milliseconds. */
const lookEveryMs = 250;

const doings: Readonly<Record<Role, string>> = {
  poll: 'reads the sources of this database',
  deliver: 'delivers from this database',
};

/**
 * Waits until no other process does what this one is to do: reads the sources of the same database, delivers from it, or
 * speaks with the same token. `say` is told of each other that is waited for. Answers how to give it back; null where the
 * signal came first. A process that ends without giving back (killed, no power) holds nothing any more.
 */
export async function becomeTheOnlyOne(
  config: Config,
  signal: AbortSignal,
  say: (words: string) => Promise<void>,
): Promise<(() => void) | null> {
  let told = '';
  while (!signal.aborted) {
    const taken = takeAll(claimsOf(config, config.ROLES), config);
    if (typeof taken === 'function') return taken;
    if (taken !== told) await say(taken);
    told = taken;
    await wait(lookEveryMs, undefined, { signal }).catch(() => {});
  }
  return null;
}

/** Takes what reading the sources takes, for a verb that ends by itself. Throws a `Fault` where another process reads them. */
export function pollAlone(config: Config): () => void {
  const taken = takeAll(claimsOf(config, ['poll']), config);
  if (typeof taken === 'function') return taken;
  throw new Fault('refused', `${taken}. It polls what is due by itself; stop it to do it by hand`);
}

/** All, or none: who holds one while waiting for another would keep a third from working. */
function takeAll(claims: readonly Claim[], config: Config): (() => void) | string {
  const locks: ProcessLock[] = [];
  const releaseAll = () => {
    for (const lock of locks) lock.release();
  };
  for (const { path, does, needed } of claims) {
    if (!needed && !canBeLocked(path)) continue;
    const taken = tryLock(path, ownWords(config));
    if (typeof taken === 'string') {
      releaseAll();
      return `Another Codicil ${does}: ${taken === '' ? 'it has just started' : taken}`;
    }
    locks.push(taken);
  }
  return releaseAll;
}

function claimsOf(config: Config, roles: readonly Role[]): Claim[] {
  const ofDatabase = config.DATABASE_PATH === ':memory:' ? [] : roles;
  const path = placeOf(config.DATABASE_PATH);
  return [
    ...ofDatabase.map((role) => ({ path: `${path}-${role}.lock`, does: doings[role], needed: true })),
    ...(roles.includes('deliver') ? tokensOf(config) : []),
  ];
}

/** A machine may have no folder for temporary files, or one that may only be read. */
function canBeLocked(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The same file by whatever name. */
function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** Two databases must not speak with one token either, as far as one machine can tell; where it speaks to is part of it. */
function tokensOf(config: Config): Claim[] {
  const tokens = [
    { platform: 'Slack', token: config.SLACK_BOT_TOKEN, url: config.SLACK_API_URL },
    { platform: 'Discord', token: config.DISCORD_TOKEN, url: config.DISCORD_API_URL },
  ];
  const folder = join(tmpdir(), `codicil-${userInfo().uid}`);
  return tokens.flatMap(({ platform, token, url }) => {
    if (token === null) return [];
    const name = sha256([platform, token, url ?? ''].join('\n')).slice(0, 16);
    return [{ path: join(folder, `${name}.lock`), does: `speaks on ${platform} with this token`, needed: false }];
  });
}

function ownWords(config: Config): string {
  const since = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return `process ${process.pid} on ${hostname()}, since ${since} UTC, with ${placeOf(config.DATABASE_PATH)}`;
}
