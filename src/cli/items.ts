import { z } from 'zod';
import { Fault } from '../domain/errors.ts';

/** One item on standard input, for the verbs that judge and group. */
const item = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  source: z.string().nullish(),
  url: z.string().nullish(),
  date: z.string().nullish(),
  lang: z.string().nullish(),
});

/** An item as the analysis takes it, with its id as given. Throws a `Fault` that says what is wrong. */
export function toJudgeable(value: unknown) {
  const result = item.safeParse(value);
  if (!result.success) {
    const words = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new Fault('invalid', `an item needs "id", "title" and "text": ${words}`);
  }
  const { id, title, text, lang, ...rest } = result.data;
  return { id, judgeable: { title: title ?? '', text: text ?? '', language: lang ?? null, ...rest } };
}
