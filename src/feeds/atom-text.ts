import { elementsToText } from './markup-text.ts';
import type { Content } from './raw-feed.ts';
import { hasElements, textWithin, type XmlElement } from './xml-tree.ts';

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
  if (isBase64) {
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    return { value: decoded, form: /html|xml/.test(type) ? 'html' : 'unknown' };
  }
  if (/html|xml/.test(type)) return { value, form: 'html' };
  if (type === 'text' || type === 'text/plain') return { value, form: 'text' };
  if (element.name === 'content:encoded' || element.name === 'xhtml:body') return { value, form: 'html' };
  return { value, form: 'unknown' };
}

function isTextual(type: string): boolean {
  return /^(text|html|xhtml|escaped|base64|plain)$|^text\/|[/+]xml$|html/.test(type);
}
