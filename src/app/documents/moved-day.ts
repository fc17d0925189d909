import { keyOf, plainText, wordsOf } from '../../analysis/changes/normalize.ts';
import { type DayFound, daysIn } from '../../analysis/dates/days.ts';
import { announcedDay, type DocumentChange, type Passage } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Post } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import type { Day, Instant } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { dayInWords } from '../wording.ts';
import { changePost, markedPassage } from './change-post.ts';
import { placeChange } from './change-story.ts';
import { changeTitle } from './document-words.ts';
import { type ChangeTellerParts, surroundingsOf, tellAgain } from './tell-change.ts';

const everyDay: Day = '9999-12-31';

/**
 * Notes where an edit moves the day of what was announced, and tells it where the edit itself is not told: whoever waits
 * for the old day must not learn on it that it is another. To be called in the transaction that stores the edit.
 */
export async function noteMovedDays(
  edit: DocumentChange,
  document: TermsDocument,
  now: Instant,
  parts: ChangeTellerParts,
  repositories: Repositories,
): Promise<void> {
  const ahead = await repositories.changes.dueInForce(everyDay);
  for (const announced of ahead) {
    const from = announcedDay(announced);
    if (announced.documentId !== document.id || announced.id === edit.id || from === null) continue;
    const move = movedBy(edit, from);
    if (move === null) continue;
    const moved: DocumentChange = { ...announced, movedTo: move.to };
    await repositories.changes.put(moved);
    // What only gives another day to what was announced does not come into force beside it.
    const isOnlyMove = differOnlyInDays(move.passage.before, move.passage.after, edit.at);
    if (edit.inForce === 'ahead' && isOnlyMove && announcedDay(edit) === move.to) {
      await repositories.changes.put({ ...edit, inForce: 'none' });
    }
    const { story: whole } = await placeChange(moved, document, parts, repositories);
    const others = ahead.filter((one) => one.id !== announced.id && announcedDay(one) === from);
    const isStillOf = await anyIn(whole, others, repositories);
    const story = isStillOf ? whole : withoutDay(whole, from);
    await repositories.stories.put(story);
    if (edit.assessment.kind !== 'cosmetic') continue;
    const post = changePost('update', moved, await surroundingsOf(moved, document, repositories));
    const how = { occasion: `moved-to-${move.to}`, date: now.slice(0, 10), now };
    await tellAgain(moved, document, story, movedPost(post, moved, document, from, move), how, parts, repositories);
  }
}

/** Whether anything that a document announced is still to come into force. */
export async function waitsForDay(documentId: string, { changes }: Pick<Repositories, 'changes'>): Promise<boolean> {
  return (await changes.dueInForce(everyDay)).some((announced) => announced.documentId === documentId);
}

interface Move {
  readonly to: Day;
  readonly passage: Passage;
}

/** Words of a passage that must stay for it to be the same statement with another day. */
const same = 0.6;

/** Where an edit puts another day in place of one, and leaves most of the words around it. */
function movedBy({ at, assessment }: DocumentChange, from: Day): Move | null {
  for (const passage of assessment.passages) {
    const [before, after] = [daysOf(passage.before, at), daysOf(passage.after, at)];
    const isStill = after.some(({ day }) => day === from);
    if (isStill || !before.some(({ day }) => day === from)) continue;
    const come = after.find(({ day }) => !before.some((one) => one.day === day));
    const isSame = shareOfWords(passage.before, passage.after) >= same;
    if (come !== undefined && isSame) return { to: come.day, passage };
  }
  return null;
}

function daysOf(text: string, at: Instant): DayFound[] {
  return daysIn(text, at.slice(0, 10), true).filter(({ isSpan }) => !isSpan);
}

/** Of the words of a passage, its days among them, so many stand in another. */
function shareOfWords(before: string, after: string): number {
  const [words, others] = [wordsOf(plainText(before)), new Set(wordsOf(plainText(after)))];
  return words.filter((word) => others.has(word)).length / Math.max(1, words.length);
}

/** Whether two passages say the same but for the days that they give. */
export function differOnlyInDays(before: string, after: string, at: Instant): boolean {
  return keyWithoutDays(before, at) === keyWithoutDays(after, at);
}

function keyWithoutDays(text: string, at: Instant): string {
  const days = daysOf(text, at).toSorted((left, right) => right.start - left.start);
  return keyOf(plainText(days.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)));
}

/** Whether any of some changes is in a story. */
async function anyIn(story: Story, some: readonly DocumentChange[], { stories }: Repositories): Promise<boolean> {
  for (const { id } of some) if ((await stories.storyOf('change', id))?.storyId === story.id) return true;
  return false;
}

function withoutDay(story: Story, day: Day): Story {
  return { ...story, dates: story.dates.filter((event) => event.kind !== 'effective' || event.day !== day) };
}

function movedPost(post: Post, change: DocumentChange, document: TermsDocument, from: Day, move: Move): Post {
  return {
    ...post,
    title: `Another day: ${changeTitle(change, document)}`,
    summary: `Announced on ${dayInWords(change.at)} for ${dayInWords(from)}. The text now gives ${dayInWords(move.to)} instead, and will be looked at again on that day.`,
    passages: [markedPassage(move.passage)],
  };
}
