import { type Example, train, type Weights } from '../../learning/logistic.ts';
import type { Edit } from '../edits.ts';
import { ranked } from '../evidence.ts';
import type { Taught } from '../examples/taught.ts';
import { keyOf, plainText } from '../normalize.ts';
import { wordPrefix } from '../statement-features.ts';
import { importanceOf, type Lesson } from './labelled-change.ts';
import type { LabelledSentence } from './labelled-sentences.ts';

export const steps = 250;
/** What a written statement counts, beside a labelled change's 1. */
const writtenWeight = 0.5;
const turnedWeight = 0.2;
/**
 * What a labelled sentence counts. Those that tell of something minor count less: whether such a change is told as one on
 * AI is decided by the rest of it. Of one service not all count in full, for it says the same in many sentences.
 */
const sentenceWeight = { added: 0.3, gone: 0.06, minor: 0.3, inFull: 9 } as const;
const leastWord = 4;
const rounds = 3;
const hardest = 8;

/** Whether a statement holds the labeller's quote, or is within it. */
export function holdsQuote({ statement, passage }: Pick<Edit, 'statement' | 'passage'>, quote: string): boolean {
  if (quote.length < 6) return false;
  const sides = [statement.after, statement.before].map((text) => keyOf(text)).filter((key) => key !== '');
  if (sides.some((key) => key.includes(quote) || (key.length > 20 && quote.includes(key)))) return true;
  return quote.length > 60 && keyOf(passage.plain).includes(quote) && sides.some((key) => overlap(key, quote));
}

function overlap(key: string, quote: string): boolean {
  const half = quote.slice(0, 30);
  return key.includes(half) || key.includes(quote.slice(-30));
}

/** Without the words that hardly any example has: they would be learnt by heart. */
export function withoutRareWords(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  const isWord = (name: string) => name.startsWith(wordPrefix) || name.includes(` ${wordPrefix}`);
  for (const { features } of examples)
    for (const name of features.keys()) if (isWord(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = (name: string) => !isWord(name) || (counts.get(name) ?? 0) >= leastWord;
  return examples.map((example) => ({
    ...example,
    features: new Map([...example.features].filter(([name]) => common(name))),
  }));
}

/** Sentences with a label of their own, each once, however many texts it stands in. */
function sentenceExamples(lessons: readonly Lesson[]): Example[] {
  const ofService = new Map<string, LabelledSentence[]>();
  const seen = new Set<string>();
  for (const { row, sentences } of lessons) {
    const own = ofService.get(row.service) ?? [];
    ofService.set(row.service, own);
    own.push(...sentences.filter(({ sentence }) => !seen.has(sentence)));
    for (const { sentence } of sentences) seen.add(sentence);
  }
  return [...ofService.values()].flatMap((own) => {
    const share = Math.min(1, Math.sqrt(sentenceWeight.inFull / own.length));
    return own.flatMap(({ aiData, severity, added, gone }) => {
      const importance = share * (aiData && severity < 2 ? sentenceWeight.minor : 1);
      return [
        { judged: added, weight: sentenceWeight.added },
        { judged: gone, weight: sentenceWeight.gone },
      ].flatMap(({ judged, weight }): Example[] =>
        judged === null ? [] : [{ features: judged.features, target: aiData ? 1 : 0, importance: importance * weight }],
      );
    });
  });
}

/**
 * The weights of statements. Only whole changes are labelled, so which statement made a change what it is must be found:
 * the one quoted, else the one the last round's weights think most probable; of other changes all count at first, then
 * those most easily mistaken. What was written for teaching and sentences that a reader judged by themselves are beside them.
 */
export function trainStatements(lessons: readonly Lesson[], taught: readonly Taught[], penalty: number): Weights {
  let weights: Weights | null = null;
  const written = taught.flatMap(({ evidence, aiData, turned }) =>
    evidence.statements.map(
      ({ features }): Example => ({
        features,
        target: aiData ? 1 : 0,
        importance: turned ? turnedWeight : writtenWeight,
      }),
    ),
  );
  const labelled = sentenceExamples(lessons);
  for (let round = 0; round < rounds; round += 1) {
    const examples: Example[] = [...written, ...labelled];
    for (const lesson of lessons) {
      const { row, evidence } = lesson;
      if (evidence.fault !== null || evidence.statements.length === 0) continue;
      const importance = importanceOf(lesson);
      if (row.kind === 'ai-data') {
        const quote = keyOf(plainText(row.key_quote));
        const quoted = evidence.statements.filter((judged) => holdsQuote(judged, quote));
        const chosen =
          quoted.length > 0
            ? quoted.slice(0, 3)
            : weights === null
              ? []
              : ranked(evidence.statements, weights)
                  .slice(0, 1)
                  .map(({ judged }) => judged);
        for (const { features } of chosen)
          examples.push({ features, target: 1, importance: (importance * 1.5) / chosen.length });
      } else {
        const wrong =
          weights === null
            ? evidence.statements
            : ranked(evidence.statements, weights)
                .slice(0, hardest)
                .map(({ judged }) => judged);
        for (const { features } of wrong)
          examples.push({ features, target: 0, importance: importance * Math.min(1, 4 / wrong.length) });
      }
    }
    weights = train(withoutRareWords(examples), penalty, steps);
  }
  return weights ?? {};
}
