import type { Command } from 'commander';
import { createAnalyst } from '../analysis/create-analyst.ts';
import { createStoryIndex } from '../analysis/stories/story-index.ts';
import { companiesFile } from '../config.ts';
import { readRegistry } from '../main.ts';
import { toJudgeable } from './items.ts';
import { readJsonLines, writeLine } from './lines.ts';

export function addVerb(program: Command): void {
  program
    .command('stories')
    .description(
      'group items as they arrive, relevant or not: JSONL in, {"id","story"} out, each decided without looking ahead',
    )
    .action(async () => {
      const analyst = createAnalyst(await readRegistry(companiesFile()));
      const index = createStoryIndex();
      for await (const value of readJsonLines(process.stdin)) {
        const { id, judgeable } = toJudgeable(value);
        const assessment = analyst.assess(judgeable);
        const date = new Date(judgeable.date ?? '');
        const at = Number.isNaN(date.getTime()) ? '' : date.toISOString();
        const { storyId } = index.assign({
          id: String(id),
          title: judgeable.title,
          text: judgeable.text,
          date: at,
          assessment,
        });
        await writeLine(JSON.stringify({ id, story: storyId }));
      }
    });
}
