import type { Registry, StoryAssignment, StoryCandidate, StoryIndex } from '../../analysis/analyst.ts';
import type { Assessment, DatedEvent } from '../../domain/assessment.ts';
import { announcedDay, type DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import { addMs, msBetween, day as oneDay } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { joinStory, ownersOf } from '../stories/stories.ts';
import { topicWords } from '../wording.ts';
import { changeTitle } from './document-words.ts';
import { jurisdictionsOf } from './editions.ts';
import { sameEdit } from './same-edit.ts';
import { mayBeAbout, sameMatterAs } from './same-matter.ts';

export interface ChangeInStory {
  readonly story: Story;
  /** `copy`: the same edit in another document, told already. */
  readonly role: StoryMember['role'];
  /** The same edit in another document, told already: what this one is a copy of. */
  readonly original: DocumentChange | null;
}

/** One edit reaches all documents of a company within so long. */
const togetherMs = 2 * oneDay;
/** A change goes on with an earlier one whose story went on within this time. */
const whileTold = 60 * oneDay;
/** So far back the changes of a company are looked through for it. */
const lookBack = 180 * oneDay;
const mostSiblings = 200;

/**
 * Finds the story of a change, or opens one: the same edit in another document of the company first, then what it goes on
 * with, then what the news tells of it. Stores the story and its member.
 */
export async function placeChange(
  change: DocumentChange,
  document: TermsDocument,
  { index, registry }: { readonly index: StoryIndex; readonly registry: Registry },
  repositories: Repositories,
): Promise<ChangeInStory> {
  const { stories } = repositories;
  const candidate = storyCandidate(change, document, registry);
  const known = await stories.storyOf('change', change.id);
  const others = known === null || known.role === 'copy' ? await lately(change, document, registry, repositories) : [];
  const sibling = others.find((one) => isCopy(change, one)) ?? null;
  const assignment =
    known !== null
      ? { storyId: known.storyId, role: known.role, follows: null }
      : sibling !== null
        ? taken(index, candidate, sibling.member.storyId, 'copy')
        : await assigned(change, candidate, others, index, stories);
  const { story, begins } = await joinStory(assignment, candidate, true, stories);
  // A document that was changed is news beside whatever was written about it; only the same edit elsewhere is not.
  const role = sibling !== null ? 'copy' : begins || known?.role === 'first' ? 'first' : 'update';
  await stories.put(story);
  const member = { storyId: story.id, memberKind: 'change', memberId: change.id, joinedAt: change.at, role } as const;
  if (known === null) await stories.addMember(member);
  else if (known.role !== role) await stories.changeRole(member);
  return { story, role, original: sibling?.change ?? null };
}

/** A change of the same company that is in a story. */
interface Other {
  readonly change: DocumentChange;
  readonly member: StoryMember;
}

/** The same edit in another document, told already; not as a copy of what has been withdrawn since. */
function isCopy(change: DocumentChange, { change: other, member }: Other): boolean {
  return (
    other.documentId !== change.documentId &&
    other.state !== 'withdrawn' &&
    member.role !== 'copy' &&
    Math.abs(msBetween(other.at, change.at)) <= togetherMs &&
    sameEdit(change, other)
  );
}

/** The story that a change goes on with; else the news that it may be, but no story of another edit. */
async function assigned(
  change: DocumentChange,
  candidate: StoryCandidate,
  others: readonly Other[],
  index: StoryIndex,
  stories: Repositories['stories'],
): Promise<StoryAssignment> {
  const isSameMatter = sameMatterAs(change);
  for (const { change: other, member } of others.toReversed()) {
    const story = isSameMatter(other) ? await stories.get(member.storyId) : null;
    if (story !== null && msBetween(story.updatedAt, change.at) <= whileTold) {
      return taken(index, candidate, story.id, 'update');
    }
  }
  const apartFrom = new Set(others.map(({ member }) => member.storyId));
  for (const company of candidate.whose ?? []) {
    const since = addMs(change.at, -whileTold);
    for (const story of await stories.find({ company, since, unsure: true, limit: mostSiblings })) {
      if (!mayBeAbout(change, story)) apartFrom.add(story.id);
    }
  }
  return index.assign({ ...candidate, apartFrom });
}

/** What was found to be of a story is of it for the index too. */
function taken(
  index: StoryIndex,
  candidate: StoryCandidate,
  storyId: string,
  role: StoryMember['role'],
): StoryAssignment {
  index.restore(candidate, storyId);
  return { storyId, role, follows: null };
}

/** What the story index and the channels are told of a change: shaped like an item that was judged. */
export function storyCandidate(change: DocumentChange, document: TermsDocument, registry: Registry): StoryCandidate {
  const { assessment, at } = change;
  const title = changeTitle(change, document);
  const topics = assessment.topics.filter((topic) => topic !== 'other').map(topicWords);
  const decisive = assessment.passages[0]?.after ?? '';
  return {
    id: change.id,
    title: [title, ...topics.filter((topic) => !title.includes(topic))].join(', '),
    text: `${assessment.summary}\n\n${decisive}`,
    date: at,
    assessment: asAssessment(change, document, registry),
    whose: ownersOf([document.company ?? document.service], registry),
  };
}

function asAssessment(change: DocumentChange, document: TermsDocument, registry: Registry): Assessment {
  const { assessment } = change;
  const owner = registry.companies.find(({ name }) => name === document.company);
  const day = announcedDay(change);
  const dates: DatedEvent[] = day === null ? [] : [{ day, kind: 'effective', quote: assessment.summary }];
  return {
    relevant: true,
    score: 1,
    severity: assessment.severity,
    companies: [document.company ?? owner?.name ?? document.service],
    regulators: [],
    jurisdictions: jurisdictionsOf(document),
    topics: assessment.topics,
    dates,
    summary: assessment.summary,
    quotes: assessment.passages.slice(0, 1).map(({ before, after }) => after || before),
  };
}

/** Changes of documents of those who own this one, or are owned by them, that are in a story; earliest first. */
async function lately(
  change: DocumentChange,
  document: TermsDocument,
  registry: Registry,
  { documents, changes, stories }: Repositories,
): Promise<Other[]> {
  const owners = ownersOf([document.company ?? document.service], registry);
  const siblings = (await documents.all()).filter(({ company, service }) =>
    ownersOf([company ?? service], registry).some((owner) => owners.includes(owner)),
  );
  const found = await changes.find({
    documents: siblings.map(({ id }) => id),
    since: addMs(change.at, -lookBack),
    until: addMs(change.at, togetherMs),
    kinds: ['ai-data', 'substantive'],
    causes: ['service'],
    limit: mostSiblings,
  });
  const others: Other[] = [];
  for (const other of found.toReversed()) {
    const member = other.id === change.id ? null : await stories.storyOf('change', other.id);
    if (member !== null) others.push({ change: other, member });
  }
  return others;
}
