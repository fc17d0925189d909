import { expect, test } from 'vitest';
import type { Concept } from '../../../src/analysis/lexicon/lexicon.ts';
import { createMatcher } from '../../../src/analysis/lexicon/patterns.ts';
import { conceptsOf, nameWord, read } from '../../../src/analysis/news/reading.ts';
import { titlePlace } from '../../../src/analysis/signs.ts';

test.each<[string, Concept[], Concept[]]>([
  ['A forum feeds what its members wrote to a chatbot', ['training', 'ai'], ['otherTraining']],
  ['Staff training begins at the train station', [], ['training']],
  ['An agency opens an inquiry into users’ photos', ['probes', 'theirThings'], []],
  ['Ein Netzwerk nutzt die Beiträge der Nutzer zum Training', ['theirThings', 'training'], []],
  ['Die Datenschutzbehörde untersagt das KI-Training', ['dataAuthority', 'forbids', 'training', 'ai'], []],
  [
    'La CNIL met en garde : vos photos nourrissent l’IA',
    ['dataAuthority', 'asks', 'personalData', 'ai'],
    ['otherAuthority'],
  ],
  [
    'La Agencia Española de Protección de Datos multa por reconocimiento facial',
    ['dataAuthority', 'fines', 'biometrics'],
    [],
  ],
  ['Il Garante privacy blocca il chatbot', ['dataAuthority', 'forbids', 'ai'], []],
  ['Como impedir que suas fotos treinem a inteligência artificial', ['optOut', 'theirThings', 'ai'], []],
  ['Competition authority clears a merger of chip makers', ['otherAuthority', 'competition'], ['dataAuthority']],
  ['Novelists sue over pirated books', ['copyright', 'complains'], ['personalData']],
  ['Shops may not scan faces', ['biometrics', 'forbids'], []],
  ['Pendant l’été, la somme de tous les achats', [], ['device', 'forbids']],
  ['Talking teddy records what children tell it', ['device', 'children', 'theirThings'], []],
  ['Datenschützer warnen vor Handel mit Hirndaten', ['dataAuthority', 'asks', 'biometrics', 'personalData'], []],
  ['Una app que mide las emociones de los trabajadores', ['biometrics'], []],
  ['La rete professionale addestra i modelli con i profili', ['peoplesPlace', 'training', 'content'], []],
  ['Fiscal year ends well for a common design of interior doors', [], ['anyAuthority', 'legislature']],
  ['A deal that raises concerns', ['concern'], ['market']],
  ['A start-up raises 40 million', ['market'], ['concern']],
  ['Siete de cada diez temen a la IA', ['survey', 'ai'], []],
  ['Jeder Zweite fürchtet um seine Daten', ['survey'], []],
  ['KI rechtssicher im Unternehmen nutzen', ['forFirms', 'ai'], []],
])('%s', (sentence, spoken, unspoken) => {
  const found = conceptsOf(sentence);
  expect([...found]).toEqual(expect.arrayContaining(spoken));
  for (const concept of unspoken) expect(found).not.toContain(concept);
});

test('a pattern has open ends, choices, gaps within a sentence, and capitals where they are asked for', () => {
  const { read, find } = createMatcher(['Bard', 'regulat*', '{turn|switch} ~ off']);
  const found = (text: string) => find(read(text, 50)).map(({ concept }) => concept);
  expect(found('the bard sang')).toEqual([]);
  expect(found('Bard sang')).toEqual([0]);
  expect(found('regulators and regulation')).toEqual([1, 1]);
  expect(found('how to switch the new setting off')).toEqual([2]);
  expect(found('Turn left. The light is off')).toEqual([]);
});

test('names of products and places give way to a sign, so that words are learnt and not who said them', () => {
  const { titleWords } = read('ChatGPT reads what Reddit users write', '');
  const { folded } = nameWord;
  expect(titleWords.map((word) => word.folded)).toEqual([folded, 'reads', 'what', folded, 'users', 'write']);
});

test('credits and links that services add to a text are not read', () => {
  const { places } = read('A cake', 'Sweet. (Photo by a biometric camera) Comments URL: https://example.org/privacy');
  expect(places.every((place) => (place & ~titlePlace) === 0)).toBe(true);
});
