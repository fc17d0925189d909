import type { Severity } from './topic.ts';

/** Words of a source, verbatim. */
export interface Quote {
  readonly text: string;
  /** Who says it: name of the feed or document. */
  readonly source: string;
  readonly url: string | null;
}

export interface PostField {
  readonly name: string;
  readonly value: string;
}

export interface PostLink {
  readonly label: string;
  readonly url: string;
}

/** A run of words that both texts have, or only the newer or the older one. */
export interface MarkedWords {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A passage of a document with what changed in it marked; each platform shows the marks in its own way. */
export interface MarkedPassage {
  /** Headings above it; empty where there is none. */
  readonly heading: string;
  readonly words: readonly MarkedWords[];
}

/** What a button does, platform-neutral; the platform carries `action` and `value` back unchanged. */
export interface PostButton {
  readonly label: string;
  readonly action: 'more' | 'mute-company' | 'not-relevant' | 'more-like-this' | 'page' | 'share' | 'ask';
  /** At most 80 characters, so that every platform can carry it. */
  readonly value: string;
}

/** What is to be said, for any platform. All text is plain and untrusted: each platform escapes it. */
export interface Post {
  readonly kind: 'story' | 'update' | 'digest' | 'notice' | 'answer';
  readonly title: string;
  readonly url: string | null;
  readonly severity: Severity;
  /** May hold blank-line paragraphs. */
  readonly summary: string;
  readonly quotes: readonly Quote[];
  /** Before and after in one, for a change of a document; none where absent. */
  readonly passages?: readonly MarkedPassage[];
  readonly fields: readonly PostField[];
  readonly links: readonly PostLink[];
  readonly buttons: readonly PostButton[];
  /** Sections of a long answer or a digest, in order; empty for an alert. */
  readonly sections: readonly PostSection[];
  /** Small print: sources, time, what was left out. */
  readonly footer: string | null;
  /** Platform's id of a role or user group that is to be notified; nobody where absent. */
  readonly mention?: string;
}

export interface PostSection {
  readonly heading: string;
  readonly lines: readonly PostLine[];
}

export interface PostLine {
  /** Platform's id of the channel that the line is about; each platform shows it by its name. */
  readonly channel?: string;
  /** Platform's id of who did what the line says; shown by name where only the person who asked sees it. */
  readonly person?: string;
  readonly text: string;
  readonly url: string | null;
}

/**
 * A post's text, and the quotes to show beside it. Sentences taken from a source verbatim are shown as its words: where
 * they are all that the summary says, they stand as a quote alone; where it holds one among others, that is not repeated.
 */
export function saidAndQuoted({ summary, quotes }: Pick<Post, 'summary' | 'quotes'>): {
  readonly said: string;
  readonly quoted: readonly Quote[];
} {
  const within = quotes.filter(({ text }) => text !== '' && summary.includes(text));
  const rest = within.reduce((left, { text }) => left.replace(text, () => ''), summary);
  const [first] = within;
  if (first === undefined || rest.trim() !== '') {
    return { said: summary, quoted: quotes.filter(({ text }) => !summary.includes(text)) };
  }
  return { said: '', quoted: [{ ...first, text: summary }, ...quotes.filter((quote) => !within.includes(quote))] };
}
