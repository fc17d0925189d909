import { lazily } from '../lazily.ts';
import type { ChangedPassage, Difference, Statement } from './difference.ts';
import { type EditKind, editKind } from './edit-kind.ts';
import { wordCount } from './normalize.ts';
import { type Sign, signsOf } from './signs.ts';

/** A changed statement with the paragraph it stands in, and what is read of it once for all who ask. */
export interface Edit {
  readonly statement: Statement;
  readonly passage: ChangedPassage;
  readonly kind: EditKind;
  /** How many words are on one side only. */
  readonly words: number;
  /** What the words that changed speak of; looked for at the first call. */
  signs(): ReadonlySet<Sign>;
}

/** The changed statements of a difference, in the order of its passages. */
export function editsOf({ passages }: Difference): Edit[] {
  return passages.flatMap((passage) => passage.statements.map((statement) => editOf(statement, passage)));
}

function editOf(statement: Statement, passage: ChangedPassage): Edit {
  const { inserted, deleted } = statement;
  const signs = lazily(() => signsOf(`${inserted} ${deleted}`));
  return {
    statement,
    passage,
    kind: editKind(statement, passage, signs),
    words: wordCount(inserted) + wordCount(deleted),
    signs,
  };
}
