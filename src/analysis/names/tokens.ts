/** One word of a text. */
export interface Token {
  /** As written, without an elided article before it or a genitive after it. */
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly folded: string;
  /** Where it begins and ends in the text, elisions and genitives included. */
  readonly start: number;
  readonly end: number;
  /** Whether an English genitive was taken off. */
  readonly possessive: boolean;
  /** Whether nothing but its sentence's start explains a capital. */
  readonly startsSentence: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}&+]*(?:[.'’][\p{L}\p{N}][\p{L}\p{N}&+]*)*/gu;
const elided = /^(?:l|d|n|s|qu|j|m|c|dell|all|nell|sull|dall|un|quell)['’](?=\p{L})/iu;
const genitive = /['’](?:s|a|owi|em|u)$/;

const sentenceSigns = /[.!?:;|–—\n“"«„‘(]/;

/** The words of a text in order; what hyphens join are words of their own, what dots join is one ("Character.AI"). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const whole of text.match(word) ?? []) {
    const start = text.indexOf(whole, last);
    const end = start + whole.length;
    // Few words have an apostrophe, and only those need a closer look.
    const parted = whole.includes("'") || whole.includes('’');
    const bare = parted ? whole.replace(elided, '').replace(genitive, '') : whole;
    const afterSpace = start === last + 1 && text[last] === ' ';
    tokens.push({
      text: bare,
      folded: parted ? bare.toLowerCase().replaceAll('’', "'") : bare.toLowerCase(),
      start,
      end,
      possessive: parted && /['’]s$/.test(whole),
      startsSentence: tokens.length === 0 || (!afterSpace && sentenceSigns.test(text.slice(last, start))),
    });
    last = end;
  }
  return tokens;
}
