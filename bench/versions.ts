import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256, stableId } from '../src/domain/identity.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { aPolicy } from '../test/fakes/policies.ts';
import type { Benchmark } from './benchmark.ts';

const documents = 20;
const sections = 400;

/** Megabytes of the database that keeps 10,000 versions of 80 kB documents, mostly alike, and how fast one is read. */
export const run: Benchmark = async ([wanted]) => {
  const count = Number(wanted ?? 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'codicil-versions-'));
  const path = join(folder, 'codicil.db');
  const store = await openSqlite(path);
  const ids: string[] = [];
  let characters = 0;
  const started = performance.now();
  for (let at = 0; at < count; at += 100) {
    await store.transaction(async ({ versions }) => {
      for (let one = at; one < Math.min(count, at + 100); one += 1) {
        const text = textOf(one);
        const documentId = `document/${one % documents}`;
        const textHash = sha256(text);
        const id = stableId(['version', documentId, textHash]);
        ids.push(id);
        characters += text.length;
        const capturedAt = new Date(Date.UTC(2020, 0, 1) + one * 3_600_000).toISOString();
        const headers = { 'content-type': 'text/html; charset=utf-8', etag: `"${textHash}"`, date: capturedAt };
        const address = 'https://site.example/privacy';
        const captures = [{ address, finalAddress: address, status: 200, headers, bytesHash: sha256(textHash) }];
        await versions.put({
          id,
          documentId,
          capturedAt,
          captures,
          recording: null,
          textHash,
          text,
          title: 'Privacy',
          language: 'en',
        });
      }
    });
  }
  const seconds = (performance.now() - started) / 1_000;
  const read: number[] = [];
  for (let at = 0; at < ids.length; at += Math.max(1, Math.floor(ids.length / 500))) {
    const from = performance.now();
    await store.versions.get(ids[at] ?? '');
    read.push(performance.now() - from);
  }
  await store.close();
  const megabytes = statSync(path).size / 1_000_000;
  rmSync(folder, { recursive: true });
  read.sort((left, right) => left - right);
  return {
    versions: ids.length,
    kilobytesEach: Math.round(characters / ids.length / 1_000),
    megabytes: Math.round(megabytes * 10) / 10,
    writtenASecond: Math.round(ids.length / seconds),
    readMsP50: Math.round((read[Math.floor(read.length / 2)] ?? 0) * 100) / 100,
    readMsP99: Math.round((read[Math.floor(read.length * 0.99)] ?? 0) * 100) / 100,
  };
};

/** Each document moves on: a clause of its own in every version, and every tenth one a section that stays changed. */
function textOf(at: number): string {
  const document = at % documents;
  const version = Math.floor(at / documents);
  const clauses: Record<number, string> = { 0: `Document ${document}, version ${version}: ${sha256(`${at}`)}.` };
  for (let older = 0; older <= version / 10; older += 1) {
    clauses[1 + ((older * 13 + document) % (sections - 1))] = `Written anew: ${sha256(`${document} ${older}`)}.`;
  }
  return aPolicy(sections, clauses);
}
