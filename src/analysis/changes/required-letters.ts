/** Stands in a run where no letter may stand before or behind it: the edge of a word. */
export const edge = '\b';

/**
 * Runs of letters that any match of a pattern must hold: all of at least one of the lists. Null where none can be told,
 * as for a pattern with an alternative that is a class alone. Reads the patterns of this folder: groups, classes, look-arounds,
 * escapes; the case of letters counts.
 */
export function requiredLetters(pattern: RegExp): string[][] | null {
  if (pattern.ignoreCase) return null;
  return new PatternReader(pattern.source).alternatives();
}

const noLetter = /^\(\?<!\[\\p\{L\}[^\]]*\][)|]/;

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the parenthesis that closes the group, or the end; `atEdge` tells that no word reaches into it. */
  alternatives(atEdge = false): string[][] | null {
    let found: string[][] | null = [];
    do {
      const one = this.#sequence(atEdge);
      found = one === null || found === null ? null : [...found, ...one];
    } while (this.#take('|'));
    this.#take(')');
    return found;
  }

  #sequence(startsAtEdge: boolean): string[][] | null {
    const runs: string[] = [];
    let group: string[][] | null = null;
    /** Letters of which one must stand, where nothing else is known. */
    let choice: string[][] | null = null;
    let atEdge = startsAtEdge;
    let run = '';
    const end = (): void => {
      if (run !== '') runs.push(run);
      run = '';
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const look = this.#at;
      if (this.#take('(?=') || this.#take('(?!') || this.#take('(?<=') || this.#take('(?<!')) {
        this.alternatives();
        atEdge ||= run === '' && noLetter.test(this.#source.slice(look, this.#at + 1));
      } else if (this.#take('\\b')) {
        if (/\w$/.test(run)) {
          run += edge;
          end();
        }
        atEdge = run === '';
      } else if (this.#take('(')) {
        this.#take('?:');
        const inner = this.alternatives(atEdge);
        end();
        atEdge = false;
        const needed = this.#quantifier() !== 'optional';
        if (needed && inner !== null && (group === null || telling(inner) > telling(group))) group = inner;
      } else {
        const start = this.#at;
        const letter = this.#letter();
        if (letter === '') continue;
        const times = this.#quantifier();
        if (letter !== null && times !== 'optional') run += atEdge && /\w/.test(letter) ? `${edge}${letter}` : letter;
        if (letter === null || times !== 'once') end();
        if (letter === null && times !== 'optional') choice ??= lettersOf(this.#source.slice(start, this.#at));
        atEdge = false;
      }
    }
    end();
    if (group !== null) return group.map((list) => [...runs, ...list]);
    return runs.length > 0 ? [runs] : choice;
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
    if (escaped === 'B') return '';
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

/** The letters of a class, where they are few and no more than letters. */
function lettersOf(source: string): string[][] | null {
  const letters = /^\[([^\\^-]{1,4})\]\+?$/.exec(source)?.[1];
  return letters === undefined ? null : [...letters].map((letter) => [letter]);
}

/** The more letters the least of the lists has, the fewer texts have them all. */
function telling(lists: readonly (readonly string[])[]): number {
  return Math.min(...lists.map((runs) => Math.max(...runs.map(({ length }) => length))));
}
