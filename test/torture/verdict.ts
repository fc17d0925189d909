import type { Published } from './news.ts';

/** What a channel holds: its messages in their order, each as one text. */
export interface Held {
  readonly channel: string;
  readonly messages: readonly string[];
}

export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly outOfOrder: readonly string[];
  /** Posts that say themselves that they may be repeats. */
  readonly marked: number;
}

/** Compares what channels hold with what feeds published: each entry once in each channel, those of a feed in order. */
export function judge(published: readonly Published[], channels: readonly Held[]): Verdict {
  const lost: string[] = [];
  const doubled: string[] = [];
  const outOfOrder: string[] = [];
  let marked = 0;
  const feedOf = new Map(published.map(({ mark, feed }) => [mark, feed]));
  for (const { channel, messages } of channels) {
    const seen = new Set<string>();
    const latest = new Map<number, string>();
    for (const message of messages) {
      if (message.includes('possibly sent before')) marked += 1;
      for (const mark of marksIn(message)) {
        const feed = feedOf.get(mark) ?? -1;
        if (seen.has(mark)) doubled.push(`${mark} in ${channel}`);
        else if (mark < (latest.get(feed) ?? '')) outOfOrder.push(`${mark} after ${latest.get(feed)} in ${channel}`);
        else latest.set(feed, mark);
        seen.add(mark);
      }
    }
    for (const { mark } of published) if (!seen.has(mark)) lost.push(`${mark} in ${channel}`);
  }
  return { lost, doubled, outOfOrder, marked };
}

/** The marks of a message, each once, as they come: a post names its own several times. */
function marksIn(message: string): string[] {
  return [...new Set(message.match(/N\d{5}/g) ?? [])];
}
