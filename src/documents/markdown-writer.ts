import { blockNames } from './block-names.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { decodeMail, type LinkCleaner } from './links.ts';
import { writeLink } from './markdown-link.ts';
import { gatherList, writeList } from './markdown-list.ts';
import { gatherTable, writeTable } from './markdown-table.ts';
import { atLineStart, collapsed, escaped } from './markdown-text.ts';
import { normalText } from './normal-text.ts';

export interface WriterOptions {
  readonly links: LinkCleaner;
  /** Whether an element with all it holds is left out. */
  leavesOut(element: DomElement): boolean;
  /** Whether a text belongs to what is written; absent: every text. */
  readonly holds?: (node: DomNode) => boolean;
  /** What stands in the place of an element, where it is another one. */
  readonly standIn?: (element: DomElement) => DomElement | null;
}

const bold = new Set(['b', 'strong']);
/** What scripts write into a page to measure its fonts. */
const filler = /^(?:(\S{1,20})(?: \1){9,}|mmMwWLliI0\S*(?:\s+mmMwWLliI0\S*)*)$/;
/** Words of a whole paragraph in bold up to this long are a heading in all but name, and are marked as such. */
const longestBold = 200;

/** Writes a part of a page as Markdown: one pass over its nodes, blocks apart by an empty line. */
export function writeMarkdown(roots: readonly DomElement[], options: WriterOptions): string {
  const writer = new Writer(options);
  for (const root of roots) {
    writer.node(root);
    writer.endBlock();
  }
  return writer.blocks.join('\n\n');
}

/** Collects blocks; lists and tables read their items and cells through `collect`. */
export class Writer {
  blocks: string[] = [];
  readonly #options: WriterOptions;
  #inline = '';
  #prefix = '';
  #boldDepth = 0;
  #plainLetters = false;
  #boldLetters = false;
  /** The link that is open, and what stands in the block before it: `#inline` is then what is inside. */
  #link: { readonly address: string; before: string } | null = null;
  #isCell = false;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  node(node: DomNode): void {
    if (isText(node)) this.#text(node.data, node);
    else if (isElement(node)) this.#element(node);
  }

  /** The blocks that an element's inside makes, apart from those around it. */
  collect(element: DomElement, isCell = false): string[] {
    const wasCell = this.#isCell;
    this.#isCell = isCell || wasCell;
    const inner = this.#apart(() => this.#children(element));
    this.#isCell = wasCell;
    return inner;
  }

  /** The blocks that an element makes, itself included. */
  collectWhole(element: DomElement): string[] {
    return this.#apart(() => this.#element(element));
  }

  includes(element: DomElement): boolean {
    return !this.#options.leavesOut(element) && (this.#options.holds?.(element) ?? true);
  }

  endBlock(): void {
    if (this.#link !== null) this.#closeLink(this.#link);
    const text = this.#inline === '' ? '' : collapsed(this.#inline);
    this.#inline = '';
    const isBold = this.#boldLetters && !this.#plainLetters;
    this.#boldLetters = false;
    this.#plainLetters = false;
    if (text === '' || filler.test(text)) return;
    if (this.#prefix !== '') this.blocks.push(this.#prefix + text.replace(/\n/g, ' '));
    else if (isBold && !this.#isCell && text.length <= longestBold && !text.includes('\n'))
      this.blocks.push(`**${text}**`);
    else this.blocks.push(this.#isCell ? text : atLineStart(text));
  }

  #apart(write: () => void): string[] {
    this.endBlock();
    const outer = this.blocks;
    this.blocks = [];
    write();
    this.endBlock();
    const inner = this.blocks;
    this.blocks = outer;
    return inner;
  }

  #children(element: DomElement): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) this.#text(node.data, node);
      else if (isElement(node)) this.#element(node);
    }
  }

  #text(data: string, node: DomNode): void {
    if (data === '' || this.#options.holds?.(node) === false) return;
    if (this.#boldDepth > 0) this.#boldLetters ||= /\S/.test(data);
    else this.#plainLetters ||= /[^\s:.*]/.test(data);
    this.#inline += /[\\`*_[\]<]/.test(data) ? escaped(data) : data;
  }

  #element(element: DomElement): void {
    const standIn = this.#options.standIn?.(element) ?? null;
    if (standIn !== null) {
      this.#children(standIn);
      return;
    }
    const name = element.localName;
    if (name === 'br') {
      this.#inline += '\u2028';
      return;
    }
    if (name === 'img' && this.#isCell) {
      this.#inline += ` ${element.getAttribute('alt') ?? ''} `;
      return;
    }
    if (!this.includes(element)) return;
    if (name === 'a') this.#anchor(element);
    else if (blockNames.has(name)) this.#block(name, element);
    else if (bold.has(name)) {
      this.#boldDepth += 1;
      this.#children(element);
      this.#boldDepth -= 1;
    } else if (element.getAttribute('role') === 'heading') this.#heading(element, 2);
    else if (name === 'time' || name === 'relative-time') this.#time(element);
    else {
      const hex = element.getAttribute('data-cfemail');
      const mail = hex === null ? null : decodeMail(hex);
      if (mail === null) this.#children(element);
      else this.#inline += mail;
    }
  }

  #block(name: string, element: DomElement): void {
    this.endBlock();
    const [, level] = /^h([1-6])$/.exec(name) ?? [];
    if (level !== undefined) this.#heading(element, Number(level));
    else if (name === 'ul' || name === 'ol' || name === 'dir') this.#list(element, name === 'ol');
    else if (name === 'table') this.#table(element);
    else if (name === 'blockquote') this.#quote(element);
    else if (name === 'pre') this.#preformatted(element);
    else if (name !== 'hr') {
      const role = element.getAttribute('role');
      if (role === 'heading') this.#heading(element, 2);
      else if (role === 'table' || role === 'grid') this.#table(element);
      else this.#children(element);
    }
    this.endBlock();
  }

  #heading(element: DomElement, byName: number): void {
    this.endBlock();
    const outer = this.#prefix;
    const level = Number.parseInt(element.getAttribute('aria-level') ?? '', 10) || byName;
    if (!this.#isCell) this.#prefix = `${'#'.repeat(Math.min(6, Math.max(1, level)))} `;
    this.#children(element);
    this.endBlock();
    this.#prefix = outer;
  }

  #anchor(element: DomElement): void {
    const href = element.getAttribute('href');
    const address = href === null || this.#link !== null ? null : this.#options.links.clean(href);
    const hex = element.getAttribute('data-cfemail');
    const mail = hex === null ? null : decodeMail(hex);
    if (address === null && mail === null) {
      this.#children(element);
      return;
    }
    const link = { address: address ?? `mailto:${mail}`, before: this.#inline };
    this.#link = link;
    this.#inline = '';
    if (mail === null) this.#children(element);
    else this.#inline += mail;
    this.#closeLink(link);
    this.#link = null;
  }

  /** Puts what is inside a link behind what stands before it; a block that goes on in the link begins anew. */
  #closeLink(link: { readonly address: string; before: string }): void {
    const { before } = link;
    const inside = this.#inline;
    const words = inside.trim();
    link.before = '';
    if (words === '') {
      this.#inline = before + inside;
      return;
    }
    const lead = inside.slice(0, inside.length - inside.trimStart().length);
    const tail = inside.slice(inside.trimEnd().length);
    const written = writeLink(words.replace(/\u2028/g, ' '), link.address);
    this.#inline = before + lead + written + tail;
  }

  #time(element: DomElement): void {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(element.getAttribute('datetime') ?? '')?.[0];
    const isRelative =
      date !== undefined &&
      (element.localName !== 'time' || /\b(?:ago|yesterday|today|just now)\b/i.test(element.textContent));
    if (isRelative) this.#text(date, element);
    else this.#children(element);
  }

  #list(list: DomElement, isOrdered: boolean): void {
    const items = gatherList(list, isOrdered, this);
    this.endBlock();
    this.blocks.push(...writeList(items));
  }

  #table(element: DomElement): void {
    const rows = this.#isCell ? null : gatherTable(element, this);
    if (rows === null) {
      this.#children(element);
      return;
    }
    const written = writeTable(rows);
    if (written !== '') this.blocks.push(written);
  }

  #quote(element: DomElement): void {
    const inside = this.collect(element);
    if (inside.length > 0) this.blocks.push(inside.join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>'));
  }

  /** Code stays as it is; a text that was merely typed in plain is paragraphs. */
  #preformatted(element: DomElement): void {
    const text = normalText(element.textContent).replace(/[ \t]+$/gm, '');
    const code = element.querySelector('code') !== null && !/\p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}+.*\./u.test(text);
    if (code) this.blocks.push(`\`\`\`\n${text.replace(/^\n+|\n+$/g, '')}\n\`\`\``);
    else
      for (const paragraph of text.split(/\n\s*\n/)) {
        const words = paragraph.replace(/\s+/g, ' ').trim();
        if (words !== '') this.blocks.push(atLineStart(escaped(words)));
      }
  }
}
