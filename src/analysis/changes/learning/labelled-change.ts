import { z } from 'zod';
import { type ChangeEvidence, evidenceOf } from '../evidence.ts';
import { type LabelledSentence, labelledSentences, type SentenceLabels } from './labelled-sentences.ts';

/** A labelled change; its texts lie beside the table. */
export const labelledChange = z.object({
  id: z.string(),
  service: z.string(),
  document: z.string(),
  date: z.string().nullable(),
  kind: z.enum(['ai-data', 'substantive', 'cosmetic']),
  severity: z.number(),
  topics: z.array(z.string()),
  direction: z.string().nullable(),
  effective_date: z.string().nullable(),
  key_quote: z.string(),
  note: z.string().default(''),
  unsure: z.boolean().default(false),
  sample: z.string().optional(),
});
export type LabelledChange = z.output<typeof labelledChange>;

/** A labelled change with what it is judged by. */
export interface Lesson {
  readonly row: LabelledChange;
  readonly evidence: ChangeEvidence;
  /** Sentences of either text that have a label of their own. */
  readonly sentences: readonly LabelledSentence[];
}

export function lessonOf(
  row: LabelledChange,
  before: string,
  after: string,
  labels: SentenceLabels = new Map(),
): Lesson {
  const sentences = labelledSentences(`${before}\n\n${after}`, row.document, labels);
  return { row, evidence: evidenceOf(before, after, row.document), sentences };
}

/** How much is learnt from a lesson: less where another reader might decide otherwise. */
export function importanceOf({ row }: Pick<Lesson, 'row'>): number {
  return row.unsure ? 0.4 : 1;
}
