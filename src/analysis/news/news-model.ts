import type { Topic } from '../../domain/topic.ts';
import type { Weights } from '../learning/logistic.ts';
import learnt from './model/news.json' with { type: 'json' };

/** What was learnt from labelled items: linear models over the features of an item. */
export interface NewsModel {
  /** Score at which a text counts as relevant. */
  readonly threshold: number;
  /** Score below which a relevant text is unsure: it is told as minor. Not below the threshold. */
  readonly sure: number;
  readonly relevance: Weights;
  /** Of a relevant text: whether it is notable (2 or more), whether it must be told at once (3). */
  readonly notable: Weights;
  readonly grave: Weights;
  readonly topics: Readonly<Partial<Record<Topic, Weights>>>;
}

export const builtInModel: NewsModel = learnt;
