import type { Direction } from '../../../domain/change.ts';
import { type ChangeEvidence, evidenceOf } from '../evidence.ts';
import { acrossTrades } from './across-trades.ts';
import { acrossTradesInLanguages } from './across-trades-in-languages.ts';
import { acrossTradesOtherwise } from './across-trades-otherwise.ts';
import { inLegalWords } from './in-legal-words.ts';
import { inLists } from './in-lists.ts';
import { inOtherLanguages } from './in-other-languages.ts';
import { inPlace } from './in-place.ts';
import { nearMisses } from './near-misses.ts';
import { ofPlatforms } from './of-platforms.ts';
import { onAiAndData } from './on-ai-and-data.ts';
import { onOtherThings } from './on-other-things.ts';
import { onTheBorder } from './on-the-border.ts';

/** A written statement as it is judged: added, or with its sides turned, so that removals teach too. */
export interface Taught {
  readonly evidence: ChangeEvidence;
  readonly aiData: boolean;
  readonly direction: Direction | null;
  readonly severity: number;
  readonly turned: boolean;
}

const turnedDirection: Readonly<Record<Direction, Direction>> = {
  'expands-use': 'restricts-use',
  'restricts-use': 'expands-use',
  neutral: 'neutral',
};

/** All written statements that have anything to judge, each both ways. */
export function taughtStatements(): Taught[] {
  return [
    ...onAiAndData,
    ...inLegalWords,
    ...onOtherThings,
    ...nearMisses,
    ...onTheBorder,
    ...inOtherLanguages,
    ...inPlace,
    ...ofPlatforms,
    ...inLists,
    ...acrossTrades,
    ...acrossTradesOtherwise,
    ...acrossTradesInLanguages,
  ].flatMap(({ aiData, direction, severity, statements, document = null }) =>
    statements.flatMap((text) => {
      const [before = '', after = text] = text.includes(' => ') ? text.split(' => ') : ['', text];
      return [false, true]
        .map((turned) => ({
          evidence: turned ? evidenceOf(after, before, document) : evidenceOf(before, after, document),
          aiData,
          direction: direction !== null && turned ? turnedDirection[direction] : direction,
          severity,
          turned,
        }))
        .filter(({ evidence }) => evidence.statements.length > 0);
    }),
  );
}
