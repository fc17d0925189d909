import { keyOf, plainText, wordsOf } from '../../analysis/changes/normalize.ts';
import { diffWords } from '../../analysis/changes/word-diff.ts';
import type { DocumentChange } from '../../domain/change.ts';
import { changedWords } from './changed-words.ts';

/** Share of the words of the smaller edit that the larger one has too. */
const alike = 0.7;
const leastWords = 4;
const mostPassages = 6;

/** Whether two changes of documents make the same edit: the words that came and went are mostly the same. */
export function sameEdit(left: DocumentChange, right: DocumentChange): boolean {
  return sameEditAs(left)(right);
}

/** Tells of one change after another whether it makes the same edit. */
export function sameEditAs(change: DocumentChange): (other: DocumentChange) => boolean {
  const one = wordsOfEdit(change);
  return (changed) => {
    const other = wordsOfEdit(changed);
    const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
    if (fewer.size < leastWords) return fewer.size > 0 && fewer.size === more.size && overlap(fewer, more) === 1;
    return overlap(fewer, more) >= alike;
  };
}

/** Whether the words that a change brought stand in another text. */
export function bringsInto(change: DocumentChange, text: string): boolean {
  const brought = change.assessment.passages[0]?.after ?? '';
  if (brought === '') return false;
  const inserted = diffWords(change.assessment.passages[0]?.before ?? '', brought)
    .filter(({ kind }) => kind === 'inserted')
    .map((part) => part.text)
    .sort((first, second) => second.length - first.length)[0];
  const key = keyOf(plainText(inserted ?? brought));
  return key.length > 8 && keyOf(plainText(text.replaceAll('\n', ' '))).includes(key);
}

/** Whether what a change did still holds in another text: what it brought stands there, what it took away does not. */
export function holdsIn(change: DocumentChange, text: string): boolean {
  const [first] = change.assessment.passages;
  if (first === undefined) return false;
  if (first.after !== '') return bringsInto(change, text);
  const key = keyOf(plainText(first.before));
  return key.length > 8 && !keyOf(plainText(text.replaceAll('\n', ' '))).includes(key);
}

/** Share of the words that a change brought which a passage has that says it in other words. */
const reworded = 0.6;

/** The passage of another text that has most of the words that a change brought; null where none has enough of them. */
export function nearestTo({ assessment }: DocumentChange, text: string): string | null {
  const [first] = assessment.passages;
  const brought = new Set(
    diffWords(first?.before ?? '', first?.after ?? '')
      .filter(({ kind }) => kind === 'inserted')
      .flatMap((part) => wordsOf(plainText(part.text))),
  );
  if (brought.size < leastWords) return null;
  let best: { readonly passage: string; readonly share: number } | null = null;
  for (const passage of text.split('\n')) {
    if (passage.length < leastWords) continue;
    const share = overlap(brought, new Set(wordsOf(plainText(passage))));
    if (share >= reworded && share > (best?.share ?? 0)) best = { passage, share };
  }
  return best?.passage ?? null;
}

function wordsOfEdit({ assessment }: DocumentChange): Set<string> {
  const words = new Set<string>();
  for (const { before, after, weight } of assessment.passages.slice(0, mostPassages)) {
    if (weight === 0) continue;
    const { came, went } = changedWords(wordsOf(plainText(before)), wordsOf(plainText(after)));
    for (const word of came) words.add(`inserted ${word}`);
    for (const word of went) words.add(`deleted ${word}`);
  }
  return words;
}

function overlap(fewer: ReadonlySet<string>, more: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared / fewer.size;
}
