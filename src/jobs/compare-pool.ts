import type { Comparer } from '../app/ports/comparer.ts';
import type { StanceReader } from '../app/ports/stance-reader.ts';
import { Fault } from '../domain/errors.ts';
import { second } from '../domain/time.ts';
import { createThreadPool, Overrun } from '../threads/thread-pool.ts';
import type { CompareAnswer, CompareTask } from './compare-worker.ts';

export interface ComparePool {
  readonly compare: Comparer;
  readonly stance: StanceReader;
  close(): Promise<void>;
}

/** Two texts at the limit of what is read fit. */
const memoryMegabytes = 1_024;
const script = new URL('./compare-worker.ts', import.meta.url);

/** Compares in `size` threads. A comparison that takes longer than `timeoutMs` or dies is refused in words. */
export function createComparePool(size: number, timeoutMs = 60 * second): ComparePool {
  const pool = createThreadPool<CompareTask, CompareAnswer>(script, size, { timeoutMs, memoryMegabytes });

  async function ask<Value>(task: CompareTask): Promise<Value> {
    const answer = await pool.ask(task).catch((error: unknown) => {
      throw new Fault('refused', whyNot(error), { cause: error });
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.value as Value;
  }

  return {
    compare: (comparison) => ask({ kind: 'compare', comparison }),
    stance: (text, most) => ask({ kind: 'stance', text, most }),
    close: () => pool.close(),
  };
}

function whyNot(error: unknown): string {
  if (!(error instanceof Overrun)) return 'comparing these two texts failed';
  return error.kind === 'closed'
    ? 'comparing was stopped'
    : `comparing these two texts took too ${tooMuch[error.kind]}`;
}

const tooMuch = { time: 'long', memory: 'much memory' } as const;
