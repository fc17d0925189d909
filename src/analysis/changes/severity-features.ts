import { sharePrefix } from './change-features.ts';
import type { ChangeEvidence, Ranked } from './evidence.ts';
import { signNames, signs } from './signs.ts';
import type { JudgedStatement } from './statement-features.ts';

/** What tells how much a change on AI and people's data matters: its strongest statements, and how much of it there is. */
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
    if (isTurned(judged)) features.set('turned', 1);
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
    features.set(`all ${name}`, evidence.features.has(`${sharePrefix}${name}`) ? 0.5 : 0);
  features.set(
    'statements',
    Math.min(1, Math.log(1 + ranked.filter(({ probability }) => probability > 0.5).length) / 3),
  );
  return features;
}

/**
 * What tells how much any other change matters: how much of it there is and, less, what it speaks of. What its statements
 * say one by one was tried, and foretold less.
 */
export function otherSeverityFeatures({ features: all, document }: ChangeEvidence): Map<string, number> {
  const features = new Map<string, number>([['bias', 1]]);
  for (const name of ['prose words', 'words', 'many prose', 'few words', 'all in one', 'net words', 'net share'])
    features.set(name, all.get(name) ?? 0);
  for (const [name, value] of all) if (name.startsWith(sharePrefix)) features.set(name, value * 0.3);
  if (document !== 'other') features.set(`of ${document}`, 1);
  return features;
}

/** Whether one "not" more or less turns what a statement says. */
function isTurned({ statement: { before, after, inserted, deleted } }: JudgedStatement): boolean {
  return before !== '' && after !== '' && signs.not.test(inserted) !== signs.not.test(deleted);
}
