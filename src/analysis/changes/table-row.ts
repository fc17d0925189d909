import { plainText } from './normalize.ts';

/** The cells of a row of a Markdown table, as a reader sees them. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(plainText);
}
