/**
 * Bytes of a page as text: byte order mark, then the charset of the HTTP header, then that of the page, then UTF-8 where
 * the bytes are, then Windows-1252. Never throws.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = charsetOf(contentType ?? '') ?? metaCharset(bytes);
  const named = declared === null ? null : decoderFor(declared);
  if (named !== null && named.encoding !== 'utf-8') return named.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Cut in the middle of a character, or not UTF-8 at all.
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    return named !== null || broken <= 3 ? text : new TextDecoder('windows-1252').decode(bytes);
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const [, meta] = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? [];
  return meta === undefined || /^utf-?16/i.test(meta) ? null : meta;
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*"?([\w:.-]+)/i.exec(contentType)?.[1] ?? null;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
