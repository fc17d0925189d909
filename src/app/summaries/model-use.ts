import { z } from 'zod';
import type { Instant } from '../../domain/time.ts';
import type { FactRepository, Store } from '../ports/store.ts';

export interface ModelUse {
  readonly calls: number;
  readonly tokens: number;
}

/** What may be spent on a model in a day, UTC, by all processes together. */
export interface ModelBudget {
  /** Takes one call with an estimate of its tokens; false where the day has no more. */
  take(tokens: number, at: Instant): Promise<boolean>;
  /** Puts what was spent in the place of the estimate. */
  settle(estimate: number, spent: number, at: Instant): Promise<void>;
}

export interface BudgetParts {
  readonly store: Pick<Store, 'transaction'>;
  readonly callsADay: number;
  readonly tokensADay: number;
}

const useSchema = z.object({ calls: z.number(), tokens: z.number() });

export function createModelBudget({ store, callsADay, tokensADay }: BudgetParts): ModelBudget {
  return {
    take: (tokens, at) =>
      store.transaction(async ({ facts }) => {
        const use = await modelUse(facts, at);
        if (use.calls >= callsADay || use.tokens + tokens > tokensADay) return false;
        await note({ calls: use.calls + 1, tokens: use.tokens + tokens }, at, facts);
        return true;
      }),
    settle: (estimate, spent, at) =>
      store.transaction(async ({ facts }) => {
        const { calls, tokens } = await modelUse(facts, at);
        await note({ calls, tokens: Math.max(0, tokens - estimate + spent) }, at, facts);
      }),
  };
}

/** What was spent on a model on the day of a moment, UTC. */
export async function modelUse(facts: FactRepository, at: Instant): Promise<ModelUse> {
  const kept = await facts.get(nameOf(at));
  return kept === null ? { calls: 0, tokens: 0 } : useSchema.parse(JSON.parse(kept));
}

async function note(use: ModelUse, at: Instant, facts: FactRepository): Promise<void> {
  await facts.put(nameOf(at), JSON.stringify(use));
}

function nameOf(at: Instant): string {
  return `model-use/${at.slice(0, 10)}`;
}
