import { Worker } from 'node:worker_threads';
import { Fault } from '../domain/errors.ts';
import type { Extracted, ExtractRequest } from './extract.ts';
import type { WorkerAnswer } from './extract-worker.ts';

/** Takes the text out of pages in a thread of its own, one page after the other. */
export interface Extractor {
  /** Throws a `Fault` of kind `invalid`: what `extract` says, or that the page took too long or too much memory. */
  extract(request: ExtractRequest): Promise<Extracted>;
  close(): Promise<void>;
}

export interface ExtractorLimits {
  /** For one page. */
  readonly timeoutMs?: number;
  readonly memoryMegabytes?: number;
}

const defaultTimeoutMs = 20_000;
const defaultMemoryMegabytes = 768;
const stackMegabytes = 16;

/** The thread is started with the first page, and anew after one that it did not survive. */
export function createExtractor(limits: ExtractorLimits = {}): Extractor {
  const timeoutMs = limits.timeoutMs ?? defaultTimeoutMs;
  const memoryMegabytes = limits.memoryMegabytes ?? defaultMemoryMegabytes;
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(new URL('./extract-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, stackSizeMb: stackMegabytes },
    });
    // An idle thread keeps no process alive.
    started.unref();
    return started;
  }

  async function drop(): Promise<void> {
    const dropped = worker;
    worker = null;
    await dropped?.terminate();
  }

  function ask(request: ExtractRequest): Promise<WorkerAnswer> {
    worker ??= start();
    const asked = worker;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(tooLong(timeoutMs))), timeoutMs);
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        asked.removeListener('message', onMessage);
        asked.removeListener('error', onError);
        asked.removeListener('exit', onExit);
        end();
      };
      const onMessage = (answer: WorkerAnswer): void => settle(() => resolve(answer));
      const onError = (error: NodeJS.ErrnoException): void =>
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(memoryMegabytes) : error));
      const onExit = (): void => settle(() => reject(tooLarge(memoryMegabytes)));
      asked.on('message', onMessage);
      asked.on('error', onError);
      asked.on('exit', onExit);
      asked.postMessage(request);
    });
  }

  async function one(request: ExtractRequest): Promise<Extracted> {
    let answer: WorkerAnswer;
    try {
      answer = await ask(request);
    } catch (error) {
      await drop();
      throw error;
    }
    if (answer.kind === 'done') return answer.extracted;
    if (answer.kind === 'fault') throw new Fault(answer.faultKind, answer.message);
    throw new Error(`the page reader failed: ${answer.stack}`);
  }

  return {
    extract(request) {
      const mine = last.then(() => one(request));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await last;
      await drop();
    },
  };
}

function tooLong(timeoutMs: number): Fault {
  return new Fault('invalid', `the page took longer than ${Math.round(timeoutMs / 1_000)} s to be read`);
}

function tooLarge(megabytes: number): Fault {
  return new Fault('invalid', `the page took more than ${megabytes} MB of memory to be read`);
}
