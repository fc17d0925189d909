import { longestLead } from './blocks.ts';
import type { ChangedPassage } from './difference.ts';
import { plainText } from './normalize.ts';
import { sentencesIn } from './sentences.ts';
import { signs } from './signs.ts';
import { cellsOf, isTableRow } from './table-row.ts';

const longestShownLead = 140;
const longestTitle = 90;
const listItem = /^\s*(?:[-*+•·▪]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i;
const sentenceEnd = /[.!?…:。！？]["')\]]*$/;
/** What is left of a link that was cut in two. */
const brokenLink = /\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const strayStart = /^[\s,;:.)\]|/\\>-]+/;
const strayEnd = /[\s[(|\\]+$/;
/** The number of the next section, which stands on the same line in some texts. */
const nextNumber = /(?<=[.!?…]["')\]]*)\s+\d{1,2}(?:\.\d{1,2})*\.?$/;
/** Ends an item of a list: another follows it. */
const itemEnd = /\s*[;,](?:\s(?:and|or|und|oder|et|ou|y|e|o))?$/i;
/** No sentence ends so: the text was broken into lines. */
const unfinished =
  /(?:,|\s(?:a|an|the|of|to|and|or|from|with|for|in|on|by|your|our|their|that|which|an? AI|und|oder|der|die|das|et|ou|de|la|le))$/;

/** A changed sentence as a summary shows it: cells of a table apart, no remains of markup, marked where it is cut. */
export function asQuoted(sentence: string, passage: ChangedPassage, side: 'before' | 'after'): string {
  const raw = passage[side];
  const cleaned = sentence.replace(brokenLink, ' ').replace(nextNumber, '').replace(strayEnd, '').trim();
  const text = cleaned.replace(strayStart, '');
  if (isTableRow(raw)) return inCells(text, raw);
  const isApart = passage.isHeading || listItem.test(raw) || passage.lead !== '';
  const plain = side === 'after' ? passage.plain : plainText(raw);
  const place = plain.indexOf(sentence);
  const preceding = place > 0 ? plain.slice(0, place).trimEnd() : '';
  const startsInside =
    text !== cleaned || (preceding === '' ? !isApart && /^\p{Ll}/u.test(text) : !sentenceEnd.test(preceding));
  const goesOn = place >= 0 && plain.slice(place + sentence.length).trim() !== '';
  const end = itemEnd.exec(text);
  const whole = end === null ? text : text.slice(0, end.index);
  const endsInside = end === null ? unfinished.test(text) && !isApart : goesOn || !isApart;
  return `${startsInside ? '… ' : ''}${whole}${endsInside ? ' …' : ''}`;
}

/** What leads to the list that a sentence is an item of, where the item alone does not tell what is said of it. */
export function leadOf(sentence: string, { lead, isHeading }: ChangedPassage): string {
  if (lead === '' || isHeading) return '';
  const sentences = sentencesIn(plainText(lead));
  // Of a long paragraph only the end is known, which may begin inside a word.
  const isCut = lead.length >= longestLead && sentences.length === 1;
  const last = sentences.at(-1) ?? '';
  const leading = isCut ? `… ${last.slice(last.indexOf(' ') + 1)}` : last;
  const isWhole = /^\P{Ll}/u.test(sentence) && /[.!?]["')]*$/.test(sentence);
  if (!leading.includes(' ') || (isWhole && !forbids(leading))) return '';
  if (leading.length <= longestShownLead) return leading;
  // What is forbidden is said where a sentence begins; of another one half a sentence tells nothing.
  const start = leading.slice(0, leading.lastIndexOf(' ', longestShownLead));
  return forbids(start) ? start : '';
}

function forbids(leading: string): boolean {
  return signs.not.test(leading.toLowerCase());
}

/** The words of a row with a mark between its cells, where the sentence has several of them. */
function inCells(text: string, raw: string): string {
  const cells = cellsOf(raw).filter((cell) => cell !== '');
  const row = cells.join(' ');
  const start = row.indexOf(text);
  if (start < 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const cell of cells) {
    const part = row.slice(Math.max(start, at), Math.min(start + text.length, at + cell.length));
    if (/[\p{L}\p{N}]/u.test(part)) parts.push(part.trim());
    at += cell.length + 1;
  }
  return parts.join(' · ');
}

/** Words that name what follows, and say nothing. */
export function isTitle(sentence: string, { isHeading, before, after }: ChangedPassage): boolean {
  if (isHeading) return sentence.length <= longestTitle;
  const raw = after || before;
  if (sentence.length > longestTitle || listItem.test(raw) || isTableRow(raw)) return false;
  if (/:$/.test(sentence) && sentence.length < 50) return true;
  const words = sentence.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) && !/\d/.test(sentence);
}
