import { diffArrays } from 'diff';
import { type Block, blocksOf, type KnownParagraphs } from './blocks.ts';
import { likeness, pairUp } from './likeness.ts';
import { type Moved, movedWords } from './moved-words.ts';
import { keyOf, plainText, wordsOf } from './normalize.ts';
import { sameSpelling } from './same-spelling.ts';
import { sentencesIn } from './sentences.ts';

/** A sentence that is new, gone, or says something else than it did; one side is empty where there is none. */
export interface Statement {
  readonly before: string;
  readonly after: string;
  /** The words that are on one side only, small, in order. */
  readonly inserted: string;
  readonly deleted: string;
}

/** A paragraph with changed statements. */
export interface ChangedPassage {
  readonly heading: string;
  readonly isHeading: boolean;
  /** What leads to the list that it is an item of; else empty. */
  readonly lead: string;
  /** As they stand in the texts; empty where there is no counterpart. */
  readonly before: string;
  readonly after: string;
  /** The paragraph as a reader sees it, from the newer side where there is one. */
  readonly plain: string;
  readonly statements: readonly Statement[];
}

export interface Difference {
  readonly passages: readonly ChangedPassage[];
  readonly blocksBefore: number;
  readonly blocksAfter: number;
  /** Blocks of the older text that stand in the newer one, wherever, whatever their markup. */
  readonly blocksKept: number;
  /** Whether anything differs once white space is gone. */
  readonly sameWords: boolean;
}

interface Side {
  readonly block: Block;
  readonly plain: string;
  readonly key: string;
  words: string[];
  readonly sentences: Sentence[];
}

interface Sentence {
  readonly text: string;
  readonly key: string;
  readonly words: string[];
}

const likeBlocks = 0.5;
const likeSentences = 0.4;
const likeStrangers = 0.6;
const mostEdits = 300;

/**
 * What differs between two Markdown texts, paragraph by paragraph and within them sentence by sentence. Paragraphs and
 * sentences that stand on the other side too, anywhere and in whatever markup, are no difference.
 */
export function differenceOf(before: string, after: string): Difference {
  const known: KnownParagraphs = new Map();
  const blocksBefore = blocksOf(before, known);
  const blocksAfter = blocksOf(after, known);
  const [rawLeft, rawRight] = withoutShared(blocksBefore, blocksAfter, ({ raw }) => raw);
  const hideMail = [...rawLeft, ...rawRight].some(({ raw }) => /email[\s\u00a0]protected/i.test(raw));
  const side = (block: Block): Side => {
    const plain = plainText(block.raw);
    return { block, plain, key: keyOf(plain, hideMail), words: [], sentences: [] };
  };
  const all = [rawLeft.map(side), rawRight.map(side)] as const;
  const [left, right] = withoutShared(all[0], all[1], ({ key }) => key).map((sides) =>
    sides.filter(({ key }) => key !== ''),
  ) as [Side[], Side[]];
  cancelSentences(left, right, hideMail);
  const changedLeft = left.filter(({ sentences }) => sentences.length > 0);
  const changedRight = right.filter(({ sentences }) => sentences.length > 0);
  for (const one of [...changedLeft, ...changedRight]) {
    const [first] = one.sentences;
    one.words = first?.text === one.plain ? first.words : wordsOf(one.plain);
  }
  const moved = movedWords(joined(all[0]), joined(all[1]));
  const passages = passagesOf(changedLeft, changedRight, moved);
  return {
    passages,
    blocksBefore: blocksBefore.length,
    blocksAfter: blocksAfter.length,
    blocksKept: blocksBefore.length - left.length,
    sameWords: left.length === 0 && right.length === 0,
  };
}

/** Both lists without what they share, counted: what stands twice on one side and once on the other stays once. */
function withoutShared<One>(
  lefts: readonly One[],
  rights: readonly One[],
  nameOf: (one: One) => string,
): [One[], One[]] {
  const counts = new Map<string, { open: number; shared: number }>();
  const counted = rights.map((one) => {
    const name = nameOf(one);
    const count = counts.get(name) ?? { open: 0, shared: 0 };
    if (count.open === 0) counts.set(name, count);
    count.open += 1;
    return count;
  });
  const left = lefts.filter((one) => {
    const count = counts.get(nameOf(one));
    if (count === undefined || count.open === 0) return true;
    count.open -= 1;
    count.shared += 1;
    return false;
  });
  const right = rights.filter((_, at) => {
    const count = counted[at];
    if (count === undefined || count.shared === 0) return true;
    count.shared -= 1;
    return false;
  });
  return [left, right];
}

/** Gives each side the sentences that do not stand on the other. */
function cancelSentences(left: readonly Side[], right: readonly Side[], hideMail: boolean): void {
  const split = (sides: readonly Side[]) =>
    sides.flatMap((owner) =>
      sentencesIn(owner.plain).map((text) => ({
        owner,
        text,
        key: text === owner.plain ? owner.key : keyOf(text, hideMail),
      })),
    );
  for (const { owner, text, key } of withoutShared(split(left), split(right), ({ key }) => key).flat())
    if (key !== '') owner.sentences.push({ text, key, words: wordsOf(text) });
}

/** All letters of the sides, run together. */
function joined(sides: readonly Side[]): string {
  return sides.map(({ key }) => key).join('');
}

function passagesOf(lefts: readonly Side[], rights: readonly Side[], moved: Moved): ChangedPassage[] {
  const partner = new Map<number, number>();
  const bags = (sides: readonly Side[]) => sides.map(({ words }) => words);
  for (const { left, right } of pairUp(bags(lefts), bags(rights), likeBlocks)) partner.set(right, left);
  const taken = new Set(partner.values());
  const rows: { left: Side | null; right: Side | null; statements: Statement[] }[] = [];
  const looseLeft: { sentence: Sentence; row: number }[] = [];
  const looseRight: { sentence: Sentence; row: number }[] = [];
  for (const [at, right] of rights.entries()) {
    const left = lefts[partner.get(at) ?? -1] ?? null;
    const row = rows.push({ left, right, statements: [] }) - 1;
    const pairs = pairUp(
      (left?.sentences ?? []).map(({ words }) => words),
      right.sentences.map(({ words }) => words),
      likeSentences,
    );
    for (const pair of pairs)
      rows[row]?.statements.push(
        ...statementOf(left?.sentences[pair.left] ?? null, right.sentences[pair.right] ?? null, moved),
      );
    right.sentences.forEach((sentence, index) => {
      if (!pairs.some((pair) => pair.right === index)) looseRight.push({ sentence, row });
    });
    left?.sentences.forEach((sentence, index) => {
      if (!pairs.some((pair) => pair.left === index)) looseLeft.push({ sentence, row });
    });
  }
  for (const [at, left] of lefts.entries()) {
    if (taken.has(at)) continue;
    const row = rows.push({ left, right: null, statements: [] }) - 1;
    for (const sentence of left.sentences) looseLeft.push({ sentence, row });
  }
  const words = (loose: typeof looseLeft) => loose.map(({ sentence }) => sentence.words);
  const strangers = pairUp(words(looseLeft), words(looseRight), likeStrangers);
  const pairedLeft = new Map(strangers.map(({ left, right }) => [left, right]));
  const pairedRight = new Set(pairedLeft.values());
  for (const [at, { sentence, row }] of looseLeft.entries()) {
    const other = looseRight[pairedLeft.get(at) ?? -1];
    rows[other?.row ?? row]?.statements.push(...statementOf(sentence, other?.sentence ?? null, moved));
    // The paragraph it came from is shown beside where it went.
    const target = other === undefined ? undefined : rows[other.row];
    if (target !== undefined && target.left === null) target.left = rows[row]?.left ?? null;
  }
  for (const [at, { sentence, row }] of looseRight.entries())
    if (!pairedRight.has(at)) rows[row]?.statements.push(...statementOf(null, sentence, moved));
  return rows
    .filter(({ statements }) => statements.length > 0)
    .map(({ left, right, statements }) => ({
      heading: (right ?? left)?.block.heading ?? '',
      isHeading: (right ?? left)?.block.isHeading ?? false,
      lead: (right ?? left)?.block.lead ?? '',
      before: left?.block.raw ?? '',
      after: right?.block.raw ?? '',
      plain: (right ?? left)?.plain ?? '',
      statements,
    }));
}

/** No statement where all that differs was moved. */
function statementOf(left: Sentence | null, right: Sentence | null, moved: Moved): Statement[] {
  const inserted: string[] = [];
  const deleted: string[] = [];
  for (const { words, added } of runsOf(left?.words ?? [], right?.words ?? []))
    if (!moved(words.join('').replace(/['-]/g, ''), added ? 'left' : 'right'))
      (added ? inserted : deleted).push(words.join(' '));
  // Numbers of sections and marks between words are no words.
  if (inserted.length === 0 && deleted.length === 0) return [];
  const whole = deleted.length > 0 || likeness(left?.words ?? [], right?.words ?? []) > 0;
  return [
    {
      before: whole ? (left?.text ?? '') : '',
      after: right?.text ?? '',
      inserted: inserted.join(' … '),
      deleted: deleted.join(' … '),
    },
  ];
}

/** Runs of words that are on one side only; variants of spelling are the same word. */
function runsOf(left: string[], right: string[]): { words: string[]; added: boolean }[] {
  if (left.length === 0) return [{ words: right, added: true }];
  if (right.length === 0) return [{ words: left, added: false }];
  const parts = diffArrays(left.map(sameSpelling), right.map(sameSpelling), { maxEditLength: mostEdits });
  if (parts === undefined)
    return [
      { words: left, added: false },
      { words: right, added: true },
    ];
  const runs: { words: string[]; added: boolean }[] = [];
  let atLeft = 0;
  let atRight = 0;
  for (const { count, added, removed } of parts) {
    if (added) runs.push({ words: right.slice(atRight, atRight + count), added });
    else if (removed) runs.push({ words: left.slice(atLeft, atLeft + count), added: false });
    if (!added) atLeft += count;
    if (!removed) atRight += count;
  }
  return runs;
}
