import { descriptionForm } from './html-signs.ts';
import { elementsToText } from './markup-text.ts';
import type { Content } from './raw-feed.ts';
import { hasElements, textWithin, type XmlElement } from './xml-tree.ts';

const descriptions = new Set(['description', 'content:encoded', 'dc:description', 'media:description']);

/**
 * The text of an element that may carry markup: Atom 1.0's `type` (RFC 4287, 3.1), Atom 0.3's `type` and `mode`, and
 * RSS, which says nothing.
 */
export function contentOf(element: XmlElement): Content {
  const type = (element.attributes.type ?? '').toLowerCase();
  const mode = (element.attributes.mode ?? '').toLowerCase();
  const isBase64 = mode === 'base64' || (type !== '' && !isTextual(type));
  if (hasElements(element)) return { value: elementsToText(element), form: 'text' };
  const value = textWithin(element);
  const decoded = isBase64 ? fromBase64(value) : null;
  if (decoded !== null) return { value: decoded, form: /html|xml/.test(type) ? 'html' : 'unknown' };
  // XHTML has its markup as elements: what is left in its text is what it says.
  if (type === 'xhtml' || type === 'application/xhtml+xml' || element.name === 'xhtml:body')
    return { value, form: 'text' };
  if (/html|xml/.test(type) && mode !== 'xml') return { value, form: 'html' };
  if (type === 'text' || type === 'text/plain') return { value, form: 'text' };
  if (descriptions.has(element.name)) return { value, form: descriptionForm(value) };
  return { value, form: 'unknown' };
}

function isTextual(type: string): boolean {
  return /^(text|html|xhtml|escaped|base64|plain)$|^text\/|[/+]xml$|html/.test(type);
}

/** Null where the text only says that it is base64. */
function fromBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(packed, 'base64'));
  } catch {
    return null;
  }
}
