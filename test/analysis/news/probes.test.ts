import { expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { setRates, yesRates } from '../../../src/analysis/learning/evaluate.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { readLabelled } from '../../../src/cli/labelled.ts';

const analyst = createAnalyst(builtInRegistry());
/** Written for the purpose in six languages, over kinds of news; the weights never learnt from them. */
const probes = readLabelled(new URL('../../fixtures/news/probes.jsonl', import.meta.url).pathname).map((item) => ({
  item,
  found: analyst.assess(item),
}));

test('most of what is wanted is told, and little else', () => {
  const { precision, recall } = yesRates(
    probes.map(({ item, found }) => ({ said: found.relevant, wanted: item.relevant })),
  );
  expect(precision).toBeGreaterThan(0.9);
  expect(recall).toBeGreaterThan(0.88);
});

test('severity and topics of what is told', () => {
  const told = probes.filter(({ item, found }) => item.relevant && found.relevant);
  const right = told.filter(({ item, found }) => item.severity === found.severity).length / told.length;
  expect(right).toBeGreaterThan(0.75);
  const { f1 } = setRates(told.map(({ item, found }) => ({ said: found.topics, wanted: item.topics ?? [] })));
  expect(f1).toBeGreaterThan(0.75);
});
