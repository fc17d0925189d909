import { namesIn, plainNumber } from './stated-facts.ts';

/** Words that only hold a sentence together; a text may be told with others of them. */
const holdsTogether = new Set(
  [
    'a an the this that these those which who whom whose it its they their them he she his her we our you your and or as of in on at for to by with about over s is are was were be been being has have had do does did also there',
    'der die das den dem des ein eine einen einem einer eines und oder auch von vom zu zum zur im am an auf für mit über bei aus ist sind war waren wird werden wurde wurden worden hat haben hatte es sie er sein seine seinen seiner ihr ihre ihren ihrer ihrem dass',
    'le la les l un une des de du d et ou à au aux en dans pour par avec sur que qui dont est sont était a ont été il elle ils son sa ses leur leurs ce cette ces se qu',
    'el los las una unos unas del y o al para por con sobre es son ha han fue fueron sido su sus lo',
    'il lo i gli uno di dello della dei degli delle e alla ai alle nel nella per da dal dalla con su sul sulla che è sono hanno stato stata suo sua suoi loro si',
    'o os as um uma do dos das ao em na nos nas pelo pela com são foi foram tem seu seus suas',
  ].flatMap((words) => words.split(' ')),
);

/** Letters by which forms of a word are alike, and the fewest that a shorter word must share with its forms. */
const stem = 5;
const shortest = 3;

/** What is told of somebody stands before what was done to them: `posts are used` of `we use posts`. */
const passive =
  /(?<!\p{L})(?:is|are|was|were|be|been|being|wird|werden|wurden?|est|sont|été|es|son|fue|fueron|sido|è|sono|stat[oaie]|é|são|foi|foram)\s+([\p{L}\p{N}]+)/giu;

/**
 * Whether a statement is made of the words of others: in their order, whatever is cut, or with what they begin with put
 * last, or in the passive. In `anyOrder`, only that they are all there.
 */
export function isMadeOf(statement: string, others: readonly string[], anyOrder: boolean): boolean {
  const words = weightyWords(statement);
  const known = others.map(weightyWords);
  const all = known.flat();
  if (anyOrder) return words.every((word) => all.some((other) => areAlike(word, other)));
  // What several statements say is not one: only what meets where they meet may be told as one.
  const joints = known.slice(1).flatMap((clause, at) => [known[at]?.at(-1), clause[0]]);
  const has = (wanted: string | undefined) => wanted === undefined || words.some((word) => areAlike(word, wanted));
  if (!joints.every(has)) return false;
  const done = deedsIn(others.join(' '));
  const isOnlyHere = deedsIn(statement).some((deed) => !done.some((one) => areAlike(one, deed)));
  if (isOnlyHere && isInThePassive(statement, words, all)) return true;
  return !isOnlyHere && (areInOrder(words, all) || isTurnedAround(words, all));
}

const addressed =
  /(?<!\p{L})(?:[Yy]ours?|[Yy]ou|[Dd]u|[Dd]ein\p{L}*|(?<!^)Sie|(?<!^)Ihre?\p{L}?|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted(?:es)?|[Tt]us|[Vv]ocês?)(?!\p{L})/u;
const people =
  /(?<!\p{L})(?:users?|members?|customers?|people|Nutzer\p{L}*|Mitglieder\p{L}*|Kund\p{L}*|utilisat\p{L}+|membres|usuarios|miembros|utenti|membri|usuários|membros)['’]?(?!\p{L})/giu;
const speaksOfItself =
  /(?<!\p{L})(?:[Ww]e|[Oo]urs?|[Ww]ir|[Uu]nsere?\p{L}?|[Nn]ous|[Nn]otre|[Nn]os|[Nn]osotros|[Nn]uestr\p{L}+|[Nn]oi|[Nn]ostr\p{L}+|[Nn]ós|[Nn]oss\p{L}+)(?!\p{L})/u;
const itself =
  /(?<!\p{L})(?:company|service|firm|network|platform|Unternehmen|Dienst|entreprise|empresa|azienda)(?:['’]s)?(?!\p{L})/giu;

/** What a document says to its reader as a report tells it: "your posts" are posts of users, "we" are the company. */
export function asAddressed(statement: string, source: string): string {
  const toReader = addressed.test(source) ? statement.replace(people, ' ') : statement;
  return speaksOfItself.test(source) ? toReader.replace(itself, ' ') : toReader;
}

/** Names of the title that stand before a statement whose source names nobody: `The company said` is so told of someone. */
export function withoutNamesOfTitle(statement: string, source: string, title: string): string {
  const known = new Set(namesIn(title).map((name) => name.toLowerCase()));
  const isNameless = namesIn(source.replace(/^\P{L}*\p{L}+/u, '')).length === 0;
  if (!isNameless) return statement;
  return statement.replace(/^(?:[\p{Lu}\p{N}][\p{L}\p{N}&’'-]*\s)+/u, (names) =>
    names
      .split(' ')
      .filter((name) => !known.has(name.replace(/['’]s?$/, '').toLowerCase()))
      .join(' '),
  );
}

/** What was done to somebody. */
function deedsIn(text: string): string[] {
  return [...text.matchAll(passive)].map(([, deed]) => (deed ?? '').toLowerCase());
}

function isTurnedAround(words: readonly string[], all: readonly string[]): boolean {
  const first = all[0];
  if (first === undefined) return false;
  return words.some(
    (word, at) => at > 0 && areAlike(word, first) && areInOrder([...words.slice(at), ...words.slice(0, at)], all),
  );
}

/** The words of the deed, put before those of whom it was done to, stand as they do in the source. */
function isInThePassive(statement: string, words: readonly string[], all: readonly string[]): boolean {
  const deeds = deedsIn(statement);
  return words.some((word, from) => {
    if (!deeds.includes(word)) return false;
    return [1, 2, 3].some((length) => {
      const deed = words.slice(from, from + length);
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      return rest.slice(0, from).some((_, at) => areInOrder([...rest.slice(0, at), ...deed, ...rest.slice(at)], all));
    });
  });
}

function areInOrder(words: readonly string[], all: readonly string[]): boolean {
  let found = 0;
  for (const other of all) {
    const word = words[found];
    if (word === undefined) return true;
    if (areAlike(word, other)) found += 1;
  }
  return found === words.length;
}

function weightyWords(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,\u00a0\u202f']\d+)*|\p{L}[\p{L}\p{N}&]*/gu)]
    .map(([word]) => (/^\d/.test(word) ? plainNumber(word) : word.toLowerCase()))
    .filter((word) => !holdsTogether.has(word));
}

function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one[0] !== other[0] || /^\d/.test(one)) return false;
  if (one.length >= stem && other.length >= stem) return one.slice(0, stem) === other.slice(0, stem);
  return Math.min(one.length, other.length) >= shortest && (one.startsWith(other) || other.startsWith(one));
}
