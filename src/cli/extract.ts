import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { Command } from 'commander';
import { readDeclaration } from '../documents/declaration.ts';
import { createExtractor } from '../documents/extractor.ts';
import type { DeclaredPage } from '../domain/document.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { writeText } from './lines.ts';

interface Options {
  readonly declaration?: string;
  readonly terms?: string;
  readonly location?: string;
}

const largestFile = 64 * 1_048_576;
/** A text this long is the document, even where the declared selectors do not fit the page any more. */
const isText = 2_000;

export function addVerb(program: Command): void {
  program
    .command('extract')
    .description('print the text of a page (HTML, PDF or plain text) as clean Markdown')
    .argument('<page>', 'a file, or - for standard input')
    .option('--declaration <file>', "a service's declaration in Open Terms Archive's format")
    .option('--terms <type>', 'which document of it, such as "Privacy Policy"')
    .option('--location <address>', 'where the page is; its links are made absolute against it')
    .action(async (file: string, options: Options) => {
      const location = options.location ?? null;
      if (location !== null && !URL.canParse(location))
        throw new Fault('misconfigured', `--location ${location} is no web address`);
      const page =
        options.declaration === undefined ? null : await declaredPage(options.declaration, options.terms, location);
      const extractor = createExtractor();
      try {
        const { text, selectedNothing } = await extractor.extract({
          bytes: file === '-' ? await buffer(process.stdin) : await readPage(file),
          contentType: null,
          address: location ?? page?.fetch ?? null,
          rules: page ?? { select: [], remove: [], filter: [] },
        });
        if (selectedNothing) {
          const words = `nothing on the page matches select ${JSON.stringify(page?.select)}`;
          if (text.length < isText) throw new Fault('invalid', words);
          process.stderr.write(`codicil: ${words}; this is its main text\n`);
        }
        await writeText(`${text}\n`);
      } finally {
        await extractor.close();
      }
    });
}

async function declaredPage(file: string, terms: string | undefined, location: string | null): Promise<DeclaredPage> {
  const { documents, refused } = readDeclaration((await readBytes(file)).toString('utf8'), file);
  const types = [...documents, ...refused].map(({ type }) => type);
  const wanted = terms ?? (types.length === 1 ? types[0] : undefined);
  if (wanted === undefined) throw new Fault('misconfigured', `--terms must say which of ${types.join(', ')}`);
  const reason = refused.find(({ type }) => type === wanted)?.reason;
  if (reason !== undefined) throw new Fault('invalid', `${wanted}: ${reason}`);
  const document = documents.find(({ type }) => type === wanted);
  const page = document?.pages.find(({ fetch }) => fetch === location) ?? document?.pages[0];
  if (page === undefined) throw new Fault('invalid', `${file} declares no "${wanted}", only ${types.join(', ')}`);
  return page;
}

async function readPage(file: string): Promise<Uint8Array> {
  const bytes = await readBytes(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestFile });
  } catch (error) {
    throw new Fault('invalid', `${file} cannot be unpacked: ${inWords(error)}`, { cause: error });
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > largestFile) throw new Fault('invalid', `${file} is larger than 64 MB`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('invalid', `${file} cannot be read: ${inWords(error)}`, { cause: error });
  }
}
