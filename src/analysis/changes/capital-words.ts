/** The words with a capital that begin no sentence, small: most are names. */
export function capitalWords(text: string): Set<string> {
  return new Set((text.match(/(?<=[^.!?\s]\s+["'(]*)\p{Lu}[\p{L}\p{N}'-]*/gu) ?? []).map((word) => word.toLowerCase()));
}
