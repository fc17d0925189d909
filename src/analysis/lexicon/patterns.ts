import { remembering } from '../remembering.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { fold, readWord, type Shape, type Word, type Words, wordsOf } from './words.ts';

/** Where a concept is spoken of: positions of the first word and behind the last. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** A word of a text as patterns see it. */
export interface PatternWord extends Word {
  /** Of those words of theirs that it is. */
  readonly numbers: readonly number[];
  /** Where those lead that begin with it. */
  readonly first: readonly Edge[];
}

export interface Matcher {
  /** At most `limit` words of a text. */
  read(text: string, limit: number): Words<PatternWord>;
  /** Every place where a concept is spoken of, in the order of the text. */
  find(words: Words<PatternWord>): Hit[];
}

/** A place in the tree of patterns: what ends here, and which words lead further. */
interface Node {
  readonly ends: number[];
  /** By the number that a word of a pattern has in the `Vocabulary`. */
  readonly edges: Map<number, Edge[]>;
  gap: Node | null;
}

interface Edge {
  readonly least: Shape;
  readonly to: Node;
}

const longestGap = 3;

/**
 * Patterns over words, parted by commas: `*` at a word's end leaves it open, `{a|b}` is a choice, `~` stands for up to
 * three words. A capital in a pattern asks for one in the text: "Bard" is no "bard", and "AI" is written in capitals.
 */
export function createMatcher(concepts: readonly string[]): Matcher {
  const root = newNode();
  const vocabulary = createVocabulary();
  concepts.forEach((list, concept) => {
    const end = newNode();
    end.ends.push(concept);
    for (const written of list.split(/[,\n]/))
      if (written.trim() !== '') lead(root, parted(written.trim(), ' '), end, vocabulary);
  });
  // Words come again and again.
  const known = remembering((raw): PatternWord => {
    const word = readWord(raw);
    const numbers = vocabulary.numbersOf(word.folded);
    return { ...word, numbers, first: numbers.flatMap((number) => root.edges.get(number) ?? []) };
  });
  return {
    read: (text, limit) => wordsOf(text, limit, known),
    find(text) {
      const hits: Hit[] = [];
      for (const [at, { first, shape }] of text.words.entries())
        for (const { least, to } of first) if (shape >= least) follow(to, text, at, at + 1, hits);
      return hits;
    },
  };
}

type Text = Words<PatternWord>;

function follow(node: Node, text: Text, from: number, at: number, hits: Hit[]): void {
  for (const concept of node.ends) hits.push({ concept, from, to: at });
  const { edges, gap } = node;
  if (edges.size === 0 && gap === null) return;
  const last = gap === null ? at : Math.min(at + longestGap, text.words.length - 1);
  for (let next = at; next <= last; next += 1) {
    if (next >= text.words.length || text.sentence[next] !== text.sentence[at - 1]) return;
    if (next === at) take(node, text, from, next, hits);
    if (gap !== null) take(gap, text, from, next, hits);
  }
}

function take({ edges }: Node, text: Text, from: number, at: number, hits: Hit[]): void {
  const { numbers, shape } = text.words[at] as PatternWord;
  for (const number of numbers)
    for (const edge of edges.get(number) ?? none) if (shape >= edge.least) follow(edge.to, text, from, at + 1, hits);
}

const none: readonly Edge[] = [];

/** Makes a way from one node to another over the parts of a pattern. Choices meet again, so that they cost no more. */
function lead(from: Node, parts: readonly string[], to: Node, vocabulary: Vocabulary): void {
  const [part, ...rest] = parts;
  if (part === undefined) throw new Error('a pattern is empty');
  const next = rest.length === 0 ? to : newNode();
  if (part === '~') {
    from.gap = next;
  } else if (isChoice(part)) {
    for (const one of parted(part.slice(1, -1), '|')) lead(from, parted(one, ' '), next, vocabulary);
  } else {
    for (const word of spelled(part)) addEdge(from, word, next, vocabulary);
  }
  if (rest.length > 0) lead(next, rest, to, vocabulary);
}

function addEdge(from: Node, written: string, to: Node, vocabulary: Vocabulary): void {
  const isOpen = written.endsWith('*');
  const text = isOpen ? written.slice(0, -1) : written;
  const least: Shape = text === text.toLowerCase() ? 0 : text === text.toUpperCase() && text.length > 1 ? 2 : 1;
  const number = vocabulary.add(fold(text), isOpen);
  const edges = from.edges.get(number);
  if (edges === undefined) from.edges.set(number, [{ least, to }]);
  else edges.push({ least, to });
}

/** Splits at a sign that stands outside of choices. */
function parted(written: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= written.length; at += 1) {
    const here = written[at] ?? sign;
    if (here === '{') depth += 1;
    else if (here === '}') depth -= 1;
    else if (here === sign && depth === 0) {
      if (at > start) parts.push(written.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}

/** A part that is a choice as a whole, not a word that holds one. */
function isChoice(part: string): boolean {
  return part.startsWith('{') && closes(part) === part.length - 1;
}

/** Where the brace that opens a part is closed. */
function closes(part: string): number {
  let depth = 0;
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === '{') depth += 1;
    else if (part[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Words of a part that may hold a choice: "datenschutz{er|behorde*}". */
function spelled(part: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(part);
  if (choice === null) return [part];
  const before = part.slice(0, choice.index);
  const after = part.slice(choice.index + choice[0].length);
  return (choice[1] ?? '').split('|').flatMap((one) => spelled(`${before}${one}${after}`));
}

function newNode(): Node {
  return { ends: [], edges: new Map(), gap: null };
}
