import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createStoryIndex } from '../src/analysis/stories/story-index.ts';
import { type MadeItem, newsStream } from './news-stream.ts';

const windows = [1_000, 10_000, 100_000] as const;
const measured = 3_000;

/**
 * Items put into stories a second with so many in the window already, by the processor's clock, and what an index of
 * that size holds. The stream is made by rule: who, what, deed and words by how often they are in news.
 */
export function storyAssignment() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  assign(createStoryIndex(), [...newsStream(measured, 1)]);
  const figures = windows.map((size) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const index = createStoryIndex();
    for (const item of newsStream(size, 2)) index.assign(item);
    const microseconds = assign(index, [...newsStream(measured, 3, size)]);
    collect();
    const megabytes = Math.round((process.memoryUsage().heapUsed - before) / 1_048_576);
    return { window: size, millisecondsPerItem: Math.round(microseconds) / 1_000, megabytes };
  });
  const [first, last] = [figures[0], figures.at(-1)];
  const grows = (last?.millisecondsPerItem ?? 0) / (first?.millisecondsPerItem ?? 1);
  return { windows: figures, growth: Math.round(100 * grows) / 100 };
}

/** Microseconds of the processor an item. */
function assign(index: ReturnType<typeof createStoryIndex>, items: readonly MadeItem[]): number {
  const before = process.cpuUsage();
  for (const item of items) index.assign(item);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / items.length;
}
