import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms a room may use; `ports` are the interfaces in src/app/ports. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  analysis: ['analysis', 'domain'],
  ports: ['ports', 'domain', 'analysis'],
  app: ['app', 'ports', 'domain', 'analysis'],
  commands: ['commands', 'app', 'ports', 'domain', 'analysis'],
  feeds: ['feeds', 'ports', 'domain', 'analysis'],
  threads: ['threads'],
  documents: ['documents', 'http', 'threads', 'ports', 'domain', 'analysis'],
  http: ['http', 'ports', 'domain', 'analysis'],
  store: ['store', 'ports', 'domain', 'analysis'],
  jobs: ['jobs', 'threads', 'app', 'ports', 'domain', 'analysis'],
  'platforms/terminal': ['platforms/terminal', 'app', 'ports', 'domain', 'analysis', 'commands'],
  'platforms/discord': ['platforms/discord', 'app', 'ports', 'domain', 'analysis', 'commands'],
  'platforms/slack': ['platforms/slack', 'app', 'ports', 'domain', 'analysis', 'commands'],
};
/** They put the parts together. */
const sees = new Set(['cli', 'main', 'config']);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function roomOf(file: string): string {
  if (file.startsWith('commands/')) return 'commands';
  const inside = file.replace(/^src\//, '');
  if (inside.startsWith('app/ports/')) return 'ports';
  if (inside.startsWith('platforms/')) return inside.split('/').slice(0, 2).join('/');
  return inside.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

const files = [...filesIn('src'), ...filesIn('commands')];

test.each(files)('%s uses only the rooms it may', (file) => {
  const room = roomOf(file);
  if (sees.has(room)) return;
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, target] of text.matchAll(/from '(\.[^']+)'/g)) {
    const used = roomOf(relative(root, join(root, dirname(file), target ?? '')));
    expect(allowed[room], `${file} is in no known room`).toBeDefined();
    expect(allowed[room], `${room} uses ${used}`).toContain(used);
  }
});

test('only config.ts reads the environment', () => {
  const readers = files.filter((file) => /process\.env|loadEnvFile/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers).toEqual(['src/config.ts']);
});

test('domain and analysis do no input or output', () => {
  const io = /from 'node:(?!crypto)|from 'undici'|from 'better-sqlite3'|from 'kysely'/;
  const found = files.filter(
    (file) => ['domain', 'analysis'].includes(roomOf(file)) && io.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
