import iconv from 'iconv-lite';
import { decodeEbcdic } from './ebcdic.ts';
import { guessEncoding } from './guess-encoding.ts';

/**
 * Bytes of a feed as text: byte order mark, then the HTTP charset, then the XML declaration, then UTF-8, then what the
 * letters look like, then Windows-1252 (what Latin-1 means in practice, WHATWG Encoding). A declaration that the bytes
 * contradict is passed over. Characters that XML 1.0 forbids are dropped. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const { text, rest } = markedOrSniffed(bytes);
  const found = text ?? firstThatFits(rest, [httpCharset(contentType), declaredEncoding(rest), 'utf-8']);
  return clean(found);
}

function markedOrSniffed(bytes: Uint8Array): { text: string | null; rest: Uint8Array } {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const decodedAs = (encoding: string, skip: number) => ({
    text: iconv.decode(Buffer.from(bytes.subarray(skip)), encoding, { stripBOM: true }),
    rest: bytes,
  });
  if (head.startsWith('efbbbf')) return { text: null, rest: bytes.subarray(3) };
  if (head === 'fffe0000') return decodedAs('utf-32le', 4);
  if (head === '0000feff') return decodedAs('utf-32be', 4);
  if (head.startsWith('fffe')) return decodedAs('utf-16le', 2);
  if (head.startsWith('feff')) return decodedAs('utf-16be', 2);
  // Without a mark, "<" and what follows it give the width and the order of bytes away (XML 1.0, appendix F).
  if (head === '3c000000') return decodedAs('utf-32le', 0);
  if (head === '0000003c') return decodedAs('utf-32be', 0);
  if (/^3c00..00$/.test(head)) return decodedAs('utf-16le', 0);
  if (/^003c00..$/.test(head)) return decodedAs('utf-16be', 0);
  return { text: decodeEbcdic(bytes), rest: bytes };
}

/** What the Encoding Standard decodes with the larger sets that are sent under these names. */
const isEastAsian = /^(gb2312|gbk|gb18030|big5|euc-jp|euc-kr|iso-2022-jp|shift_jis)$/i;

const isLatin1 = /^(?:iso-?8859-?1|latin-?1|l1|windows-1252|cp1252)$/i;

const otherNames: Readonly<Record<string, string>> = {
  'tis-620': 'windows-874',
  'iso-8859-11': 'windows-874',
  cp_is: 'cp861',
  maclatin2: 'maccenteuro',
};

function firstThatFits(bytes: Uint8Array, encodings: readonly (string | null)[]): string {
  for (const named of encodings) {
    const encoding = named === null ? null : (otherNames[named.toLowerCase()] ?? named);
    if (encoding !== null && isEastAsian.test(encoding)) return new TextDecoder(encoding).decode(bytes);
    if (encoding === null || !iconv.encodingExists(encoding)) continue;
    if (/^utf-?8$/i.test(encoding) || /^(us-)?ascii$/i.test(encoding)) {
      const text = strictUtf8(bytes);
      if (text !== null) return text;
    } else if (!/^(utf-?(8|16|32)|ucs)/i.test(encoding)) {
      const isLatin = isLatin1.test(encoding);
      // UTF-8 under this name is common, and no Latin-1 text is valid UTF-8 by chance.
      return (
        (isLatin ? strictUtf8(bytes) : null) ?? iconv.decode(Buffer.from(bytes), isLatin ? 'windows-1252' : encoding)
      );
    }
  }
  return strictUtf8(cutAtCharacter(bytes)) ?? iconv.decode(Buffer.from(bytes), guessEncoding(bytes) ?? 'windows-1252');
}

/** UTF-8 that somebody read as Latin-1 and encoded once more ("cafÃ©"), set right; any other text as it is. */
export function repairTwiceEncoded(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/.test(text)) return text;
  const bytes = iconv.encode(text, 'windows-1252');
  return iconv.decode(bytes, 'windows-1252') === text ? (strictUtf8(bytes) ?? text) : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A document cut short may end within a character. */
function cutAtCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

function httpCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return (
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

/** C1 controls are what Windows-1252 has in their places: nobody sends them on purpose (as HTML reads them, too). */
function clean(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (control) => iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252'))
    .replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu, '')
    .replace(/^\ufeff/, '');
}
