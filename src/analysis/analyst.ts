import type { Company, Regulator } from '../domain/actor.ts';
import type { Assessment, Judgeable } from '../domain/assessment.ts';
import type { Instant } from '../domain/time.ts';

/** Who can be recognised: data, extended by an operator's file. */
export interface Registry {
  readonly companies: readonly Company[];
  readonly regulators: readonly Regulator[];
}

/** One thing that spoke for (positive) or against (negative) relevance. */
export interface Evidence {
  readonly feature: string;
  readonly weight: number;
}

/** Judges texts. Pure and deterministic; a call takes well under 50 ms whatever the text is, and never throws. */
export interface Analyst {
  readonly registry: Registry;
  assess(text: Judgeable): Assessment;
  /**
   * `unsure`: perhaps relevant, by a low score, so that its severity is 1 at most whatever it speaks of. `strangers`:
   * those of its companies that are not in the registry.
   */
  explain(text: Judgeable): {
    readonly assessment: Assessment;
    readonly unsure: boolean;
    readonly strangers: readonly string[];
    readonly evidence: readonly Evidence[];
  };
}

/** What decides which story an item or a document change belongs to. */
export interface Groupable {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Empty where it is not known. */
  readonly date: Instant | '';
  /** Who and where. */
  readonly assessment: Pick<Assessment, 'companies' | 'regulators' | 'jurisdictions'>;
  /**
   * Set where it is certain whose it is, with all who own them: it belongs to no story of others, however alike it is
   * worded.
   */
  readonly whose?: readonly string[];
  /** Stories that it surely is not part of. */
  readonly apartFrom?: ReadonlySet<string>;
}

/** What a story index is asked about: a relevant item or a document change. */
export interface StoryCandidate extends Groupable {
  readonly assessment: Assessment;
}

export interface StoryAssignment {
  readonly storyId: string;
  /** `first` opens the story, `update` says something new of it, `copy` repeats what was said. */
  readonly role: 'first' | 'update' | 'copy';
  /** For `first`: the story it is a later turn of, if any. */
  readonly follows: string | null;
}

/** Groups what belongs to one event, as it arrives, without looking ahead. */
export interface StoryIndex {
  assign(candidate: Groupable): StoryAssignment;
  /** Takes up what an earlier process assigned, oldest first. */
  restore(candidate: Groupable, storyId: string): void;
}
