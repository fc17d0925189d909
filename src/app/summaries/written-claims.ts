import { z } from 'zod';
import type { Claim } from '../../analysis/summary/claims.ts';
import { Fault } from '../../domain/errors.ts';

/** JSON Schema of what a model is to answer. */
export const claimsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['claims'],
  properties: {
    claims: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'quote'],
        properties: { text: { type: 'string' }, quote: { type: 'string' } },
      },
    },
  },
};

export const mostClaims = 3;
/** Three are asked for; what a model says beyond these is not looked at. */
const mostRead = 8;
const answerSchema = z.object({ claims: z.array(z.object({ text: z.string(), quote: z.string() })) });

/**
 * The claims of a model's answer. Models wrap their JSON in words, fences or thoughts however plainly they are told not
 * to. Throws a `Fault` for an answer in another form.
 */
export function claimsIn(answer: string): Claim[] {
  // Looked for by places, not by a pattern: a megabyte of `{` or `<think>` would keep a pattern busy for minutes.
  const from = answer.indexOf('{', Math.max(0, answer.lastIndexOf('</think>')));
  const to = answer.lastIndexOf('}');
  if (from < 0 || to < from) throw new Fault('outage', 'the model answers without JSON');
  try {
    const { claims } = answerSchema.parse(JSON.parse(answer.slice(from, to + 1)));
    return claims.slice(0, mostRead).map(({ text, quote }) => ({ text: text.trim(), quote: quote.trim() }));
  } catch (error) {
    throw new Fault('outage', 'the model answers in another form than it was asked for', { cause: error });
  }
}
