import { blocksOf } from '../changes/blocks.ts';
import { plainText } from '../changes/normalize.ts';
import { sentencesIn } from '../changes/sentences.ts';

const objects =
  /\bobject(?:s|ed|ing|ions?)?\b|\boppos(?:e|ition)|widerspr|widersprech|s'opposer|objections?|oponer|opporsi|bezwaar/i;
const howLong =
  /\b(?:\d{1,3}|seven|ten|fourteen|fifteen|thirty|sixty|ninety)\b[)\s\d(]{0,8}(?:calendar |business |working )?(?:days?|weeks?|tage[n]?|jours|días|giorni|dagen)/i;
const longest = 400;
const mostRead = 400_000;

/** The sentence of a list of subprocessors that says how long customers may object; null where there is none. */
export function objectionWindow(text: string): string | null {
  for (const { raw } of blocksOf(text.slice(0, mostRead))) {
    if (!objects.test(raw) || !howLong.test(raw)) continue;
    const found = sentencesIn(plainText(raw)).find((sentence) => objects.test(sentence) && howLong.test(sentence));
    if (found !== undefined && found.length <= longest) return found;
  }
  return null;
}
