import { type DomElement, type DomNode, isElement } from './dom.ts';
import type { Writer } from './markdown-writer.ts';

interface Cell {
  readonly text: string;
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
}

type Row = readonly Cell[];

const rowNames = new Set(['tr']);
const cellNames = new Set(['td', 'th']);
const groups = new Set(['thead', 'tbody', 'tfoot']);
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** The rows of a table that holds data; null for one that only lays out the page: nested, or of a single column. */
export function gatherTable(table: DomElement, writer: Writer): Row[] | null {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null)
    return null;
  const rows: Row[] = [];
  const visit = (parent: DomElement): void => {
    for (let node: DomNode | null = parent.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node) || !writer.includes(node)) continue;
      if (rowNames.has(node.localName) || node.getAttribute('role') === 'row') rows.push(cellsOf(node, writer));
      else if (groups.has(node.localName) || node.getAttribute('role') === 'rowgroup') visit(node);
      else if (node.localName === 'caption') writer.node(node);
    }
  };
  visit(table);
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  return filled.some((row) => row.length > 1) ? filled : null;
}

function cellsOf(row: DomElement, writer: Writer): Row {
  const cells: Cell[] = [];
  for (let node: DomNode | null = row.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || !writer.includes(node)) continue;
    const role = node.getAttribute('role') ?? '';
    if (!cellNames.has(node.localName) && !cellRoles.has(role)) continue;
    cells.push({
      text: writer.collect(node, true).join('\n').replace(/\n+/g, '<br>').replace(/\|/g, '\\|'),
      isHead: node.localName === 'th' || role === 'columnheader',
      columns: span(node, 'colspan'),
      rows: span(node, 'rowspan'),
    });
  }
  return cells;
}

function span(cell: DomElement, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(50, Math.max(1, value));
}

/** A GitHub table; cells that reach over several columns or rows leave the others empty, so that columns stay in line. */
export function writeTable(rows: readonly Row[]): string {
  const reach: number[] = [];
  const lines = rows.map((row) => {
    const line: string[] = [];
    const fill = (): void => {
      while ((reach[line.length] ?? 0) > 0) {
        reach[line.length] = (reach[line.length] ?? 0) - 1;
        line.push('');
      }
    };
    for (const { text, columns, rows: down } of row) {
      fill();
      for (let column = 0; column < columns; column += 1) {
        reach[line.length] = down - 1;
        line.push(column === 0 ? text : '');
      }
    }
    fill();
    return line;
  });
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isHeaded =
    rows[0]?.every(({ isHead, text }) => isHead || text === '') === true ||
    rows[0]?.some(({ isHead }) => isHead) === true;
  const head = isHeaded ? (lines[0] ?? []) : [];
  const body = isHeaded ? lines.slice(1) : lines;
  const written = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  return [written(head), `|${' --- |'.repeat(width)}`, ...body.map(written)].join('\n');
}
