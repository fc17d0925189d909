import { stripVTControlCharacters } from 'node:util';
import { severityWords } from '../../app/wording.ts';
import { plainText } from '../../domain/plain-text.ts';
import { type MarkedWords, type Post, saidAndQuoted } from '../../domain/post.ts';

export interface TerminalLook {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** Addresses as links that a click opens (OSC 8); else they are written out. */
  readonly links: boolean;
}

const severityMarks = { 0: ' ', 1: '·', 2: '●', 3: '▲' } as const;
const severityColours = { 0: 37, 1: 36, 2: 33, 3: 31 } as const;

/** A post as lines for a terminal. Control characters in what others wrote are taken out first. */
export function renderPost(post: Post, look: TerminalLook): string {
  const width = Math.max(30, Math.min(look.width, 100));
  const paint = (code: number, text: string) => (look.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const link = (text: string, url: string | null) =>
    url !== null && look.links && /^https?:\/\//i.test(url)
      ? `\u001b]8;;${safe(url)}\u001b\\${text}\u001b]8;;\u001b\\`
      : text;
  const address = (url: string | null) => (url === null || look.links ? [] : [paint(2, `  ${safe(url)}`)]);
  const lines: string[] = [];
  const mark = paint(
    severityColours[post.severity],
    post.severity === 0 ? '' : `${severityMarks[post.severity]} ${severityWords[post.severity]} `,
  );
  lines.push(
    ...wrap(safe(post.title), width - 12).map((line, at) =>
      at === 0 ? `${mark}${link(paint(1, line), post.url)}` : paint(1, line),
    ),
  );
  lines.push(...address(post.url));
  const { said, quoted } = saidAndQuoted(post);
  for (const paragraph of safe(said).split('\n\n')) if (paragraph !== '') lines.push(...wrap(paragraph, width));
  for (const quote of quoted) {
    lines.push(...wrap(safe(quote.text), width - 4).map((line) => paint(2, `  │ ${line}`)));
    lines.push(paint(2, `  └ ${safe(quote.source)}`));
  }
  for (const { heading, words } of post.passages ?? []) {
    if (heading !== '') lines.push(paint(2, `  │ ${safe(heading)}`));
    const text = words.map(({ kind, text: part }) => markedIn(kind, safe(part))).join('');
    lines.push(...wrap(text.trim(), width - 4).map((line) => `${paint(2, '  │ ')}${painted(line, paint)}`));
  }
  const fields = post.fields
    .filter(({ name }) => name !== 'Severity')
    .map(({ name, value }) => `${name}: ${safe(value)}`);
  if (fields.length > 0) lines.push(...wrap(fields.join(' · '), width));
  for (const section of post.sections) {
    lines.push('', paint(1, safe(section.heading)));
    for (const entry of section.lines) {
      lines.push(
        ...wrap(safe(entry.text), width - 4).map((line, at) =>
          at === 0 ? `  - ${link(line, entry.url)}` : `    ${line}`,
        ),
      );
      lines.push(...address(entry.url).map((line) => `  ${line}`));
    }
  }
  if (post.footer !== null) lines.push(paint(2, safe(post.footer)));
  return `${lines.join('\n')}\n`;
}

/** What came and what went, in marks that need no colour: `{+came+}`, `[-went-]`. */
function markedIn(kind: MarkedWords['kind'], text: string): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (kind === 'kept' || inner === '') return text;
  return `${lead}${kind === 'inserted' ? `{+${inner}+}` : `[-${inner}-]`}${trail}`;
}

function painted(line: string, paint: (code: number, text: string) => string): string {
  return line.replace(/\{\+.*?\+\}/g, (text) => paint(32, text)).replace(/\[-.*?-\]/g, (text) => paint(31, text));
}

/** What others wrote must not steer the terminal, nor turn its lines around. */
function safe(text: string): string {
  return plainText(stripVTControlCharacters(text));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(' ')) {
      if (line !== '' && line.length + word.length + 1 > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
