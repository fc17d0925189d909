import type { Registry } from '../analysis/analyst.ts';
import { createRecognizer } from '../analysis/names/recognize.ts';
import { namesAreOneBy } from '../analysis/names/same-name.ts';
import type { LabelledItem } from '../analysis/news/learning/labelled-item.ts';

/** How companies are found that nobody registered: what was said, what of it was right, what was there to find. */
export interface StrangerFigures {
  readonly said: number;
  readonly right: number;
  readonly wanted: number;
}

/**
 * Takes the companies of each relevant item out of the registry, and the products that stand for them, and counts how
 * many are found again by the words beside them. A product of theirs that is found is right; whatever else is not.
 */
export function strangersFound(items: readonly LabelledItem[], registry: Registry): StrangerFigures {
  const compared = namesAreOneBy(registry);
  const figures = { said: 0, right: 0, wanted: 0 };
  for (const item of items) {
    const wanted = (item.companies ?? []).map(compared);
    if (!item.relevant || wanted.length === 0) continue;
    const gone = registry.companies.filter(({ name }) => wanted.includes(compared(name)));
    const names = new Set([
      ...wanted,
      ...gone.flatMap(({ name, aliases, products }) => [name, ...aliases, ...products].map(compared)),
    ]);
    const rest = { ...registry, companies: registry.companies.filter((one) => !gone.includes(one)) };
    const recognizer = createRecognizer(rest);
    const said = recognizer.recognize(item).strangers().map(compared);
    figures.said += said.length;
    figures.right += said.filter((name) => names.has(name)).length;
    figures.wanted += wanted.length;
  }
  return figures;
}
