import { z } from 'zod';

/** A labelled item; entities, topics and story only where somebody labelled them. */
export const labelledItem = z.object({
  id: z.string().optional(),
  title: z.string(),
  text: z.string().default(''),
  date: z.string().nullish(),
  relevant: z.boolean(),
  severity: z.number().nullish(),
  companies: z.array(z.string()).nullish(),
  regulators: z.array(z.string()).nullish(),
  jurisdictions: z.array(z.string()).nullish(),
  topics: z.array(z.string()).nullish(),
  story: z.string().nullish(),
  text_withheld: z.boolean().optional(),
  unsure: z.boolean().optional(),
  /** A line written to teach a border, not a real item: learnt from, never measured on. */
  lesson: z.boolean().optional(),
});
export type LabelledItem = z.output<typeof labelledItem>;
