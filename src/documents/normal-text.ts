/** Invisible characters that come and go with editors: soft hyphens, zero-width and direction marks, the byte order mark. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** One form for what is written in several: quotation marks, hyphens, spaces, composed letters. Keeps line ends. */
export function normalText(text: string): string {
  // Most blocks of most texts are plain ASCII already.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything up to tilde is ASCII
  if (/^[\x09\x0a\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u201c\u201d\u201e\u201f\u2033\uff02]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc\uff07]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\p{Zs}\u2028\u2029\u0085]/gu, ' ')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}
