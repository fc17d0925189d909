import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { Fault, inWords } from '../domain/errors.ts';
import type { ParsedFeed } from '../domain/item.ts';
import { readFeed } from '../feeds/read-feed.ts';
import { readJsonLines, writeLine } from './lines.ts';

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  path: z.string(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
});

export function addVerb(program: Command): void {
  program
    .command('parse')
    .description('turn a feed, or a page with a list of links, into normalised JSON')
    .argument('[file]', 'a file, or - for standard input')
    .option('--url <address>', 'where it came from; relative links are resolved against it')
    .option('--batch <file>', 'JSONL of {"id","path","url"?,"contentType"?}; answers one line each, in order')
    .action(async (file: string | undefined, options: { url?: string; batch?: string }) => {
      if (options.batch !== undefined) return parseBatch(options.batch);
      if (file === undefined) throw new Fault('misconfigured', 'name a file to parse, or - for standard input');
      const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file);
      const feed = await readFeed({ bytes, url: options.url ?? null, contentType: null });
      await writeLine(JSON.stringify(shown(feed), null, 2));
    });
}

async function parseBatch(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(await readable(file));
  for await (const value of readJsonLines(input)) {
    const line = batchLine.safeParse(value);
    if (!line.success) {
      const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
      await writeLine(JSON.stringify({ id, error: 'a line needs "id" and "path"' }));
      continue;
    }
    const { id, path, url, contentType } = line.data;
    try {
      const bytes = await readBytes(path).catch(() => readBytes(resolve(dirname(file), path)));
      const feed = await readFeed({ bytes, url: url ?? null, contentType: contentType ?? null });
      await writeLine(JSON.stringify({ id, ...shown(feed) }));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      await writeLine(JSON.stringify({ id, error: error.message }));
    }
  }
}

function shown({ title, link, language, items }: ParsedFeed): ParsedFeed {
  return { title, link, language, items };
}

async function readable(file: string): Promise<string> {
  await readFile(file).catch((error: unknown) => {
    throw new Fault('invalid', `${file} cannot be read: ${inWords(error)}`);
  });
  return file;
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new Fault('invalid', `${file} cannot be read: ${inWords(error)}`);
  });
}
