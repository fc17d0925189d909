import type { Registry, StoryAssignment, StoryCandidate } from '../../analysis/analyst.ts';
import type { Assessment, DatedEvent } from '../../domain/assessment.ts';
import type { Story } from '../../domain/story.ts';
import type { Severity } from '../../domain/topic.ts';

/** A story that begins with this member. */
export function openStory(assignment: StoryAssignment, candidate: StoryCandidate, assessment: Assessment): Story {
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
export function mergeIntoStory(story: Story, candidate: StoryCandidate, assessment: Assessment): Story {
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
  const parents = new Map(registry.companies.map((company) => [company.name, company.parent]));
  const found = new Set<string>();
  for (const company of companies) {
    for (let name: string | null = company; name !== null && !found.has(name); name = parents.get(name) ?? null) {
      found.add(name);
    }
  }
  return [...found];
}

function union<T>(left: readonly T[], right: readonly T[]): T[] {
  return [...new Set([...left, ...right])];
}

function unionOfDates(left: readonly DatedEvent[], right: readonly DatedEvent[]): DatedEvent[] {
  const known = new Set(left.map((event) => `${event.kind} ${event.day}`));
  return [...left, ...right.filter((event) => !known.has(`${event.kind} ${event.day}`))];
}
