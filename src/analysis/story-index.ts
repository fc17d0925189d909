import { stableId } from '../domain/identity.ts';
import { day } from '../domain/time.ts';
import type { StoryAssignment, StoryCandidate, StoryIndex } from './analyst.ts';
import { type Concept, conceptsOf } from './concepts.ts';

interface Member {
  readonly storyId: string;
  readonly at: number;
  readonly words: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly event: string;
  readonly turn: string;
}

/** What is older than this is another event, or a later turn of the same. */
const windowMs = 21 * day;
const followMs = 400 * day;
const sameStory = 0.5;
const sameWords = 0.75;
const mostCandidates = 200;

/**
 * Groups as items arrive: the same actors, kind of event and days, and words that are rare enough to tell. An inverted
 * index over actors and words keeps the candidates few, however many items there are.
 */
export function createStoryIndex(): StoryIndex {
  const byKey = new Map<string, Member[]>();

  function remember(candidate: StoryCandidate, storyId: string): void {
    const member = describe(candidate, storyId);
    for (const key of keysOf(member)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [member]);
      else {
        list.push(member);
        if (list.length > mostCandidates) list.shift();
      }
    }
  }

  function near(mine: Member): { member: Member; score: number } | null {
    const counts = new Map<Member, number>();
    for (const key of keysOf(mine)) {
      const list = byKey.get(key) ?? [];
      // A word that half the world uses tells nothing.
      const worth = 1 / (1 + Math.log2(1 + list.length));
      for (const member of list)
        if (!isFurther(mine, member, followMs)) counts.set(member, (counts.get(member) ?? 0) + worth);
    }
    let best: { member: Member; score: number } | null = null;
    const likely = [...counts].sort((left, right) => right[1] - left[1]).slice(0, 30);
    for (const [member] of likely) {
      const score = likeness(mine, member);
      if (best === null || score > best.score) best = { member, score };
    }
    return best;
  }

  return {
    assign(candidate): StoryAssignment {
      const mine = describe(candidate, '');
      const found = near(mine);
      const isSame = found !== null && found.score >= sameStory && !isFurther(mine, found.member, windowMs);
      const storyId = isSame ? found.member.storyId : stableId(['story', candidate.id], 16);
      remember(candidate, storyId);
      if (!isSame) {
        const follows =
          found !== null && sharesActors(mine, found.member) && found.score >= 0.35 ? found.member.storyId : null;
        return { storyId, role: 'first', follows };
      }
      const repeats = overlap(mine.words, found.member.words) >= sameWords || mine.turn === found.member.turn;
      return { storyId, role: repeats ? 'copy' : 'update', follows: null };
    },
    restore: remember,
  };
}

/** 0 to 1: how likely two items are about one event. */
function likeness(mine: Member, other: Member): number {
  const words = overlap(mine.words, other.words);
  if (words >= sameWords) return 1;
  const actors = overlap(mine.actors, other.actors);
  const shared = sharesActors(mine, other);
  const days = Math.abs(mine.at - other.at) / day;
  const nearness = days <= 2 ? 0.2 : days <= 7 ? 0.1 : 0;
  const event = mine.event === other.event ? 0.15 : -0.1;
  const turn = mine.turn === other.turn || mine.turn === '' || other.turn === '' ? 0 : -0.15;
  const places = mine.places.size > 0 && other.places.size > 0 && overlap(mine.places, other.places) === 0 ? -0.1 : 0;
  // Others doing the same is another event, however alike the words are.
  const strangers = mine.actors.size > 0 && other.actors.size > 0 ? -0.5 : -0.2;
  return (shared ? 0.2 + 0.15 * actors : strangers) + 0.9 * words + nearness + event + turn + places;
}

/** An unknown date (not a number) is no reason to keep two apart. */
function isFurther(mine: Member, other: Member, ms: number): boolean {
  return Math.abs(mine.at - other.at) > ms;
}

function sharesActors(mine: Member, other: Member): boolean {
  return [...mine.actors].some((actor) => other.actors.has(actor));
}

/** Shared entries over those of the smaller set. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = left.size <= right.size ? left : right;
  const larger = smaller === left ? right : left;
  if (smaller.size === 0) return 0;
  let shared = 0;
  for (const entry of smaller) if (larger.has(entry)) shared += 1;
  return shared / smaller.size;
}

/** The kind of event, by the first of these that the title speaks of. */
const eventKinds: readonly Concept[] = [
  'lawsuit',
  'biometrics',
  'training',
  'legislation',
  'guidance',
  'breach',
  'policyChange',
  'formalStep',
  'effect',
];
const turns: readonly (readonly [string, RegExp])[] = [
  ['ends', /\bhalt|\bpaus|\bsuspend|\bstops?\b|\bstopped\b|revers|backtrack|walks? back|withdraw|abandon|delay/i],
  ['returns', /resum|restor|lifts?|back (?:online|in)|clos(?:es|ed)|unblock|dismiss/i],
  ['punishes', /\bfine[sd]?\b|penalt|settle|\border(?:s|ed)\b|multa|amende|Bußgeld|sanction/i],
  ['forbids', /\bbans?\b|\bbanned\b|\bblock/i],
  ['asks', /investigat|\bprobe|inquiry|complain|\bsu(?:es|ed|ing)\b|lawsuit|class action/i],
];

function describe(candidate: StoryCandidate, storyId: string): Member {
  const { title, assessment } = candidate;
  const hits = conceptsOf(title, '');
  return {
    storyId,
    at: Date.parse(candidate.date),
    words: wordsOf(title),
    actors: new Set([...assessment.companies, ...assessment.regulators]),
    places: new Set(assessment.jurisdictions),
    event: eventKinds.find((kind) => hits.title.has(kind)) ?? '',
    turn: turns.find(([, pattern]) => pattern.test(title))?.[0] ?? '',
  };
}

function keysOf({ words, actors }: Member): string[] {
  return [...[...actors].map((actor) => `@${actor}`), ...words];
}

const common = new Set(
  'ai ki ia the a an of to in on for and or with from by at as is are be its it that this their your you how what why after over new says will can has have not but into about more than when who may could now use using used data privacy users user der die das und von für mit auf dem den des ein eine zu im ist les des une dans pour sur avec que qui est los las del por para con una como che per della delle con non sono'.split(
    ' ',
  ),
);

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !common.has(word))
      .map((word) => (word.length > 5 ? word.replace(/(?:ings?|ed|es|s)$/, '') : word))
      .slice(0, 40),
  );
}
