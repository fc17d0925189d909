/** One way of `bench extract`, alone in its process: `node bench/extract-once.ts WAY FOLDER`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { readDeclaration } from '../src/documents/declaration.ts';
import { createExtractor } from '../src/documents/extractor.ts';
import type { DeclaredPage } from '../src/domain/document.ts';
import { Fault } from '../src/domain/errors.ts';

interface Snapshot {
  readonly document: string;
  readonly bytes: Buffer;
  readonly page: DeclaredPage | null;
}

const rounds = 3;
const nothing = { select: [], remove: [], filter: [] };
const [way = '', folder = '.'] = process.argv.slice(2);
const extractor = createExtractor();

const ways: Record<string, (snapshot: Snapshot) => Promise<unknown>> = {
  linkedom: async ({ bytes }) => parseHTML(bytes.toString('utf8')),
  codicil: (snapshot) => taken(snapshot, snapshot.page ?? nothing),
  'without-declaration': (snapshot) => taken(snapshot, nothing),
};

/** The text; null where the page has none. */
async function taken({ bytes, page }: Snapshot, rules: typeof nothing | DeclaredPage): Promise<string | null> {
  try {
    const address = page?.fetch ?? 'https://a.example/';
    return (await extractor.extract({ bytes, contentType: 'text/html', address, rules })).text;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

const read = ways[way];
if (read === undefined) throw new Error(`WAY is one of ${Object.keys(ways).join(', ')}`);
const snapshots = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.html(?:\.gz)?$/.test(name))
  .map((name): Snapshot => {
    const raw = readFileSync(join(folder, name));
    const bytes = name.endsWith('.gz') ? gunzipSync(raw) : raw;
    return { document: dirname(name), bytes, page: declaredFor(join(folder, dirname(name))) };
  });
const texts = new Map<string, Set<unknown>>();
let withoutText = 0;
for (const snapshot of snapshots) {
  const text = await read(snapshot);
  if (text === null) withoutText += 1;
  else texts.set(snapshot.document, (texts.get(snapshot.document) ?? new Set()).add(text));
}
const start = performance.now();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) for (const snapshot of snapshots) await read(snapshot);
const seconds = (performance.now() - start) / 1_000;
const { user, system } = process.cpuUsage(before);
await extractor.close();
process.stdout.write(
  JSON.stringify({
    pages: snapshots.length,
    ...(way === 'linkedom'
      ? {}
      : { withoutText, distinctTexts: Object.fromEntries([...texts].map(([name, { size }]) => [name, size])) }),
    pagesPerSecond: Math.round((snapshots.length * rounds) / seconds),
    cpuMillisecondsPerPage: Math.round((user + system) / 100 / snapshots.length / rounds) / 10,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  }),
);

function declaredFor(place: string): DeclaredPage | null {
  try {
    const { documents } = readDeclaration(readFileSync(join(place, 'declaration.json'), 'utf8'), 'declaration.json');
    return documents[0]?.pages[0] ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
