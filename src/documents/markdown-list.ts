import { blockNames } from './block-names.ts';
import { type DomElement, isElement, isText } from './dom.ts';
import type { Writer } from './markdown-writer.ts';

interface ListItem {
  readonly marker: string;
  readonly blocks: readonly string[];
}

/** The items of a list, numbered as the page numbers them; text between them goes to the writer. */
export function gatherList(list: DomElement, isOrdered: boolean, writer: Writer): ListItem[] {
  const items: ListItem[] = [];
  const start = isOrdered ? Number.parseInt(list.getAttribute('start') ?? '1', 10) : 1;
  let number = Number.isNaN(start) ? 1 : start;
  for (let node = list.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node)) {
      if (/\S/.test(node.data)) writer.node(node);
      continue;
    }
    if (!isElement(node) || !writer.includes(node)) continue;
    const value = Number.parseInt(node.getAttribute('value') ?? '', 10);
    if (isOrdered && !Number.isNaN(value)) number = value;
    // A list right within a list belongs to the item before it, or is one itself.
    const isBlock = blockNames.has(node.localName) && node.localName !== 'li';
    const inside = isBlock ? writer.collectWhole(node) : writer.collect(node);
    if (inside.length === 0) continue;
    items.push({ marker: isOrdered ? `${number}. ` : '- ', blocks: inside });
    number += 1;
  }
  return items;
}

/** The blocks of a list: one, or those of its items where it holds headings, and so only lays out a page. */
export function writeList(items: readonly ListItem[]): string[] {
  if (items.some(({ blocks }) => blocks.some((block) => /^#{1,6} /.test(block)))) {
    return items.flatMap(({ blocks }) => blocks);
  }
  return items.length === 0 ? [] : [items.map(writeItem).join('\n')];
}

function writeItem({ marker, blocks: inside }: ListItem): string {
  const indent = ' '.repeat(marker.length);
  let text = inside[0] ?? '';
  for (const block of inside.slice(1)) text += `${/^(?:- |\d+\. )/.test(block) ? '\n' : '\n\n'}${block}`;
  return marker + (text.includes('\n') ? text.replace(/\n(?!\n)/g, `\n${indent}`) : text);
}
