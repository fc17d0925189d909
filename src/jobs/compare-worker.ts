import { parentPort } from 'node:worker_threads';
import { createChangeAnalyst } from '../analysis/changes/create-change-analyst.ts';
import { stanceOf } from '../analysis/changes/stance.ts';
import type { Comparison } from '../domain/comparison.ts';
import { inWords } from '../domain/errors.ts';

export type CompareTask =
  | { readonly kind: 'compare'; readonly comparison: Comparison }
  | { readonly kind: 'stance'; readonly text: string; readonly most: number };

export type CompareAnswer = { readonly value: unknown } | { readonly error: string };

const analyst = createChangeAnalyst();

parentPort?.on('message', (task: CompareTask) => {
  try {
    const value = task.kind === 'compare' ? analyst.compare(task.comparison) : stanceOf(task.text, task.most);
    parentPort?.postMessage({ value } satisfies CompareAnswer);
  } catch (error) {
    parentPort?.postMessage({ error: inWords(error) } satisfies CompareAnswer);
  }
});
