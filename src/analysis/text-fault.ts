import { blocksOf } from './changes/blocks.ts';
import { languageOf } from './changes/capture.ts';
import { keyOf, plainText, wordsOf } from './changes/normalize.ts';
import { sentencesIn } from './changes/sentences.ts';

/** What a page gave, as far as it tells whether it is the document at all. */
export interface ReadText {
  readonly text: string;
  /** What the page says of itself; null where it says nothing. */
  readonly title: string | null;
  readonly language: string | null;
}

export type TextFault = 'empty' | 'error-page' | 'log-in' | 'consent' | 'shorter' | 'other-language';

/** Walls and error pages are short; a policy that speaks of passwords and cookies is not. */
const longestWall = 3_000;
const shorterThan = 0.4;
const worthShortening = 1_500;

const errorWords =
  /page (?:was |could |can ?not |can't |you (?:are|were) looking for )?(?:be |is )?(?:not |n't )?(?:found|available|exist)|\b(?:404|403|410|429|500|502|503)\b.{0,40}(?:error|not found|forbidden|unavailable|gateway)|(?:error|fehler|erreur) (?:404|403|500|502|503)|access (?:is |was )?denied|service (?:is )?(?:temporarily )?unavailable|something went wrong|an error (?:has )?occurred|try again later|request (?:was |could not be )?(?:blocked|satisfied)|unusual traffic|just a moment|checking your browser|verify (?:that )?you are (?:a )?human|are you a (?:robot|human)|enable javascript|javascript (?:is|must be) (?:disabled|enabled|required)|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada/gi;
const logInWords =
  /(?:log|sign) ?in(?:to)?\b|forgot(?:ten)? (?:your )?password|create (?:an )?account|\bpassword\b|remember me|continue with (?:google|apple|facebook|email)|anmelden|se connecter|iniciar sesión/gi;
const consentWords =
  /accept all|reject all|(?:cookie|privacy|consent) (?:settings|preferences|choices)|manage (?:my )?(?:cookies|preferences|options|choices)|we (?:and our (?:\d+ )?partners )?(?:use|store)[^.]{0,40}cookies|before you continue|we value your privacy|alle akzeptieren|tout accepter|aceptar todo/gi;

/**
 * Why a text is no version of its document: nothing, a wall, an error page, a fragment, another language. Null where it
 * is one. `previous` is the version that stood there before; null where there was none.
 */
export function textFault(found: ReadText, previous: ReadText | null): TextFault | null {
  const length = found.text.trim().length;
  if (length < 20) return 'empty';
  const before = previous?.text.trim().length ?? 0;
  // A document that always was short may speak of logging in; one that fell to a few lines does not by chance.
  if (length < longestWall && (previous === null || length < before * 0.6)) {
    const told = `${found.title ?? ''}\n${found.text}`;
    const density = Math.max(1, length / 400);
    if (count(errorWords, told) >= (length < 600 ? 1 : 2)) return 'error-page';
    if (count(logInWords, told) / density >= 2) return 'log-in';
    if (count(consentWords, told) / density >= 2) return 'consent';
  }
  if (previous === null) return null;
  if (before >= worthShortening && length < before * shorterThan) return 'shorter';
  if (isMostlyKept(previous.text, found.text)) return null;
  const languages = [languageOf(previous.text), languageOf(found.text)] as const;
  return languages[0] !== null && languages[1] !== null && languages[0] !== languages[1] ? 'other-language' : null;
}

/** Below this share of common sentences nearly the whole text was replaced; below the second, most of it. */
const replaced = 0.12;
const mostlyReplaced = 0.4;
/** A rewritten policy keeps its words (0.65 and more); two documents of one service have less in common than this. */
const sameVocabulary = 0.6;
const leastSentences = 8;
const mostCompared = 400_000;

/**
 * Whether a page now holds another document: nearly nothing of its sentences is left nor of its words, or most of the
 * text and the title are others. A policy that was merely written anew is none.
 */
export function isSwapped(found: ReadText, previous: ReadText): boolean {
  if (isMostlyKept(previous.text, found.text)) return false;
  const shared = sharedText(previous.text, found.text);
  if (shared === null || shared >= mostlyReplaced) return false;
  if (titlesDiffer(previous.title, found.title)) return true;
  return shared < replaced && vocabularyLikeness(previous.text, found.text) < sameVocabulary;
}

/** Of a text that is plainly the same document so much stands there line by line. */
const plainlyKept = 0.6;

/** A quick look, which spares most texts the close one: most of the shorter text stands in the other, line by line. */
function isMostlyKept(before: string, after: string): boolean {
  const [fewer, more] = before.length <= after.length ? [before, after] : [after, before];
  const lines = new Set(more.split('\n'));
  let kept = 0;
  for (const line of fewer.split('\n')) if (lines.has(line)) kept += line.length + 1;
  return fewer.length > 0 && kept >= fewer.length * plainlyKept;
}

/** Cosine of the words of two texts, long ones only, their counts dampened: 0 to 1. */
function vocabularyLikeness(before: string, after: string): number {
  const [left, right] = [vocabulary(before), vocabulary(after)];
  let product = 0;
  for (const [word, weight] of left) product += weight * (right.get(word) ?? 0);
  const length = (words: ReadonlyMap<string, number>) =>
    Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return product / Math.max(1, length(left) * length(right));
}

function vocabulary(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text.slice(0, mostCompared)))
    if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + count)]));
}

/** Share of the shorter text that stands in the longer one too, sentence by sentence; null for texts of a few lines. */
export function sharedText(before: string, after: string): number | null {
  const [left, right] = [sentenceKeys(before), sentenceKeys(after)];
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left];
  if (fewer.size < leastSentences) return null;
  let all = 0;
  let common = 0;
  for (const key of fewer) {
    all += key.length;
    if (more.has(key)) common += key.length;
  }
  return common / all;
}

function sentenceKeys(text: string): Set<string> {
  const keys = new Set<string>();
  for (const { raw } of blocksOf(text.slice(0, mostCompared))) {
    for (const sentence of sentencesIn(plainText(raw))) {
      const key = keyOf(sentence);
      if (key.length > 15) keys.add(key);
    }
  }
  return keys;
}

function titlesDiffer(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return false;
  const left = new Set(wordsOf(before));
  const right = new Set(wordsOf(after));
  if (left.size === 0 || right.size === 0) return false;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.min(left.size, right.size) < 0.34;
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
