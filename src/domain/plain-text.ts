/**
 * What others wrote, without what steers a screen or turns its lines around, and without halves of a character. Line
 * feeds and tabs stay. Each platform escapes its own marks besides.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
