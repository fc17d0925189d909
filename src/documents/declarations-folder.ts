import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { documentIdOf } from '../domain/document.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { type DeclaredDocument, type RefusedDocument, readDeclaration } from './declaration.ts';

export interface DeclarationsFolder {
  readonly documents: readonly DeclaredDocument[];
  readonly refused: readonly RefusedDocument[];
  /** Files that are no declaration at all, each with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

const largest = 4 * 1_048_576;

/**
 * Reads a collection: the folder with its declarations, or the one above it. Former declarations (`*.history.json`) are
 * passed over, code (`*.filters.js`) is never loaded. Throws a `Fault` where there is no such folder, or nothing in it.
 */
export async function readDeclarations(folder: string): Promise<DeclarationsFolder> {
  const within = await filesIn(join(folder, 'declarations')).catch(() => null);
  const files = within ?? (await filesIn(folder));
  if (files.length === 0) throw new Fault('invalid', `${folder} holds no declarations (SERVICE.json)`);
  const documents: DeclaredDocument[] = [];
  const refused: RefusedDocument[] = [];
  const unreadable: { file: string; reason: string }[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    try {
      if ((await stat(file)).size > largest) throw new Fault('invalid', 'it is larger than 4 MB');
      const read = readDeclaration(await readFile(file, 'utf8'), basename(file));
      refused.push(...read.refused);
      for (const document of read.documents) {
        const { service, type } = document;
        const id = documentIdOf(service, type);
        if (ids.has(id)) refused.push({ service, type, reason: `another one here has the same id, ${id}` });
        else documents.push(document);
        ids.add(id);
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      unreadable.push({ file: basename(file), reason: inWords(error) });
    }
  }
  return { documents, refused, unreadable };
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json') && !name.endsWith('.history.json') && name !== 'package.json')
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    throw new Fault('invalid', `${folder} cannot be read: ${inWords(error)}`, { cause: error });
  }
}
