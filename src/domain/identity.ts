import { createHash } from 'node:crypto';

/** A short stable id from parts: base 36, `length` characters; the same parts give the same id on every machine. */
export function stableId(parts: readonly string[], length = 20): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(50, '0').slice(0, length);
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Unique key of an item over all feeds. */
export function itemKey(feedId: string, identity: string): string {
  return stableId([feedId, identity]);
}
