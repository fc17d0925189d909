import { expect, test } from 'vitest';
import { signsOf } from '../../../src/analysis/changes/signs.ts';
import { framesOf } from '../../../src/analysis/changes/statement-frames.ts';

function frames(text: string, lead = ''): Set<string> {
  return framesOf({ text: text.toLowerCase(), signs: signsOf(text), lead: signsOf(lead) });
}

test('training on what people give is told from training on what the operator publishes', () => {
  expect(frames('We use your photos to train our AI models.')).toContain('trains on people');
  expect(frames('You may not use our articles to train AI models.')).toContain('AI and the operator’s content');
  expect(frames('You may not use our articles to train AI models.')).not.toContain('trains on people');
  expect(frames('Developers may not use posts of our users to train AI models.')).toContain(
    'nobody may train on people',
  );
});

test('what a list forbids is a rule, though its items do not say so', () => {
  expect(frames('train AI models on posts of other users;')).toContain('trains on people');
  expect(frames('train AI models on posts of other users;', 'You may not:')).toContain('nobody may train on people');
});

test('a feature that acts on people’s things is told from one that is sold', () => {
  expect(frames('The assistant will use artificial intelligence to summarise your messages.')).toContain(
    'AI acts on things',
  );
  expect(frames('Unused AI credits expire at the end of the billing period.')).toContain('AI for money');
  expect(frames('Unused AI credits expire at the end of the billing period.')).not.toContain('AI and your things');
});

test('a bot that is somebody’s account, or a way to write to us, is no reading of people’s data', () => {
  expect(frames('Merchants can connect a chatbot that answers customers.')).toContain('bot of somebody else');
  expect(frames('Reach our support by e-mail or through the chatbot.')).toContain('AI as a way to reach us');
  expect(frames('Your chats with our chatbot are stored.')).not.toContain('bot of somebody else');
});

test('machines that decide on people are told from machines that sort goods', () => {
  expect(frames('We make automated decisions that have legal effects on you.')).toContain('effects on people');
  expect(frames('Search results are sorted algorithmically by price.')).toContain('order of results');
  expect(frames('Search results are sorted algorithmically by price.')).not.toContain('effects on people');
});

test('a machine that decides is told from people who must not let it decide', () => {
  expect(frames('We take automated decisions on loans.')).toContain('machine decides');
  const forbidden = frames('You must not use the service to take automated decisions on people.');
  expect(forbidden).toContain('people may not let a machine decide');
  expect(forbidden).not.toContain('machine decides');
});

test('what we promise of machines is told from what people are forbidden', () => {
  expect(frames('We do not train on your requests.')).toContain('we promise');
  expect(frames('You must not train AI on the site.')).not.toContain('we promise');
  expect(frames('La fouille de textes pour entraîner une IA est interdite.')).toContain('people may not train');
});

test('other languages say it too, and nothing says nothing', () => {
  expect(frames('Wir verwenden Ihre Nachrichten, um unsere KI-Modelle zu trainieren.')).toContain('trains on people');
  expect(frames('Utilizamos sus mensajes para entrenar nuestros modelos de inteligencia artificial.')).toContain(
    'trains on people',
  );
  expect(frames('')).toEqual(new Set());
});
