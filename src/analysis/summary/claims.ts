import { swapsRoles } from './roles.ts';
import {
  deniedIn,
  dropsHedge,
  inOneForm,
  isNegated,
  namesIn,
  numbersIn,
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
/** Share of a claim's words that must be the quote's own, and the whole source's own. */
const fromQuote = 0.5;
const fromSource = 0.8;

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
 * Holds a claim against the text it is about. Its quote must stand in one passage; numbers, days, negation, words that
 * turn a statement round, doubt, and who does what to whom must agree with the quote; names and most other words must be the source's own.
 * A claim that passes can still be badly put, but it cannot bring in what the source does not say.
 */
export function faultOf(claim: Claim, { title, passages }: ClaimSource): ClaimFault | null {
  const text = inOneForm(claim.text);
  const quote = inOneForm(claim.quote);
  if (text === '' || text.length > longestClaim || /https?:|www\.|[<>[\]{}|`*_#]|@\p{L}/iu.test(text)) return 'form';
  if (quote.length < shortestQuote || !passages.some((passage) => inOneForm(passage).includes(quote))) return 'quote';
  const proof = `${inOneForm(title)} ${quote}`;
  if (lacks(numbersIn(text), numbersIn(proof))) return 'number';
  if (lacks(timesIn(text), timesIn(proof))) return 'date';
  const source = inOneForm([title, ...passages].join(' '));
  const known = new Set(
    source
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}&'-]*/gu)
      ?.flatMap(withParts) ?? [],
  );
  if (namesIn(text).some((name) => !known.has(name.toLowerCase()) && !beginsSentences.test(name))) return 'name';
  if (isNegated(text) !== isNegated(quote) || deniesOther(text, quote)) return 'negation';
  if (lacks(turnsIn(text), turnsIn(proof))) return 'opposite';
  if (dropsHedge(text, quote)) return 'certainty';
  if (swapsRoles(text, quote)) return 'roles';
  const stems = stemsIn(text);
  if (share(stems, stemsIn(quote)) < fromQuote || share(stems, stemsIn(source)) < fromSource) return 'words';
  return null;
}

const beginsSentences =
  /^(?:the|a|an|this|these|it|its|they|their|in|on|at|from|as|by|der|die|das|ein|eine|im|le|la|les|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma)$/i;

/** `members'` and `state-owned` are known by their parts, too. */
function withParts(word: string): string[] {
  return [word, word.replace(/'s?$/, ''), ...word.split(/[-']/)];
}

/** Whether a claim denies what the quote does not, or says what the quote denies. */
function deniesOther(text: string, quote: string): boolean {
  const denied = { text: deniedIn(text), quote: deniedIn(quote) };
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

function share(words: readonly string[], known: readonly string[]): number {
  if (words.length === 0) return 0;
  const all = new Set(known);
  return words.filter((word) => all.has(word)).length / words.length;
}
