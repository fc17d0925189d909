import type { ChangeKind } from '../../domain/change.ts';
import type { Topic } from '../../domain/topic.ts';
import type { Edit } from './edits.ts';
import type { Sign } from './signs.ts';
import type { JudgedStatement } from './statement-features.ts';

const most = 3;
const mostRead = 500;

/** What a change is about, the most certain first: of an `ai-data` change its strong statements, else all that changed. */
export function topicsOf(kind: ChangeKind, strong: readonly JudgedStatement[], edits: readonly Edit[]): Topic[] {
  if (kind === 'cosmetic') return [];
  const found = kind === 'ai-data' ? aiTopics(strong) : otherTopics(edits);
  return found.length === 0 ? [kind === 'ai-data' ? 'generative-ai-features' : 'other'] : found.slice(0, most);
}

function aiTopics(strong: readonly JudgedStatement[]): Topic[] {
  const has = (...names: Sign[]) =>
    strong.some(
      ({ whole, changed }) => names.every((name) => whole.has(name)) && names.some((name) => changed.has(name)),
    );
  const rules: readonly (readonly [Topic, boolean])[] = [
    ['ai-training', has('trainModel') || has('improve', 'machineLearning') || has('improve', 'ai', 'yourContent')],
    ['automated-decisions', has('automated') || has('profiling')],
    ['biometrics', has('biometrics')],
    [
      'generative-ai-features',
      has('prompts', 'ai') ||
        has('assistant') ||
        has('generated', 'features') ||
        has('aiProduct') ||
        has('features', 'ai'),
    ],
    ['sharing-third-parties', has('provider') || has('share', 'ai')],
    ['opt-out', has('optOut', 'ai') || has('optOut', 'trainModel')],
    ['content-moderation', has('moderation', 'ai') && !has('trainModel')],
    ['advertising', has('advertising')],
    ['retention', has('retention', 'prompts') || has('retention', 'assistant')],
    ['user-rights', has('rights', 'automated')],
  ];
  return rules.filter(([, holds]) => holds).map(([topic]) => topic);
}

const plainTopics: readonly (readonly [Topic, Sign, number])[] = [
  ['fees-payments', 'fees', 1.2],
  ['dispute-resolution', 'liability', 1.1],
  ['children', 'children', 1.1],
  ['location', 'location', 1.2],
  ['advertising', 'advertising', 1],
  ['content-moderation', 'moderation', 0.8],
  ['sharing-third-parties', 'share', 0.8],
  ['retention', 'retention', 0.6],
  ['user-rights', 'rights', 0.7],
  ['account', 'account', 0.7],
  ['international-transfers', 'transfers', 1.2],
  ['biometrics', 'biometrics', 1.2],
  ['contact', 'contact', 0.8],
];

function otherTopics(edits: readonly Edit[]): Topic[] {
  const counts = new Map<Sign, number>();
  let all = 0;
  for (const { statement, signs } of edits.slice(0, mostRead)) {
    const words = Math.min(60, `${statement.inserted} ${statement.deleted}`.split(' ').length);
    all += words;
    for (const sign of signs()) counts.set(sign, (counts.get(sign) ?? 0) + words);
  }
  return plainTopics
    .map(([topic, sign, factor]) => ({ topic, share: ((counts.get(sign) ?? 0) / Math.max(1, all)) * factor }))
    .filter(({ share }) => share > 0.35)
    .sort((left, right) => right.share - left.share)
    .slice(0, 2)
    .map(({ topic }) => topic);
}
