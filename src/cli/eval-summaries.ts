import { createAnalyst } from '../analysis/create-analyst.ts';
import { interval } from '../analysis/learning/evaluate.ts';
import { createRecognizer } from '../analysis/names/recognize.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { answersFor, firstSentences, type Question, questions } from '../analysis/summary/evaluate-summaries.ts';
import { readLabelled } from './labelled.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly show?: boolean;
}

type Answers = Readonly<Record<Question, boolean | null>>;

/**
 * Measures extracted summaries of relevant items that have a text: what can be asked of them without anybody having
 * marked the right sentences, beside the first three sentences of the same texts.
 */
export async function evalSummaries(file: string, options: Options): Promise<void> {
  const registry = builtInRegistry();
  const analyst = createAnalyst(registry);
  const recognizer = createRecognizer(registry);
  const namesIn = (text: string) => recognizer.recognize({ title: '', text });
  const items = readLabelled(file).filter(({ relevant, text }) => relevant && text.trim() !== '');
  const rows = items.map((item) => {
    const summary = analyst.assess(item);
    return {
      item,
      summary,
      ours: answersFor(item, summary, namesIn),
      first: answersFor(item, firstSentences(item.text), namesIn),
    };
  });
  const bare = rows.filter(({ summary }) => summary.quotes.length === 0).length;
  await writeLine(
    `${rows.length} relevant items with a text, ${bare} of them with nothing in it to tell (their title stands for it); in brackets: 95 in 100 samples`,
  );
  const told = rows.filter(({ summary }) => summary.quotes.length > 0);
  for (const question of questions) {
    const ours = share(
      told.map((row) => row.ours),
      question,
    );
    const first = share(
      told.map((row) => row.first),
      question,
    );
    await writeLine(`${question.padEnd(64)} ${ours.padEnd(34)} first three sentences ${first}`);
  }
  if (options.show !== true) return;
  for (const { item, summary, ours } of rows) {
    const missed = questions.filter((question) => ours[question] === false);
    await writeLine(`\n${item.title}${missed.length === 0 ? '' : `\n  not: ${missed.join('; ')}`}`);
    for (const quote of summary.quotes) await writeLine(`  | ${quote}`);
  }
}

function share(answers: readonly Answers[], question: Question): string {
  const asked = answers.flatMap((one) => (one[question] === null ? [] : [one[question]]));
  const mean = (sample: readonly boolean[]) => sample.filter((one) => one).length / Math.max(1, sample.length);
  const [low, high] = interval(
    asked.map((one) => [one]),
    mean,
  );
  return `${mean(asked).toFixed(3)} of ${asked.length} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
