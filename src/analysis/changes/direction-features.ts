import type { Ranked } from './evidence.ts';
import { type Sign, signs } from './signs.ts';
import { type JudgedStatement, newFramePrefix, wordPrefix } from './statement-features.ts';

const mostRead = 6;
const promise =
  /\b(?:not|never|no|no longer|none of|neither|won't|cannot|\p{L}+n't|without|nicht|kein\w*|ohne|pas|aucun\w*|jamais|sans|nunca|ningun\w*|ningún|sin|non|nessun\w*|mai|senza|não|nenhum\w*|nem|sem|niet|geen|nooit|zonder)\b[^.]{0,80}\b(?:us(?:e|ed|ing)|train\w*|shar\w+|sell|collect\w*|stor\w+|sav\w+|log\w*|retain\w*|licen[sc]\w+|permit|allow|process\w*|verwend\w*|genutzt|nutz\w*|gespeichert|verarbeit\w*|utilis\w*|entra[iî]n\w*|utiliz\w*|entren\w*|usad\w*|usa\w*|trein\w*|compartilh\w*|compart\w*|addestr\w*|gebruik\w*)|prohibited from|may not (?:use|train)|excluded from|refrain|(?:disabled|turned off|opted out of) (?:\p{L}+ ){0,3}training/u;
/** Words that leave no promise, for what they name. */
const exception =
  /\b(?:unless|except\w*|only|if|other than|außer|es sei denn|sauf|salvo|excepto|tranne|eccetto|exceto|tenzij|behalve)\b/;
const ownership =
  /\b(?:is|are|as|remains?) (?:considered |treated as )?(?:your|customer|user) (?:content|user data|customer data|data|inputs?)|\byou (?:own|retain)/;
const denial = /\b(?:not|never|no)\b/;
const right = /\b(?:right|opt|object)\b/;
const telling = ['prompts', 'assistant', 'generated', 'may', 'provider', 'advertising', 'aiProduct'] as const;
const telltale = ['training', 'not', 'share'] as const;
const fewWords = 8;

/**
 * What tells whether a change lets more be done with people's data, or less: of its strong statements, whether they
 * promise or grant, and whether they came, went or changed in place.
 */
export function directionFeatures(order: Ranked): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  const top = order.slice(0, mostRead).filter(({ probability }, at) => at === 0 || probability > 0.5);
  let grants = 0;
  let promises = 0;
  let small = 0;
  for (const [at, { judged }] of top.entries()) {
    const value = at === 0 ? 1 : 0.4;
    const add = (name: string, of = value) => features.set(name, Math.max(features.get(name) ?? 0, of));
    const reading = readStance(judged);
    add(reading.mode);
    for (const name of reading.names) add(`${reading.mode} ${name}`);
    if (reading.isSmall) add('few changed');
    if (reading.words > 15) add('many words', value * 0.7);
    for (const name of judged.features.keys())
      if (name.startsWith(newFramePrefix)) add(`${reading.mode} ${name}`, value * 0.6);
    if (at === 0)
      for (const name of judged.features.keys())
        if (name.startsWith(wordPrefix)) features.set(`${reading.mode} ${name}`, 0.5);
    for (const name of telling) if (signs[name].test(judged.statement.inserted)) add(`inserted ${name}`, value * 0.6);
    grants += reading.grants;
    promises += reading.promises;
    small += Number(reading.isSmall);
  }
  features.set('grants', squeezed(grants));
  features.set('promises', squeezed(promises));
  features.set('all small', Number(small === top.length));
  features.set('how many', Math.log(1 + top.length) / 2);
  return features;
}

interface Stance {
  readonly mode: 'added' | 'gone' | 'changed';
  readonly names: readonly string[];
  readonly grants: number;
  readonly promises: number;
  readonly words: number;
  readonly isSmall: boolean;
}

function readStance({ statement }: JudgedStatement): Stance {
  const { before, after, inserted, deleted } = statement;
  const mode = after === '' ? 'gone' : before === '' ? 'added' : 'changed';
  const sign = mode === 'gone' ? -1 : 1;
  const words = inserted.split(' ').length + deleted.split(' ').length;
  const changes = (name: Sign) => signs[name].test(inserted) || signs[name].test(deleted);
  // A name put for a name says little; a few words on training, or a "not", say all.
  const isSmall = mode === 'changed' && words <= fewWords && !telltale.some(changes);
  const lostNot = mode === 'changed' && signs.not.test(deleted) && !signs.not.test(inserted);
  const gainedNot = mode === 'changed' && signs.not.test(inserted) && !signs.not.test(deleted);
  const text = (after || before).toLowerCase();
  const has = (name: Sign) => signs[name].test(text);
  const decides = has('automated') || has('profiling');
  const trains = has('trainModel') || has('improveModel') || has('dialogue') || has('training');
  const names: string[] = [];
  let grants = 0;
  let promises = 0;
  const within = mode === 'changed' && promise.test(before.toLowerCase()) && promise.test(text);
  const lost = wordCount(deleted);
  const gained = wordCount(inserted);
  const narrows = exception.test(inserted)
    ? !exception.test(deleted)
    : lost > 2 && gained <= 2 && !exception.test(deleted);
  const widens = exception.test(deleted)
    ? !exception.test(inserted)
    : gained > 0 && lost <= 2 && !exception.test(inserted);
  if (ownership.test(text)) names.push('owns');
  if (lostNot || (gainedNot && words <= fewWords)) {
    names.push(lostNot ? 'promise lost' : 'promise');
    promises = lostNot ? -1 : 1;
    grants = lostNot ? 1 : -1;
  } else if (within && narrows !== widens) {
    // Of a list that nothing is done with, an item less is a promise less.
    names.push(narrows ? 'promise lost' : 'promise');
    promises = narrows ? -1 : 1;
    grants = narrows ? 1 : 0;
  } else if (decides && denial.test(text)) names.push('denial of decisions');
  else if (decides && right.test(text)) names.push('right');
  else if (promise.test(mode === 'changed' ? inserted : text)) {
    names.push(...(trains ? ['promise', 'promise not to train'] : ['promise']));
    promises = sign;
  } else if (has('use') || has('share') || trains) {
    if (trains && !has('youMayNot')) names.push('grant to train');
    if (has('share')) names.push('grant to share');
    if (has('we')) names.push('we');
    grants = isSmall ? 0.3 * sign : sign;
  }
  return { mode, names, grants, promises, words, isSmall };
}

function wordCount(words: string): number {
  return words.split(/[\s…]+/).filter((word) => word !== '').length;
}

function squeezed(value: number): number {
  return Math.sign(value) * Math.log(1 + Math.abs(value));
}
