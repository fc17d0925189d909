import { z } from 'zod';
import model from './model/story.json' with { type: 'json' };

/** What was learnt from labelled stories. */
export const storyModel = z.object({
  /** Of what two items have in common, by name (`likeness.ts`). */
  weights: z.record(z.string(), z.number()),
  /** Log-odds at which an item joins a story. */
  joins: z.number(),
  /** Log-odds at which the nearest story that it does not join is the one that it follows. */
  follows: z.number(),
  /** In how many of `items` items a word or a name was, by its hash. */
  items: z.number(),
  words: z.record(z.string(), z.number()),
});
export type StoryModel = z.output<typeof storyModel>;

/** The weights that come with the project. */
export function builtInStoryModel(): StoryModel {
  return model;
}
