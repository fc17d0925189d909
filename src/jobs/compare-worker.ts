import { parentPort } from 'node:worker_threads';
import { createChangeAnalyst } from '../analysis/changes/create-change-analyst.ts';
import type { Comparison } from '../domain/comparison.ts';
import { inWords } from '../domain/errors.ts';

const analyst = createChangeAnalyst();

parentPort?.on('message', (comparison: Comparison) => {
  try {
    parentPort?.postMessage({ assessment: analyst.compare(comparison) });
  } catch (error) {
    parentPort?.postMessage({ error: inWords(error) });
  }
});
