import { plainText } from '../../analysis/changes/normalize.ts';
import { wordsOf } from '../../analysis/stories/words.ts';
import type { DocumentChange } from '../../domain/change.ts';
import type { Story } from '../../domain/story.ts';
import type { Topic } from '../../domain/topic.ts';
import { changedWords } from './changed-words.ts';
import { sameEditAs } from './same-edit.ts';

/** Share of the telling words of the smaller side that the larger one has too. */
const undone = 0.6;
const sameStatement = 0.5;
const leastWords = 3;
const mostPassages = 4;
/** What is done about a matter, whatever that is: who reports so may mean any change. */
const ofAnything: readonly Topic[] = [
  'policy-change',
  'opt-out',
  'consent',
  'enforcement',
  'litigation',
  'legislation',
  'guidance',
  'other',
];
const ofAi: readonly Topic[] = ['ai-training', 'generative-ai-features', 'automated-decisions', 'scraping'];

/**
 * Tells which earlier changes of the same company a later one goes on with: it makes the same edit elsewhere, takes it
 * back, touches the words that it brought, or says the same of AI and people's data. Two edits that merely follow each
 * other in one policy do not.
 */
export function sameMatterAs(later: DocumentChange): (earlier: DocumentChange) => boolean {
  const then = sidesOf(later);
  const isSameEdit = sameEditAs(later);
  return (earlier) => {
    if (isSameEdit(earlier)) return true;
    const first = sidesOf(earlier);
    if (shares(first.came, then.went, undone) || shares(first.went, then.came, undone)) return true;
    const isSameDocument = earlier.documentId === later.documentId;
    if (isSameDocument && then.passages.some((passage) => covers(passage, first.came))) return true;
    if (earlier.assessment.kind !== 'ai-data' || later.assessment.kind !== 'ai-data') return false;
    return haveTopicsInCommon(earlier.assessment, later.assessment) && shares(first.said, then.said, sameStatement);
  };
}

/** Whether a change can be what a story of news is about, by the topics of both; what gives none may be about anything. */
export function mayBeAbout({ assessment }: DocumentChange, story: Pick<Story, 'topics'>): boolean {
  const [matters, theirs] = [mattersOf(assessment), mattersOf(story)];
  if (matters.some((topic) => theirs.includes(topic))) return true;
  const isOfAi = theirs.some((topic) => ofAi.includes(topic));
  if (assessment.kind === 'ai-data') return isOfAi || theirs.length === 0;
  return !isOfAi && (matters.length === 0 || theirs.length === 0);
}

function mattersOf({ topics }: { readonly topics: readonly Topic[] }): Topic[] {
  return topics.filter((topic) => !ofAnything.includes(topic));
}

function haveTopicsInCommon(
  one: { readonly topics: readonly Topic[] },
  other: { readonly topics: readonly Topic[] },
): boolean {
  return one.topics.some((topic) => topic !== 'other' && other.topics.includes(topic));
}

interface Sides {
  /** Words that came, that went, and what is said where they did. */
  readonly came: ReadonlySet<string>;
  readonly went: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  /** Words of each passage as it was before. */
  readonly passages: readonly ReadonlySet<string>[];
}

function sidesOf({ assessment }: DocumentChange): Sides {
  const [came, went, said] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const passages: Set<string>[] = [];
  for (const { before, after } of assessment.passages.slice(0, mostPassages).filter(({ weight }) => weight > 0)) {
    const [left, right] = [tellingWords(before), tellingWords(after)];
    const words = changedWords(left, right);
    for (const word of words.came) came.add(word);
    for (const word of words.went) went.add(word);
    for (const word of after === '' ? left : right) said.add(word);
    passages.push(new Set(left));
  }
  return { came, went, said, passages };
}

function tellingWords(text: string): string[] {
  return wordsOf(plainText(text.replaceAll('\n', ' ')));
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  return fewer.size >= leastWords && shareIn(more, fewer) >= least;
}

function covers(passage: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return words.size >= leastWords && shareIn(passage, words) >= undone;
}

function shareIn(all: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...words].filter((word) => all.has(word)).length / words.size;
}
