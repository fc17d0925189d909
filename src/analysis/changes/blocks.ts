import { withSingleSpaces } from './normalize.ts';

/** A paragraph, list item, table row or heading of a Markdown text. */
export interface Block {
  /** As it stands there, its lines joined by single spaces. */
  readonly raw: string;
  /** Headings above it, outermost first, joined by ` > `. */
  readonly heading: string;
  readonly isHeading: boolean;
  /** The words that lead to a list (“You may not:”), of one of its items; else empty. */
  readonly lead: string;
}

/** A block longer than this is cut at the end of a sentence or a word, so that one endless line stays bounded. */
const longest = 4_000;
/** What is beyond is one last block: nobody can read a policy of more paragraphs. */
const mostBlocks = 60_000;

const setext = /^\s*(?:={3,}|-{3,})\s*$/;
const atx = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const startsBlock = /^\s*(?:[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\|)/;
/** Lines that begin otherwise are plain words: neither heading nor rule, and no block begins with them. */
const mark = /^\s*[-*+•\d#>|=_:]/;
/** Begins an item of a list, or ends one: "(a) ...;". */
const item = /^(?:[-*+•·▪]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)|(?:;|; (?:and|or|und|oder|et|ou|y|e|o))$/i;
/** Of what leads to a list no more is kept: its end. */
export const longestLead = 300;
/** Says of a file what its text does not: title, author, layout. */
const property = /^(?:[\w-]+:(?:\s|$)|\s+\S|\s*-\s|\s*$)/;
const mostProperties = 60;
const fence = /^\s*(?:\|?[\s:|-]*-[\s:|-]*\|?|[*_\s]{3,})$/;

/** What is read of a paragraph, whatever stands around it. */
interface Paragraph {
  readonly pieces: readonly string[];
  readonly isItem: boolean;
  /** Its words, where they lead to a list; else empty. */
  readonly leading: string;
}

/** Paragraphs by their lines as they stand. */
export type KnownParagraphs = Map<string, Paragraph>;

/**
 * Splits Markdown into blocks, in order. Never throws; the time it takes grows with the text's length alone. Of two texts
 * that share most paragraphs those are read once, with what is `known` of the first.
 */
export function blocksOf(markdown: string, known: KnownParagraphs = new Map()): Block[] {
  const blocks: Block[] = [];
  const path: string[] = [];
  let lines: string[] = [];
  let heading = '';
  let lead = '';
  const push = (pieces: readonly string[], isHeading: boolean): void => {
    for (const raw of pieces) if (blocks.length < mostBlocks) blocks.push({ raw, heading, isHeading, lead });
  };
  const flush = (): void => {
    if (lines.length === 0) return;
    const written = lines.join(' ');
    lines = [];
    const paragraph = known.get(written) ?? readParagraph(written);
    known.set(written, paragraph);
    if (!paragraph.isItem) lead = '';
    push(paragraph.pieces, false);
    if (!paragraph.isItem) lead = paragraph.leading;
  };
  const open = (level: number, words: string): void => {
    flush();
    path.length = level - 1;
    for (let above = 0; above < level - 1; above += 1) path[above] ??= '';
    heading = joined(path);
    lead = '';
    push(piecesOf(words), true);
    path[level - 1] = words
      .replace(/[*_\\]|\]\([^)]*\)|[[\]]/g, '')
      .slice(0, 160)
      .trim();
    heading = joined(path);
  };
  for (const line of withoutProperties(markdown.split(markdown.includes('\r') ? /\r\n?|\n/ : '\n'))) {
    if (line === '' || line.trim() === '') {
      flush();
      continue;
    }
    if (!mark.test(line)) {
      lines.push(line);
      continue;
    }
    const title = line.length < 1_000 ? atx.exec(line) : null;
    if (title !== null) {
      open((title[1] ?? '#').length, (title[2] ?? '').trim());
      continue;
    }
    if (
      line.length < 400 &&
      lines.length > 0 &&
      lines.length < 4 &&
      setext.test(line) &&
      !startsBlock.test(lines[0] ?? '')
    ) {
      const words = onOneLine(lines.join(' '));
      lines = [];
      open(line.includes('=') ? 1 : 2, words);
      continue;
    }
    if (line.length < 400 && fence.test(line)) {
      flush();
      continue;
    }
    if (startsBlock.test(line)) flush();
    lines.push(line);
  }
  flush();
  return blocks;
}

/** Without the properties that some files have before their text, between two lines of hyphens. */
function withoutProperties(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines;
  const end = lines.slice(0, mostProperties).findIndex((line, at) => at > 0 && line.trim() === '---');
  const between = lines.slice(1, Math.max(1, end));
  return between.some((line) => /^[\w-]+:/.test(line)) && between.every((line) => property.test(line))
    ? lines.slice(end + 1)
    : lines;
}

function joined(path: readonly string[]): string {
  return path.filter((one) => one !== '').join(' > ');
}

function readParagraph(written: string): Paragraph {
  const raw = onOneLine(written);
  return {
    pieces: piecesOf(raw),
    isItem: item.test(raw),
    leading: raw.includes(':') && /:[*_\s]*$/.test(raw) ? raw.slice(-longestLead) : '',
  };
}

function onOneLine(written: string): string {
  return withSingleSpaces(written).trim();
}

function piecesOf(raw: string): string[] {
  if (raw === '') return [];
  if (raw.length <= longest) return [raw];
  const found: string[] = [];
  let start = 0;
  while (raw.length - start > longest) {
    const window = raw.slice(start, start + longest);
    const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; '));
    const word = window.lastIndexOf(' ');
    const cut = sentence > longest / 4 ? sentence + 2 : word > longest / 4 ? word + 1 : longest;
    found.push(raw.slice(start, start + cut).trim());
    start += cut;
  }
  found.push(raw.slice(start).trim());
  return found.filter((piece) => piece !== '');
}
