import { clausesAround, clausesOf } from './clauses.ts';
import { leadsIn, measuresIn } from './measures.ts';
import { asAddressed, isMadeOf, withoutNamesOfTitle } from './own-words.ts';
import { changesVoice, swapsRoles } from './roles.ts';
import {
  deniedIn,
  dropsHedge,
  inOneForm,
  isNegated,
  isNegatedAsAWhole,
  namesIn,
  numbersIn,
  reversalsIn,
  stemsIn,
  timesIn,
  turnsIn,
} from './stated-facts.ts';

/** What a model says of a text, and the words of the text that it says prove it. */
export interface Claim {
  readonly text: string;
  readonly quote: string;
}

export interface ClaimSource {
  readonly title: string;
  /** The passages the model was given: a quote comes from one of them. */
  readonly passages: readonly string[];
}

const longestClaim = 300;
const shortestQuote = 15;

/** Why a claim does not stand; null where it does. */
export type ClaimFault =
  | 'form'
  | 'quote'
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'opposite'
  | 'certainty'
  | 'roles'
  | 'words';

/**
 * Holds a claim against the text it is about. Its quote must stand in one passage. Each statement of the claim must be
 * made of the words of the statements that the quote is part of, names also of the title's; numbers with what they
 * count, days, negation, words that turn a statement round, doubt, and who does what to whom must be theirs. A claim that
 * passes can still be badly put, but it cannot bring in what the source does not say.
 */
export function faultOf(claim: Claim, { title, passages }: ClaimSource): ClaimFault | null {
  const text = inOneForm(claim.text);
  const quote = inOneForm(claim.quote);
  if (text === '' || text.length > longestClaim || isOddlySet(claim.text)) return 'form';
  const passage = passages.map(inOneForm).find((one) => one.includes(quote));
  if (quote.length < shortestQuote || passage === undefined) return 'quote';
  const heading = inOneForm(title);
  if (lacks(numbersIn(text), numbersIn(`${heading} ${quote}`))) return 'number';
  if (lacks(timesIn(text), timesIn(`${heading} ${quote}`))) return 'date';
  const known = new Set(wordsOf(`${heading} ${passage}`));
  if (namesIn(text).some((name) => !known.has(name.toLowerCase()) && !beginsSentences.test(name))) return 'name';
  if ((text.match(/\p{L}[\p{L}\d-]*\.\p{L}{2,}/gu) ?? []).some((name) => !passage.includes(name))) return 'name';
  const proof = clausesAround(quote, passage);
  for (const statement of clausesOf(text)) {
    const fault = firstFault(statement, proof, heading);
    if (fault !== null) return fault;
  }
  return null;
}

/** What of a statement no single statement of the source bears out, nor all of them together. */
function firstFault(said: string, proof: readonly string[], title: string): ClaimFault | null {
  const whole = proof.join(', ');
  const statement = asAddressed(withoutNamesOfTitle(said, whole, title), whole);
  if (lacks(measuresIn(statement), measuresIn(whole))) return 'number';
  const alone = proof.filter((clause) => isMadeOf(statement, [clause], true));
  const sources = alone.length > 0 ? alone.map((clause) => [clause]) : [proof];
  const faults = sources.map((source) => disagreement(statement, source));
  return faults.includes(null) ? null : (faults[0] ?? 'words');
}

/** What a statement of a claim says otherwise than statements of the source. */
function disagreement(statement: string, clauses: readonly string[]): ClaimFault | null {
  const source = clauses.join(', ');
  if (lacks(leadsIn(statement), leadsIn(source))) return 'date';
  if (denies(statement, source)) return 'negation';
  if (lacks(turnsIn(statement), turnsIn(source)) || lacks(reversalsIn(source), reversalsIn(statement))) {
    return 'opposite';
  }
  if (dropsHedge(statement, source)) return 'certainty';
  if (swapsRoles(statement, source)) return 'roles';
  return isMadeOf(statement, clauses, changesVoice(statement, source)) ? null : 'words';
}

const beginsSentences =
  /^(?:the|a|an|this|these|it|its|they|their|in|on|at|from|as|by|der|die|das|ein|eine|im|le|la|les|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma)$/i;

/** Markup, links, questions, pictures, signs that nobody sees, other figures, and words that mix letters of two scripts. */
function isOddlySet(text: string): boolean {
  return (
    /https?:|www\.|[<>[\]{}|`*_#?¿]|@\p{L}|\p{Cf}|\p{Emoji_Presentation}/iu.test(text) ||
    /(?![0-9])\p{Nd}/u.test(inOneForm(text)) ||
    /\p{Script=Latin}[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*\p{Script=Latin}/u.test(
      text,
    )
  );
}

/** Words in small letters; `members'` and `state-owned` are known by their parts, too. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}&'-]*/gu) ?? [];
  return words.flatMap((word) => [word, word.replace(/'s?$/, ''), ...word.split(/[-']/)]);
}

/** Whether a statement denies what the source does not, or does not deny what it does. */
function denies(text: string, source: string): boolean {
  if (isNegated(text) && !isNegated(source)) return true;
  if (isNegatedAsAWhole(text) !== isNegatedAsAWhole(source)) return true;
  const denied = { text: deniedIn(text), quote: deniedIn(source) };
  const said = stemsIn(text);
  const has = (stems: readonly string[], one: string) =>
    stems.some((other) => other.startsWith(one) || one.startsWith(other));
  return (
    denied.text.some((one) => !has(denied.quote, one)) ||
    denied.quote.some((one) => said.includes(one) && !has(denied.text, one))
  );
}

function lacks(wanted: readonly string[], there: readonly string[]): boolean {
  return wanted.some((one) => !there.includes(one));
}
