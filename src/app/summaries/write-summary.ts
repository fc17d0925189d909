import { z } from 'zod';
import type { DocumentChange } from '../../domain/change.ts';
import { Fault, inWords } from '../../domain/errors.ts';
import { sha256 } from '../../domain/identity.ts';
import type { WrittenSummary } from '../../domain/summary.ts';
import { addMs, day, type Instant, minute, toInstant } from '../../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import type { TextModel } from '../ports/text-model.ts';
import { createTurns } from '../turns.ts';
import { changeTask } from './change-task.ts';
import { itemTask } from './item-task.ts';
import { createModelBudget } from './model-use.ts';
import type { SummaryTask } from './summary-task.ts';
import { claimsIn, claimsSchema } from './written-claims.ts';

/**
 * Summaries by a model. Never throws and never takes much longer than the model was given; null: the extractive summary
 * stands. Not to be used within a transaction.
 */
export interface SummaryWriter {
  ofItem(title: string, text: string): Promise<WrittenSummary | null>;
  /** `title` names the document. */
  ofChange(title: string, change: DocumentChange): Promise<WrittenSummary | null>;
}

export interface SummaryWriterParts {
  readonly model: TextModel;
  readonly store: Pick<Store, 'facts' | 'transaction'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly callsADay: number;
  readonly tokensADay: number;
}

const mostTokens = 600;
/** After a failure the model is left alone for so long, so that a server that is down holds up no post. */
const restMs = 5 * minute;
const charactersAToken = 4;

const keptSchema = z.object({
  written: z.object({ summary: z.string(), quotes: z.array(z.string()), by: z.string() }).nullable(),
});

/** Cached by what was asked, within a day's budget, one call at a time, and only what the source bears out. */
export function createSummaryWriter(parts: SummaryWriterParts): SummaryWriter {
  const { model, store, clock, log } = parts;
  const budget = createModelBudget(parts);
  const turns = createTurns();
  let restsUntil: Instant = '';
  let keptOn = '';

  /** Undefined where nobody was asked. */
  async function ask({ instructions, input, read }: SummaryTask): Promise<WrittenSummary | null | undefined> {
    const now = toInstant(clock.now());
    if (now < restsUntil) return undefined;
    const estimate = Math.ceil((input.length + instructions.length) / charactersAToken) + mostTokens;
    // Taken before the answer is there: a server that never answers is paid for, too.
    if (!(await budget.take(estimate, now))) return undefined;
    const answer = await model.ask({ instructions, input, schema: claimsSchema, mostTokens });
    if (answer.tokens !== null) await budget.settle(estimate, answer.tokens, now);
    const found = read(claimsIn(answer.text));
    return found === null ? null : { ...found, by: model.name };
  }

  async function write(task: SummaryTask | null): Promise<WrittenSummary | null> {
    if (task === null) return null;
    try {
      const now = toInstant(clock.now());
      const key = sha256(JSON.stringify([model.name, task.instructions, task.input]));
      for (const at of [now, addMs(now, -day)]) {
        const kept = await store.facts.get(nameOf(at, key));
        if (kept !== null) return keptSchema.parse(JSON.parse(kept)).written;
      }
      const written = await ask(task);
      if (written === undefined) return null;
      await keep(nameOf(now, key), JSON.stringify({ written }), now);
      return written;
    } catch (error) {
      // Whatever a model or its server does, the post goes out with the extractive summary.
      restsUntil = addMs(toInstant(clock.now()), error instanceof Fault ? (error.retryAfterMs ?? restMs) : restMs);
      log.warn({ model: model.name, error: inWords(error) }, 'no summary by the model');
      return null;
    }
  }

  /** Keeps an answer, and on each day's first drops those of earlier days: copies of a text come within a day. */
  async function keep(name: string, answer: string, now: Instant): Promise<void> {
    if (keptOn !== now.slice(0, 10)) {
      keptOn = now.slice(0, 10);
      for (const one of await store.facts.names('summary/')) {
        if (one < nameOf(addMs(now, -day), '')) await store.facts.remove(one);
      }
    }
    await store.facts.put(name, answer);
  }

  const inTurn = (task: SummaryTask | null) => turns.take('model', () => write(task));
  return {
    ofItem: (title, text) => inTurn(itemTask(title, text)),
    ofChange: (title, change) => inTurn(changeTask(title, change)),
  };
}

function nameOf(at: Instant, key: string): string {
  return `summary/${at.slice(0, 10)}/${key}`;
}
