import { Worker } from 'node:worker_threads';
import type { Comparer } from '../app/ports/comparer.ts';
import type { StanceReader } from '../app/ports/stance-reader.ts';
import { Fault } from '../domain/errors.ts';
import { second } from '../domain/time.ts';
import type { CompareTask } from './compare-worker.ts';

export interface ComparePool {
  readonly compare: Comparer;
  readonly stance: StanceReader;
  close(): Promise<void>;
}

interface Task {
  readonly what: CompareTask;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

type Answer = { readonly value: never } | { readonly error: string };

/** Megabytes of one worker's memory; two texts at the limit of what is read fit. */
const memory = 1_024;

/**
 * Compares in worker threads, `size` at a time, first come first served. A comparison that takes longer than `timeoutMs`
 * or dies is refused in words, and its worker replaced; the others go on. Workers start when there is work.
 */
export function createComparePool(size: number, timeoutMs = 60 * second): ComparePool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  function pump(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      run(idle.pop() ?? start(), waiting.shift() as Task);
    }
  }

  function start(): Worker {
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // What is not awaited does not keep the program alive.
    worker.unref();
    all.add(worker);
    return worker;
  }

  function run(worker: Worker, task: Task): void {
    const late = setTimeout(() => fail(new Fault('refused', 'comparing these two texts took too long')), timeoutMs);
    const answered = (answer: Answer) => {
      settle();
      worker.unref();
      idle.push(worker);
      if ('value' in answer) task.resolve(answer.value);
      else task.reject(new Error(answer.error));
      pump();
    };
    const died = (error: Error) => fail(new Fault('refused', 'comparing these two texts failed', { cause: error }));
    const stopped = () => fail(new Fault('refused', 'comparing was stopped'));
    const settle = () => {
      clearTimeout(late);
      worker.off('message', answered).off('error', died).off('exit', stopped);
    };
    const fail = (error: Error) => {
      settle();
      all.delete(worker);
      // Out of memory is told again while it is being stopped.
      worker.on('error', () => {});
      void worker.terminate();
      task.reject(error);
      pump();
    };
    worker.on('message', answered).on('error', died).on('exit', stopped);
    worker.ref();
    worker.postMessage(task.what);
  }

  function ask<Value>(what: CompareTask): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (closed) return reject(new Fault('refused', 'comparing was stopped'));
      waiting.push({ what, resolve, reject });
      pump();
    });
  }

  return {
    compare: (comparison) => ask({ kind: 'compare', comparison }),
    stance: (text, most) => ask({ kind: 'stance', text, most }),
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new Fault('refused', 'comparing was stopped'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
