import type { Topic } from '../../domain/topic.ts';
import type { Edit } from './edits.ts';
import type { ChangeEvidence, Ranked } from './evidence.ts';
import { type Sign, signsOf } from './signs.ts';
import type { JudgedStatement } from './statement-features.ts';

const most = 3;
const mostStrong = 6;
const mostRead = 500;
const fewWords = 8;
const lastHeading = 80;

/**
 * What a change is about by rules alone, the most certain first: one on AI and people's data by its strong statements, any
 * other by all that changed.
 */
export function topicsByRule(
  isAi: boolean,
  order: Ranked,
  { edits, document }: Pick<ChangeEvidence, 'edits' | 'document'>,
): Topic[] {
  if (isAi) {
    const strong = order.slice(0, mostStrong).filter(({ probability }, at) => at === 0 || probability >= 0.5);
    const found = aiTopics(strong.map(({ judged }) => judged));
    return found.length === 0 ? ['generative-ai-features'] : found.slice(0, most);
  }
  if (document === 'names') return ['sharing-third-parties'];
  const found = otherTopics(edits);
  return found.length === 0 ? [document === 'rules' ? 'content-moderation' : 'other'] : found;
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
  ['consent', 'consent', 0.8],
];

/** What an edit is about: what its words speak of, where they are few what their sentence does, and less its heading. */
function aboutOf(
  { statement, passage, kind, words, signs }: Edit,
  ofHeading: (heading: string) => ReadonlySet<Sign>,
): Map<Sign, number> {
  const small = words < fewWords && statement.before !== '' && statement.after !== '';
  const about = new Map<Sign, number>();
  for (const sign of ofHeading(passage.heading)) about.set(sign, 0.5);
  for (const sign of small ? signsOf(statement.after) : []) about.set(sign, 1);
  for (const sign of signs()) about.set(sign, 1);
  if (kind === 'contact') about.set('contact', 1);
  return about;
}

function otherTopics(edits: readonly Edit[]): Topic[] {
  const counts = new Map<Sign, number>();
  const headings = new Map<string, ReadonlySet<Sign>>();
  const ofHeading = (heading: string): ReadonlySet<Sign> => {
    const known = headings.get(heading) ?? signsOf(heading.slice(-lastHeading));
    headings.set(heading, known);
    return known;
  };
  let all = 0;
  for (const edit of edits.slice(0, mostRead)) {
    if (edit.kind === 'date' || edit.kind === 'furniture') continue;
    const words = 1 + Math.min(60, edit.words);
    all += words;
    for (const [sign, share] of aboutOf(edit, ofHeading)) counts.set(sign, (counts.get(sign) ?? 0) + words * share);
  }
  return plainTopics
    .map(([topic, sign, factor]) => ({ topic, share: ((counts.get(sign) ?? 0) / Math.max(1, all)) * factor }))
    .filter(({ share }) => share > 0.35)
    .sort((left, right) => right.share - left.share)
    .slice(0, 2)
    .map(({ topic }) => topic);
}
