import type { Difference } from './difference.ts';

/** Why a difference is one of the capture and not of the document. */
export type CaptureFault = 'collapsed' | 'restored' | 'other-language' | 'other-page';

const functionWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|you|your|we|our|or|for|with|this|that|is|are)\b/g,
  de: /\b(?:der|die|das|und|oder|sie|wir|nicht|mit|für|von|zu|ihre|den|ist)\b/g,
  fr: /\b(?:le|la|les|des|vous|nous|et|pour|dans|votre|vos|est|une|que|sur)\b/g,
  es: /\b(?:el|los|las|del|y|para|que|con|por|una|usted|su|sus|es|en)\b/g,
  it: /\b(?:il|di|che|per|con|del|della|dei|una|sono|non|gli|nel|dati|e)\b/g,
  pt: /\b(?:o|os|que|para|com|uma|não|do|da|dos|das|você|seus|em|e)\b/g,
  nl: /\b(?:de|het|een|en|van|voor|met|wij|niet|uw|dat|zijn|op|te|je)\b/g,
};

/** The language that most of a text's small words belong to, or null where there are too few to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000).toLowerCase();
  let best: string | null = null;
  let most = 14;
  for (const [language, pattern] of Object.entries(functionWords)) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > most) {
      most = count;
      best = language;
    }
  }
  return best;
}

/** Finds a page that fell to nothing or came back, changed its language, or became another page. */
export function captureFault(before: string, after: string, difference: Difference): CaptureFault | null {
  const left = before.trim().length;
  const right = after.trim().length;
  const least = 1_500;
  if (right < least && right < left * 0.15) return 'collapsed';
  if (left < least && left < right * 0.15) return 'restored';
  if (difference.blocksKept > 0.2 * Math.min(difference.blocksBefore, difference.blocksAfter)) return null;
  const languages = [languageOf(before), languageOf(after)];
  if (languages[0] !== null && languages[1] !== null && languages[0] !== languages[1]) return 'other-language';
  const alike = difference.passages.filter((passage) => passage.before !== '' && passage.after !== '').length;
  return difference.blocksKept === 0 && alike < 0.04 * difference.passages.length && difference.passages.length > 20
    ? 'other-page'
    : null;
}
