import {
  type Answered,
  answered,
  confusion,
  crossValidateChanges,
  kinds,
  needsHistory,
  quoteFound,
} from '../analysis/changes/evaluate-changes.ts';
import { builtInModel } from '../analysis/changes/model.ts';
import { setRates } from '../analysis/evaluate.ts';
import { readLabelledChanges } from './labelled-changes.ts';
import { writeLine } from './lines.ts';

/** Prints how well changes are judged: by the weights that ship (which saw these rows), then by weights that did not. */
export async function evalPolicy(folder: string, { errors = false }: { errors?: boolean }): Promise<void> {
  const lessons = readLabelledChanges(folder).flatMap((file) => file.lessons);
  const sure = ({ lesson }: Answered) => !lesson.row.unsure;
  const seen = lessons.map((lesson) => answered(lesson, builtInModel())).filter(sure);
  const unseen = crossValidateChanges(lessons).filter(sure);
  await writeLine(`${seen.length} changes, ${lessons.length - seen.length} unsure ones left out`);
  await report('with the weights that ship, which saw these rows', seen);
  await report('cross-validated: weights that never saw the service', unseen);
  await report(
    'cross-validated, without flaps and restored pages',
    unseen.filter((one) => !needsHistory(one)),
  );
  await report(
    'cross-validated, rows drawn at random from the stream',
    unseen.filter(({ lesson }) => lesson.row.sample === 'natural'),
  );
  if (!errors) return;
  for (const { lesson, answer } of unseen) {
    if (lesson.row.kind === answer.kind) continue;
    await writeLine(
      `${lesson.row.kind} called ${answer.kind}: ${lesson.row.id} ${lesson.row.service}, ${lesson.row.document}`,
    );
  }
}

async function report(title: string, list: readonly Answered[]): Promise<void> {
  const table = confusion(list);
  await writeLine(`\n${title} (${list.length})`);
  await writeLine(`  ${'labelled \\ said'.padEnd(16)}${kinds.map((kind) => kind.padStart(12)).join('')}`);
  for (const wanted of kinds)
    await writeLine(`  ${wanted.padEnd(16)}${kinds.map((said) => String(table[wanted][said]).padStart(12)).join('')}`);
  for (const kind of kinds) {
    const said = kinds.reduce((sum, wanted) => sum + table[wanted][kind], 0);
    const wanted = kinds.reduce((sum, one) => sum + table[kind][one], 0);
    await writeLine(
      `  ${kind.padEnd(12)} precision ${ratio(table[kind][kind], said)}  recall ${ratio(table[kind][kind], wanted)}`,
    );
  }
  const count = (kind: Answered['answer']['kind']) => list.filter(({ lesson }) => lesson.row.kind === kind).length;
  const quiet = count('cosmetic') + count('substantive');
  const alarms = table.cosmetic['ai-data'] + table.substantive['ai-data'];
  await writeLine(`  cosmetic called ai-data      ${ratio(table.cosmetic['ai-data'], count('cosmetic'))}`);
  await writeLine(`  cosmetic called substantive  ${ratio(table.cosmetic.substantive, count('cosmetic'))}`);
  await writeLine(`  substantive called ai-data   ${ratio(table.substantive['ai-data'], count('substantive'))}`);
  await writeLine(
    `  false alarms per 1,000 changes that are not ai-data: ${quiet === 0 ? 'none' : Math.round((1_000 * alarms) / quiet)}`,
  );
  const quoted = list
    .filter(({ lesson }) => lesson.row.key_quote !== '' && lesson.row.kind !== 'cosmetic')
    .map((one) => ({ one, ...quoteFound(one) }));
  await writeLine(`  quote among the passages     ${share(quoted, ({ inPassages }) => inPassages)}`);
  await writeLine(`  quote in the summary         ${share(quoted, ({ inSummary }) => inSummary)}`);
  const ai = quoted.filter(({ one }) => one.lesson.row.kind === 'ai-data');
  await writeLine(`    of ai-data alone           ${share(ai, ({ inSummary }) => inSummary)}`);
  await writeLine(
    `  severity exactly right       ${share(list, ({ lesson, answer }) => lesson.row.severity === answer.severity)}`,
  );
  const found = list.filter(({ lesson, answer }) => lesson.row.kind === 'ai-data' && answer.kind === 'ai-data');
  await writeLine(
    `    of ai-data found           ${share(found, ({ lesson, answer }) => lesson.row.severity === answer.severity)}`,
  );
  await writeLine(
    `  direction of ai-data found   ${share(found, ({ lesson, answer }) => lesson.row.direction === answer.direction)}`,
  );
  const topical = list.filter(({ lesson }) => lesson.row.topics.length > 0);
  const topics = setRates(topical.map(({ lesson, answer }) => ({ said: answer.topics, wanted: lesson.row.topics })));
  await writeLine(
    `  topics                       precision ${topics.precision.toFixed(3)}  recall ${topics.recall.toFixed(3)}  F1 ${topics.f1.toFixed(3)}`,
  );
  const dates = setRates(
    list.map(({ lesson, answer }) => ({
      said: answer.effectiveDate === null ? [] : [answer.effectiveDate],
      wanted: lesson.row.effective_date === null ? [] : [lesson.row.effective_date],
    })),
  );
  await writeLine(
    `  effective dates              precision ${dates.precision.toFixed(3)}  recall ${dates.recall.toFixed(3)}`,
  );
}

function share<One>(list: readonly One[], is: (one: One) => boolean): string {
  return ratio(list.filter(is).length, list.length);
}

function ratio(count: number, all: number): string {
  return all === 0 ? 'none' : `${(count / all).toFixed(3)} (${count} of ${all})`;
}
