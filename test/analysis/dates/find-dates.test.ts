import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/analysis/dates/find-dates.ts';

const published = '2024-09-17';
const said = (sentence: string, language: string | null = null) =>
  findDates(sentence, published, language).map(({ kind, day }) => `${kind} ${day}`);

describe('from when', () => {
  test.each([
    ['The terms apply starting 18 September 2024.', '2024-09-18'],
    ['It will use posts for training with effect from October 1, 2024.', '2024-10-01'],
    ['The policy is effective as of the 3rd of November 2024.', '2024-11-03'],
    ['On 20 November 2024 the new terms take effect.', '2024-11-20'],
    ['Effective date: 2024-12-01', '2024-12-01'],
    ['Mit Wirkung vom 1. Mai 2025 gelten neue Bedingungen.', '2025-05-01'],
    ['Die Richtlinie tritt am 18. September 2024 in Kraft.', '2024-09-18'],
    ['Ab dem 1. Januar 2025 werden Beiträge genutzt.', '2025-01-01'],
    ['À compter du 1er mai 2025, vos publications seront utilisées.', '2025-05-01'],
    ['Les conditions entrent en vigueur le 3 novembre 2024.', '2024-11-03'],
    ['A partir del 15 de noviembre de 2024 se aplicarán los nuevos términos.', '2024-11-15'],
    ['A partire dal 7 ottobre 2024 i dati saranno usati.', '2024-10-07'],
    ['A nova política entra em vigor em 26 de outubro de 2024.', '2024-10-26'],
    ['LinkedIn will train AI from Monday.', '2024-09-23'],
    ['The changes begin Oct. 3 for all users.', '2024-10-03'],
    ['Starting next Monday, users are included by default.', '2024-09-23'],
  ])('%s', (sentence, day) => {
    expect(said(sentence)).toEqual([`effective ${day}`]);
  });
});

describe('until when', () => {
  test.each([
    ['Users can opt out until 3 March.', 'opt-out 2025-03-03'],
    ['Anyone who does not object by 26 May 2025 is included.', 'opt-out 2025-05-26'],
    ['Nutzer können bis zum 26. Mai 2025 widersprechen.', 'opt-out 2025-05-26'],
    ["Les membres peuvent s'opposer avant le 27 mai 2025.", 'opt-out 2025-05-27'],
    ['Los usuarios pueden oponerse hasta el 1 de octubre de 2024.', 'opt-out 2024-10-01'],
    ['Gli utenti possono opporsi entro il 30 settembre 2024.', 'opt-out 2024-09-30'],
    ['Os usuários podem se opor até 30 de setembro de 2024.', 'opt-out 2024-09-30'],
    ['Comments may be sent until 1 October 2024.', 'comment 2024-10-01'],
    ['The consultation closes on 5 January 2025.', 'comment 2025-01-05'],
    ['Stellungnahmen sind bis 15. Oktober 2024 möglich.', 'comment 2024-10-15'],
    ['Meta has 30 days to respond to the allegations.', 'deadline 2024-10-17'],
    ['It must comply with the order within 14 days.', 'deadline 2024-10-01'],
    ['Das Unternehmen muss binnen 10 Tagen antworten.', 'deadline 2024-09-27'],
    ['Meta hat zwei Wochen Zeit, um zu antworten.', 'deadline 2024-10-01'],
    ['La société a deux mois pour se conformer.', 'deadline 2024-11-17'],
    ['La empresa tiene cinco días para cumplir la orden.', 'deadline 2024-09-22'],
    ['La società dovrà rispondere entro venti giorni.', 'deadline 2024-10-07'],
    ['A empresa tem três dias para cumprir a decisão.', 'deadline 2024-09-20'],
    ['The order gives the company 24 hours to delete the data.', 'deadline 2024-09-18'],
    ['It must comply within a month.', 'deadline 2024-10-17'],
    ['The company must delete the data by December 31, 2024.', 'deadline 2024-12-31'],
    ['Entro 30 giorni la società deve fornire risposta.', 'deadline 2024-10-17'],
  ])('%s', (sentence, event) => {
    expect(said(sentence)).toEqual([event]);
  });
});

test('a month after the last of January is the last of February', () => {
  expect(findDates('It must comply within one month.', '2025-01-31')[0]?.day).toBe('2025-02-28');
});

test('both ends of one sentence', () => {
  expect(said('Training begins on 3 November 2024, and members may opt out until 2 November 2024.')).toEqual([
    'effective 2024-11-03',
    'opt-out 2024-11-02',
  ]);
});

test.each([
  ['en-US', '2025-12-11'],
  ['en', '2025-12-11'],
  ['en-GB', '2025-11-12'],
  ['de', '2025-11-12'],
])('12/11/2025 is read as in %s', (language, day) => {
  expect(said('Terms effective 12/11/2025 for all.', language)).toEqual([`effective ${day}`]);
});

test('what cannot be a month is a day, whatever the language', () => {
  expect(said('Effective 11/18/2025 we train models.', 'de')).toEqual(['effective 2025-11-18']);
  expect(said('Gültig ab 18.11.2025 für alle.', 'en-US')).toEqual(['effective 2025-11-18']);
});

test.each([
  'The rules take effect on 31 June 2025.',
  'It must keep to the law, in force since 25 May 2018.',
  'The app has 30 days of chats, which it must delete.',
  'The rules take effect on 29 February 2025.',
  'Last updated: 18 September 2024.',
  'The company was founded on 4 May 2009.',
  'Published on September 18, 2024 by the staff.',
  'In May 2024 it was fined.',
  'It has 30 million users.',
])('binds nobody: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test('every day found is one that exists, in whatever text', () => {
  const piece = fc.constantFrom(
    ...'from until by within effective opt out 30 31 99 February June 2024 13/13/2025 2025-02-30 days . , ab bis Monday next'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (words) => {
      for (const { day } of findDates(words.join(' '), published)) {
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }
    }),
  );
});
