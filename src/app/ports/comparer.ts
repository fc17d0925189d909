import type { ChangeAssessment } from '../../domain/change.ts';
import type { Comparison } from '../../domain/comparison.ts';

export type { Comparison } from '../../domain/comparison.ts';

/** Says what the difference of two texts means; off the main thread, bounded in time. Same input, same answer. */
export type Comparer = (comparison: Comparison) => Promise<ChangeAssessment>;
