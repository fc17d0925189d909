import { distance } from 'fastest-levenshtein';
import type { Difference, Statement } from './difference.ts';
import { type Sign, signNames, signsOf } from './signs.ts';

const months =
  'jan\\w*|feb\\w*|mar\\w*|apr\\w*|ma[yi]|jun\\w*|jul\\w*|aug\\w*|sep\\w*|o[ck]t\\w*|nov\\w*|de[cz]\\w*|janvier|février|avril|août|déc\\w*|enero|agosto|diciembre';
const dateWord = new RegExp(
  `^(?:${months}|\\d+|\\d*(?:st|nd|rd|th)|updated|last|this|today|yesterday|ago|a|an|days?|weeks?|months?|years?|hours?|of|de|on|as|effective|date|version|current|revised|modified|utc|am|pm|…)$`,
);
const stop = /\b(?:the|and|of|to|that|which|who|in|is|are|be|a|an|or|for|with|on|at|by|will|has|have)\b/g;

/** Whether only days, times and the words around them changed. */
export function onlyDates({ inserted, deleted }: Statement): boolean {
  return isDate(inserted) && isDate(deleted);
}

function isDate(words: string): boolean {
  return words.length < 200 && words.split(' ').every((word) => word === '' || dateWord.test(word));
}

/** Whether the words are the same but for their spelling, small grammar or numbers of pages. */
function onlySpelling({ before, after, inserted, deleted }: Statement): boolean {
  if (before === '' || after === '') return false;
  const squeeze = (text: string) => text.replace(stop, '').replace(/[^\p{L}\p{N}]+/gu, '');
  const left = squeeze(deleted);
  const right = squeeze(inserted);
  if (/^\d*$/.test(left) && /^\d*$/.test(right) && left !== right) return false;
  if (left === right) return true;
  if (Math.max(left.length, right.length) > 60) return false;
  return (
    Math.max(left.length, right.length) >= 4 &&
    distance(left, right) <= Math.max(1, Math.floor(Math.max(left.length, right.length) / 5))
  );
}

/** A sentence a lawyer wrote, rather than a label, a menu or a date. */
function isProse(text: string): boolean {
  const words = text.split(' ').length;
  return (
    words >= 6 &&
    /\b(?:is|are|be|may|will|can|must|shall|have|has|use|you|we|your|our|sind|wird|werden|ist|wir|sie|ihre|est|sont|vous|nous|son|puede|usted|sono|può|que|het|zijn)\b/i.test(
      text,
    )
  );
}

const tellings: readonly Sign[] = signNames;

/** What a whole change is judged by, when asked whether it means anything; values from 0 to about 1. */
export function changeFeatures(difference: Difference): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  const real: { statement: Statement; words: number; prose: boolean }[] = [];
  let dates = 0;
  let spelled = 0;
  let labels = 0;
  for (const { statements, isHeading } of difference.passages) {
    for (const statement of statements) {
      if (onlyDates(statement)) dates += 1;
      else if (onlySpelling(statement)) spelled += 1;
      else {
        const whole = statement.after || statement.before;
        const prose = isProse(whole) && !isHeading;
        if (!prose) labels += 1;
        real.push({ statement, words: wordCount(statement), prose });
      }
    }
  }
  const scale = (value: number, most: number) => Math.min(1, Math.log(1 + value) / Math.log(1 + most));
  const prose = real.filter(({ prose }) => prose);
  const sum = (list: typeof real) => list.reduce((total, { words }) => total + words, 0);
  features.set('nothing', real.length === 0 ? 1 : 0);
  features.set('only dates', real.length === 0 && dates > 0 ? 1 : 0);
  features.set('dates', dates > 0 ? 1 : 0);
  features.set('spelled', spelled > 0 ? 1 : 0);
  features.set('prose words', scale(sum(prose), 500));
  features.set('words', scale(sum(real), 500));
  features.set('labels', scale(labels, 50));
  features.set('no prose', prose.length === 0 ? 1 : 0);
  features.set('prose statements', scale(prose.length, 50));
  features.set('all in one', real.length === 1 ? 1 : 0);
  features.set('few words', sum(real) <= 4 ? 1 : 0);
  features.set('kept', difference.blocksBefore === 0 ? 0 : difference.blocksKept / difference.blocksBefore);
  features.set(
    'changed inside',
    real.some(({ statement }) => statement.before !== '' && statement.after !== '') ? 1 : 0,
  );
  features.set(
    'prose changed inside',
    prose.some(({ statement }) => statement.before !== '' && statement.after !== '') ? 1 : 0,
  );
  features.set(
    'both ways',
    real.some(({ statement }) => statement.after === '') && real.some(({ statement }) => statement.before === '')
      ? 1
      : 0,
  );
  const shares = new Map<Sign, number>();
  for (const { statement } of real.slice(0, 300))
    for (const sign of signsOf(`${statement.inserted} ${statement.deleted}`))
      shares.set(sign, (shares.get(sign) ?? 0) + 1);
  const count = Math.max(1, Math.min(300, real.length));
  for (const name of tellings) {
    const seen = shares.get(name) ?? 0;
    if (seen === 0) continue;
    features.set(`any ${name}`, 0.5);
    features.set(`share ${name}`, seen / count);
  }
  return features;
}

function wordCount({ inserted, deleted }: Statement): number {
  return (inserted === '' ? 0 : inserted.split(' ').length) + (deleted === '' ? 0 : deleted.split(' ').length);
}
