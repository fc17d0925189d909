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

/**
 * Writes a line of text or JSON, waiting where the reader is slower than we are. What would steer the terminal or turn
 * its lines around is written as its escape, which in JSON is the same string.
 */
export async function writeLine(line: string): Promise<void> {
  await writeText(`${printable(line)}\n`);
}

/** Control characters and those that turn the direction of writing, as `\u001b`; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replace(
    /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Writes text as it is, waiting where the reader is slower than we are. */
export async function writeText(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
