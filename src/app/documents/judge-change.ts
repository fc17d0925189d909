import type { ChangeAnalyst } from '../../analysis/changes/create-change-analyst.ts';
import { differenceOfNames, isNameList } from '../../analysis/changes/name-list.ts';
import { keptItsDay } from '../../analysis/dates/last-updated.ts';
import { objectionWindow } from '../../analysis/dates/objection-window.ts';
import type { ChangeAssessment, DocumentChange, ListedNames } from '../../domain/change.ts';
import type { Comparison } from '../../domain/comparison.ts';
import { listed } from '../wording.ts';

const mostNamed = 12;

/** What a comparison says of a change, and what both whole texts say beside it. */
export type JudgedChange = Pick<DocumentChange, 'assessment' | 'undated' | 'names' | 'objection'>;

/** Adds names that a list gained and lost, its time to object, and whether the text's own day of update stayed. */
export function judgeChange(
  { before, after, document }: Comparison,
  compared: ReturnType<ChangeAnalyst['compare']>,
): JudgedChange {
  const names = isNameList(document) ? differenceOfNames(before, after) : null;
  const assessment = names === null ? compared : withNames(compared, names);
  return {
    assessment,
    undated: assessment.kind !== 'cosmetic' && keptItsDay(before, after),
    names,
    objection: names !== null && names.added.length > 0 ? objectionWindow(after) : null,
  };
}

/**
 * A list is a list: who came and who went is what there is to say, and never a matter of form. What it says of AI and
 * people's data is quoted besides.
 */
function withNames(assessment: ChangeAssessment, { added, removed }: ListedNames): ChangeAssessment {
  if (added.length + removed.length === 0) return assessment;
  const summary = [
    added.length === 0 ? '' : ended(`Added: ${short(added)}`),
    removed.length === 0 ? '' : ended(`Removed: ${short(removed)}`),
    assessment.kind === 'ai-data' ? firstQuoted(assessment.summary) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  if (assessment.kind !== 'cosmetic') return { ...assessment, summary };
  return { ...assessment, kind: 'substantive', severity: 1, topics: ['sharing-third-parties'], summary };
}

/** The first sentence around quotes of a summary: one more than the names leaves it at three. */
function firstQuoted(summary: string): string {
  return /^.*?(?:”\)?\.|[.!?…]["')]*”)(?=$| \p{Lu})/su.exec(summary)?.[0] ?? '';
}

/** A name may bring the full stop with it: "L.L.C.". */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function short(names: readonly string[]): string {
  if (names.length <= mostNamed) return listed(names);
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}
