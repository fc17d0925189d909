import type { Registry, StoryCandidate, StoryIndex } from '../../analysis/analyst.ts';
import type { Assessment, DatedEvent } from '../../domain/assessment.ts';
import { announcedDay, type DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { Story, StoryMember } from '../../domain/story.ts';
import { addMs, day as oneDay } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import { joinStory, ownersOf } from '../stories/stories.ts';
import { topicWords } from '../wording.ts';
import { changeTitle } from './document-words.ts';
import { sameEdit } from './same-edit.ts';

export interface ChangeInStory {
  readonly story: Story;
  /** `copy`: the same edit in another document, told already. */
  readonly role: StoryMember['role'];
  /** The same edit in another document, told already: what this one is a copy of. */
  readonly original: DocumentChange | null;
}

/** One edit reaches all documents of a company within so long. */
const togetherMs = 2 * oneDay;
const mostSiblings = 100;

/**
 * Finds the story of a change, or opens one: the same edit in another document of the company first, then what the news
 * tells of it. Stores the story and its member.
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
  const sibling =
    known === null || known.role === 'copy'
      ? await firstTold(await sameEdits(change, document, repositories), stories)
      : null;
  const assignment =
    known !== null
      ? { storyId: known.storyId, role: known.role, follows: null }
      : sibling !== null
        ? { storyId: sibling.member.storyId, role: 'copy' as const, follows: null }
        : index.assign(candidate);
  const { story, begins } = await joinStory(assignment, candidate, true, stories);
  // A document that was changed is news beside whatever was written about it; only the same edit elsewhere is not.
  const role = sibling !== null ? 'copy' : begins || known?.role === 'first' ? 'first' : 'update';
  await stories.put(story);
  const member = { storyId: story.id, memberKind: 'change', memberId: change.id, joinedAt: change.at, role } as const;
  if (known === null) await stories.addMember(member);
  else if (known.role !== role) await stories.changeRole(member);
  return { story, role, original: sibling?.change ?? null };
}

/** Where the same edit was told already; null where it is not, or only as a copy of what has been withdrawn since. */
async function firstTold(
  alike: readonly DocumentChange[],
  stories: Repositories['stories'],
): Promise<{ readonly change: DocumentChange; readonly member: StoryMember } | null> {
  for (const change of alike) {
    const member = await stories.storyOf('change', change.id);
    if (member !== null && member.role !== 'copy') return { change, member };
  }
  return null;
}

/** What the story index and the channels are told of a change: shaped like an item that was judged. */
export function storyCandidate(change: DocumentChange, document: TermsDocument, registry: Registry): StoryCandidate {
  const { assessment, at } = change;
  const topics = assessment.topics.filter((topic) => topic !== 'other').map(topicWords);
  const decisive = assessment.passages[0]?.after ?? '';
  return {
    id: change.id,
    title: [changeTitle(change, document), ...topics].join(', '),
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
    jurisdictions: document.jurisdiction === null ? [] : [document.jurisdiction],
    topics: assessment.topics,
    dates,
    summary: assessment.summary,
    quotes: assessment.passages.slice(0, 1).map(({ before, after }) => after || before),
  };
}

async function sameEdits(
  change: DocumentChange,
  document: TermsDocument,
  { documents, changes }: Repositories,
): Promise<DocumentChange[]> {
  const owner = document.company ?? document.service;
  const siblings = (await documents.all()).filter(
    (one) => one.id !== document.id && (one.company ?? one.service) === owner,
  );
  const lately = await changes.find({
    documents: siblings.map(({ id }) => id),
    since: addMs(change.at, -togetherMs),
    until: addMs(change.at, togetherMs),
    kinds: ['ai-data', 'substantive'],
    states: ['unconfirmed', 'confirmed'],
    causes: ['service'],
    limit: mostSiblings,
  });
  return lately.filter((other) => sameEdit(change, other)).toReversed();
}
