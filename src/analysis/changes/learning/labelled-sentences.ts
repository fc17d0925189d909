import { z } from 'zod';
import { sha256 } from '../../../domain/identity.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { evidenceOf } from '../evidence.ts';
import { keyOf, plainText } from '../normalize.ts';
import { sentencesIn } from '../sentences.ts';
import type { JudgedStatement } from '../statement-features.ts';

/**
 * What a reader said of one sentence that stands in the texts of labelled changes: whether a change that does nothing but
 * add it would be one on AI and people's data. The sentence is named by its fingerprint, for the words are its service's.
 */
export const sentenceLabel = z.object({
  sentence: z.string().regex(/^[\da-f]{12}$/),
  aiData: z.boolean(),
  /** Of such a change; 0 where it is not `aiData`. */
  severity: z.number().int().min(0).max(3),
});
export type SentenceLabel = z.output<typeof sentenceLabel>;

/** Labels by the fingerprint of what they are of. */
export type SentenceLabels = ReadonlyMap<string, SentenceLabel>;

/** A labelled sentence, and what it is judged by in its paragraph when added and when removed; null where by nothing. */
export interface LabelledSentence extends SentenceLabel {
  readonly length: number;
  readonly added: JudgedStatement | null;
  readonly gone: JudgedStatement | null;
}

/** Twelve hexadecimal digits of the SHA-256 of a sentence's letters and digits. */
export function fingerprintOf(sentence: string): string {
  return sha256(keyOf(sentence)).slice(0, 12);
}

/** The sentences of a text that have a label, each once. */
export function labelledSentences(text: string, document: string, labels: SentenceLabels): LabelledSentence[] {
  const found = new Map<string, LabelledSentence>();
  for (const block of blocksOf(text)) {
    const plain = plainText(block.raw);
    for (const sentence of sentencesIn(plain)) {
      const fingerprint = fingerprintOf(sentence);
      const label = labels.get(fingerprint);
      if (label === undefined || found.has(fingerprint)) continue;
      const [rest, whole] = withoutAndWith(sentence, { ...block, plain });
      const judged = (before: string, after: string) =>
        evidenceOf(before, after, document).statements.find(
          ({ statement }) => `${statement.before}${statement.after}` === sentence,
        ) ?? null;
      found.set(fingerprint, {
        ...label,
        length: sentence.length,
        added: judged(rest, whole),
        gone: judged(whole, rest),
      });
    }
  }
  return [...found.values()];
}

/** A page of the sentence's paragraph, its headings and what leads to it, without and with the sentence. */
function withoutAndWith(sentence: string, { heading, lead, plain }: Block & { readonly plain: string }) {
  const at = plain.indexOf(sentence);
  const rest = `${plain.slice(0, at)}${plain.slice(at + sentence.length)}`.trim();
  const titles = heading.split(' > ').map((title, depth) => `${'#'.repeat(Math.min(6, depth + 1))} ${title}`);
  const page = (paragraph: string) =>
    [...titles, lead, lead === '' || paragraph === '' ? paragraph : `- ${paragraph}`].join('\n\n');
  return [page(rest), page(plain)] as const;
}
