import type { StoryAssignment, StoryIndex } from '../../analysis/analyst.ts';

/** Assignments of the last candidates; more than any poll has under way. */
const remembered = 10_000;

/**
 * An index that takes a candidate once: what is tried again after a failed transaction is not its own copy, and what is
 * read back from the store may be what this process grouped itself.
 */
export function steadyIndex(index: StoryIndex): StoryIndex {
  const assigned = new Map<string, StoryAssignment>();

  function keep(id: string, assignment: StoryAssignment): StoryAssignment {
    assigned.set(id, assignment);
    if (assigned.size > remembered) assigned.delete(assigned.keys().next().value as string);
    return assignment;
  }

  return {
    assign: (candidate) => assigned.get(candidate.id) ?? keep(candidate.id, index.assign(candidate)),
    restore(candidate, storyId) {
      if (assigned.has(candidate.id)) return;
      keep(candidate.id, { storyId, role: 'copy', follows: null });
      index.restore(candidate, storyId);
    },
  };
}
