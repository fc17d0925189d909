import { Parser } from 'htmlparser2';
import type { XmlElement } from './xml-tree.ts';

const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Neither shown nor read by a person. */
const silent = new Set(
  'script style head template noscript iframe object applet embed svg math select textarea button'.split(' '),
);
const longestMarkup = 2_000_000;

/** HTML as readable text: blocks become paragraphs parted by blank lines, white space is folded. Never throws. */
export function htmlToText(html: string): string {
  const writer = new ParagraphWriter();
  let silence = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) silence += 1;
        else if (name === 'br') writer.lineBreak();
        else if (blocks.has(name)) writer.paragraphBreak();
      },
      onclosetag(name) {
        if (silent.has(name)) silence = Math.max(0, silence - 1);
        else if (blocks.has(name)) writer.paragraphBreak();
      },
      ontext(text) {
        if (silence === 0) writer.write(text);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, longestMarkup));
  return writer.finish();
}

/** Elements inside a feed (XHTML content, markup that nobody escaped) as readable text. */
export function elementsToText(element: XmlElement): string {
  const writer = new ParagraphWriter();
  const walk = (node: XmlElement) => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        writer.write(child);
        continue;
      }
      const name = child.name.replace(/^.*:/, '');
      if (silent.has(name)) continue;
      if (name === 'br') writer.lineBreak();
      if (blocks.has(name)) writer.paragraphBreak();
      walk(child);
      if (blocks.has(name)) writer.paragraphBreak();
    }
  };
  walk(element);
  return writer.finish();
}

/** White space folded to single spaces: for titles and names. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

class ParagraphWriter {
  readonly #paragraphs: string[] = [];
  #current = '';

  write(text: string): void {
    this.#current += text.replace(/[\s\u00a0]+/g, ' ');
  }

  lineBreak(): void {
    this.#current += '\n';
  }

  paragraphBreak(): void {
    const paragraph = this.#current
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (paragraph !== '') this.#paragraphs.push(paragraph);
    this.#current = '';
  }

  finish(): string {
    this.paragraphBreak();
    return this.#paragraphs.join('\n\n');
  }
}
