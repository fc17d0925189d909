import { evidenceOf, ranked } from './evidence.ts';
import { builtInModel, type ChangeModel } from './model.ts';

/** A sentence of a policy on AI and people's data. */
export interface StanceStatement {
  readonly heading: string;
  readonly text: string;
  /** 0 to 1: how surely it is one. */
  readonly probability: number;
}

const mostRead = 400_000;
const surely = 0.6;
const longest = 600;

/** What a text says on AI and people's data: its surest sentences, at most `most`, in the order of the text. */
export function stanceOf(text: string, most: number, model: ChangeModel = builtInModel()): StanceStatement[] {
  const { statements } = evidenceOf('', text.slice(0, mostRead));
  const seen = new Set<string>();
  const surest = ranked(statements, model.statement)
    .filter(({ probability, judged }) => {
      const isNew = !seen.has(judged.statement.after);
      seen.add(judged.statement.after);
      return probability >= surely && isNew && !judged.passage.isHeading;
    })
    .slice(0, most);
  const order = new Map(statements.map((judged, at) => [judged, at]));
  return surest
    .toSorted((left, right) => (order.get(left.judged) ?? 0) - (order.get(right.judged) ?? 0))
    .map(({ judged, probability }) => ({
      heading: judged.passage.heading,
      text: judged.statement.after.slice(0, longest),
      probability,
    }));
}
