import type { Registry, StoryAssignment, StoryCandidate } from '../../analysis/analyst.ts';
import { onceFor } from '../../analysis/once-for.ts';
import type { Assessment, DatedEvent } from '../../domain/assessment.ts';
import type { Story } from '../../domain/story.ts';
import type { Severity } from '../../domain/topic.ts';
import type { StoryRepository } from '../ports/store.ts';

/** A story with one more member. */
export interface Joined {
  readonly story: Story;
  /** The member opened it, or is the first of it that is sure. */
  readonly begins: boolean;
  /** As it was before the member; null where there was none. */
  readonly before: Story | null;
}

/**
 * Adds a member to the story it was assigned to. What is sure begins an unsure story anew, under the same id; what is
 * unsure adds nothing to a story that is sure, and is nothing that a sure one could be an update of.
 */
export async function joinStory(
  assignment: StoryAssignment,
  candidate: StoryCandidate,
  isSure: boolean,
  stories: StoryRepository,
): Promise<Joined> {
  const { assessment } = candidate;
  const before = await stories.get(assignment.storyId);
  const begins = before === null || (isSure && before.unsure === true);
  if (!begins) {
    const adds = isSure || before.unsure === true;
    return { story: adds ? mergeIntoStory(before, candidate, assessment) : before, begins, before };
  }
  const followed = isSure && assignment.follows !== null ? await stories.get(assignment.follows) : null;
  const follows = followed?.unsure === true ? null : assignment.follows;
  const story = openStory({ ...assignment, follows }, candidate, assessment);
  return { story: isSure ? story : { ...story, unsure: true }, begins, before };
}

/** A story that begins with this member. */
function openStory(assignment: StoryAssignment, candidate: StoryCandidate, assessment: Assessment): Story {
  return {
    id: assignment.storyId,
    title: candidate.title,
    summary: assessment.summary,
    severity: assessment.severity,
    companies: assessment.companies,
    regulators: assessment.regulators,
    jurisdictions: assessment.jurisdictions,
    topics: assessment.topics,
    dates: assessment.dates,
    firstSeenAt: candidate.date,
    updatedAt: candidate.date,
    follows: assignment.follows,
  };
}

/** The story with what one more member adds: everything is widened, the title stays that of the first. */
function mergeIntoStory(story: Story, candidate: StoryCandidate, assessment: Assessment): Story {
  return {
    ...story,
    summary: story.summary === '' ? assessment.summary : story.summary,
    severity: Math.max(story.severity, assessment.severity) as Severity,
    companies: union(story.companies, assessment.companies),
    regulators: union(story.regulators, assessment.regulators),
    jurisdictions: union(story.jurisdictions, assessment.jurisdictions),
    topics: union(story.topics, assessment.topics),
    dates: unionOfDates(story.dates, assessment.dates),
    firstSeenAt: candidate.date < story.firstSeenAt ? candidate.date : story.firstSeenAt,
    updatedAt: candidate.date > story.updatedAt ? candidate.date : story.updatedAt,
  };
}

/** The companies and all who own them, nearest first. */
export function ownersOf(companies: readonly string[], registry: Registry): string[] {
  const parents = parentsIn(registry);
  const found = new Set<string>();
  for (const company of companies) {
    for (let name: string | null = company; name !== null && !found.has(name); name = parents.get(name) ?? null) {
      found.add(name);
    }
  }
  return [...found];
}

/** Asked for each story of each summary, so that it is read once. */
const parentsIn = onceFor(
  ({ companies }: Registry): ReadonlyMap<string, string | null> =>
    new Map(companies.map(({ name, parent }) => [name, parent])),
);

function union<T>(left: readonly T[], right: readonly T[]): T[] {
  return [...new Set([...left, ...right])];
}

function unionOfDates(left: readonly DatedEvent[], right: readonly DatedEvent[]): DatedEvent[] {
  const known = new Set(left.map((event) => `${event.kind} ${event.day}`));
  return [...left, ...right.filter((event) => !known.has(`${event.kind} ${event.day}`))];
}
