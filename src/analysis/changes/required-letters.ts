/** Longer runs are looked for by their triples. */
const longest = 3;
/** A power of two: how many places the letters of a text are spread over. */
const places = 8_192;

/**
 * Runs of letters that any match of a pattern must hold: all of at least one of the lists. Null where none can be told,
 * as for a pattern with an alternative that is a class alone. Reads the patterns of this folder: groups, classes, look-arounds,
 * escapes; the case of letters counts.
 */
export function requiredLetters(pattern: RegExp): string[][] | null {
  if (pattern.ignoreCase) return null;
  return new PatternReader(pattern.source).alternatives();
}

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the parenthesis that closes the group, or the end. */
  alternatives(): string[][] | null {
    let found: string[][] | null = [];
    do {
      const one = this.#sequence();
      found = one === null || found === null ? null : [...found, ...one];
    } while (this.#take('|'));
    this.#take(')');
    return found;
  }

  #sequence(): string[][] | null {
    const runs: string[] = [];
    let group: string[][] | null = null;
    let run = '';
    const end = (): void => {
      if (run !== '') runs.push(run);
      run = '';
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      if (this.#take('(?=') || this.#take('(?!') || this.#take('(?<=') || this.#take('(?<!')) this.alternatives();
      else if (this.#take('(')) {
        this.#take('?:');
        const inner = this.alternatives();
        end();
        const needed = this.#quantifier() !== 'optional';
        if (needed && inner !== null && (group === null || telling(inner) > telling(group))) group = inner;
      } else {
        const letter = this.#letter();
        if (letter === '') continue;
        const times = this.#quantifier();
        if (letter !== null && times !== 'optional') run += letter;
        if (letter === null || times !== 'once') end();
      }
    }
    end();
    if (group !== null) return group.map((list) => [...runs, ...list]);
    return runs.length > 0 ? [runs] : null;
  }

  /** A letter that stands for itself; empty for what has no width, null for what may be any of several. */
  #letter(): string | null {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (letter === '^' || letter === '$') return '';
    if (letter === '.') return null;
    if (letter === '[') {
      while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
        this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      this.#at += 1;
      return null;
    }
    if (letter !== '\\') return letter;
    const escaped = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (escaped === 'b' || escaped === 'B') return '';
    if (escaped === 'p' || escaped === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
    return /[a-z0-9]/i.test(escaped) ? null : escaped;
  }

  #quantifier(): 'once' | 'more' | 'optional' {
    const match = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (match === null) return 'once';
    this.#at += match[0].length;
    return /^(?:[?*]|\{0)/.test(match[0]) ? 'optional' : 'more';
  }

  #take(words: string): boolean {
    const found = this.#source.startsWith(words, this.#at);
    if (found) this.#at += words.length;
    return found;
  }
}

/** The more letters the least of the lists has, the fewer texts have them all. */
function telling(lists: readonly (readonly string[])[]): number {
  return Math.min(...lists.map((runs) => Math.max(...runs.map(({ length }) => length))));
}

/** Which letters, pairs and triples a text holds. Some share a place: "holds" may be wrong, "lacks" never is. */
export type Held = Uint32Array;

export function lettersOf(text: string): Held {
  const held = new Uint32Array(places / 32);
  let second = 0;
  let third = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const first = text.charCodeAt(at);
    mark(held, place(first, 0, 0));
    mark(held, place(first, second, 0));
    mark(held, place(first, second, third));
    third = second;
    second = first;
  }
  return held;
}

/** The places of the letters of each list. */
export function placesOf(lists: readonly (readonly string[])[]): number[][] {
  return lists.map((runs) =>
    runs.flatMap((run) =>
      Array.from({ length: Math.max(1, run.length - longest + 1) }, (_, at) =>
        place(run.charCodeAt(at), run.charCodeAt(at + 1) || 0, run.charCodeAt(at + 2) || 0),
      ),
    ),
  );
}

/** Whether a text with these letters may hold all of one list. */
export function mayHold(held: Held, lists: readonly (readonly number[])[]): boolean {
  return lists.some((list) => list.every((one) => ((held[one >>> 5] as number) & (1 << (one & 31))) !== 0));
}

function mark(held: Held, one: number): void {
  held[one >>> 5] = (held[one >>> 5] as number) | (1 << (one & 31));
}

function place(first: number, second: number, third: number): number {
  return (first * 1_031 + second * 131 + third) & (places - 1);
}
