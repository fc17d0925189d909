/** What follows an everyday word where it is only that, one word a line: the words that may come next. */
const followers = `
apple|pie pies tree trees orchard orchards juice cider sauce grower growers harvest
meta|analysis analyses study studies description descriptions tag tags verse data del della do de da
zoom|in out sur na no su sulla lens lenses
slack|off rule rules lines season standards regulation oversight
discord|among between over grows reigns deepens erupts brews sown
signal|to that de del di strength processing jammer jammers intelligence boxes boost from
notion|of that de del di d
notions|of that
ring|the in out up road roads fence tone fencing binder finger true
box|ticking office set score checking of
match|the your of day fixing fixers made report up with
gap|between in year years analysis widens narrows of
target|group groups date dates audience audiences practice the market markets of setting
block|chain party parties of the list trade grant grants all
square|one mile miles foot feet metre metres meter meters root
amazon|river rainforest basin forest tribe tribes jungle region delta deforestation
gemini|twins season horoscope solar observatory
oracle|bone bones of
snap|election elections judgement judgements judgment judgments decision decisions poll polls vote inspection inspections
visa|applicant applicants application applications rule rules requirement requirements waiver waivers holder holders restrictions ban bans curbs policy process fees interviews bond free system scheme
threads|of that
twitch|of
uber|die den das alles
nest|of egg
chrome|plating plated finish
brave|new woman man girl boy decision teenagers whistleblower
bard|of
alphabet|soup letters song
intel|agency agencies officer officers chief chiefs community sharing report reports from committee gathering
runway|to incursion show safety
telegram|from
perplexity|about over
mistral|wind winds
flock|of together
pearson|correlation coefficient
`;

const next: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  followers
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', words = ''] = line.split('|');
      return [word, new Set(words.split(' '))] as const;
    }),
);

/** First names, too: a family name after them is a person's. */
const firstNames = new Set(['claude', 'oscar', 'dave', 'jasper', 'miro', 'otto', 'douglas', 'monica']);

/** Whether a word with a capital is no name here, by the words beside it. */
export function isOrdinary(
  word: string,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  capitals: () => boolean,
): boolean {
  // Trafalgar Square.
  if (word === 'square' && !capitals() && /^\p{Lu}/u.test(before?.text ?? '')) return true;
  if (word === 'apple' && before?.folded === 'big') return true;
  if (after === undefined) return false;
  if (next.get(word)?.has(after.folded) === true) return true;
  return firstNames.has(word) && !capitals() && /^\p{Lu}\p{Ll}+$/u.test(after.text);
}

interface Neighbour {
  readonly folded: string;
  readonly text: string;
}
