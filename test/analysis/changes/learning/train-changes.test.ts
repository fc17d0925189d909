import { expect, test } from 'vitest';
import { answered } from '../../../../src/analysis/changes/learning/evaluate-changes.ts';
import { foldsOf, heldOut } from '../../../../src/analysis/changes/learning/held-out.ts';
import {
  type LabelledChange,
  type Lesson,
  lessonOf,
} from '../../../../src/analysis/changes/learning/labelled-change.ts';
import { groupsOf } from '../../../../src/analysis/changes/learning/service-groups.ts';
import { chooseThresholds } from '../../../../src/analysis/changes/learning/thresholds.ts';
import { trainChanges } from '../../../../src/analysis/changes/learning/train-changes.ts';

const page = 'We provide the service.\n\nYou pay for it.\n\nWrite to us at any time.\n\n';

function lesson(service: string, kind: LabelledChange['kind'], added: string): Lesson {
  return lessonOf(
    {
      id: `${service} ${added}`,
      service,
      document: 'Privacy Policy',
      date: '2025-01-01',
      kind,
      severity: kind === 'cosmetic' ? 0 : 2,
      topics: [],
      direction: kind === 'ai-data' ? 'expands-use' : null,
      effective_date: null,
      key_quote: kind === 'cosmetic' ? '' : added,
      note: '',
      unsure: false,
    },
    page,
    `${page}${added}\n`,
  );
}

const lessons = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel'].flatMap((service) => [
  lesson(service, 'ai-data', `${service} uses your posts to train AI models.`),
  lesson(service, 'substantive', `${service} may suspend your account if you do not pay.`),
  lesson(service, 'cosmetic', 'Last updated: 3 March 2025'),
]);

test('services are kept whole, a brand’s services and documents that share a sentence are one', () => {
  const shared =
    'We use the content that people publish on any of our products to train machine learning models that every product of the group will use from the first day of the coming year.';
  const groups = groupsOf([
    lesson('Maple Mail', 'ai-data', 'We use your mail to train AI.'),
    lesson('Maple Maps', 'cosmetic', 'Menu'),
    lesson('Oak', 'ai-data', shared),
    lesson('Pine', 'ai-data', shared),
    lesson('Rowan', 'cosmetic', 'Menu'),
  ]);
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).toBe(groups[3]);
  expect(new Set(groups).size).toBe(3);
});

test('what is said of a lesson was not learnt from its group', () => {
  const groups = [0, 0, 1, 1, 2, 3, 4, 5, 6, 7];
  const seen = heldOut(
    groups,
    foldsOf(groups, 3),
    (rest) => new Set(rest),
    (group, learnt) => learnt.has(group),
  );
  expect(seen).toEqual(groups.map(() => false));
});

test('the same lessons give the same weights, and what was learnt holds for a service not seen', () => {
  const [asked, rest] = [lessons.slice(0, 3), lessons.slice(3)];
  const model = trainChanges(rest);
  expect(JSON.stringify(trainChanges(rest))).toBe(JSON.stringify(model));
  expect(asked.map((one) => answered(one, model).answer.kind)).toEqual(asked.map(({ row }) => row.kind));
}, 120_000);

test('cosmetic changes are kept quiet, and as much else is told as that allows', () => {
  const scored = (kind: LabelledChange['kind'], ai: number, meaning: number) => ({ kind, ai, meaning, importance: 1 });
  const chosen = chooseThresholds([
    ...Array.from({ length: 20 }, () => scored('substantive', 0.3, 0.8)),
    ...Array.from({ length: 50 }, (_, at) => scored('cosmetic', 0.1, at < 4 ? 0.9 : at < 10 ? 0.7 : 0.4)),
  ]);
  expect(chosen.meaning).toBeGreaterThan(0.7);
  expect(chosen.meaning).toBeLessThan(0.73);
});
