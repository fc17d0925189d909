import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** For one message. */
  readonly timeoutMs: number;
  readonly memoryMegabytes: number;
  readonly stackMegabytes?: number;
}

/** Threads that answer each message with one of their own; a message is a structured clone. */
export interface ThreadPool<Question, Answer> {
  /** Rejects with an `Overrun`, or with what the thread died of. */
  ask(question: Question): Promise<Answer>;
  /** What waits or is under way is rejected with an `Overrun` of kind `closed`. */
  close(): Promise<void>;
}

/** Why a message has no answer. */
export class Overrun extends Error {
  readonly kind: 'time' | 'memory' | 'closed';

  constructor(kind: Overrun['kind'], options?: ErrorOptions) {
    super(kind === 'closed' ? 'the thread was stopped' : `the thread took too much ${kind}`, options);
    this.name = 'Overrun';
    this.kind = kind;
  }
}

interface Task<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The heap of a thread that works is measured this often, milliseconds. */
const betweenMeasures = 50;
/**
 * V8 takes the whole process down where a thread that grows fast reaches its heap's end within one collection. So that
 * end is set far off, and the thread is stopped at the limit by whoever looks on.
 */
const heapEnd = (megabytes: number) => 2 * megabytes + 128;

/**
 * Asks `size` threads of a script, first come first served. One that takes too long or too much memory, or dies, is
 * replaced; the others go on. Threads start when there is work, and keep no process alive that waits for none.
 */
export function createThreadPool<Question, Answer>(
  script: URL,
  size: number,
  { timeoutMs, memoryMegabytes, stackMegabytes }: ThreadLimits,
): ThreadPool<Question, Answer> {
  const waiting: Task<Question, Answer>[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  function pump(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      run(idle.pop() ?? start(), waiting.shift() as Task<Question, Answer>);
    }
  }

  function start(): Worker {
    const stack = stackMegabytes === undefined ? {} : { stackSizeMb: stackMegabytes };
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: heapEnd(memoryMegabytes), ...stack },
    });
    worker.unref();
    all.add(worker);
    // Whoever waits for its answer hears of it too; an idle one that dies concerns nobody.
    worker.on('error', () => {});
    worker.on('exit', () => forget(worker));
    return worker;
  }

  function forget(worker: Worker): void {
    all.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
  }

  function run(worker: Worker, task: Task<Question, Answer>): void {
    let isSettled = false;
    const late = setTimeout(() => fail(new Overrun('time')), timeoutMs);
    const measure = setInterval(() => {
      // Before it runs and after it ended it has no heap to tell of.
      const measured = worker.getHeapStatistics().catch(() => null);
      void measured.then((heap) => {
        if (!isSettled && (heap?.used_heap_size ?? 0) > memoryMegabytes * 1_048_576) fail(new Overrun('memory'));
      });
    }, betweenMeasures);
    const answered = (answer: Answer) => {
      settle();
      worker.unref();
      idle.push(worker);
      task.resolve(answer);
      pump();
    };
    const died = (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Overrun('memory', { cause: error }) : error);
    const stopped = () => fail(new Overrun(closed ? 'closed' : 'memory'));
    const settle = () => {
      isSettled = true;
      clearTimeout(late);
      clearInterval(measure);
      worker.off('message', answered).off('error', died).off('exit', stopped);
    };
    const fail = (error: Error) => {
      settle();
      forget(worker);
      void worker.terminate();
      task.reject(error);
      pump();
    };
    worker.on('message', answered).on('error', died).on('exit', stopped);
    worker.ref();
    worker.postMessage(task.question);
  }

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Overrun('closed'));
        waiting.push({ question, resolve, reject });
        pump();
      }),
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new Overrun('closed'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
