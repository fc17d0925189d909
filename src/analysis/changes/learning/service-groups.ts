import { keyOf } from '../normalize.ts';
import type { Lesson } from './labelled-change.ts';

/** A shorter sentence stands in many companies' texts. */
const leastShared = 120;

/**
 * Which lessons belong together, as numbers: those of one service, of services with one first word, and of documents that
 * share a changed or labelled sentence (one company's products). What is learnt of one must never be measured on another.
 */
export function groupsOf(lessons: readonly Lesson[]): number[] {
  const parent = lessons.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    return top;
  };
  const seen = new Map<string, number>();
  const tie = (name: string, at: number): void => {
    const other = seen.get(name);
    if (other === undefined) seen.set(name, at);
    else parent[root(at)] = root(other);
  };
  for (const [at, { row, evidence, sentences }] of lessons.entries()) {
    tie(`service ${row.service.split(/[\s.]/)[0]?.toLowerCase()}`, at);
    for (const { statement } of evidence.statements) {
      const key = keyOf(statement.after || statement.before);
      if (key.length > leastShared) tie(key, at);
    }
    for (const { sentence, length } of sentences) if (length > leastShared) tie(`labelled ${sentence}`, at);
  }
  const numbers = new Map<number, number>();
  return lessons.map((_, at) => {
    const top = root(at);
    if (!numbers.has(top)) numbers.set(top, numbers.size);
    return numbers.get(top) ?? 0;
  });
}
