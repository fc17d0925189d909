import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { type ChangeAnalyst, createChangeAnalyst } from '../analysis/changes/create-change-analyst.ts';
import { judgeChange } from '../app/documents/judge-change.ts';
import { type Comparison, longestText, tooLongWords } from '../domain/comparison.ts';
import { Fault, inWords } from '../domain/errors.ts';
import { isDay } from '../domain/time.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly service?: string;
  readonly document?: string;
  readonly date?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

const largest = 64 * 1_048_576;
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'a day is written 2024-09-18')
  .refine((written) => isDay(written.slice(0, 10)), 'there is no such day');
const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  before: z.string(),
  after: z.string(),
  service: z.string().nullish(),
  document: z.string().nullish(),
  date: day.nullish(),
});

export function addVerb(program: Command): void {
  program
    .command('compare')
    .description('say what the difference of two versions of a document (Markdown) means')
    .argument('[before]', 'the older text')
    .argument('[after]', 'the newer text')
    .option('--service <name>', 'whose document it is')
    .option('--document <type>', 'what kind of document, such as "Privacy Policy"')
    .option('--date <day>', 'when the newer text was read (2024-09-18)')
    .option('--json', 'answer as JSON')
    .option(
      '--batch <file>',
      'JSONL of {"id","before","after","service","document","date"} with paths; answers JSONL, in order',
    )
    .action(async (before: string | undefined, after: string | undefined, options: Options) => {
      const analyst = createChangeAnalyst();
      if (options.batch !== undefined) return compareBatch(analyst, options.batch);
      if (before === undefined || after === undefined)
        throw new Fault('misconfigured', 'compare needs BEFORE and AFTER, or --batch FILE');
      const date = options.date === undefined ? null : day.safeParse(options.date);
      if (date?.success === false)
        throw new Fault('misconfigured', `--date ${options.date}: ${date.error.issues[0]?.message}`);
      const answer = answerTo(analyst, {
        before: readText(before),
        after: readText(after),
        service: options.service ?? null,
        document: options.document ?? null,
        date: date?.data?.slice(0, 10) ?? null,
      });
      if (options.json === true) return writeLine(JSON.stringify({ id: after, ...answer }));
      await writeLine(
        `${answer.kind}, severity ${answer.severity}${answer.direction === null ? '' : `, ${answer.direction}`}`,
      );
      if (answer.topics.length > 0) await writeLine(`topics: ${answer.topics.join(', ')}`);
      if (answer.effectiveDate !== null) await writeLine(`effective: ${answer.effectiveDate}`);
      await writeLine(answer.summary);
      if (answer.undated) await writeLine('unannounced: the text changed, its own "last updated" did not');
      if (answer.objection !== null) await writeLine(`to object: ${answer.objection}`);
      for (const passage of answer.passages.slice(0, 5)) {
        await writeLine(`\n${passage.heading === '' ? '(no heading)' : passage.heading}  [${passage.weight}]`);
        if (passage.before !== '') await writeLine(`- ${passage.before}`);
        if (passage.after !== '') await writeLine(`+ ${passage.after}`);
      }
      if (answer.passages.length > 5) await writeLine(`\n${answer.passages.length - 5} more passages with --json`);
    });
}

/** The assessment, and beside it what the two texts say as wholes: a kept day of update, names of a list. */
function answerTo(analyst: ChangeAnalyst, comparison: Comparison) {
  const { assessment, ...beside } = judgeChange(comparison, analyst.compare(comparison));
  return { ...assessment, ...beside };
}

/** A line that cannot be read or judged is answered with its error; the others are not held up by it. */
async function compareBatch(analyst: ChangeAnalyst, file: string): Promise<void> {
  let number = 0;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Fault('invalid', `${file} cannot be read`);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    await writeLine(JSON.stringify(answerLine(analyst, line, number)));
  }
}

function answerLine(analyst: ChangeAnalyst, line: string, number: number): Record<string, unknown> {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    const result = batchLine.safeParse(value);
    if (!result.success)
      throw new Fault(
        'invalid',
        result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    const { before, after, service, document, date } = result.data;
    const answer = answerTo(analyst, {
      before: readText(before),
      after: readText(after),
      service: service ?? null,
      document: document ?? null,
      date: date?.slice(0, 10) ?? null,
    });
    return { id, ...answer };
  } catch (error) {
    return { id, error: `line ${number}: ${inWords(error)}` };
  }
}

function readText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Fault('invalid', `${path} is not there`);
  if (!found.isFile()) throw new Fault('invalid', `${path} is no file`);
  if (found.size > largest) throw new Fault('invalid', `${path} is larger than 64 MB`);
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8_192).includes(0)) throw new Fault('invalid', `${path} is not text`);
  const text = bytes.toString('utf8');
  if (text.length > longestText) throw new Fault('invalid', `${path}: ${tooLongWords}`);
  return text;
}
