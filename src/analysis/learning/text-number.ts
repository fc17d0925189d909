/** A number of 32 bits that follows from a text alone (FNV-1a): what is dealt by it falls alike on every machine. */
export function textNumber(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return value;
}
