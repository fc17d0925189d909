import type { Command } from 'commander';
import { checkDocument } from '../app/documents/check-document.ts';
import type { CheckOutcome } from '../app/documents/document-look.ts';
import { removeDocuments } from '../app/documents/remove-documents.ts';
import { takeDeclarations } from '../app/documents/take-declarations.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { documentCatalogue } from '../documents/catalogue.ts';
import { readDeclarations } from '../documents/declarations-folder.ts';
import { documentIdOf } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import { assemble, readRegistry } from '../main.ts';
import { openSqlite } from '../store/sqlite.ts';
import { writeLine } from './lines.ts';

const outcomes: Record<CheckOutcome, string> = {
  first: 'read for the first time; changes are told from now on',
  unchanged: 'as before',
  variant: 'a text that stood there before',
  cosmetic: 'edited without a change of meaning',
  unconfirmed: 'changed, seen once; looked at again in ten minutes',
  confirmed: 'changed, and seen again: told',
  withdrawn: 'what was seen once is gone again',
  baseline: 'another text by another way of reading; a new baseline, told nobody',
  swapped: 'another document stands there; asked about, not told',
  faulty: 'not the text of the document',
  overtaken: 'the running bot looked at the same time; what it found stands',
  failed: 'could not be read',
};

export function addVerb(program: Command): void {
  const documents = program.command('documents').description('documents that are watched');
  documents
    .command('import')
    .description("take in a collection's declarations (Open Terms Archive's format); twice is as once")
    .argument('<folder>', 'the collection, or its folder of declarations')
    .action(importFolder);
  documents
    .command('remove')
    .description('watch documents no longer that were declared or added here; what was kept of them stays')
    .argument('[id...]', 'as "codicil ask documents" lists them')
    .option('--collection <folder>', 'all that this collection declares and that are there')
    .action(removeThem);
  documents
    .command('check')
    .description('look at one document now, due or not, as the bot would, and say what was found')
    .argument('<id>', 'as "codicil ask documents" lists it, such as linkedin/privacy-policy')
    .option('--text', 'print the text that stands there after it')
    .action(checkOne);
}

async function importFolder(folder: string): Promise<void> {
  const { documents, refused, unreadable } = await readDeclarations(folder);
  const config = loadConfig(readEnvironment());
  const registry = await readRegistry(config.COMPANIES_FILE);
  const store = await openSqlite(config.DATABASE_PATH);
  let strangers: number;
  try {
    strangers = await takeDeclarations(documents, registry, store);
  } finally {
    await store.close();
  }
  const services = new Set(documents.map(({ service }) => service)).size;
  await writeLine(`${counted(documents.length, 'document')} of ${counted(services, 'service')} taken in`);
  if (strangers > 0) await writeLine(`${strangers} of them of companies that are not known here`);
  for (const { service, type, reason } of refused) await writeLine(`not taken in: ${service}, ${type}: ${reason}`);
  for (const { file, reason } of unreadable) await writeLine(`not read: ${file}: ${reason}`);
}

async function removeThem(ids: readonly string[], { collection }: { readonly collection?: string }): Promise<void> {
  const declared = collection === undefined ? [] : (await readDeclarations(collection)).documents;
  if (ids.length === 0 && collection === undefined) {
    throw new Fault('misconfigured', 'remove needs the id of a document, or --collection FOLDER');
  }
  const config = loadConfig(readEnvironment());
  const store = await openSqlite(config.DATABASE_PATH);
  try {
    const taken = new Set(
      (await store.documents.all()).flatMap(({ id, origin }) => (origin === 'imported' ? [id] : [])),
    );
    const fromCollection = declared
      .map(({ service, type }) => documentIdOf(service, type))
      .filter((id) => taken.has(id));
    const removed = await removeDocuments([...ids, ...fromCollection], store);
    await writeLine(`${counted(removed.length, 'document')} watched no longer; the versions that were kept stay`);
    const builtIn = new Set(config.BUILT_IN_DOCUMENTS ? documentCatalogue().map(({ id }) => id) : []);
    const back = removed.filter(({ id }) => builtIn.has(id));
    if (back.length > 0) {
      await writeLine(`built in, and watched as built in from the next start: ${back.map(({ id }) => id).join(', ')}`);
    }
  } finally {
    await store.close();
  }
}

async function checkOne(id: string, { text }: { readonly text?: boolean }): Promise<void> {
  const codicil = await assemble(loadConfig(readEnvironment()));
  try {
    const { documents, versions } = codicil.store;
    const document = await documents.get(id);
    if (document === null) throw new Fault('misconfigured', `there is no document "${id}"; "ask documents" lists them`);
    if (document.pages.length === 0) throw new Fault('invalid', `${id} has only its recorded history; no page is read`);
    const { outcome, change, error } = await checkDocument(document, codicil.documentPoller);
    const state = await documents.state(id);
    const version = state?.currentId == null ? null : await versions.get(state.currentId);
    await writeLine(`${id}: ${outcomes[outcome]}${error === null ? '' : `: ${error}`}`);
    const judged = change?.assessment;
    if (judged?.summary) await writeLine(`${judged.kind}: ${judged.summary}`);
    if (version !== null) {
      await writeLine(`${version.text.length.toLocaleString('en-GB')} characters, SHA-256 ${version.textHash}`);
    }
    if (state !== null) await writeLine(`next look at ${state.nextPollAt}`);
    if (text === true && version !== null) await writeLine(`\n${version.text}`);
    if (outcome === 'failed') throw new Fault('outage', `${id} could not be read`);
  } finally {
    await codicil.close();
  }
}
