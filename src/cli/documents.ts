import type { Command } from 'commander';
import { ownerOfService } from '../app/conversation/names.ts';
import { counted } from '../app/wording.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { readDeclarations } from '../documents/declarations-folder.ts';
import { documentIdOf } from '../domain/document.ts';
import { readRegistry } from '../main.ts';
import { openSqlite } from '../store/sqlite.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('documents')
    .description('documents that are watched')
    .command('import')
    .description("take in a collection's declarations (Open Terms Archive's format); twice is as once")
    .argument('<folder>', 'the collection, or its folder of declarations')
    .action(importFolder);
}

async function importFolder(folder: string): Promise<void> {
  const { documents, refused, unreadable } = await readDeclarations(folder);
  const config = loadConfig(readEnvironment());
  const registry = await readRegistry(config.COMPANIES_FILE);
  const store = await openSqlite(config.DATABASE_PATH);
  let own = 0;
  try {
    await store.transaction(async (repositories) => {
      for (const { service, type, pages } of documents) {
        const company = ownerOfService(service, registry);
        const id = documentIdOf(service, type);
        const known = await repositories.documents.get(id);
        if (company !== null) own += 1;
        await repositories.documents.put({
          id,
          service,
          company: company ?? known?.company ?? null,
          type,
          pages,
          jurisdiction: known?.jurisdiction ?? null,
          origin: 'imported',
          attribution: known?.attribution ?? null,
        });
      }
    });
  } finally {
    await store.close();
  }
  const services = new Set(documents.map(({ service }) => service)).size;
  await writeLine(`${counted(documents.length, 'document')} of ${counted(services, 'service')} taken in`);
  if (own < documents.length) await writeLine(`${documents.length - own} of them of companies that are not known here`);
  for (const { service, type, reason } of refused) await writeLine(`not taken in: ${service}, ${type}: ${reason}`);
  for (const { file, reason } of unreadable) await writeLine(`not read: ${file}: ${reason}`);
}
