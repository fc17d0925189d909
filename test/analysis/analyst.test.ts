import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyst } from '../../src/analysis/create-analyst.ts';
import { findDates } from '../../src/analysis/dates/find-dates.ts';
import { createRecognizer } from '../../src/analysis/names/recognize.ts';
import { labelledItem } from '../../src/analysis/news/learning/labelled-item.ts';
import { learn, lessonOf } from '../../src/analysis/news/learning/learn.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../src/analysis/stories/story-index.ts';

const registry = builtInRegistry();
const analyst = createAnalyst(registry);
const recognizer = createRecognizer(registry);
const who = (title: string, text = '') => recognizer.recognize({ title, text });

test('names are words, products stand for their makers, everyday words need a sign', () => {
  expect(who('Search engines read metadata and meta tags').companies).toEqual([]);
  expect(who('Instagram asks to use photos for training').companies).toEqual(['Meta']);
  expect(who('X will train Grok on posts').companies).toContain('X');
  expect(who('Generation X and the stock market').companies).toEqual([]);
  expect(who('They target a gap in the market').companies).toEqual([]);
});

test('a nationality and a watchdog are the authority of that country', () => {
  expect(who('Italian privacy watchdog blocks chatbot').regulators).toEqual(['Garante']);
  expect(who('FTC fines a data broker')).toMatchObject({ regulators: ['FTC'], jurisdictions: ['US'] });
});

test('what matters is told from what does not', () => {
  const relevant = (title: string, text = '') => analyst.assess({ title, text }).relevant;
  expect(relevant('WhatsApp will use private messages to train its AI, privacy regulator objects')).toBe(true);
  expect(relevant('Datenschutzbehörde verbietet KI-Training mit Nutzerdaten von Meta')).toBe(true);
  expect(relevant('The best laptops of the year', 'We tested twelve of them.')).toBe(false);
});

test('an item that is not relevant has severity 0, and the same text gives the same answer', () => {
  const text = { title: 'A new phone', text: 'It is blue.' };
  expect(analyst.assess(text)).toMatchObject({ relevant: false, severity: 0 });
  expect(analyst.assess(text)).toEqual(analyst.assess(text));
});

test('a summary is at most three sentences and 500 characters, each of them verbatim', () => {
  const text = `${'The regulator fined the company for training AI on personal data. '.repeat(3)}Read more at our site. By next year users may opt out of the training of models.`;
  const { summary, quotes } = analyst.assess({ title: 'A fine', text });
  expect(summary.length).toBeLessThanOrEqual(500);
  expect(quotes.length).toBeLessThanOrEqual(3);
  for (const quote of quotes) expect(text).toContain(quote);
  expect(summary).not.toContain('Read more');
});

test.each([
  ['The change takes effect on 18 September 2024.', '2024-09-18', 'effective'],
  ['Starting November 20, 2024 the new terms apply.', '2024-11-20', 'effective'],
  ['Users can opt out until 3 March.', '2025-03-03', 'opt-out'],
  ['Comments may be sent until 1 October 2024.', '2024-10-01', 'comment'],
])('%s', (sentence, day, kind) => {
  expect(findDates(sentence, '2024-09-17')).toEqual([{ day, kind, quote: sentence }]);
});

test('a page that was last updated binds nobody', () => {
  expect(findDates('Last updated: 18 September 2024.', '2024-09-17')).toEqual([]);
});

test('two reports of one event are one story; another company is another; a halt is told as more', () => {
  const index = createStoryIndex();
  const take = (id: string, title: string, date: string) =>
    index.assign({ id, title, text: '', date, assessment: analyst.assess({ title, text: '' }) });
  const first = take('1', 'LinkedIn trains AI on members’ data by default', '2024-09-18T10:00:00.000Z');
  const copy = take('2', 'LinkedIn uses members’ data to train AI by default', '2024-09-18T12:00:00.000Z');
  const other = take('3', 'Slack changes its terms after criticism of AI training', '2024-09-18T13:00:00.000Z');
  const halt = take('4', 'LinkedIn halts AI training on members’ data in the UK', '2024-09-20T10:00:00.000Z');
  expect(first.role).toBe('first');
  expect(copy).toMatchObject({ storyId: first.storyId, role: 'copy' });
  expect(other.storyId).not.toBe(first.storyId);
  expect(halt.role === 'update' ? halt.storyId : halt.follows).toBe(first.storyId);
});

test('the same labelled items give the same weights', () => {
  const items = [
    { title: 'Regulator fines chatbot over personal data', relevant: true },
    { title: 'A cake recipe', relevant: false },
  ].map((item) => labelledItem.parse(item));
  const once = () =>
    JSON.stringify(
      learn(
        items.map((item) => lessonOf(item, recognizer)),
        { threshold: 0.5, sure: 0.5 },
      ),
    );
  expect(once()).toBe(once());
});

test('any text is answered, and one of a million characters costs no more than a page', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => text.toUpperCase()),
    fc.constantFrom('', 'Meta', 'ICO FTC CNIL', 'х'.repeat(500)),
  );
  fc.assert(
    fc.property(noise, noise, (title, text) => void analyst.explain({ title, text })),
    { numRuns: 200 },
  );
  const page = `Meta and Google ${'train AI on X data. '.repeat(1_000)}`;
  const whole = analyst.assess({ title: page.repeat(50), text: page.repeat(50) });
  expect(whole).toEqual(analyst.assess({ title: page.slice(0, 500), text: page.repeat(2).slice(0, 20_000) }));
});
