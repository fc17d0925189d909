import type { Jurisdiction } from './actor.ts';
import type { Day } from './time.ts';
import type { Severity, Topic } from './topic.ts';

/** The text that is judged: an item, or anything shaped like one. */
export interface Judgeable {
  readonly title: string;
  readonly text: string;
  readonly url?: string | null;
  readonly language?: string | null;
  /** Publication day or moment; resolves "next Monday" and orders stories. */
  readonly date?: string | null;
  /** Name of the source, so that "Reddit" as a source is not Reddit as a subject. Never a feature of relevance. */
  readonly source?: string | null;
}

/** A day that binds somebody: in force from, object until, comment until, comply until. */
export interface DatedEvent {
  readonly day: Day;
  readonly kind: 'effective' | 'opt-out' | 'comment' | 'deadline' | 'other';
  /** The words of the source that say so. */
  readonly quote: string;
}

/** What analysis says of a text. Deterministic: the same text gives the same assessment. */
export interface Assessment {
  readonly relevant: boolean;
  /** 0 to 1; `relevant` is this against a threshold. */
  readonly score: number;
  /** 0 where it is not relevant; 1 where it is told all the same, to a channel that asked for more. */
  readonly severity: Severity;
  readonly companies: readonly string[];
  readonly regulators: readonly string[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly topics: readonly Topic[];
  readonly dates: readonly DatedEvent[];
  /** At most three sentences and 500 characters, each found in the source. */
  readonly summary: string;
  /** Verbatim sentences of the source that the summary rests on. */
  readonly quotes: readonly string[];
}
