import type { Command } from 'commander';
import { createAnalyst } from '../analysis/create-analyst.ts';
import type { Rates } from '../analysis/evaluate.ts';
import type { LabelledItem } from '../analysis/labelled-item.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { createStoryIndex } from '../analysis/story-index.ts';
import { evalNews } from './eval-news.ts';
import { evalPolicy } from './eval-policy.ts';
import { readLabelled } from './labelled.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  const verb = program.command('eval').description('measure the analysis on labelled data');
  verb
    .command('news')
    .argument('<file>', 'labelled items (JSONL)')
    .option('--with <file...>', 'more labelled items to train on, never scored')
    .option('--errors', 'print every error, with its features')
    .description(
      'relevance, severity and topics by cross-validation (stories kept whole), names and places, beside a word list',
    )
    .action(evalNews);
  verb
    .command('policy')
    .argument('<folder>', 'labelled changes: JSONL files, the texts in policy/')
    .option('--errors', 'print every error')
    .description('changes of documents: kinds, quotes, severity, topics, directions and days; services kept whole')
    .action(evalPolicy);
  verb
    .command('stories')
    .argument('<file>', 'labelled items (JSONL)')
    .description('grouping as items arrive: B-cubed')
    .action(async (file: string) => evalStories(readLabelled(file).filter(({ story }) => story != null)));
}

async function evalStories(items: readonly LabelledItem[]): Promise<void> {
  const analyst = createAnalyst(builtInRegistry());
  const index = createStoryIndex();
  const inOrder = items.toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
  const said = inOrder.map((item, at) => {
    const date = item.date == null ? '' : new Date(item.date).toISOString();
    return index.assign({
      id: item.id ?? String(at),
      title: item.title,
      text: item.text,
      date,
      assessment: analyst.assess(item),
    }).storyId;
  });
  const wanted = inOrder.map(({ story }) => story ?? '');
  let precision = 0;
  let recall = 0;
  for (const at of inOrder.keys()) {
    const together = said.filter((story) => story === said[at]).length;
    const belonging = wanted.filter((story) => story === wanted[at]).length;
    const both = inOrder.filter((_, other) => said[other] === said[at] && wanted[other] === wanted[at]).length;
    precision += both / together / inOrder.length;
    recall += both / belonging / inOrder.length;
  }
  await row('stories, B-cubed', { precision, recall, f1: (2 * precision * recall) / (precision + recall) });
}

async function row(name: string, { precision, recall, f1 }: Rates): Promise<void> {
  await writeLine(
    `${name.padEnd(27)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
  );
}
