import type { Topic } from '../../domain/topic.ts';
import type { Scores } from './scorer.ts';

const saidFrom = 0.32;
const most = 3;

/** What a relevant text is about, most certain first: what is likely, else the likeliest; at most three. */
export function topicsOf({ topics }: Pick<Scores, 'topics'>): Topic[] {
  const ranked = topics.toSorted((left, right) => right.likely - left.likely);
  const found = ranked.filter(({ likely }) => likely >= saidFrom).slice(0, most);
  return (found.length > 0 ? found : ranked.slice(0, 1)).map(({ topic }) => topic);
}
