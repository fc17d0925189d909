import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Fault, inWords } from '../domain/errors.ts';

/** The values of a JSONL stream, one at a time; blank lines are passed over. Throws a `Fault` that names the line. */
export async function* readJsonLines(input: Readable): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line);
    } catch (error) {
      throw new Fault('invalid', `line ${number} is not JSON: ${inWords(error)}`);
    }
  }
}

/** Writes a line, waiting where the reader is slower than we are. */
export async function writeLine(line: string): Promise<void> {
  await writeText(`${line}\n`);
}

/** Writes text as it is, waiting where the reader is slower than we are. */
export async function writeText(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
