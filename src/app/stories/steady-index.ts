import type { StoryAssignment, StoryIndex } from '../../analysis/analyst.ts';

/** Assignments of the last candidates; more than any poll has under way. */
const remembered = 10_000;

/** An index that assigns a candidate once, so that what is tried again after a failed transaction is not its own copy. */
export function steadyIndex(index: StoryIndex): StoryIndex {
  const assigned = new Map<string, StoryAssignment>();
  return {
    assign(candidate) {
      const known = assigned.get(candidate.id);
      if (known !== undefined) return known;
      const assignment = index.assign(candidate);
      assigned.set(candidate.id, assignment);
      if (assigned.size > remembered) assigned.delete(assigned.keys().next().value as string);
      return assignment;
    },
    restore: (candidate, storyId) => index.restore(candidate, storyId),
  };
}
