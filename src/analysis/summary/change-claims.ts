import type { Passage } from '../../domain/change.ts';
import { type Claim, type ClaimFault, faultOf } from './claims.ts';
import { sentencesOf } from './sentences.ts';
import { speaksToModels } from './speaks-to-models.ts';
import { inOneForm } from './stated-facts.ts';

/** The statements of a change, sentence by sentence: what only the newer text has, and what only the older one had. */
export interface ChangedStatements {
  readonly title: string;
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** Which text a claim is about, or why it does not stand. */
export type JudgedClaim = { readonly stands: 'now' | 'before' } | { readonly fault: ClaimFault };

const longest = 1_500;

/** What a summary of a change may rest on: no sentence that both texts have, and none that speaks to machines. */
export function changedStatements(title: string, passages: readonly Passage[]): ChangedStatements {
  const before = passages.flatMap((passage) => sentencesOf(passage.before));
  const now = passages.flatMap((passage) => sentencesOf(passage.after));
  return { title, now: without(now, before), before: without(before, now) };
}

/**
 * Holds a claim against the texts. It speaks of the text that its quote is found in, and of a change only where the other
 * text has not the same words; else as of any claim.
 */
export function judgeChangeClaim(claim: Claim, { title, now, before }: ChangedStatements): JudgedClaim {
  const quote = inOneForm(claim.quote);
  const has = (sentences: readonly string[]) => sentences.some((sentence) => inOneForm(sentence).includes(quote));
  const side = has(now) ? 'now' : 'before';
  if (side === 'now' && has(before)) return { fault: 'quote' };
  const fault = faultOf(claim, { title, passages: side === 'now' ? now : before });
  return fault === null ? { stands: side } : { fault };
}

function without(sentences: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(inOneForm));
  return [...new Set(sentences)].filter(
    (sentence) => sentence.length <= longest && !known.has(inOneForm(sentence)) && !speaksToModels(sentence),
  );
}
