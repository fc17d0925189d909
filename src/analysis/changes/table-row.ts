import { plainText } from './normalize.ts';

/** Whether a paragraph is a row of a Markdown table. */
export function isTableRow(raw: string): boolean {
  return /^\s*\|/.test(raw);
}

/** The cells of a row of a Markdown table, as a reader sees them. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(plainText);
}
