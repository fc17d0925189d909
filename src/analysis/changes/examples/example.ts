import type { Direction } from '../../../domain/change.ts';

/** Statements written for teaching, all of one sort; "old => new" is a change in place, any other is one that was added. */
export interface ExampleGroup {
  /** What sort it is, for whoever reads the list. */
  readonly about: string;
  /** The type of document they stand in, where that matters. */
  readonly document?: string;
  /** Whether such a statement is one on AI and people's data. */
  readonly aiData: boolean;
  /** Only where `aiData`: what it does when added. */
  readonly direction: Direction | null;
  readonly severity: 1 | 2 | 3;
  readonly statements: readonly string[];
}
