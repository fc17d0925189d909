/** A summary that a model wrote, of which every sentence was held against the source. */
export interface WrittenSummary {
  readonly summary: string;
  /** Verbatim words of the source, one for each sentence. */
  readonly quotes: readonly string[];
  /** Name of the model, for the label of the post. */
  readonly by: string;
}
