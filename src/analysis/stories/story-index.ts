import { stableId } from '../../domain/identity.ts';
import { day } from '../../domain/time.ts';
import type { Groupable, StoryAssignment, StoryIndex } from '../analyst.ts';
import { turns } from './lexicon.ts';
import { likenessNames, likenessOf, logOdds, ordered } from './likeness.ts';
import { builtInStoryModel, type StoryModel } from './model.ts';
import { keysOf, Postings } from './postings.ts';
import { Counts } from './rarity.ts';
import { hashed, type Signature, signatureOf } from './signature.ts';

interface Member {
  readonly storyId: string;
  readonly signature: Signature;
  /** The latest day that was known when it came, which stands for its own where that is not known. */
  readonly seenAt: number;
}

interface Told {
  deeds: number;
  readonly regulators: Set<number>;
  readonly numbers: Set<number>;
  /** Its first known day, which stands for those of its members that have none. */
  at: number;
  /** The first member and the latest. */
  readonly members: Member[];
}

/** An index that says how much it holds. */
export interface SizedStoryIndex extends StoryIndex {
  size(): { readonly items: number; readonly stories: number; readonly keys: number };
}

/** How long a later turn may still belong to a story. */
const memory = 400 * day;
/** A change that says whose it is belongs to a story that went on within this time. */
const whileTold = 60 * day;
const mostCompared = 24;
const mostPerStory = 8;
/** The index is built anew once this many members, and more than a third of all, are beyond memory. */
const leastForgotten = 2_000;

/**
 * Groups as items arrive: candidates from an inverted index, each compared by learned weights over who, where, deed,
 * object, words, numbers and time; an item joins the likeliest story where the odds suffice. What is older than 400
 * days against the newest is forgotten.
 */
export function createStoryIndex(
  model: StoryModel = builtInStoryModel(),
  read: (candidate: Groupable) => Signature = signatureOf,
): SizedStoryIndex {
  const weights = ordered(model.weights);
  const features = new Float64Array(likenessNames.length);
  const counts = Counts.from(model);
  const stories = new Map<string, Told>();
  let members: Member[] = [];
  let postings = new Postings();
  let newest = Number.NEGATIVE_INFINITY;
  let sinceLook = 0;

  const keys = (signature: Signature) => keysOf(signature, (word) => counts.of(word));

  function remember(signature: Signature, storyId: string): void {
    if (signature.at > newest) newest = signature.at;
    const member = { storyId, signature, seenAt: Number.isNaN(signature.at) ? newest : signature.at };
    postings.add(keys(signature), members.length);
    members.push(member);
    counts.add(signature);
    const told = stories.get(storyId) ?? emptyStory();
    stories.set(storyId, told);
    told.deeds |= signature.deeds;
    if (Number.isNaN(told.at)) told.at = signature.at;
    for (const one of signature.regulators) told.regulators.add(one);
    for (const one of signature.numbers) told.numbers.add(one);
    told.members.push(member);
    if (told.members.length > mostPerStory) told.members.splice(1, 1);
    sinceLook += 1;
    if (sinceLook >= leastForgotten) forget();
  }

  function forget(): void {
    sinceLook = 0;
    const kept = members.filter(({ seenAt }) => !(newest - seenAt > memory));
    const gone = members.length - kept.length;
    if (gone < leastForgotten || gone < members.length / 3) return;
    const alive = new Set(kept.map(({ storyId }) => storyId));
    for (const storyId of [...stories.keys()]) if (!alive.has(storyId)) stories.delete(storyId);
    for (const { seenAt, signature } of members) if (newest - seenAt > memory) counts.remove(signature);
    members = kept;
    postings = new Postings();
    for (const [number, { signature }] of members.entries()) postings.add(keys(signature), number);
  }

  /** The likeliest story, by its likest member and by all that are remembered of it; among those that it may be part of. */
  function nearest(
    signature: Signature,
    { whose, apartFrom }: Pick<Groupable, 'whose' | 'apartFrom'>,
  ): { storyId: string; odds: number } | null {
    const owners = whose === undefined ? null : hashed(whose);
    const likely = [...postings.find(keys(signature))]
      .sort((left, right) => right[1] - left[1] || right[0] - left[0])
      .slice(0, mostCompared);
    const near = new Set(likely.map(([number]) => (members[number] as Member).storyId));
    let best: { storyId: string; odds: number } | null = null;
    for (const storyId of near) {
      const told = stories.get(storyId) as Told;
      if (apartFrom?.has(storyId) || (owners !== null && !isStoryOf(owners, signature.at, told))) continue;
      if (isAboutOthers(signature, told)) continue;
      const odds = oddsOf(signature, told);
      if (best === null || odds > best.odds) best = { storyId, odds };
    }
    return best;
  }

  function oddsOf(signature: Signature, told: Told): number {
    let highest = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (const { signature: other } of told.members) {
      const dated = Number.isNaN(other.at) && !Number.isNaN(told.at) ? { ...other, at: told.at } : other;
      likenessOf(signature, dated, counts, features);
      const odds = logOdds(weights, features);
      if (odds > highest) highest = odds;
      sum += odds;
    }
    return 0.2 * highest + 0.8 * (sum / told.members.length);
  }

  return {
    assign(candidate): StoryAssignment {
      const signature = read(candidate);
      const found = nearest(signature, candidate);
      if (found !== null && found.odds >= model.joins) {
        const role = saysMore(signature, stories.get(found.storyId) as Told) ? 'update' : 'copy';
        remember(signature, found.storyId);
        return { storyId: found.storyId, role, follows: null };
      }
      const storyId = stableId(['story', candidate.id], 16);
      const follows =
        found !== null && found.odds >= model.follows && isTurn(signature, stories.get(found.storyId) as Told)
          ? found.storyId
          : null;
      remember(signature, storyId);
      return { storyId, role: 'first', follows };
    },
    restore(candidate, storyId) {
      remember(read(candidate), storyId);
    },
    size: () => ({ items: members.length, stories: stories.size, keys: postings.size }),
  };
}

function emptyStory(): Told {
  return { deeds: 0, regulators: new Set(), numbers: new Set(), at: Number.NaN, members: [] };
}

/** A turn, an authority or an amount that the story did not have. */
function saysMore(signature: Signature, told: Told): boolean {
  if ((signature.deeds & turns & ~told.deeds) !== 0) return true;
  if (signature.regulators.some((one) => !told.regulators.has(one))) return true;
  return told.numbers.size > 0 && signature.numbers.some((one) => !told.numbers.has(one));
}

/** Whether something happens to a story of somebody that had not happened in it: a ruling, a fine, a reversal. */
function isTurn(signature: Signature, told: Told): boolean {
  const first = told.members[0]?.signature;
  if (first === undefined) return false;
  const isSomebodys =
    shares(signature.companies, first.companies) ||
    (signature.companies.length === 0 && shares(signature.regulators, first.regulators));
  return isSomebodys && (signature.allDeeds & turns & ~told.deeds) !== 0;
}

/** Whether a story is about somebody and lately went on: whoever changes a document again half a year later does it anew. */
function isStoryOf(whose: Uint32Array, at: number, { members }: Told): boolean {
  if (at - (members.at(-1)?.seenAt ?? at) > whileTold) return false;
  return members.some(({ signature }) => shares(signature.companies, whose));
}

/**
 * Whether both name whom they are about and nobody is named in both, no authority either: however alike it is worded,
 * what another company does is news.
 */
function isAboutOthers({ companies, regulators }: Signature, { members }: Told): boolean {
  if (companies.length === 0) return false;
  return members.every(
    ({ signature }) =>
      signature.companies.length > 0 &&
      !shares(signature.companies, companies) &&
      !shares(signature.regulators, regulators),
  );
}

function shares(mine: Uint32Array, theirs: Uint32Array): boolean {
  return mine.some((one) => theirs.includes(one));
}
