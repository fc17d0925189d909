/** Sentences of a text, as they stand there. Abbreviations and initials end no sentence. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (const paragraph of text.slice(0, 20_000).split(/\n+/)) {
    let start = 0;
    for (const match of paragraph.matchAll(/[.!?…]["'”’»)]*\s+(?=[\p{Lu}\p{N}"'“‘«¿¡(])/gu)) {
      const end = match.index + match[0].trimEnd().length;
      const before = paragraph.slice(start, match.index + 1);
      if (
        /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|Art|Nr|Inc|Ltd|Co|Corp|e\.g|i\.e|U\.S|U\.K|E\.U|a\.m|p\.m|Sr|Jr|bzw|z\.B|Abs|cf|etc)|\b\p{Lu})\.$/u.test(
          before,
        )
      )
        continue;
      found.push(paragraph.slice(start, end).trim());
      start = match.index + match[0].length;
    }
    found.push(paragraph.slice(start).trim());
  }
  return found.filter((sentence) => sentence !== '');
}
