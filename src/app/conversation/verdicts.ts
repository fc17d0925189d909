import type { PostLine } from '../../domain/post.ts';
import type { ChannelSettings } from '../../domain/subscription.ts';
import { floorOf, strictest, type Verdict } from '../../domain/threshold.ts';
import type { Feedback, Repositories } from '../ports/store.ts';
import { dayInWords } from '../wording.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  'not-relevant': 'not relevant',
  'more-like-this': 'more like this',
};

/** Those that shift the channel's threshold: given since it was last set back. */
export function verdictsThatCount(given: readonly Feedback[], { verdictsSince }: ChannelSettings): Verdict[] {
  return given.filter(({ at }) => verdictsSince === undefined || at >= verdictsSince).map(({ verdict }) => verdict);
}

/** `stricter than elsewhere by 4 of at most 20 points` */
export function shiftInWords(shift: number, threshold: number): string {
  if (shift === 0) return 'as strict as elsewhere';
  const most = shift > 0 ? strictest : threshold - floorOf(threshold);
  return `${shift > 0 ? 'stricter' : 'more open'} than elsewhere by ${points(shift)} of at most ${points(most)} points`;
}

/** Verdicts with who and when, latest first, as lines of an answer. */
export async function verdictLines(
  given: readonly Feedback[],
  most: number,
  { items, changes, documents }: Repositories,
): Promise<PostLine[]> {
  return Promise.all(
    given
      .toReversed()
      .slice(0, most)
      .map(async ({ itemKey, verdict, by, at }) => {
        const item = (await items.get(itemKey))?.item;
        const change = item === undefined ? await changes.get(itemKey) : null;
        const document = change === null ? null : await documents.get(change.documentId);
        const what = item?.title ?? (document === null ? itemKey : `${document.service} ${document.type}`);
        return { person: by, text: `${dayInWords(at)} · ${verdictWords[verdict]} · ${what}`, url: item?.url ?? null };
      }),
  );
}

function points(shift: number): string {
  return String(Math.round(Math.abs(shift) * 100));
}
