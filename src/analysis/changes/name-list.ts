import { blocksOf } from './blocks.ts';
import { plainText } from './normalize.ts';

/** What a list of subprocessors or AI providers gained and lost, as names in the order of the texts. */
export interface NameListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const listed =
  /sub-?processors?|ai providers?|unterauftrag|sous-traitants|subencargad|vendors?|partners?|service providers/i;
/** What is agreed with vendors and partners, or said to them, names nobody. */
const agreed = /\b(?:terms|conditions|agreement|policy|policies|program(?:me)?|guidelines|code of conduct)\b/i;
const longestName = 80;
const head =
  /^(?:name|company|entity|entity name|sub-?processors?|vendor|provider|service|services|purpose|location|country|(?:legal )?entity|third[- ]party|product|website|address)\b/i;

/** Whether documents of this type are lists of names, told as names added and removed. */
export function isNameList(document: string | null): boolean {
  return document !== null && listed.test(document) && !agreed.test(document);
}

/**
 * Names added to and removed from a list: the first cell of each table row, the beginning of each list item. A name that
 * stands on both sides in another case or with another mark is the same.
 */
export function differenceOfNames(before: string, after: string): NameListDifference {
  const left = namesOf(before);
  const right = namesOf(after);
  return {
    added: [...right].filter(([key]) => !left.has(key)).map(([, name]) => name),
    removed: [...left].filter(([key]) => !right.has(key)).map(([, name]) => name),
  };
}

function namesOf(markdown: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { raw, isHeading } of blocksOf(markdown)) {
    if (isHeading) continue;
    const name = raw.trimStart().startsWith('|') ? firstCell(raw) : /^[-*+•]\s/.test(raw) ? beginning(raw) : null;
    if (name === null || name === '' || name.length > longestName || head.test(name)) continue;
    names.set(keyOfName(name), name);
  }
  return names;
}

function firstCell(row: string): string {
  return plainText(row.split(/(?<!\\)\|/)[1] ?? '');
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
