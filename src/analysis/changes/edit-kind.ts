import { distance } from 'fastest-levenshtein';
import { capitalWords } from './capital-words.ts';
import { onlyDates } from './date-edit.ts';
import type { ChangedPassage, Statement } from './difference.ts';
import { beyondAscii, wordCount } from './normalize.ts';
import { sameMeaning } from './same-spelling.ts';
import { type Sign, signs } from './signs.ts';

/**
 * What sort of edit changed a statement, judged by its words alone: `date` and `spelling` mean nothing; `number` is
 * digits such as a telephone's; `figure` a number of days, years, coins; `furniture` is a menu, a banner, an advertisement around the text; `contact` an address;
 * `label` words that make no sentence; `name` proper names in a sentence; `wording` a few small words of one; `prose` the
 * rest, where meaning lies.
 */
export type EditKind =
  | 'date'
  | 'spelling'
  | 'number'
  | 'figure'
  | 'furniture'
  | 'contact'
  | 'label'
  | 'name'
  | 'wording'
  | 'prose';
export const editKinds = [
  'date',
  'spelling',
  'number',
  'figure',
  'furniture',
  'contact',
  'label',
  'name',
  'wording',
  'prose',
] as const satisfies readonly EditKind[];

const smallWords =
  /^(?:the|that|which|who|in|is|are|be|a|an|for|with|on|at|by|will|has|have|had|of|to|as|from|it|its|this|these|those|such|do|does|so|then|also|please|our|there|here|into|within|and|y|et|le|la|les|de|der|die|das|den)$/;
const furnitureHeading =
  /related (?:articles|content|links|topics)|key takeaways|sub-?navigation|footer|\bmenu\b|recommended products|^products$|use cases|on this page|table of contents|share this|follow us|popular|rich content/i;
const addressLike =
  /\b(?:street|st|road|rd|suite|floor|avenue|ave|blvd|boulevard|drive|lane|p\.?o\.? box|straße|strasse|rue|square|plaza|house|tower)\b.*\d|\d.*\b(?:street|road|suite|floor|avenue|ave|blvd|boulevard|drive|lane|straße|strasse|rue)\b|\b[a-z]{2} \d{5}\b/i;

/** `spokenOf` gives the signs of the words that changed. */
export function editKind(
  statement: Statement,
  { heading, isHeading }: ChangedPassage,
  spokenOf: () => ReadonlySet<Sign>,
): EditKind {
  const { before, after, inserted, deleted } = statement;
  if (onlyDates(statement) || isDateLine(before || after, after || before)) return 'date';
  const changed = `${inserted} ${deleted}`.trim();
  if (isNumber(inserted) && isNumber(deleted)) return countsSomething(statement) ? 'figure' : 'number';
  if (onlySpelling(statement)) return 'spelling';
  const whole = after || before;
  const last = heading.slice(heading.lastIndexOf(' > ') + 1);
  if (furnitureHeading.test(last) || isGlued(whole)) return 'furniture';
  const prose = !isHeading && isProse(whole);
  const spoken = spokenOf();
  if (spoken.has('promotion') && isPromotion(changed, prose)) return 'furniture';
  if (spoken.has('widget') && (!prose || wordCount(changed) < 40)) return 'furniture';
  if (prose && (before === '' || after === '') && isPraise(whole.toLowerCase())) return 'furniture';
  if (changed.length < 300 && addressLike.test(changed)) return 'contact';
  if (!prose) return 'label';
  if (before === '' || after === '') return 'prose';
  const words = changed.split(' ').filter((word) => word !== '…' && word !== '');
  if (words.length <= 8) {
    if (words.every((word) => smallWords.test(word))) return 'spelling';
    if (countsSomething(statement)) return 'figure';
    if (areNames(inserted, after) && areNames(deleted, before)) return 'name';
    if (words.length <= 6) return 'wording';
  }
  return 'prose';
}

/** A line that only says since when the text stands: "Effective 8 August 2025 (view previous version)". */
function isDateLine(before: string, after: string): boolean {
  const line =
    /^(?:effective|last (?:updated|modified|revised)|updated|version|stand|dernière|zuletzt|posted|published|date)\b/i;
  return [before, after].every((text) => text.length < 120 && /\d{4}/.test(text) && line.test(text));
}

const everyPromotion = new RegExp(signs.promotion, 'g');

/** In a lawyer's sentence one such word ("offer to sell") is no advertisement. */
function isPromotion(changed: string, prose: boolean): boolean {
  if (prose && new Set(changed.match(everyPromotion)).size < 2) return false;
  return !/\b(?:we|you must|liab|refund)\b/.test(changed);
}

const everyPraise = new RegExp(signs.marketingTalk, 'g');

/** What a product says of itself, to nobody in particular. */
function isPraise(small: string): boolean {
  return (
    !/\b(?:we|you|your|our|users?|customers?|must|shall|may)\b/.test(small) &&
    (small.match(everyPraise)?.length ?? 0) >= 2
  );
}

/** Telephone numbers, counters, identifiers: digits, with nothing that says what they count. */
function isNumber(words: string): boolean {
  return words.length < 200 && /^[\d\s…+().-]*$/.test(words);
}

const opposite = /^(?:un|in|im|il|ir|non|dis|de|ex|anti)|(?:not|no|never)/;

const counted =
  /[$€£¥]\s?\d[\d.,]*|\d[\d.,]*(?:[ -]\p{L}+)?[ -]?(?:%|percent|per cent|[$€£]|usd|eur|gbp|cents?|dollars?|euros?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|tage?n?|wochen|monate?n?|jahre?n?|jours|mois|ans|días|meses|años|giorni|mesi|anni|gb|mb|tb|users?|devices?|times)|\bage (?:of )?\d+|\b(?:under|over|than|least) \d+/giu;

/** Whether another number of days, years, coins or the like stands there now. */
function countsSomething({ before, after }: Statement): boolean {
  const amounts = (text: string) => (text.match(counted) ?? []).join(' ');
  return amounts(before) !== amounts(after);
}

/** Whether the words are the same but for their spelling or small grammar. */
function onlySpelling({ before, after, inserted, deleted }: Statement): boolean {
  if (before === '' || after === '') return false;
  const squeeze = (text: string) =>
    text
      .split(' ')
      .filter((word) => !smallWords.test(word))
      .map(sameMeaning)
      .join('')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const left = squeeze(deleted);
  const right = squeeze(inserted);
  if (left === right) return true;
  // Another number is no slip of the pen: "1 year", "2 years".
  if (left.replace(/\D+/g, '') !== right.replace(/\D+/g, '')) return false;
  // "Authorised" and "unauthorised" are one letter or two apart, and opposites.
  if (opposite.test(left) !== opposite.test(right)) return false;
  const most = Math.max(left.length, right.length);
  return most >= 4 && most <= 60 && distance(left, right) <= Math.max(1, Math.floor(most / 5));
}

const verbs =
  /\b(?:is|are|be|may|will|can|must|shall|have|has|use|you|we|your|our|sind|wird|werden|ist|gilt|wir|sie|ihre|est|sont|vous|nous|son|puede|usted|sono|può|que|het|zijn)\b/i;
const joints =
  /\b(?:the|and|of|to|for|der|die|das|und|für|auf|mit|von|vom|les|des|du|pour|los|las|del|para|gli|della|per|os|dos|em|een|voor|van)\b/gi;

/** A sentence a lawyer wrote, rather than a label, a menu or a date. */
function isProse(text: string): boolean {
  const words = wordCount(text);
  if (words >= 5 && /^\p{Lu}(?:[^.!?]|[.!?](?=\S))*[\p{L})][.!?]$/u.test(text)) return true;
  if (words < 6) return false;
  return verbs.test(text) || (words >= 8 && /[.!?]["')]*$/.test(text) && (text.match(joints)?.length ?? 0) >= 2);
}

/** Words of a menu run together where the page set them in boxes of their own: "Get startedBecome a creatorHome". */
function isGlued(text: string): boolean {
  const seam = beyondAscii.test(text) ? /\p{Ll}{2}\p{Lu}\p{Ll}+/gu : /[a-z]{2}[A-Z][a-z]+/g;
  const seams = new Set(text.match(seam)).size;
  return seams >= 2 && seams * 60 > text.length;
}

function areNames(changed: string, text: string): boolean {
  if (changed === '') return true;
  const capital = capitalWords(text);
  return changed
    .split(' ')
    .every((word) => word === '…' || /^\d+$/.test(word) || smallWords.test(word) || capital.has(word));
}
