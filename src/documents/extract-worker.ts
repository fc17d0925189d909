import { parentPort } from 'node:worker_threads';
import { Fault } from '../domain/errors.ts';
import { type Extracted, type ExtractRequest, extract } from './extract.ts';

/** What the thread is asked and what it answers, one message each. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly extracted: Extracted }
  | { readonly kind: 'fault'; readonly faultKind: Fault['kind']; readonly message: string }
  | { readonly kind: 'bug'; readonly stack: string };

async function answer(request: ExtractRequest): Promise<WorkerAnswer> {
  try {
    return { kind: 'done', extracted: await extract(request) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', faultKind: error.kind, message: error.message };
    return { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (request: ExtractRequest) => parentPort?.postMessage(await answer(request)));
