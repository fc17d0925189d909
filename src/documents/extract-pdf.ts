import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { Fault } from '../domain/errors.ts';
import { normalText } from './normal-text.ts';

const mostPages = 2_000;

/** One printed line of a page. */
interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Throws a `Fault` of kind `invalid` for a file that is broken, locked, or holds pictures of text only. */
export async function extractPdf(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes);
  const lines = withoutRunning(pages.map(linesOf));
  const text = paragraphs(lines);
  if (text === '') throw new Fault('invalid', 'the PDF holds no text; it may be pictures of pages');
  return text;
}

async function readPages(bytes: Uint8Array): Promise<StructuredTextItem[][]> {
  try {
    // PDF.js keeps the memory that it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > mostPages) throw new Fault('invalid', `the PDF has more than ${mostPages} pages`);
    return (await extractTextItems(pdf)).items;
  } catch (error) {
    if (error instanceof Fault) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Fault('invalid', 'the PDF is locked with a password', { cause: error });
    throw new Fault('invalid', 'the PDF is broken and cannot be read', { cause: error });
  }
}

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: { text: string; x: number; y: number; size: number; end: number }[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') {
      const last = lines.at(-1);
      if (last !== undefined && str !== '') last.text += ' ';
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < Math.max(2, fontSize * 0.4) && x >= last.x) {
      const gap = x - last.end;
      last.text += gap > fontSize * 0.15 && !last.text.endsWith(' ') ? ` ${str}` : str;
      last.end = x + width;
      last.size = Math.max(last.size, fontSize);
    } else lines.push({ text: str, x, y, size: fontSize, end: x + width });
  }
  return lines
    .map(({ text, ...rest }) => ({ ...rest, text: normalText(text).replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Leaves out what is printed at the head or the foot of most pages, page numbers with it. */
function withoutRunning(pages: readonly Line[][]): Line[][] {
  const edges = new Map<string, number>();
  const key = ({ text }: Line) => text.replace(/\d+/g, '#');
  const edgeOf = (page: readonly Line[]) => new Set([...page.slice(0, 2), ...page.slice(-2)]);
  for (const page of pages) {
    for (const one of new Set([...edgeOf(page)].map(key))) edges.set(one, (edges.get(one) ?? 0) + 1);
  }
  return pages.map((page) => {
    const edge = edgeOf(page);
    return page.filter((line) => {
      if (!edge.has(line)) return true;
      const isNumber = /^(?:page\s*)?\d+(?:\s*(?:of|\/)\s*\d+)?$/i.test(line.text);
      return !(
        pages.length > 1 &&
        (isNumber || (pages.length > 2 && (edges.get(key(line)) ?? 0) > pages.length * 0.6))
      );
    });
  });
}

/** Lines joined to paragraphs by their distance; what is printed larger than the text is a heading. */
function paragraphs(pages: readonly Line[][]): string {
  const all = pages.flat();
  const usual = median(
    all.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)),
  );
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    if (open !== '') blocks.push(open);
    open = '';
  };
  for (const [number, page] of pages.entries()) {
    const spacing = median(
      page
        .slice(1)
        .map((line, at) => (page[at]?.y ?? 0) - line.y)
        .filter((gap) => gap > 0),
    );
    for (const [at, line] of page.entries()) {
      const before = page[at - 1];
      const isHeading = line.size > usual * 1.15 && line.text.length < 200;
      const gap = before === undefined ? 0 : before.y - line.y;
      const parted = before === undefined ? number > 0 && /[.:;!?]$/.test(open) : gap > spacing * 1.3 || gap < -spacing;
      if (parted || isHeading || isListItem(line.text) || open.startsWith('#')) close();
      if (isHeading) open = `${line.size > usual * 1.5 ? '#' : '##'} ${line.text}`;
      else open = joined(open, line.text);
    }
  }
  close();
  return blocks.join('\n\n');
}

function joined(open: string, next: string): string {
  if (open === '') return next.replace(/^[•●▪◦]\s*/, '- ');
  return /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(next) ? open.slice(0, -1) + next : `${open} ${next}`;
}

function isListItem(text: string): boolean {
  return /^(?:[•●▪◦–-]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s)/i.test(text);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
