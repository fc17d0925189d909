/** Text with what is known of its form, before it is made plain. */
export interface Content {
  readonly value: string;
  /** `unknown`: as RSS has it, where nobody says. */
  readonly form: 'text' | 'html' | 'unknown';
}

export interface RawItem {
  readonly guid: string | null;
  /** False where the guid says that it is no address. */
  readonly guidIsLink: boolean;
  readonly link: string | null;
  readonly title: Content | null;
  /** Best first; the first that is not empty is the text. */
  readonly texts: readonly Content[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

/** What any engine takes from a feed; `normalizeFeed` makes the rest. Links are absolute or relative to `base`. */
export interface RawFeed {
  readonly title: Content | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly RawItem[];
}
