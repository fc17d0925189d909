import { fold, type Shape, type Words } from './words.ts';

/** Where a concept is spoken of: positions of the first word and behind the last. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

export interface Matcher {
  /** Every place where a concept is spoken of, in the order of the text. */
  find(words: Words): Hit[];
}

/** A place in the tree of patterns: what ends here, and which words lead further. */
interface Node {
  readonly ends: number[];
  readonly whole: Map<string, Edge[]>;
  readonly open: Map<string, Edge[]>;
  /** How long the stems of `open` are, shortest first: no other beginnings of a word need to be looked up. */
  readonly stems: number[];
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
  concepts.forEach((list, concept) => {
    const end = newNode();
    end.ends.push(concept);
    for (const written of list.split(/[,\n]/)) if (written.trim() !== '') lead(root, parted(written.trim(), ' '), end);
  });
  const firstEdges = rememberingLast((word) => edgesFor(root, word));
  return {
    find(words) {
      const hits: Hit[] = [];
      for (let at = 0; at < words.folded.length; at += 1) {
        for (const edge of firstEdges(words.folded[at] as string)) {
          if ((words.shape[at] as Shape) >= edge.least) follow(edge.to, words, at, at + 1, hits);
        }
      }
      return hits;
    },
  };
}

function follow(node: Node, words: Words, from: number, at: number, hits: Hit[]): void {
  for (const concept of node.ends) hits.push({ concept, from, to: at });
  const last = node.gap === null ? at : Math.min(at + longestGap, words.folded.length - 1);
  for (let next = at; next <= last; next += 1) {
    const word = words.folded[next];
    if (word === undefined || words.sentence[next] !== words.sentence[at - 1]) return;
    if (next === at) take(node, word, words, from, next, hits);
    if (node.gap !== null) take(node.gap, word, words, from, next, hits);
  }
}

function take(node: Node, word: string, words: Words, from: number, at: number, hits: Hit[]): void {
  if (node.whole.size === 0 && node.open.size === 0) return;
  for (const edge of edgesFor(node, word))
    if ((words.shape[at] as Shape) >= edge.least) follow(edge.to, words, from, at + 1, hits);
}

function edgesFor(node: Node, word: string): readonly Edge[] {
  const whole = node.whole.get(word) ?? [];
  if (node.open.size === 0) return whole;
  const found = [...whole];
  for (const length of node.stems) {
    if (length > word.length) break;
    const edges = node.open.get(word.slice(0, length));
    if (edges !== undefined) found.push(...edges);
  }
  return found;
}

/** Makes a way from one node to another over the parts of a pattern. Choices meet again, so that they cost no more. */
function lead(from: Node, parts: readonly string[], to: Node): void {
  const [part, ...rest] = parts;
  if (part === undefined) throw new Error('a pattern is empty');
  const next = rest.length === 0 ? to : newNode();
  if (part === '~') {
    from.gap = next;
  } else if (isChoice(part)) {
    for (const one of parted(part.slice(1, -1), '|')) lead(from, parted(one, ' '), next);
  } else {
    for (const word of spelled(part)) addEdge(from, word, next);
  }
  if (rest.length > 0) lead(next, rest, to);
}

function addEdge(from: Node, written: string, to: Node): void {
  const isOpen = written.endsWith('*');
  const text = isOpen ? written.slice(0, -1) : written;
  const least: Shape = text === text.toLowerCase() ? 0 : text === text.toUpperCase() && text.length > 1 ? 2 : 1;
  const table = isOpen ? from.open : from.whole;
  const folded = fold(text);
  const edges = table.get(folded);
  if (edges === undefined) table.set(folded, [{ least, to }]);
  else edges.push({ least, to });
  if (isOpen && !from.stems.includes(folded.length)) {
    from.stems.push(folded.length);
    from.stems.sort((left, right) => left - right);
  }
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
  return { ends: [], whole: new Map(), open: new Map(), stems: [], gap: null };
}

/** Words come again and again: what was found for one is kept, up to a number of them. */
function rememberingLast<T>(find: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= 20_000) known = new Map();
    const fresh = find(word);
    known.set(word, fresh);
    return fresh;
  };
}
