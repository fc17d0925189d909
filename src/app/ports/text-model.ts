export interface ModelRequest {
  /** What is wanted of the model; ours. */
  readonly instructions: string;
  /** The text it works on; a stranger's. */
  readonly input: string;
  /** JSON Schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Most tokens of the answer. */
  readonly mostTokens: number;
}

export interface ModelAnswer {
  /** As the model wrote it: supposed to be JSON, not to be relied on. */
  readonly text: string;
  /** Tokens spent, as the server counts; null where it does not say. */
  readonly tokens: number | null;
}

/** A language model somewhere. Throws a `Fault` for everything that goes wrong, within the time it was given. */
export interface TextModel {
  readonly name: string;
  ask(request: ModelRequest): Promise<ModelAnswer>;
}
