import { createAnalyst, relevanceThreshold } from '../analysis/create-analyst.ts';
import {
  bestThreshold,
  interval,
  judged,
  precisionAt,
  type Rates,
  setRates,
  wordListSays,
  yesRates,
} from '../analysis/learning/evaluate.ts';
import { createRecognizer } from '../analysis/names/recognize.ts';
import { namesAreOneBy } from '../analysis/names/same-name.ts';
import { type Answer, answersBy, crossValidate, transfer } from '../analysis/news/learning/cross-validate.ts';
import type { LabelledItem } from '../analysis/news/learning/labelled-item.ts';
import { builtInModel } from '../analysis/news/news-model.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import { Fault } from '../domain/errors.ts';
import { strangersFound } from './eval-strangers.ts';
import { readLabelled, readLessons } from './labelled.ts';
import { writeLine } from './lines.ts';

interface Options {
  readonly with?: string[];
  readonly shipped?: boolean;
  readonly errors?: boolean;
}

/** A labelled item, what was said of it by a model that never saw it (or by the one that ships), and the group that is drawn together. */
interface Row {
  readonly item: LabelledItem;
  readonly answer: Answer;
  readonly said: boolean;
  readonly wanted: boolean;
}

const nameKinds = ['companies', 'regulators', 'jurisdictions'] as const;
type NameKind = (typeof nameKinds)[number];
const baseRates = [0.01, 0.05] as const;
const evidenceShown = 6;

/**
 * Measures what is said of news: relevance, severity and topics by cross-validation or, where that is asked for, by the
 * weights that ship; names and places as they are.
 */
export async function evalNews(file: string, options: Options): Promise<void> {
  const shipped = options.shipped === true;
  if (shipped && options.with !== undefined)
    throw new Fault('invalid', '--with names what to learn from, and with --shipped nothing is learnt');
  const items = readLabelled(file).filter(({ unsure }) => unsure !== true);
  const more = (options.with ?? []).flatMap(readLabelled);
  const lessons = readLessons();
  const recognizer = createRecognizer(builtInRegistry());
  const toRows = (answers: readonly Answer[]) =>
    items.map((item, at): Row => {
      const answer = answers[at] as Answer;
      return { item, answer, said: answer.score >= relevanceThreshold, wanted: item.relevant };
    });
  const how = shipped ? 'as shipped' : 'cross-validated';
  const rows = toRows(
    shipped ? answersBy(builtInModel, items, recognizer) : crossValidate(items, [...more, ...lessons], recognizer),
  );
  const full = rows.filter(({ item }) => !isTitleOnly(item));
  await writeLine(`${items.length} items, ${items.filter(({ relevant }) => relevant).length} of them relevant`);
  await writeLine(`threshold ${relevanceThreshold}; in brackets: 95 in 100 samples of stories like these\n`);

  await row(`relevance, ${how}`, rows, yesRates);
  await row('  without title-only items', full, yesRates);
  await row(
    '  title-only items',
    rows.filter(({ item }) => isTitleOnly(item)),
    yesRates,
  );
  if (more.length > 0) {
    const strange = toRows(transfer(items, [...more, ...lessons], recognizer));
    const threshold = bestThreshold(judged(more, crossValidate(more, lessons, recognizer)), 2);
    await row('  learnt from --with alone', strange, yesRates);
    await row(
      `  and its threshold (${threshold})`,
      strange.map((one) => ({ ...one, said: one.answer.score >= threshold })),
      yesRates,
    );
  }
  if (!shipped) await row('  learnt from lessons alone', toRows(transfer(items, lessons, recognizer)), yesRates);
  await row(
    'a word list (baseline)',
    rows.map((one) => ({ ...one, said: wordListSays(one.item) })),
    yesRates,
  );
  for (const rate of baseRates)
    await writeLine(`${label(`precision at ${rate * 100} in 100`)} ${precisionAt(rate, rows).toFixed(3)}`);
  const graver = rows.filter(({ item }) => (item.severity ?? 0) >= 2);
  await share('found, of severity 2 and 3', graver, ({ said }) => said);

  const told = rows.filter(({ item, said }) => said && item.relevant && item.severity != null);
  const asTold = ({ answer }: Row) => (answer.score < builtInModel.sure ? 1 : answer.severity);
  await writeLine(`\nof relevant items that are found, as told (unsure below ${builtInModel.sure}):`);
  await share('unsure', told, ({ answer }) => answer.score < builtInModel.sure);
  await share('severity exactly right', told, (one) => asTold(one) === one.item.severity);
  await share(
    '  severity 3 put below 2',
    told.filter(({ item }) => item.severity === 3),
    (one) => asTold(one) < 2,
  );

  const rated = full.filter(({ item }) => item.relevant && item.severity != null);
  await writeLine('\nof relevant items with text, taken as found:');
  await share('severity exactly right', rated, ({ item, answer }) => answer.severity === item.severity);
  await share(
    '  severity 3 put below 2',
    rated.filter(({ item }) => item.severity === 3),
    ({ answer }) => answer.severity < 2,
  );
  await row(`topics, ${how}`, rated, (sample) =>
    setRates(sample.map(({ item, answer }) => ({ said: answer.topics, wanted: item.topics ?? [] }))),
  );
  const registry = builtInRegistry();
  const analyst = createAnalyst(registry);
  const compared = namesAreOneBy(registry);
  const named = rated.map(({ item }) => {
    const assessment = analyst.assess(item);
    return { item, named: (kind: NameKind) => pairOf(assessment[kind], item[kind] ?? [], compared) };
  });
  for (const kind of nameKinds) await row(kind, named, (sample) => setRates(sample.map((one) => one.named(kind))));
  const { said, right, wanted } = strangersFound(
    rated.map(({ item }) => item),
    registry,
  );
  await writeLine(
    `${label('companies as if unknown')} ${right} right of ${said} said, ${wanted} to be found (each item without its companies in the registry)`,
  );
  const titles = rows.filter(({ item }) => item.relevant && item.severity != null && isTitleOnly(item));
  if (titles.length > 0) {
    await writeLine('\nof relevant title-only items, taken as found:');
    await share('severity exactly right', titles, ({ item, answer }) => answer.severity === item.severity);
    await share(
      '  severity 3 put below 2',
      titles.filter(({ item }) => item.severity === 3),
      ({ answer }) => answer.severity < 2,
    );
    await row(`topics, ${how}`, titles, (sample) =>
      setRates(sample.map(({ item, answer }) => ({ said: answer.topics, wanted: item.topics ?? [] }))),
    );
  }
  if (options.errors === true) {
    await writeErrors(rows);
    await writeNameErrors(named);
  }
}

async function writeErrors(rows: readonly Row[]): Promise<void> {
  await writeLine('\nerrors of relevance, with the features that weigh most:');
  for (const { item, answer, said, wanted } of rows) {
    if (said === wanted) continue;
    await writeLine(`${wanted ? 'missed' : 'false '} ${answer.score.toFixed(2)} ${item.title}`);
    const evidence = [...answer.features.keys()]
      .map((feature) => ({ feature, weight: builtInModel.relevance[feature] ?? 0 }))
      .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
      .slice(0, evidenceShown);
    await writeLine(`         ${evidence.map(({ feature, weight }) => `${feature} ${weight.toFixed(2)}`).join(', ')}`);
  }
  await writeLine('\nerrors of severity and topics:');
  for (const { item, answer } of rows) {
    if (!item.relevant || item.severity == null) continue;
    const wrong = [
      ...(answer.severity === item.severity ? [] : [`severity ${answer.severity} for ${item.severity}`]),
      ...differences(answer.topics, item.topics ?? []),
    ];
    if (wrong.length > 0) await writeLine(`${wrong.join(' ')}: ${item.title}`);
  }
}

/** Names as they are compared, each once. */
function pairOf(said: readonly string[], wanted: readonly string[], compared: (name: string) => string) {
  return { said: [...new Set(said.map(compared))], wanted: [...new Set(wanted.map(compared))] };
}

async function writeNameErrors(
  named: readonly { readonly item: LabelledItem; readonly named: (kind: NameKind) => ReturnType<typeof pairOf> }[],
): Promise<void> {
  await writeLine('\nerrors of names and places:');
  for (const { item, named: pair } of named) {
    const wrong = nameKinds.flatMap((kind) => differences(pair(kind).said, pair(kind).wanted));
    if (wrong.length > 0) await writeLine(`${wrong.join(', ')}: ${item.title}`);
  }
}

/** What was said needlessly, with a plus, and what was not said, with a minus. */
function differences(said: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...said.filter((name) => !wanted.includes(name)).map((name) => `+${name}`),
    ...wanted.filter((name) => !said.includes(name)).map((name) => `-${name}`),
  ];
}

async function row<T extends { readonly item: LabelledItem }>(
  name: string,
  rows: readonly T[],
  figures: (sample: readonly T[]) => Rates,
): Promise<void> {
  if (rows.length === 0) return;
  const { precision, recall, f1 } = figures(rows);
  const [low, high] = interval(byStory(rows), (sample) => figures(sample).f1);
  await writeLine(
    `${label(name)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
  );
}

async function share<T extends { readonly item: LabelledItem }>(
  name: string,
  rows: readonly T[],
  is: (one: T) => boolean,
): Promise<void> {
  if (rows.length === 0) return;
  const part = (sample: readonly T[]) => (sample.length === 0 ? 0 : sample.filter(is).length / sample.length);
  const [low, high] = interval(byStory(rows), part);
  await writeLine(
    `${label(name)} ${part(rows).toFixed(3)} (${rows.filter(is).length} of ${rows.length}) [${low.toFixed(3)}, ${high.toFixed(3)}]`,
  );
}

function byStory<T extends { readonly item: LabelledItem }>(rows: readonly T[]): T[][] {
  return [...Map.groupBy(rows, ({ item }) => item.story ?? item.id ?? item.title).values()];
}

function label(name: string): string {
  return name.padEnd(28);
}

/** Known by its title because its text may not be passed on; a text that is empty by itself is another thing. */
function isTitleOnly(item: LabelledItem): boolean {
  return item.text_withheld === true;
}
