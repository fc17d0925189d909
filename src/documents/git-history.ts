import { basename, resolve } from 'node:path';
import type { HistoryRecord, RecordedDocument, RecordedHistory } from '../app/ports/history.ts';
import { Fault } from '../domain/errors.ts';
import { toInstant } from '../domain/time.ts';
import { gitOutput, startGit } from './git.ts';
import { openBlobs } from './git-blobs.ts';

/** Larger than any policy, smaller than what would fill the memory. */
const largestText = 4_194_304;
const mostRecords = 2_000_000;
/** How Open Terms Archive's engine words a record that its own reading made new, today and in its first years. */
const upgrade = /^(?:Apply technical (?:or declaration )?upgrades?\b|Refilter\b)/i;
/** Folders and files of a repository that are about it, not of it. */
const aboutItself = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|security)$/i;

export interface CollectionNames {
  /** As the collection wants to be named; null: as its own README does. */
  readonly collection: string | null;
  readonly licence: string | null;
}

/**
 * Reads a git repository of recorded versions in Open Terms Archive's layout: `Service/Document.md`, one commit a version,
 * the commit's author date being the time of capture. Other files are counted and left alone. Throws a `Fault` for what is
 * no repository, or holds no document.
 */
export async function openGitHistory(repository: string, names: CollectionNames): Promise<RecordedHistory> {
  const { documents, otherFiles } = await readLog(repository);
  if (documents.length === 0) {
    throw new Fault('invalid', `${repository} holds no recorded document: none is named Service/Document.md`);
  }
  const about = await describe(repository);
  const blobs = openBlobs(repository);
  return {
    collection: names.collection ?? about.collection,
    licence: names.licence ?? about.licence,
    documents,
    otherFiles,
    async read({ content }) {
      const bytes = await blobs.read(content, largestText);
      if (bytes === null || bytes.subarray(0, 8_192).includes(0)) return null;
      return bytes.toString('utf8');
    },
    close: blobs.close,
  };
}

async function readLog(repository: string): Promise<Pick<RecordedHistory, 'documents' | 'otherFiles'>> {
  const byPath = new Map<string, HistoryRecord[]>();
  const others = new Set<string>();
  const format = '--format=%x02%H%x1f%aI%x1f%s';
  const args = [
    'log',
    '--reverse',
    '--no-renames',
    '--no-ext-diff',
    '--raw',
    '--no-abbrev',
    '-z',
    format,
    'HEAD',
    '--',
  ];
  const { child, done } = startGit(repository, args);
  let commit: Omit<HistoryRecord, 'content'> | null = null;
  let entry: { mode: string; content: string } | null = null;
  let count = 0;
  for await (const token of tokens(child.stdout)) {
    if (entry !== null) {
      const { mode, content } = entry;
      entry = null;
      const path = token;
      if (documentAt(path) === null) {
        others.add(path);
        continue;
      }
      if (commit === null || !mode.startsWith('100')) continue;
      count += 1;
      if (count > mostRecords) throw new Fault('refused', `${repository} holds more than ${mostRecords} versions`);
      const records = byPath.get(path);
      if (records === undefined) byPath.set(path, [{ ...commit, content }]);
      else records.push({ ...commit, content });
    } else if (token.startsWith('\u0002')) commit = commitOf(token.slice(1));
    else entry = entryOf(token);
  }
  await done;
  const documents = [...byPath].map(([path, records]): RecordedDocument => {
    const { service, type } = documentAt(path) as { service: string; type: string };
    return { service, type, records: records.toSorted((left, right) => left.at.localeCompare(right.at)) };
  });
  return {
    documents: documents.sort(
      (left, right) => left.service.localeCompare(right.service) || left.type.localeCompare(right.type),
    ),
    otherFiles: others.size,
  };
}

/** What `-z` parts by NUL, however the chunks fall. */
async function* tokens(output: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0, from)) {
      yield rest.toString('utf8', from, at);
      from = at + 1;
    }
    rest = rest.subarray(from);
  }
}

function commitOf(line: string): Omit<HistoryRecord, 'content'> | null {
  const [reference = '', date = '', ...subject] = line.split('\u001f');
  const time = Date.parse(date);
  if (Number.isNaN(time)) return null;
  return { reference, at: toInstant(new Date(time)), isUpgrade: upgrade.test(subject.join(' ')) };
}

function entryOf(token: string): { mode: string; content: string } | null {
  const [, mode, content] = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(token) ?? [];
  return mode === undefined || content === undefined ? null : { mode, content };
}

function documentAt(path: string): { service: string; type: string } | null {
  const [service, file, ...deeper] = path.split('/');
  const type = /^(.{1,150})\.md$/s.exec(file ?? '')?.[1];
  if (service === undefined || service === '' || service.startsWith('.') || deeper.length > 0) return null;
  if (type === undefined || aboutItself.test(type) || service.length > 150) return null;
  return { service, type };
}

const licences =
  /Open Data Commons Attribution License(?: \(?ODC-By\)?)?(?: v?[\d.]+)?|Open (?:Data Commons Open )?Database License(?: v?[\d.]+)?|Creative Commons [A-Z][\w-]+(?:[ -][A-Z][\w-]+)*(?: [\d.]+)?(?: International)?|CC[- ]BY(?:-\w+)*(?: [\d.]+)?|European Union Public Licen[cs]e(?: v?[\d.]+)?|MIT License/;

/** How a repository names itself and its licence, from its README and LICENSE files. */
async function describe(repository: string): Promise<{ collection: string; licence: string }> {
  const list = (await gitOutput(repository, ['ls-tree', '--name-only', '-z', 'HEAD'])).toString('utf8').split('\0');
  const texts: Record<'readme' | 'licence', string> = { readme: '', licence: '' };
  for (const name of list) {
    const kind = /^readme\b/i.test(name) ? 'readme' : /^licen[cs]e\b/i.test(name) ? 'licence' : null;
    if (kind === null || texts[kind] !== '') continue;
    texts[kind] = (await gitOutput(repository, ['cat-file', 'blob', `HEAD:${name}`], 65_536)).toString('utf8');
  }
  const heading = /^#\s+(.{3,120})$/m.exec(texts.readme)?.[1]?.trim();
  const licence =
    licences.exec(texts.licence)?.[0] ??
    licences.exec(texts.readme)?.[0] ??
    firstLine(texts.licence) ??
    'licence not stated';
  return { collection: heading ?? basename(resolve(repository)).replace(/\.git$/, ''), licence };
}

function firstLine(text: string): string | null {
  const line = text.split('\n').find((one) => one.trim() !== '');
  return line === undefined
    ? null
    : line
        .replace(/^#+\s*/, '')
        .trim()
        .slice(0, 120);
}
