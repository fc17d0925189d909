/** A two-letter country, `EU`, or a subdivision in ISO 3166-2 form (`US-CA`). The United Kingdom is `UK`. */
export type Jurisdiction = string;

/** Who the news is about: a company or a brand that acts in its own name. */
export interface Company {
  /** Canonical name, unique: `LinkedIn`. */
  readonly name: string;
  /** Other names, former names, tickers: `Twitter` for `X`. */
  readonly aliases: readonly string[];
  /** Products whose name stands for the company: `ChatGPT` for `OpenAI`. */
  readonly products: readonly string[];
  /** Canonical name of the owner, where there is one: `Microsoft` for `LinkedIn`. */
  readonly parent: string | null;
  readonly jurisdiction: Jurisdiction | null;
  /** True where the name is also an everyday word, so that it counts only in context (`Meta`, `Target`, `X`). */
  readonly ambiguous: boolean;
  /** Which of all its names are everyday words; with `ambiguous` alone, the canonical one is. */
  readonly everydayNames?: readonly string[];
  /** Products that are mostly where something runs (`iPhone`): they name their maker where nobody else is named. */
  readonly hostNames?: readonly string[];
  /** A publisher or agency, whose name mostly says who reports. */
  readonly isPress?: boolean;
}

/** A public authority: data protection, consumer protection, communications. */
export interface Regulator {
  /** Canonical short name, unique: `ICO`, `Garante`, `Texas Attorney General`. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly ambiguous: boolean;
  readonly everydayNames?: readonly string[];
}
