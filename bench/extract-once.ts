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

async function taken({ bytes, page }: Snapshot, rules: typeof nothing | DeclaredPage): Promise<void> {
  await extractor
    .extract({ bytes, contentType: 'text/html', address: page?.fetch ?? 'https://a.example/', rules })
    .catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
    });
}

const read = ways[way];
if (read === undefined) throw new Error(`WAY is one of ${Object.keys(ways).join(', ')}`);
const snapshots = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.html(?:\.gz)?$/.test(name))
  .map((name): Snapshot => {
    const raw = readFileSync(join(folder, name));
    return { bytes: name.endsWith('.gz') ? gunzipSync(raw) : raw, page: declaredFor(join(folder, dirname(name))) };
  });
for (const snapshot of snapshots) await read(snapshot);
const start = performance.now();
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) for (const snapshot of snapshots) await read(snapshot);
const seconds = (performance.now() - start) / 1_000;
const { user, system } = process.cpuUsage(before);
await extractor.close();
process.stdout.write(
  JSON.stringify({
    pages: snapshots.length,
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
