import type { ChangeAssessment, DocumentChange, Passage } from '../../domain/change.ts';
import type { TermsDocument, Version } from '../../domain/document.ts';
import { stableId } from '../../domain/identity.ts';
import type { Instant } from '../../domain/time.ts';
import type { Comparer } from '../ports/comparer.ts';
import { judgeChange } from './judge-change.ts';

export interface Step {
  readonly document: TermsDocument;
  readonly before: Version;
  readonly after: Version;
  /** When the newer text was seen. */
  readonly at: Instant;
  /** A person said that both texts are the document's. */
  readonly isVouched?: boolean;
}

/** What is kept of a change: both texts are kept too, so that the rest can be found again. */
const kept = { cosmetic: { passages: 3, side: 300 }, other: { passages: 12, side: 1_500 } } as const;

/** A change of a document, compared and judged; unconfirmed as yet. */
export async function assessChange(step: Step, compare: Comparer): Promise<DocumentChange> {
  const { document, before, after, at, isVouched = false } = step;
  const comparison = {
    before: before.text,
    after: after.text,
    service: document.service,
    document: document.type,
    date: at.slice(0, 10),
    isVouched,
  };
  const change = judgeChange(comparison, await compare(comparison));
  const judged = trimmed(change.assessment);
  const meant = judged.kind !== 'cosmetic';
  return {
    ...unjudged(step, 'service'),
    ...change,
    assessment: judged,
    inForce: meant && judged.effectiveDate !== null && judged.effectiveDate > at.slice(0, 10) ? 'ahead' : 'none',
  };
}

/** A step from one text to another that is no doing of the service: nothing in it is judged. */
export function unjudged({ document, before, after, at }: Step, cause: DocumentChange['cause']): DocumentChange {
  return {
    id: stableId(['change', document.id, before.id, after.id, at]),
    documentId: document.id,
    beforeId: before.id,
    afterId: after.id,
    at,
    cause,
    state: 'unconfirmed',
    withdrawals: 0,
    assessment: {
      kind: 'cosmetic',
      severity: 0,
      topics: [],
      direction: null,
      effectiveDate: null,
      passages: [],
      summary: '',
    },
    undated: false,
    names: null,
    objection: null,
    inForce: 'none',
  };
}

function trimmed(assessment: ChangeAssessment): ChangeAssessment {
  const { passages, side } = assessment.kind === 'cosmetic' ? kept.cosmetic : kept.other;
  return {
    ...assessment,
    passages: assessment.passages.slice(0, passages).map((passage) => ({ ...passage, ...around(passage, side) })),
  };
}

/** Both sides of a passage from shortly before what differs, so that it is not cut away in a long paragraph. */
function around({ before, after }: Passage, side: number): Pick<Passage, 'before' | 'after'> {
  if (before.length <= side && after.length <= side) return { before, after };
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = same < side / 3 ? 0 : before.lastIndexOf(' ', same - side / 4) + 1;
  const mark = start === 0 ? '' : '… ';
  const cut = (text: string) => (text === '' ? '' : `${mark}${text.slice(start, start + side)}`);
  return { before: cut(before), after: cut(after) };
}
