import type { Difference } from './difference.ts';
import { editKinds } from './edit-kind.ts';
import type { Edit } from './edits.ts';
import type { Sign } from './signs.ts';

const mostRead = 300;
/** Begins the names of features that are shares of edits which speak of something. */
export const sharePrefix = 'share ';

/** What a whole change is judged by, when asked whether it means anything; values from 0 to about 1. */
export function changeFeatures(difference: Difference, edits: readonly Edit[]): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  const real = edits.filter(({ kind }) => kind !== 'date' && kind !== 'spelling');
  const telling = real.filter(({ kind }) => kind !== 'furniture' && kind !== 'number');
  const prose = edits.filter(({ kind }) => kind === 'prose');
  const sum = (list: readonly Edit[]) => list.reduce((total, { words }) => total + words, 0);
  const set = (name: string, value: number | boolean) => features.set(name, Number(value));
  for (const kind of editKinds) {
    const list = edits.filter((edit) => edit.kind === kind);
    if (list.length === 0) continue;
    set(`some ${kind}`, true);
    set(`many ${kind}`, scaled(list.length, 50));
    if (list.length === edits.length) set(`all ${kind}`, true);
    if (list.length === real.length) set(`all real ${kind}`, true);
  }
  set('nothing', real.length === 0);
  set('prose words', scaled(sum(prose), 500));
  set('words', scaled(sum(telling), 500));
  set('all in one', real.length === 1);
  set('few words', sum(telling) <= 4);
  set('kept', difference.blocksBefore === 0 ? 0 : difference.blocksKept / difference.blocksBefore);
  set(
    'changed inside',
    telling.some(({ statement }) => statement.before !== '' && statement.after !== ''),
  );
  set(
    'prose changed inside',
    prose.some(({ statement }) => statement.before !== '' && statement.after !== ''),
  );
  set(
    'both ways',
    telling.some(({ statement }) => statement.after === '') && telling.some(({ statement }) => statement.before === ''),
  );
  set('no heading', real.length > 0 && real.every(({ passage }) => passage.heading === '' && !passage.isHeading));
  set(
    'again',
    real.length - new Set(real.map(({ statement }) => `${statement.deleted}>${statement.inserted}`)).size > 1,
  );
  const net = netWords(telling);
  set('net words', scaled(net, 500));
  set('net share', net / Math.max(1, sum(telling)));
  const shares = new Map<Sign, number>();
  const read = telling.slice(0, mostRead);
  for (const edit of read) for (const sign of edit.signs()) shares.set(sign, (shares.get(sign) ?? 0) + 1);
  for (const [name, seen] of shares) {
    set(`${sharePrefix}${name}`, seen / read.length);
  }
  return features;
}

function scaled(value: number, most: number): number {
  return Math.min(1, Math.log(1 + value) / Math.log(1 + most));
}

/** Words that one side has more of than the other: none where all that happened is that they stand elsewhere. */
function netWords(edits: readonly Edit[]): number {
  const counts = new Map<string, number>();
  const count = (words: string, by: number): void => {
    for (const word of words.split(' '))
      if (word !== '' && word !== '…') counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const { statement } of edits) {
    count(statement.inserted, 1);
    count(statement.deleted, -1);
  }
  return [...counts.values()].reduce((sum, value) => sum + Math.abs(value), 0);
}
