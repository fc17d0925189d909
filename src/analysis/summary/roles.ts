/** A denial, a place or a day between two parties says nothing of who does what to whom. */
const joinsOnly =
  /^(?:and|und|with|from|that|this|over|after|before|into|against|their|its|his|her|the|for|was|were|has|have|had|been|will|would|which|who|whose|about|because|while|when|mit|gegen|wegen|nach|dass|wird|wurde|worden|haben|avec|dans|pour|contre|après|pour|que|qui|con|para|contra|tras|por|sur|sobre|come|dopo|per|della|dello|delle|degli|dall\p{L}*|nell\p{L}*|als|auch|von|durch|ist|sind|sein|ihre?[nmrs]?|una?|des|les|los|las|del|dos|das|pel[ao]s?)$/iu;
/** Parties that many texts leave without a name; German writes every noun with a capital letter. */
const partyNoun =
  /^(?:authorit(?:y|ies)|regulators?|watchdogs?|commission(?:er)?s?|courts?|judges?|compan(?:y|ies)|firms?|networks?|platforms?|users?|members?|customers?|consumers?|employees?|workers?|publishers?|authors?|artists?|governments?|ministry|parliament|police|group|plaintiffs?|autorités?|tribunal|entreprises?|utilisateurs|réseau|gouvernement|autoridad(?:es)?|empresas?|usuarios|red|gobierno|autorità|garante|azienda|aziende|utenti|rete|governo|autoridades?|usuários|rede)$/iu;
const noParty =
  /^(?:the|a|an|this|these|it|its|they|their|in|on|at|from|as|by|der|die|das|ein|eine|im|le|la|les|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ai|ki|ia)$/i;
/** What the deed cost or was about may stand before who did it: `was fined €20 million by`. */
const agentFollows =
  /^\s*(?:(?!\p{Lu})[^\s;:]*[^\s.;:]\s+){0,3}(?:by|par|por|da|dal|dalla|dall'|pel[ao]s?)(?![\p{L}])/u;
const agentBefore = /(?:^|\s)(?:von|durch|vom)\s+(?:\p{Ll}+\s+){0,2}$/u;

/** A German verb that ends its clause after another one has both parties before it. */
const verbLast = /^(?:\s+(?:hat|haben|habe|hatte|worden|wurden?|ist|sind|war|waren|werden))*\s*(?:[.,;:!?]|$)/u;
const halfVerb = /(?:^|\s)(?:hat|haben|habe|hatten?|wurden?|wird|werden|ist|sind|darf|soll|will|kann)\s/u;

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Words of one party have one number; -1: no party. */
  readonly party: number;
}

/** Two parties of a deed: who does it, to whom. */
interface Roles {
  readonly agent: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  /** Whether it is said by whom. */
  readonly isBy: boolean;
}

/**
 * Whether a claim turns round who does what to whom: around a word that claim and quote share, the nearest parties have
 * changed places and voice has not, or voice has and they have not. What the quote says of them nowhere is not judged.
 */
export function swapsRoles(claim: string, quote: string): boolean {
  const said = rolesIn(claim);
  const proven = rolesIn(quote);
  for (const [deed, all] of said) {
    const known = proven.get(deed) ?? [];
    for (const { agent, other, isBy } of all) {
      const agrees = known.some((one) => meet(one.agent, agent) && meet(one.other, other));
      const isTurned = known.some((one) => meet(one.agent, other) && meet(one.other, agent));
      if (isTurned && !agrees) return true;
      // "By whom" is as plain as can be: nobody else did it.
      if (isBy && known.some((one) => one.isBy) && !known.some((one) => meet(one.agent, agent))) return true;
    }
  }
  return false;
}

/** Whether a claim says by whom what the quote says of a doer, or the other way round: its words must stand otherwise. */
export function changesVoice(claim: string, quote: string): boolean {
  const proven = rolesIn(quote);
  return [...rolesIn(claim)].some(([deed, all]) =>
    all.some(({ agent, other, isBy }) =>
      proven.get(deed)?.some((one) => one.isBy !== isBy && meet(one.agent, agent) && meet(one.other, other)),
    ),
  );
}

/** The nearest parties around each word that could be a deed. */
function rolesIn(text: string): Map<string, Roles[]> {
  const words = wordsIn(text);
  const found = new Map<string, Roles[]>();
  for (const [at, word] of words.entries()) {
    const deed = deedOf(word);
    if (deed === null) continue;
    const before = partiesIn(words.slice(0, at));
    const after = partiesIn(words.slice(at + 1));
    const isLast = verbLast.test(text.slice(word.to)) && halfVerb.test(text);
    const first = isLast ? before.at(-2) : before.at(-1);
    const second = isLast ? before.at(-1) : after[0];
    if (second === undefined) continue;
    const isPassive = agentFollows.test(text.slice(word.to)) || agentBefore.test(text.slice(0, second[0]?.from));
    if (first === undefined && !isPassive) continue;
    const [one, other] = [namesOf(first ?? []), namesOf(second)];
    const roles = isPassive ? { agent: other, other: one, isBy: true } : { agent: one, other, isBy: false };
    found.set(deed, [...(found.get(deed) ?? []), roles]);
  }
  return found;
}

function wordsIn(text: string): Word[] {
  let party = -1;
  let last = -1;
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&’'-]*/gu)].map((match) => {
    const word = match[0].replace(/['’]s?$/u, '');
    const [from, to] = [match.index, match.index + match[0].length];
    if (!isParty(word)) return { text: word, from, to, party: -1 };
    // Words of a name stand side by side.
    if (last < 0 || text.slice(last, from) !== ' ') party += 1;
    last = to;
    return { text: word, from, to, party };
  });
}

function isParty(word: string): boolean {
  return !noParty.test(word) && (/^\p{Lu}/u.test(word) || partyNoun.test(word));
}

/** One form for the forms of a verb; null for what is no deed. */
function deedOf({ text, party }: Word): string | null {
  if (party >= 0 || text.length < 3 || !/^\p{Ll}+$/u.test(text) || joinsOnly.test(text)) return null;
  return text.replace(/(?:ing|ed|es|en|te|s|d|t|e)$/u, '').slice(0, 5);
}

function partiesIn(words: readonly Word[]): Word[][] {
  return [
    ...Map.groupBy(
      words.filter(({ party }) => party >= 0),
      ({ party }) => party,
    ).values(),
  ];
}

function namesOf(words: readonly Word[]): Set<string> {
  return new Set(words.map(({ text }) => text.toLowerCase()));
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((name) => other.has(name));
}
