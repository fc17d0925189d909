/**
 * What `npm start` and `npm test` need before any of our TypeScript can run: the packages of the lock file, and
 * Node 24. Plain JavaScript with nothing but Node's own modules, so that an old Node on a bare clone gets this far.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedMajor = 24;
const modules = join(root, 'node_modules');
const installedStamp = join(modules, '.codicil-lock');
const nodeStamp = join(modules, '.codicil-node');
/** Compiled code is kept here: most of a start is compiling. */
const compileCache = join(modules, '.cache', 'codicil');

/** Installs the packages of the lock file where `node_modules` is missing or was installed from another one. */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(installedStamp) === lock) return;
  process.stderr.write('Codicil: installing packages (once)...\n');
  // Scripts are not run: every package we use ships what it needs, and an install script is somebody else's code.
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    fail('the packages could not be installed: is the npm registry within reach? Then run the same command again.');
  }
  writeFileSync(installedStamp, lock);
}

/** The path of a Node that can run Codicil: this one, or one taken from the npm registry and remembered. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath;
  const known = read(nodeStamp);
  if (known !== null && existsSync(known)) return known;
  process.stderr.write(
    `Codicil: Node ${process.versions.node} is too old, fetching Node ${wantedMajor} from the npm registry (once)...\n`,
  );
  const result = spawnSync('npx', ['-y', '-p', `node@${wantedMajor}`, '-c', 'node -p process.execPath'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const path = (result.stdout || '').trim().split('\n').pop() || '';
  if (result.status !== 0 || !existsSync(path)) {
    fail(
      `Node ${wantedMajor} or newer is needed, this is ${process.versions.node}, and it could not be fetched from the ` +
        'npm registry. Install it from nodejs.org, or run the same command again with the network on.',
    );
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(nodeStamp, path);
  return path;
}

/**
 * Runs a script under a Node that can. In this process where that is possible, else in a child that gets our signals
 * and whose exit code becomes ours.
 * @param {string} script path, relative to the project
 * @param {string[]} args
 */
export async function launch(script, args) {
  ensurePackages();
  const node = findNode();
  const path = join(root, script);
  if (node === process.execPath) {
    module.enableCompileCache?.(compileCache);
    process.argv = [process.argv[0], path, ...args];
    await import(new URL(`file://${path}`).href);
    return;
  }
  const child = spawn(node, [path, ...args], {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: compileCache,
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** @param {string} words */
function fail(words) {
  process.stderr.write(`Codicil: ${words}\n`);
  process.exit(1);
}
