import type { RankedEdit } from './decisive.ts';
import type { Edit } from './edits.ts';
import type { ChangeEvidence, Ranked } from './evidence.ts';
import { topicsByRule } from './topic-rules.ts';
import { type ChangeTopic, changeTopics, topicsSpokenOf } from './topic-words.ts';

const mostRead = 30;
const mostWords = 60;
const lastHeading = 80;
const longest = 300;
const mostDecisiveRead = 5;
const none: ReadonlySet<ChangeTopic> = new Set();

/** What the topics of a change are read from: its edits, which of them decide, and which of them are on AI. */
export interface TopicEvidence extends Pick<ChangeEvidence, 'edits' | 'document'> {
  readonly order: Ranked;
  readonly decisive: readonly RankedEdit[];
}

interface Spoken {
  readonly changed: ReadonlySet<ChangeTopic>;
  readonly whole: ReadonlySet<ChangeTopic>;
  readonly heading: ReadonlySet<ChangeTopic>;
}

/**
 * For each topic what tells whether a change is about it: how much of what changed speaks of it, whether the statements
 * that decide do, how that stands beside the other topics, and what rules say. The same few things for every topic, so that what is
 * learnt of one serves all, and each again under the topic's own name.
 */
export function topicFeatures(isAi: boolean, evidence: TopicEvidence): Map<ChangeTopic, Map<string, number>> {
  const spokenOf = createReading();
  const ruled = topicsByRule(isAi, evidence.order, evidence);
  const kind = isAi ? 'ai' : 'plain';
  const edits = evidence.decisive
    .slice(0, mostRead)
    .map(({ edit }) => edit)
    .filter(({ kind: sort }) => sort !== 'date' && sort !== 'furniture');
  const sizes = edits.map(({ words }) => 1 + Math.min(mostWords, words));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const spoken = edits.map(spokenOf);
  const shareOf = (topic: ChangeTopic, part: keyof Spoken) =>
    spoken.reduce((sum, one, at) => sum + (one[part].has(topic) ? (sizes[at] ?? 0) : 0), 0) / Math.max(1, all);
  const deciding = evidence.decisive.slice(0, mostDecisiveRead).map(({ edit }) => spokenOf(edit));
  const shareOfDeciding = (topic: ChangeTopic, part: keyof Spoken) =>
    deciding.filter((spoken) => spoken[part].has(topic)).length / Math.max(1, deciding.length);
  const byStatement = new Map(evidence.edits.map((edit) => [edit.statement, edit]));
  const onAi = isAi
    ? evidence.order.slice(0, 8).flatMap(({ judged, probability }, at) => {
        const edit = byStatement.get(judged.statement);
        return edit === undefined || (at > 0 && probability < 0.5)
          ? []
          : [{ spoken: spokenOf(edit), weight: probability ** 2 }];
      })
    : [];
  const weight = onAi.reduce((sum, one) => sum + one.weight, 0);
  const shareOnAi = (topic: ChangeTopic, part: keyof Spoken) =>
    onAi.reduce((sum, one) => sum + (one.spoken[part].has(topic) ? one.weight : 0), 0) / Math.max(0.01, weight);
  const shares = new Map(changeTopics.map((topic) => [topic, shareOf(topic, 'whole')]));
  const highest = Math.max(0.01, ...[...shares].map(([topic, share]) => (topic === 'other' ? 0 : share)));
  return new Map(
    changeTopics.map((topic) => {
      const features = new Map<string, number>([['bias', 1]]);
      const set = (name: string, value: number): void => {
        if (value === 0) return;
        features.set(`${kind} ${name}`, value);
        features.set(`${kind} ${topic} ${name}`, value * 0.7);
      };
      const share = shares.get(topic) ?? 0;
      const hits = spoken.filter(({ changed }) => changed.has(topic)).length;
      set('is', 1);
      set('by rule', Number(ruled.includes(topic)));
      set('first by rule', Number(ruled[0] === topic));
      set('share', share);
      set('changed', shareOf(topic, 'changed'));
      set('headings', shareOf(topic, 'heading'));
      set('beside the others', share / highest);
      set('highest', highest);
      set('spoken of', Number(hits > 0));
      set('often', Math.min(1, Math.log(1 + hits) / 3));
      set('first', Number(deciding[0]?.whole.has(topic) ?? false));
      set('first changed', Number(deciding[0]?.changed.has(topic) ?? false));
      set('deciding', shareOfDeciding(topic, 'whole'));
      set('deciding changed', shareOfDeciding(topic, 'changed'));
      set('on ai first', Number(onAi[0]?.spoken.whole.has(topic) ?? false));
      set('on ai first changed', Number(onAi[0]?.spoken.changed.has(topic) ?? false));
      set('on ai', shareOnAi(topic, 'whole'));
      set('on ai changed', shareOnAi(topic, 'changed'));
      if (evidence.document !== 'other') features.set(`${kind} ${topic} of ${evidence.document}`, 0.5);
      return [topic, features];
    }),
  );
}

/** Reads what each edit speaks of, once. */
function createReading(): (edit: Edit) => Spoken {
  const read = new Map<Edit, Spoken>();
  const headings = new Map<string, ReadonlySet<ChangeTopic>>();
  return (edit) => {
    const known = read.get(edit);
    if (known !== undefined) return known;
    const { statement, passage } = edit;
    const end = passage.heading.slice(-lastHeading);
    const heading = end === '' ? none : (headings.get(end) ?? topicsSpokenOf(end));
    headings.set(end, heading);
    const whole = topicsSpokenOf((statement.after || statement.before).slice(0, longest));
    const inPlace = statement.before !== '' && statement.after !== '';
    const spoken = {
      whole,
      changed: inPlace ? topicsSpokenOf(`${statement.inserted} ${statement.deleted}`.slice(0, longest)) : whole,
      heading,
    };
    read.set(edit, spoken);
    return spoken;
  };
}
