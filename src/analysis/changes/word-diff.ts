import { diffArrays } from 'diff';

/** A run of text that both sides have, or one of them. */
export interface Segment {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Beyond so many edits two texts are two texts: the old is shown whole, then the new. */
const mostEdits = 400;
const mostTokens = 6_000;

/**
 * One passage with its insertions and deletions marked, word by word; the deleted words come before those inserted in
 * their place. Joining `kept` and `inserted` gives `after`, joining `kept` and `deleted` gives `before`.
 */
export function diffWords(before: string, after: string): Segment[] {
  if (before === after) return after === '' ? [] : [{ kind: 'kept', text: after }];
  const left = tokens(before);
  const right = tokens(after);
  const whole = [segment('deleted', before), segment('inserted', after)].flat();
  if (left.length + right.length > mostTokens) return whole;
  const parts = diffArrays(left, right, { maxEditLength: mostEdits });
  if (parts === undefined) return whole;
  return parts.flatMap(({ added, removed, value }) =>
    segment(added ? 'inserted' : removed ? 'deleted' : 'kept', value.join('')),
  );
}

function segment(kind: Segment['kind'], text: string): Segment[] {
  return text === '' ? [] : [{ kind, text }];
}

/** Words with the white space after them apart, so that nothing is lost. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}
