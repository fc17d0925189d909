import { Fault } from '../domain/errors.ts';
import { createThreadPool, Overrun } from '../threads/thread-pool.ts';
import type { Extracted, ExtractRequest } from './extract.ts';
import type { WorkerAnswer } from './extract-worker.ts';

/** Takes the text out of pages in a thread of its own, one page after the other. */
export interface Extractor {
  /** Throws a `Fault` of kind `invalid`: what `extract` says, or that the page took too long or too much memory. */
  extract(request: ExtractRequest): Promise<Extracted>;
  /** Waits for the page that is being read. */
  close(): Promise<void>;
}

export interface ExtractorLimits {
  /** For one page. */
  readonly timeoutMs?: number;
  readonly memoryMegabytes?: number;
}

const usual = { timeoutMs: 20_000, memoryMegabytes: 768 };
const stackMegabytes = 16;
const script = new URL('./extract-worker.ts', import.meta.url);

/** The thread is started with the first page, and anew after one that it did not survive. */
export function createExtractor(given: ExtractorLimits = {}): Extractor {
  const limits = { ...usual, ...given };
  const pool = createThreadPool<ExtractRequest, WorkerAnswer>(script, 1, { ...limits, stackMegabytes });
  let last: Promise<unknown> = Promise.resolve();

  async function one(request: ExtractRequest): Promise<Extracted> {
    const answer = await pool.ask(request).catch((error: unknown) => {
      throw error instanceof Overrun && error.kind !== 'closed' ? tooMuch(error.kind, limits) : error;
    });
    if (answer.kind === 'done') return answer.extracted;
    if (answer.kind === 'fault') throw new Fault(answer.faultKind, answer.message);
    throw new Error(`the page reader failed: ${answer.stack}`);
  }

  return {
    extract(request) {
      const mine = one(request);
      last = Promise.allSettled([last, mine]);
      return mine;
    },
    async close() {
      await last;
      await pool.close();
    },
  };
}

function tooMuch(kind: 'time' | 'memory', { timeoutMs, memoryMegabytes }: typeof usual): Fault {
  return kind === 'time'
    ? new Fault('invalid', `the page took longer than ${Math.round(timeoutMs / 1_000)} s to be read`)
    : new Fault('invalid', `the page took more than ${memoryMegabytes} MB of memory to be read`);
}
