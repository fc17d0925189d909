import type { ChangeKind } from '../../../domain/change.ts';
import { interval, setRates } from '../../learning/evaluate.ts';
import type { Answered } from './evaluate-changes.ts';

/** One figure of how well changes are judged; NaN where nothing was there to be measured. */
export interface Figure {
  readonly name: string;
  readonly of: (list: readonly Answered[]) => number;
}

const isOf = (kind: ChangeKind) => (one: Answered) => one.lesson.row.kind === kind;
const said = (kind: ChangeKind) => (one: Answered) => one.answer.kind === kind;
const found = (list: readonly Answered[]) => list.filter((one) => isOf('ai-data')(one) && said('ai-data')(one));

export const figures: readonly Figure[] = [
  { name: 'ai-data precision', of: (list) => share(list.filter(said('ai-data')), isOf('ai-data')) },
  { name: 'ai-data recall', of: (list) => share(list.filter(isOf('ai-data')), said('ai-data')) },
  { name: 'substantive precision', of: (list) => share(list.filter(said('substantive')), isOf('substantive')) },
  { name: 'substantive recall', of: (list) => share(list.filter(isOf('substantive')), said('substantive')) },
  { name: 'cosmetic called ai-data', of: (list) => share(list.filter(isOf('cosmetic')), said('ai-data')) },
  { name: 'cosmetic called substantive', of: (list) => share(list.filter(isOf('cosmetic')), said('substantive')) },
  { name: 'substantive called ai-data', of: (list) => share(list.filter(isOf('substantive')), said('ai-data')) },
  { name: 'quote among the passages', of: (list) => share(quoted(list), ({ quote }) => quote.inPassages) },
  { name: 'quote in the summary', of: (list) => share(quoted(list), ({ quote }) => quote.inSummary) },
  {
    name: '  of ai-data',
    of: (list) => share(quoted(list).filter(isOf('ai-data')), ({ quote }) => quote.inSummary),
  },
  { name: 'severity right', of: (list) => share(list, sameSeverity) },
  { name: '  of ai-data found', of: (list) => share(found(list), sameSeverity) },
  {
    name: 'direction right, ai-data found',
    of: (list) => share(found(list), ({ lesson, answer }) => lesson.row.direction === answer.direction),
  },
  { name: 'topics precision', of: (list) => topicRates(list).precision },
  { name: 'topics recall', of: (list) => topicRates(list).recall },
  { name: 'effective day precision', of: (list) => dayRates(list).precision },
  { name: 'effective day recall', of: (list) => dayRates(list).recall },
];

/** Between which values a figure lies in 95 of 100 samples of services like these. */
export function intervalOf(list: readonly Answered[], { of }: Figure): readonly [number, number] {
  return interval([...Map.groupBy(list, ({ group }) => group).values()], of);
}

/**
 * False alarms in 1,000 changes that are not on AI, at the rate of the stream: as many substantive ones among them as
 * among the rows that were drawn at random.
 */
export const streamAlarms: Figure = { name: 'false alarms per 1,000, stream', of: naturalAlarms };

function naturalAlarms(list: readonly Answered[]): number {
  const drawn = list.filter(({ lesson }) => lesson.row.sample === 'natural' && lesson.row.kind !== 'ai-data');
  const meant = share(drawn, isOf('substantive'));
  const rate = (kind: ChangeKind) => share(list.filter(isOf(kind)), said('ai-data'));
  return 1_000 * (meant * rate('substantive') + (1 - meant) * rate('cosmetic'));
}

function sameSeverity({ lesson, answer }: Answered): boolean {
  return lesson.row.severity === answer.severity;
}

function quoted(list: readonly Answered[]): Answered[] {
  return list.filter(({ lesson }) => lesson.row.key_quote !== '' && lesson.row.kind !== 'cosmetic');
}

function topicRates(list: readonly Answered[]) {
  return setRates(
    list
      .filter(({ lesson }) => lesson.row.topics.length > 0)
      .map(({ lesson, answer }) => ({ said: answer.topics, wanted: lesson.row.topics })),
  );
}

function dayRates(list: readonly Answered[]) {
  const asList = (day: string | null) => (day === null ? [] : [day]);
  return setRates(
    list.map(({ lesson, answer }) => ({
      said: asList(answer.effectiveDate),
      wanted: asList(lesson.row.effective_date),
    })),
  );
}

function share(list: readonly Answered[], is: (one: Answered) => boolean): number {
  return list.length === 0 ? Number.NaN : list.filter(is).length / list.length;
}
