import { assignAll } from './evaluate-stories.ts';
import type { Grouped } from './learn.ts';
import { likenessNames, likenessOf, ordered } from './likeness.ts';
import type { StoryModel } from './model.ts';
import { Counts } from './rarity.ts';
import { type Signature, signatureOf } from './signature.ts';

const shown = 6;

/**
 * What went wrong as the items arrived, a line or two each, of those that `asks` holds for: a wrong split (a story
 * that was there was not joined) and a wrong join, with the likest item and the features that weighed most.
 */
export function storyErrors(items: readonly Grouped[], model: StoryModel, asks: (item: Grouped) => boolean): string[] {
  const counts = Counts.from(model);
  const weights = ordered(model.weights);
  const signatures = items.map(({ candidate }) => signatureOf(candidate));
  const said = assignAll(
    items.map(({ candidate }) => candidate),
    model,
  );
  const compare = (left: number, right: number) => {
    const values = new Float64Array(likenessNames.length);
    likenessOf(signatures[left] as Signature, signatures[right] as Signature, counts, values);
    const parts = likenessNames.map((name, at) => ({ name, odds: (weights[at] ?? 0) * (values[at] ?? 0) }));
    return { other: right, parts, odds: parts.reduce((sum, { odds }) => sum + odds, 0) };
  };
  const likest = (at: number, among: readonly number[]) =>
    among.map((other) => compare(at, other)).toSorted((left, right) => right.odds - left.odds)[0];
  const told = (name: string, at: number, found: ReturnType<typeof compare>) => {
    const telling = found.parts.toSorted((left, right) => Math.abs(right.odds) - Math.abs(left.odds)).slice(0, shown);
    return [
      `${name} ${items[at]?.story}: ${items[at]?.candidate.title}`,
      `    with ${items[found.other]?.story}: ${items[found.other]?.candidate.title}`,
      `    odds ${found.odds.toFixed(1)}: ${telling.map((one) => `${one.name} ${one.odds.toFixed(1)}`).join(', ')}`,
    ];
  };
  return items.flatMap((item, at) => {
    if (!asks(item)) return [];
    const before = [...items.keys()].slice(0, at);
    const own = before.filter((other) => items[other]?.story === item.story);
    const joined = before.filter((other) => said[other] === said[at]);
    const split = own.some((other) => said[other] === said[at]) ? undefined : likest(at, own);
    const wrong = joined.some((other) => items[other]?.story === item.story) ? undefined : likest(at, joined);
    return [
      ...(split === undefined ? [] : told('split', at, split)),
      ...(wrong === undefined ? [] : told('joined', at, wrong)),
    ];
  });
}
