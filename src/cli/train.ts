import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { trainChanges } from '../analysis/changes/learning/train-changes.ts';
import { bestThreshold, judged } from '../analysis/learning/evaluate.ts';
import { createRecognizer } from '../analysis/names/recognize.ts';
import { crossScores } from '../analysis/news/learning/cross-validate.ts';
import { learn, lessonOf } from '../analysis/news/learning/learn.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { learnStories } from '../analysis/stories/learn.ts';
import { Fault } from '../domain/errors.ts';
import { readStoryLessons, toGrouped, wasAskedForStory } from './grouped.ts';
import { readLabelled, readLessons } from './labelled.ts';
import { readLabelledChanges } from './labelled-changes.ts';
import { writeLine } from './lines.ts';

const modelFile = fileURLToPath(new URL('../analysis/news/model/news.json', import.meta.url));

const changeModelFile = fileURLToPath(new URL('../analysis/changes/model/change.json', import.meta.url));

const storyModelFile = fileURLToPath(new URL('../analysis/stories/model/story.json', import.meta.url));

/** How much a miss counts against a needless alert, and how much F may be given up so that less is missed. */
const missCosts = 1.5;
const slack = 0.001;

interface Options {
  readonly stories?: boolean;
  readonly policy?: string;
  readonly out?: string;
}

export function addVerb(program: Command): void {
  program
    .command('train')
    .description(
      'rebuild the weights of relevance, severity and topics from labelled items (JSONL) and the lessons that come with the program; the same files give the same weights',
    )
    .argument('[file...]', 'labelled items; the threshold is chosen on them, by cross-validation')
    .option('--policy <folder>', 'rebuild the weights of document changes instead, from a folder of labelled changes')
    .option('--stories', 'rebuild the weights of grouping instead, from items whose story is labelled')
    .option('--out <file>', 'where the weights go')
    .action(
      async (
        files: string[],
        { policy, stories, out = policy === undefined ? modelFile : changeModelFile }: Options,
      ) => {
        if (policy !== undefined) return trainPolicy(policy, out);
        if (files.length === 0)
          throw new Fault('misconfigured', 'train needs files of labelled items, or --policy FOLDER');
        if (stories === true) return trainStories(files, out === modelFile ? storyModelFile : out);
        const items = files.flatMap(readLabelled);
        const lessons = readLessons();
        const recognizer = createRecognizer(builtInRegistry());
        const answers = crossScores(items, lessons, recognizer);
        const scored = answers.flatMap((scores) => judged(items, scores));
        // To miss something costs more than to tell something needless; what is told for that alone is unsure.
        const threshold = bestThreshold(scored, missCosts, slack);
        const grave = answers.flatMap((scores) => scores.filter((_, at) => items[at]?.severity === 3));
        const sure = sureFrom(threshold, bestThreshold(scored, missCosts), grave);
        const model = learn(
          [...items, ...lessons].map((item) => lessonOf(item, recognizer)),
          { threshold, sure },
        );
        writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
        const count = Object.keys(model.relevance).length;
        await writeLine(`${count} weights of relevance, threshold ${threshold}, sure from ${sure}, written to ${out}`);
      },
    );
}

/** Where the best threshold lies, but below whatever is grave and told: that shall not be told as minor. */
function sureFrom(threshold: number, best: number, grave: readonly { readonly score: number }[]): number {
  const told = grave.map(({ score }) => Math.floor(score * 100) / 100).filter((score) => score >= threshold);
  return Math.min(best, ...told);
}

async function trainPolicy(folder: string, out: string): Promise<void> {
  const model = trainChanges(readLabelledChanges(folder).flatMap(({ lessons }) => lessons));
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  await writeLine(`${Object.keys(model.statement).length} weights of statements, written to ${out}`);
}

async function trainStories(files: readonly string[], out: string): Promise<void> {
  const items = files.flatMap(readLabelled).filter(wasAskedForStory);
  const model = learnStories([...toGrouped(items), ...readStoryLessons()]);
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  await writeLine(`${Object.keys(model.weights).length} weights of likeness, written to ${out}`);
}
