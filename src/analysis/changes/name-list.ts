import { type Block, blocksOf } from './blocks.ts';
import { plainText } from './normalize.ts';
import { cellsOf } from './table-row.ts';

/** What a list of subprocessors or AI providers gained and lost, as names in the order of the texts. */
export interface NameListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const listed =
  /sub-?processors?|list of (?:\w+ )?processors|processors? list|unterauftrag|auftragsverarbeiterliste|sous-traitants|subencargad/i;
const perhapsListed = /ai providers?|vendors?|partners?|service providers/i;
/** What is agreed with vendors and partners, or said to them, names nobody. */
const agreed = /\b(?:terms|conditions|agreement|policy|policies|program(?:me)?|guidelines|code of conduct)\b/i;
const longestName = 80;
/** How a column or a line is called that holds no name itself. */
const head =
  /^(?:name|company|entity|entity name|sub-?processors?|vendor|provider|service|services|purpose|location|country|(?:legal )?entity|third[- ]party|product|website|address|description|activity|data|type|role|region|contact)\b/i;
/** How the one is called that does. */
const nameHead =
  /^(?:(?:(?:legal|full|company|corporate|entity|vendor|provider|supplier|sub-?processors?)(?:'s)? )?names?|names? of (?:the )?[\w -]{3,30}|(?:legal |third[- ]party )?(?:entity|entities|company|companies|vendors?|providers?|suppliers?|sub-?processors?|third part(?:y|ies)|organi[sz]ations?)|unternehmen|firma|nom|nombre)$/i;

/** Whether documents of this type are lists of names, told as names added and removed. */
export function isNameList(document: string | null): boolean {
  if (document === null) return false;
  return listed.test(document) || (perhapsListed.test(document) && !agreed.test(document));
}

/**
 * Names added to and removed from a list: of each row of a table the cell under what is called name, else the first, and
 * the beginning of each list item; where there is neither, of headings and of what begins in bold. A name that stands on
 * both sides in another case or with another mark is the same.
 */
export function differenceOfNames(before: string, after: string): NameListDifference {
  const [left, right] = [blocksOf(before), blocksOf(after)];
  const listedNames = [namesIn(left, listNames), namesIn(right, listNames)] as const;
  const [was, is] = listedNames.some(({ size }) => size > 0)
    ? listedNames
    : ([namesIn(left, titleNames), namesIn(right, titleNames)] as const);
  return {
    added: [...is].filter(([key]) => !was.has(key)).map(([, name]) => name),
    removed: [...was].filter(([key]) => !is.has(key)).map(([, name]) => name),
  };
}

function namesIn(blocks: readonly Block[], read: (blocks: readonly Block[]) => Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of read(blocks)) {
    if (name !== '' && name.length <= longestName && !head.test(name)) names.set(keyOfName(name), name);
  }
  return names;
}

/** From tables and lists. */
function* listNames(blocks: readonly Block[]): Iterable<string> {
  let column = 0;
  for (const { raw, isHeading } of blocks) {
    if (isHeading) continue;
    if (!raw.trimStart().startsWith('|')) {
      column = 0;
      if (/^[-*+•]\s/.test(raw)) yield beginning(raw);
      continue;
    }
    const cells = cellsOf(raw);
    const called = cells.findIndex((cell) => nameHead.test(cell));
    const others = cells.filter((_, at) => at !== called);
    if (called === 0 && cells.length === 2 && !head.test(cells[1] ?? '')) {
      // A table of its own for each: "| Company | Birch |".
      yield cells[1] ?? '';
    } else if (called >= 0 && others.some((cell) => head.test(cell))) column = called;
    else yield [cells[column] ?? '', ...cells].find((cell) => /\p{L}/u.test(cell)) ?? '';
  }
}

/** From headings, and what begins in bold; all but the title of the whole. */
function* titleNames(blocks: readonly Block[]): Iterable<string> {
  for (const [at, { raw, isHeading }] of blocks.entries()) {
    const bold = /^\*\*([^*]{2,80})\*\*/.exec(raw)?.[1];
    if (bold !== undefined) yield beginning(bold.replace(/[:.\s]+$/, ''));
    else if (isHeading && !(at === 0 && /list|processors?|providers?|vendors?/i.test(raw))) yield plainText(raw);
  }
}

function beginning(item: string): string {
  const plain = plainText(item);
  return (/^(.{2,80}?)(?:\s+-\s+|:\s|\s\(|,\s|;\s|$)/.exec(plain)?.[1] ?? plain).trim();
}

/** "OpenAI, L.L.C." and "OpenAI LLC" are one. */
function keyOfName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|pbc|plc|ag|bv|sa|sas|srl|co)\b/g, '')
    .replace(/\s+/g, '');
}
