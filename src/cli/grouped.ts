import { fileURLToPath } from 'node:url';
import { createRecognizer } from '../analysis/names/recognize.ts';
import type { LabelledItem } from '../analysis/news/learning/labelled-item.ts';
import { builtInRegistry } from '../analysis/registry/built-in.ts';
import type { Grouped } from '../analysis/stories/learn.ts';
import { readLabelled } from './labelled.ts';

const lessonsFile = fileURLToPath(new URL('../analysis/stories/model/lessons.jsonl', import.meta.url));

/** Reports of real events in this project's own words, in several languages: they teach what a story is. */
export function readStoryLessons(): Grouped[] {
  return toGrouped(readLabelled(lessonsFile));
}

/** Of many items nobody asked more than whether they are relevant: where those are not, two may well be of one event. */
export function wasAskedForStory({ story, relevant, companies }: LabelledItem): boolean {
  return story != null || relevant || companies != null;
}

/** Labelled items as a story index takes them, with the story of each. */
export function toGrouped(items: readonly LabelledItem[]): Grouped[] {
  const recognizer = createRecognizer(builtInRegistry());
  return items.map((item, at) => ({
    story: item.story ?? null,
    candidate: {
      id: item.id ?? `line ${at + 1}`,
      title: item.title,
      text: item.text,
      date: item.date == null ? '' : new Date(item.date).toISOString(),
      assessment: recognizer.recognize(item),
    },
  }));
}
