import { z } from 'zod';
import { type ChangeEvidence, evidenceOf } from '../evidence.ts';

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
}

export function lessonOf(row: LabelledChange, before: string, after: string): Lesson {
  return { row, evidence: evidenceOf(before, after, row.document) };
}

/** How much is learnt from a lesson: less where another reader might decide otherwise. */
export function importanceOf({ row }: Lesson): number {
  return row.unsure ? 0.4 : 1;
}
