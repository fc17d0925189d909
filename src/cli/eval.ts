import type { Command } from 'commander';
import { evalNews } from './eval-news.ts';
import { evalPolicy } from './eval-policy.ts';
import { evalStories } from './eval-stories.ts';
import { evalSummaries } from './eval-summaries.ts';

export function addVerb(program: Command): void {
  const verb = program.command('eval').description('measure the analysis on labelled data');
  verb
    .command('news')
    .argument('<file>', 'labelled items (JSONL)')
    .option('--with <file...>', 'more labelled items to train on, never scored')
    .option('--shipped', 'ask the weights that ship, for items that they were not learnt from')
    .option('--errors', 'print every error, with its features')
    .description(
      'relevance, severity and topics by cross-validation (stories kept whole), names and places, beside a word list',
    )
    .action(evalNews);
  verb
    .command('policy')
    .argument('<folder>', 'labelled changes: JSONL files, the texts in policy/')
    .option('--errors', 'print every error')
    .option('--shipped', 'only by the weights that ship: for changes they have not learnt from')
    .option('--deals <count>', 'deal the services into folds this many times, and average')
    .description('changes of documents: kinds, quotes, severity, topics, directions and days; services kept whole')
    .action(evalPolicy);
  verb
    .command('stories')
    .argument('<file>', 'labelled items (JSONL)')
    .option('--with <file...>', 'more labelled items to train on, never scored')
    .option('--errors', 'print every error')
    .option('--deals <count>', 'deal the stories into folds this many times, and average')
    .option('--shipped', 'only by the weights that ship: for items that they were not learnt from')
    .description(
      'grouping as items arrive: B-cubed by cross-validation (stories kept whole), beside shared title words',
    )
    .action(evalStories);
  verb
    .command('summaries')
    .argument('<file>', 'labelled items (JSONL)')
    .option('--show', 'print every summary, and what it misses')
    .description('extracted summaries of relevant items: limits, names, deeds, beside the first three sentences')
    .action(evalSummaries);
}
