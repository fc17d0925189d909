import { isBoilerplate, trimmed, withoutLastLine } from './boilerplate.ts';
import { sentencesOf } from './sentences.ts';
import { speaksToModels } from './speaks-to-models.ts';

/** News says what happened long before. */
const longestText = 20_000;
const most = 40;
const longest = 600;
/** Letters of a sentence that can say something; signs of Chinese and Japanese say more. */
const shortest = { letters: 25, signs: 10 } as const;
/** A line without a full stop is a sentence where it has so many letters and words. */
const shortestLine = { letters: 50, words: 7 } as const;

export interface PassageOfText {
  /** Verbatim, or with beginning or end cut away; an end that was cut is marked with an ellipsis. */
  readonly sentence: string;
  /** Number of the sentence in the text, from 0. */
  readonly at: number;
}

/**
 * What of a text a summary may rest on: whole sentences that tell people something, in its order, `limit` at most. Where
 * it has none, its lines without a full stop.
 */
export function passagesOf(text: string, limit = most): PassageOfText[] {
  const whole: PassageOfText[] = [];
  const lines: PassageOfText[] = [];
  for (const [at, found] of sentencesOf(withoutLastLine(text.slice(0, longestText)))
    .slice(0, most)
    .entries()) {
    if (whole.length === limit) break;
    const sentence = trimmed(found);
    const kind = isWhole(sentence) ? whole : isLine(sentence) ? lines : null;
    if (kind !== null && !isBoilerplate(sentence) && !speaksToModels(sentence)) kind.push({ sentence, at });
  }
  return whole.length > 0 ? whole : lines.slice(0, limit);
}

function isWhole(sentence: string): boolean {
  const least = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(sentence)
    ? shortest.signs
    : shortest.letters;
  return sentence.length >= least && sentence.length <= longest && /[.!?…。！？]["'”’»)\]」』）]*$/u.test(sentence);
}

function isLine(sentence: string): boolean {
  return sentence.length >= shortestLine.letters && sentence.split(/\s+/).length >= shortestLine.words;
}
