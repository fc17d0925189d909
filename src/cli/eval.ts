import type { Command } from 'commander';
import { createAnalyst, relevanceThreshold } from '../analysis/create-analyst.ts';
import { crossValidate, type LabelledItem, type Rates, rates, setRates, wordListSays } from '../analysis/evaluate.ts';
import { createRecognizer } from '../analysis/recognize.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { createStoryIndex } from '../analysis/story-index.ts';
import { evalPolicy } from './eval-policy.ts';
import { readLabelled, readLessons } from './labelled.ts';
import { writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  const verb = program.command('eval').description('measure the analysis on labelled data');
  verb
    .command('news')
    .argument('<file>', 'labelled items (JSONL)')
    .option('--with <file...>', 'more labelled items to train on, never scored')
    .option('--errors', 'print every error')
    .description('relevance by cross-validation (stories kept whole), names, places and topics, beside a word list')
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

async function evalNews(file: string, options: { with?: string[]; errors?: boolean }): Promise<void> {
  const items = readLabelled(file).filter(({ unsure }) => unsure !== true);
  const registry = builtInRegistry();
  const extra = [...(options.with ?? []).flatMap(readLabelled), ...readLessons()];
  const scores = crossValidate(items, extra, createRecognizer(registry));
  const said = scores.map((score) => score >= relevanceThreshold);
  await row('relevance, cross-validated', relevanceRates(items, said));
  await row('relevance, word list', relevanceRates(items, items.map(wordListSays)));
  const grave = items
    .map(({ severity }, at) => ({ severity: severity ?? 0, said: said[at] }))
    .filter(({ severity }) => severity >= 2);
  await writeLine(`recall at severity 2 and 3  ${share(grave.filter((one) => one.said).length, grave.length)}`);
  const analyst = createAnalyst(registry);
  const full = items.filter((item) => item.relevant && item.text_withheld !== true && item.companies != null);
  for (const kind of ['companies', 'regulators', 'jurisdictions', 'topics'] as const) {
    await row(kind, setRates(full.map((item) => ({ said: analyst.assess(item)[kind], wanted: item[kind] ?? [] }))));
  }
  // Severity is that of an item already found relevant, so that one figure does not hide in the other.
  const always = createAnalyst(registry, {}, 0);
  const right = full.filter((item) => always.assess(item).severity === item.severity).length;
  await writeLine(`severity, exactly right     ${share(right, full.length)}`);
  if (options.errors !== true) return;
  for (const [at, item] of items.entries()) {
    if (said[at] !== item.relevant)
      await writeLine(`${item.relevant ? 'missed' : 'false '} ${(scores[at] ?? 0).toFixed(2)} ${item.title}`);
  }
}

function relevanceRates(items: readonly LabelledItem[], said: readonly boolean[]): Rates {
  const right = items.filter((item, at) => item.relevant && said[at]).length;
  return rates(right, said.filter(Boolean).length, items.filter(({ relevant }) => relevant).length);
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

function share(count: number, all: number): string {
  return `${all === 0 ? 'none' : (count / all).toFixed(3)} (${count} of ${all})`;
}
