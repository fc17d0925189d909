const link = /!?\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\s*\)/g;
const picture = /!\[[^\]]*\]\([^)]*\)/g;
const address = /<?\b(?:https?:\/\/|www\.)([^\s/<>()[\]"']+)[^\s<>()[\]"']*>?/gi;
const obscuredMail = /\[?email[\s\u00a0]protected\]?/gi;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** What is said of a link to those who do not see it. */
const toNewWindow =
  /[ ,]*\(?\b(?:opens?|opening|links? opens?) (?:up )?in (?:an? )?new (?:browser )?(?:tab|window)\b\.?\)?/gi;
const tag = /<\/?[a-z][^<>]{0,2000}>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Most words are plain letters, for which simpler patterns do. */
export const beyondAscii = /[\u0080-\uffff]/;
const listMark =
  /^(?:\s*(?:[-*+•·▪◦●>]|#{1,6}|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[§¶])\s+)+/i;
const reference =
  /\b(sections?|articles?|paragraphs?|clauses?|ziffer|abschnitt|artikel|artículo|sección)\s+\d+(?:\.\d+)*(?:\s*\([a-z0-9]+\))?/gi;

const shortForms: Readonly<Record<string, string>> = { re: 'are', ll: 'will', ve: 'have' };

/**
 * What a reader sees of one Markdown block, on one line: links as their words, bare addresses as their host, no markup,
 * no list or section numbers, one kind of quotation mark and space. Two blocks that differ in none of it say the same.
 */
export function plainText(markdown: string): string {
  let text = markdown;
  if (/[!<&\\[]|\]\(/.test(text)) {
    if (text.includes('![')) text = text.replace(picture, ' ');
    // A picture in a link, a link in emphasis: from the inside out.
    for (let depth = 0; depth < 3 && text.includes(']('); depth += 1) text = text.replace(link, '$1');
    text = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    if (text.includes('<')) text = text.replace(/<(https?:[^<>\s]*)>/g, '$1').replace(tag, ' ');
    text = text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? ' ');
  }
  if (text.includes('new')) text = text.replace(toNewWindow, '');
  text = text.replace(obscuredMail, 'e-mail').replace(address, '$1');
  if (beyondAscii.test(text))
    text = text
      // Before they become the letters TM.
      .replace(/[™℠]/g, '')
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff®©\ufffd]/gu, '')
      .replace(/[“”„«»‟″]/g, '"')
      .replace(/[‘’‚‛´′]/g, "'")
      .replace(/[‐‑‒–—―−]/g, '-');
  if (text.includes('`')) text = text.replaceAll('`', "'");
  if (/[*~_|]/.test(text))
    text = text.replace(/\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').replace(/\s*\|\s*/g, ' ');
  return withSingleSpaces(text).trim().replace(listMark, '').trim();
}

/** With one space wherever white space of any kind and length stands. */
export function withSingleSpaces(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ');
}

/**
 * The letters and digits of a plain text, small, without numbers of sections: equal keys say the same. `hideMail`
 * leaves out addresses of mail, which some captures hide and others show.
 */
export function keyOf(plain: string, hideMail = false): string {
  const small = (hideMail ? plain.replace(mail, 'email') : plain).toLowerCase();
  const unnumbered = /\d/.test(small) ? small.replace(reference, '$1') : small;
  return beyondAscii.test(unnumbered)
    ? unnumbered.replace(/[^\p{L}\p{N}]+/gu, '')
    : unnumbered.replace(/[^a-z0-9]+/g, '');
}

/** How many words stand in a text with one space between each two. */
export function wordCount(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The words of a plain text, small, short forms written out ("don't" is "do not"), for measuring likeness. */
export function wordsOf(plain: string): string[] {
  let text = plain.toLowerCase();
  if (text.includes("'"))
    text = text
      .replace(/\bcan't\b/g, 'can not')
      .replace(/\bwon't\b/g, 'will not')
      .replace(/n't\b/g, ' not')
      .replace(/\b(you|we|they)'(re|ll|ve)\b/g, (_, who: string, verb: string) => `${who} ${shortForms[verb] ?? verb}`);
  if (text.includes('cannot')) text = text.replace(/\bcannot\b/g, 'can not');
  const word = beyondAscii.test(text) ? /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu : /[a-z0-9]+(?:['-][a-z0-9]+)*/g;
  return text.match(word) ?? [];
}
