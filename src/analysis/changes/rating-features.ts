import type { ChangeEvidence, Ranked } from './evidence.ts';
import { signNames, signs } from './signs.ts';

const grant = /\b(?:use|used|train|share|process|collect|develop|improve)\b/;
const promise =
  /\b(?:not|never|no longer|won't|don't|doesn't|isn't|without)\b[^.]{0,80}\b(?:use|used|train|share|sell|collect|store|save|log|retain|license)|prohibited from|may not (?:use|train)|opt out|refrain/;

/** What tells whether a change lets more be done with people's data, or less: the strongest statements and their side. */
export function directionFeatures(ranked: Ranked): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  const top = ranked.slice(0, 3).filter(({ probability }, at) => at === 0 || probability > 0.5);
  for (const [at, { judged }] of top.entries()) {
    const value = at === 0 ? 1 : 0.4;
    const { inserted, deleted } = judged.statement;
    const side = judged.statement.after === '' ? 'gone' : judged.statement.before === '' ? 'added' : 'changed';
    const add = (name: string) => features.set(name, Math.max(features.get(name) ?? 0, value));
    add(side);
    for (const name of [
      'not',
      'youMayNot',
      'trainModel',
      'optOut',
      'share',
      'we',
      'may',
      'automated',
      'profiling',
      'prompts',
      'assistant',
      'aiProduct',
      'rights',
      'generated',
      'personal',
      'yourContent',
      'advertising',
      'effects',
      'developApps',
      'use',
      'improve',
    ] as const) {
      if (signs[name].test(inserted)) add(`inserted ${name}`);
      if (signs[name].test(deleted)) add(`deleted ${name}`);
      if (judged.whole.has(name)) add(`in ${name}`);
    }
    if (promise.test(inserted)) add('inserted promise');
    if (promise.test(deleted)) add('deleted promise');
    if (grant.test(inserted) && !promise.test(inserted)) add('inserted grant');
    if (grant.test(deleted) && !promise.test(deleted)) add('deleted grant');
    const words = inserted.split(' ').length + deleted.split(' ').length;
    if (words <= 6) add('few words');
    if (words > 15) add('many words');
  }
  return features;
}

/** What tells how much a change matters: its strongest statements, and how much of it there is. */
export function severityFeatures(evidence: ChangeEvidence, ranked: Ranked): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  for (const [at, { judged, probability }] of ranked.slice(0, 4).entries()) {
    if (at > 0 && probability < 0.5) break;
    for (const name of signNames) {
      if (judged.changed.has(name)) features.set(`new ${name}`, 1);
      if (at === 0 && judged.whole.has(name)) features.set(`in ${name}`, 1);
    }
    const words = judged.statement.inserted.split(' ').length + judged.statement.deleted.split(' ').length;
    if (at === 0) features.set('size', Math.min(1, Math.log(1 + words) / 4));
    if (at === 0 && words <= 6) features.set('few words', 1);
  }
  for (const name of ['prose words', 'words', 'many prose', 'few words', 'all in one'])
    features.set(`all ${name}`, evidence.features.get(name) ?? 0);
  for (const name of [
    'fees',
    'liability',
    'share',
    'contact',
    'children',
    'location',
    'rights',
    'retention',
    'personal',
    'youMayNot',
    'account',
    'advertising',
  ])
    features.set(`all ${name}`, evidence.features.get(`any ${name}`) ?? 0);
  features.set(
    'statements',
    Math.min(1, Math.log(1 + ranked.filter(({ probability }) => probability > 0.5).length) / 3),
  );
  return features;
}
