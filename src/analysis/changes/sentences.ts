const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|Art|Nr|Inc|Ltd|Co|Corp|e\.g|i\.e|U\.S|U\.K|E\.U|a\.m|p\.m|bzw|z\.B|Abs|Ziff|cf|etc|incl|ca|lit)|\b\p{Lu}|(?:^|\s)\d{1,3})\.$/u;

/** Sentences of one plain block, as they stand there; long lists are also cut at semicolons. */
export function sentencesIn(plain: string): string[] {
  if (plain.length < 60) return plain === '' ? [] : [plain];
  const found: string[] = [];
  let start = 0;
  for (const match of plain.matchAll(/[.!?…]["')\]]*\s+(?=[\p{Lu}\p{N}"'([¿¡])|;\s+|[。！？]/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && abbreviation.test(plain.slice(Math.max(start, match.index - 12), match.index + 1)))
      continue;
    // A clause of a few words belongs to its neighbour.
    if (match[0].startsWith(';') && (end - start < 80 || plain.length - end < 40)) continue;
    found.push(plain.slice(start, end).trim());
    start = end;
  }
  found.push(plain.slice(start).trim());
  return found.filter((sentence) => sentence !== '');
}
