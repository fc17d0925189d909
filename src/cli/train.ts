import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { trainChanges } from '../analysis/changes/learn.ts';
import { crossValidate, rates, trainRelevance } from '../analysis/evaluate.ts';
import { createRecognizer } from '../analysis/recognize.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { Fault } from '../domain/errors.ts';
import { readLabelled, readLessons } from './labelled.ts';
import { readLabelledChanges } from './labelled-changes.ts';
import { writeLine } from './lines.ts';

const modelFile = fileURLToPath(new URL('../analysis/model/relevance.json', import.meta.url));

const changeModelFile = fileURLToPath(new URL('../analysis/changes/model/change.json', import.meta.url));

interface Options {
  readonly policy?: string;
  readonly out?: string;
}

export function addVerb(program: Command): void {
  program
    .command('train')
    .description('rebuild the weights of relevance from labelled items (JSONL); the same files give the same weights')
    .argument('[file...]', 'labelled items; the threshold is chosen on the first file')
    .option('--policy <folder>', 'rebuild the weights of document changes instead, from a folder of labelled changes')
    .option('--out <file>', 'where the weights go')
    .action(async (files: string[], { policy, out = policy === undefined ? modelFile : changeModelFile }: Options) => {
      if (policy !== undefined) return trainPolicy(policy, out);
      if (files.length === 0)
        throw new Fault('misconfigured', 'train needs files of labelled items, or --policy FOLDER');
      const [first = [], ...rest] = [...files.map(readLabelled), readLessons()];
      const recognizer = createRecognizer(builtInRegistry());
      const scores = crossValidate(first, rest.flat(), recognizer);
      const threshold = bestThreshold(
        first.map(({ relevant }) => relevant),
        scores,
      );
      const weights = trainRelevance([...first, ...rest.flat()], recognizer);
      writeFileSync(out, `${JSON.stringify({ threshold, weights }, null, 1)}\n`);
      await writeLine(`${Object.keys(weights).length} weights, threshold ${threshold}, written to ${out}`);
    });
}

async function trainPolicy(folder: string, out: string): Promise<void> {
  const model = trainChanges(readLabelledChanges(folder).flatMap(({ lessons }) => lessons));
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  await writeLine(`${Object.keys(model.statement).length} weights of statements, written to ${out}`);
}

/** The threshold with the best F1 on scores by weights that never saw the item. */
function bestThreshold(relevant: readonly boolean[], scores: readonly number[]): number {
  let best = { threshold: 0.5, f1: -1 };
  for (let step = 10; step <= 80; step += 1) {
    const threshold = step / 100;
    const said = scores.map((score) => score >= threshold);
    const { f1 } = rates(
      said.filter((yes, at) => yes && relevant[at]).length,
      said.filter(Boolean).length,
      relevant.filter(Boolean).length,
    );
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}
