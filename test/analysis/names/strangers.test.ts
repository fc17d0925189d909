import { describe, expect, test } from 'vitest';
import { createAnalyst } from '../../../src/analysis/create-analyst.ts';
import { createRecognizer } from '../../../src/analysis/names/recognize.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';

const registry = builtInRegistry();
const recognizer = createRecognizer(registry);
const strangers = (title: string, text = '') => {
  const item = { title, text };
  return recognizer.recognize(item).strangers();
};

describe('a company that the registry does not know', () => {
  test.each<[string, string, string[]]>([
    [
      'Class action over voiceprints',
      'The complaint names Quellmark, Inc. and says it kept recordings.',
      ['Quellmark'],
    ],
    ['Judge lets suit over face scans go on', 'The ruling in Doe v. Brindlecam came on Monday.', ['Brindlecam']],
    [
      'Regulator looks at diaries',
      'It has written to Murmelo, a Tallinn-based start-up that reads diaries.',
      ['Murmelo'],
    ],
    ['Parents sue over a toy', 'They say that the app Plüschli kept what children told it.', ['Plüschli']],
    ['Fine over faces', 'A fine of two million euros was imposed against Gazenote for its scraping.', ['Gazenote']],
    ['Vendors read chats', 'Under Tarvio’s privacy policy, messages train its models.', ['Tarvio']],
    ['Brindlecam Sued Over Its Face Scans', 'Shoppers say Brindlecam kept their faces.', ['Brindlecam']],
    ['La CNIL sanciona', 'La multa contra Gazenote es la primera.', ['Gazenote']],
  ])('%s: %s', (title, text, names) => {
    expect(strangers(title, text)).toEqual(names);
  });

  test.each<[string, string]>([
    ['Senator sues Google', 'The case went to a judge in May.'],
    ['Court Rules Against Privacy Of Users', 'The court ruled against users on Friday.'],
    ['Police Fined Over Cameras', 'The police force was fined. The company Friday said nothing.'],
    ['Hospital Sued Over AI Scribe', 'The hospital kept recordings, patients say.'],
    ['EFF sues over cameras', 'The lawsuit was filed against California by the group.'],
    ['', ''],
  ])('is not made of others: %s', (title, text) => {
    expect(strangers(title, text)).toEqual([]);
  });

  test('is told of an item, said to be a stranger, and moves no score', () => {
    const analyst = createAnalyst(registry);
    const text = {
      title: 'FTC fines app maker for training AI on private photos without consent',
      text: 'The order says Gazenote, Inc. must delete the models trained on personal data of its users.',
    };
    const { assessment, strangers: unknown, evidence } = analyst.explain(text);
    expect(assessment.companies).toEqual(['Gazenote']);
    expect(unknown).toEqual(['Gazenote']);
    expect(evidence.map(({ feature }) => feature)).not.toContain('any company');
  });
});
