import type { Problem } from './block-kit/check.ts';
import { blockProblems, messageProblems, viewProblems } from './block-kit/payloads.ts';
import { method } from './method.ts';
import { invalidArguments, Refusal } from './refusal.ts';

const kinds = {
  blocks: { problems: blockProblems, error: 'invalid_blocks' },
  message: { problems: messageProblems, error: 'invalid_message' },
  view: { problems: viewProblems, error: 'invalid_view' },
} as const;

/** `blocks.validate`: what posting would refuse, with a pointer to each place; nothing is posted. */
export const validate = method({
  tier: 'special',
  token: 'either',
  json: Object.keys(kinds),
  run({ args }) {
    const given = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((name) => args[name] !== undefined);
    const [kind] = given;
    if (kind === undefined || given.length > 1) {
      throw invalidArguments('provide exactly one of blocks, view, or message');
    }
    const found: Problem[] = kinds[kind].problems(args[kind]);
    if (found.length === 0) return {};
    throw new Refusal(kinds[kind].error, { errors: found });
  },
});
