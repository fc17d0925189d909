import { normalText } from './normal-text.ts';

/** A line break after a word that ends no line, whatever follows it. */
const goesOn =
  /(?<=(?:^|[\s(])(?:the|an?|of|and|or|to|in|by|for|with|our|your|their|its|on|at|from|as|that|any|is|are))\u2028(?=\S)/g;

/** White space as a browser shows it; a line separator stands for a line break, two of them part paragraphs. */
export function collapsed(inline: string): string {
  const one = inline.replace(/[\s\u200b\ufeff]+/g, (space) =>
    space.includes('\u2028') ? space.replace(/[^\u2028]/g, '') : ' ',
  );
  return normalText(
    one
      .replace(/\u2028{2,}/g, '\n\n')
      // A line broken in the middle of a sentence was broken by an editor, to be as wide as its window.
      .replace(/([^\s.:;!?])\u2028(?=\p{Ll})/gu, '$1 ')
      .replace(goesOn, ' ')
      .replace(/\u2028/g, '\n'),
  )
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text whose marks of Markdown mean nothing. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?]|$)/gi, '\\<');
}

/** What would begin a heading, a list or a quote at the start of a line, and does not here. */
export function atLineStart(text: string): string {
  return text.replace(/^(#{1,6}|[-+>])(?=\s)/gm, '\\$1').replace(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}
