import type { StanceStatement } from '../../analysis/changes/stance.ts';

/** What a text says on AI and people's data; off the main thread, bounded in time. Same input, same answer. */
export type StanceReader = (text: string, most: number) => Promise<readonly StanceStatement[]>;
