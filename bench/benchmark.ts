/** A benchmark: measures a claim beside its peer or the bare limit in the same run, and returns the figures. */
export type Benchmark = (args: readonly string[]) => Promise<Record<string, unknown>>;
