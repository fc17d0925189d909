import type { LabelledItem } from '../../analysis/news/learning/labelled-item.ts';
import type { Feedback, Store } from '../ports/store.ts';

/** A line that `train` takes: what people said of an item, without who they are. */
export type LabelLine = Pick<LabelledItem, 'id' | 'title' | 'text' | 'date' | 'relevant' | 'unsure'>;

export interface VerdictLabels {
  readonly lines: readonly LabelLine[];
  /** Verdicts that make no line: on changes of documents, and on items that are no longer kept. */
  readonly left: number;
}

/** What channels said of items as labelled lines, one an item, in the order of the first verdict. */
export async function verdictLabels(store: Store): Promise<VerdictLabels> {
  const byItem = Map.groupBy(await store.feedback.all(), ({ itemKey }) => itemKey);
  const lines: LabelLine[] = [];
  let left = 0;
  for (const [key, given] of byItem) {
    const item = (await store.items.get(key))?.item;
    if (item === undefined || (item.title ?? item.text) === null) left += given.length;
    else {
      const { title, text, publishedAt, firstSeenAt } = item;
      lines.push({
        id: key,
        title: title ?? '',
        text: text ?? '',
        date: publishedAt ?? firstSeenAt,
        ...labelOf(given),
      });
    }
  }
  return { lines, left };
}

/** As most people said; where they disagree nobody can be sure. */
function labelOf(given: readonly Feedback[]): Pick<LabelLine, 'relevant' | 'unsure'> {
  const more = given.filter(({ verdict }) => verdict === 'more-like-this').length;
  const relevant = more * 2 >= given.length;
  return more === 0 || more === given.length ? { relevant } : { relevant, unsure: true };
}
