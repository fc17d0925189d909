import { expect, test } from 'vitest';
import { createRecognizer } from '../../../src/analysis/names/recognize.ts';
import { featuresOf, namedFeatures } from '../../../src/analysis/news/features.ts';
import { fitOf, frames, numbered } from '../../../src/analysis/news/frames.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { numberOf, type Sign, signs, titlePlace } from '../../../src/analysis/signs.ts';

const recognizer = createRecognizer(builtInRegistry());
const framesOf = (title: string, text = '') =>
  [...namedFeatures(featuresOf({ title, text }, recognizer.recognize({ title, text }))).keys()].filter((name) =>
    /^(?:title|text): /.test(name),
  );

test('a frame asks for every sign, one of each choice, and none that must not be there', () => {
  const frame = numbered({ with: ['training', ['object', 'weakObject']], without: ['copyright'] });
  const holds = (...present: Sign[]) => {
    const places = new Int32Array(signs.length);
    for (const sign of present) places[numberOf(sign)] = titlePlace;
    return fitOf(frame, places)?.inTitle === true;
  };
  expect(holds('training', 'object')).toBe(true);
  expect(holds('training', 'weakObject', 'company')).toBe(true);
  expect(holds('training')).toBe(false);
  expect(holds('training', 'object', 'copyright')).toBe(false);
});

test.each([
  ['LinkedIn trains its models on members’ posts', 'title: trains on what is theirs, company'],
  ['Privacy regulator fines an AI company', 'title: authority acts on machines'],
  ['Turkey blocks ChatGPT', 'title: country acts on an AI product'],
  ['Shops’ use of facial recognition was unlawful', 'title: bodies used against the law'],
  ['How to opt out of AI training', 'title: choice about training'],
  ['Novelists sue an AI company over books', 'title: works, not people'],
  ['Chip maker unveils a faster AI accelerator', 'title: machines alone'],
  ['Umfrage: Deutsche misstrauen KI', 'title: survey, no authority'],
  ['Seven questions on AI for your business', 'title: advice for firms'],
])('%s is: %s', (title, frame) => {
  expect(framesOf(title)).toContain(frame);
});

test('what must come together does so in one sentence', () => {
  const apart = framesOf('News', 'The firm trains models. Users’ photos are a hobby of the founder.');
  const together = framesOf('News', 'The firm trains models on users’ photos.');
  expect(apart).not.toContain('text: trains on what is theirs');
  expect(together).toContain('text: trains on what is theirs');
});

test('every frame can hold: it does not forbid what it asks for', () => {
  for (const { with: needed, without = [] } of Object.values(frames))
    for (const one of needed) {
      const choices = typeof one === 'string' ? [one] : one;
      expect(choices.some((sign) => !without.includes(sign))).toBe(true);
    }
});
