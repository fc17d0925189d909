import { seeded } from './seeded.ts';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function rates(right: number, said: number, wanted: number): Rates {
  const precision = said === 0 ? 0 : right / said;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Micro-averaged over items: each name said or wanted counts once. */
export function setRates(pairs: readonly { said: readonly string[]; wanted: readonly string[] }[]): Rates {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const pair of pairs) {
    right += pair.said.filter((name) => pair.wanted.includes(name)).length;
    said += pair.said.length;
    wanted += pair.wanted.length;
  }
  return rates(right, said, wanted);
}

/** Of yes-or-no answers. */
export function yesRates(pairs: readonly { said: boolean; wanted: boolean }[]): Rates {
  return rates(
    pairs.filter(({ said, wanted }) => said && wanted).length,
    pairs.filter(({ said }) => said).length,
    pairs.filter(({ wanted }) => wanted).length,
  );
}

/** The precision to expect where `baseRate` of all items are wanted, from how often each kind was said. */
export function precisionAt(baseRate: number, pairs: readonly { said: boolean; wanted: boolean }[]): number {
  const share = (of: boolean) => {
    const kind = pairs.filter(({ wanted }) => wanted === of);
    return kind.length === 0 ? 0 : kind.filter(({ said }) => said).length / kind.length;
  };
  const right = baseRate * share(true);
  const wrong = (1 - baseRate) * share(false);
  return right + wrong === 0 ? 0 : right / (right + wrong);
}

/** Scores of items beside their labels; without what even the labellers were not sure of. */
export function judged(
  items: readonly { readonly relevant: boolean; readonly unsure?: boolean | undefined }[],
  answers: readonly { readonly score: number }[],
): { score: number; wanted: boolean }[] {
  return items.flatMap(({ relevant, unsure }, at) =>
    unsure === true ? [] : [{ score: answers[at]?.score ?? 0, wanted: relevant }],
  );
}

/**
 * The threshold with the best F, where a miss counts `beta` times as much as a needless alert; in the middle of those
 * about as good, since one item more or less should not move it. With `slack` the lowest whose F is not farther below the
 * best: where it hardly costs precision, less is missed.
 */
export function bestThreshold(answers: readonly { score: number; wanted: boolean }[], beta: number, slack = 0): number {
  const steps = Array.from({ length: 81 }, (_, step) => (step + 10) / 100);
  const values = steps.map((step) =>
    weighedF(yesRates(answers.map(({ score, wanted }) => ({ said: score >= step, wanted }))), beta),
  );
  const width = 4;
  const smooth = values.map((_, at) => {
    const near = values.slice(Math.max(0, at - width), at + width + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  const enough = Math.max(...smooth) - slack;
  return steps[smooth.findIndex((value) => value >= enough)] ?? 0.5;
}

function weighedF({ precision, recall }: Rates, beta: number): number {
  const share = beta * beta;
  return precision + recall === 0 ? 0 : ((1 + share) * precision * recall) / (share * precision + recall);
}

/**
 * Between which values a figure lies in 95 of 100 samples like this one: the groups (a story is one) are drawn with
 * replacement, by numbers that are the same each time.
 */
export function interval<T>(
  groups: readonly (readonly T[])[],
  figure: (sample: readonly T[]) => number,
  samples = 1_000,
): readonly [number, number] {
  const random = seeded(20_240_918);
  const figures = Array.from({ length: samples }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).sort((left, right) => left - right);
  const at = (share: number) => figures[Math.min(samples - 1, Math.floor(share * samples))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** What every feed bot offers: an AI word and a privacy word. */
export function wordListSays({ title, text }: { title: string; text: string }): boolean {
  const all = `${title} ${text}`;
  return (
    /\b(?:AI|artificial intelligence|machine learning|chatbot|GPT|ChatGPT|LLM|KI|IA)\b/i.test(all) &&
    /privacy|data protection|personal data|GDPR|user data|consent|Datenschutz|opt[- ]out/i.test(all)
  );
}
