import { expect, test } from 'vitest';
import { evidenceOf } from '../../../../src/analysis/changes/evidence.ts';
import { type LabelledChange, lessonOf } from '../../../../src/analysis/changes/learning/labelled-change.ts';
import {
  fingerprintOf,
  labelledSentences,
  type SentenceLabel,
} from '../../../../src/analysis/changes/learning/labelled-sentences.ts';
import { groupsOf } from '../../../../src/analysis/changes/learning/service-groups.ts';
import { trainStatements } from '../../../../src/analysis/changes/learning/statement-weights.ts';
import { predict } from '../../../../src/analysis/learning/logistic.ts';

const sentence = 'Our pattern engine learns from what machine learning finds in your drawings.';
const text = `# Privacy\n\n## Drawings\n\nYou draw here. **${sentence}** Nobody else sees them.\n\n## Contact\n\nWrite to us.\n`;

function labelled(words: string, aiData: boolean): Map<string, SentenceLabel> {
  const fingerprint = fingerprintOf(words);
  return new Map([[fingerprint, { sentence: fingerprint, aiData, severity: aiData ? 3 : 0 }]]);
}

function row(service: string, kind: LabelledChange['kind']): LabelledChange {
  const nothing = { topics: [], direction: null, effective_date: null, key_quote: '', note: '', unsure: false };
  return { id: service, service, document: 'Privacy Policy', date: null, kind, severity: 1, ...nothing };
}

test('a labelled sentence is found in its text whatever its markup, and judged as added and as removed', () => {
  const [found, ...others] = labelledSentences(text, 'Privacy Policy', labelled(sentence, true));
  expect(others).toEqual([]);
  expect(found?.added?.statement).toMatchObject({ before: '', after: sentence });
  expect(found?.added?.passage.heading).toBe('Privacy > Drawings');
  expect(found?.gone?.statement).toMatchObject({ before: sentence, after: '' });
});

test('texts without a labelled sentence teach nothing more', () => {
  expect(labelledSentences(text, 'Privacy Policy', labelled('We sell lamps.', false))).toEqual([]);
});

test('what a reader said of a sentence moves what is said of statements like it', () => {
  const [statement] = evidenceOf('You draw here.', `You draw here.\n\n${sentence}`).statements;
  const probability = (aiData: boolean) => {
    const page = `${text}\nYou pay by card.\n`;
    const weights = trainStatements(
      [lessonOf(row('Alder', 'substantive'), text, page, labelled(sentence, aiData))],
      [],
      1,
    );
    return predict(weights, statement?.features ?? new Map());
  };
  expect(probability(true)).toBeGreaterThan(0.5);
  expect(probability(false)).toBeLessThan(0.5);
});

test('services whose texts share a long labelled sentence are kept in one fold', () => {
  const long = `${sentence.slice(0, -1)}, from the first line that you draw to the last one, on every device that you use.`;
  const of = (service: string, shared: string) =>
    lessonOf(row(service, 'cosmetic'), `Menu ${service}\n\n${shared}`, shared, labelled(long, true));
  const groups = groupsOf([of('Alder', long), of('Birch', long), of('Cedar', 'Nothing of the kind.')]);
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).not.toBe(groups[0]);
});
