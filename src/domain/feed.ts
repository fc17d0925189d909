import type { Jurisdiction } from './actor.ts';
import type { Polled } from './polled.ts';

export type SourceKind = 'regulator' | 'company' | 'press' | 'civil-society' | 'archive';

/** A feed address (RSS, Atom, JSON Feed), or a web page whose list of links is read like one. */
export interface Feed {
  /** Stable and short; for a catalogue entry a slug, for an added one derived from the address. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly format: 'feed' | 'page';
  readonly address: string;
  /** CSS selector of one entry on a page; null: the list is found by itself. Only for format `page`. */
  readonly selector: string | null;
  /** Canonical name of the company or regulator whose own feed it is. */
  readonly company: string | null;
  readonly regulator: string | null;
  readonly language: string | null;
  readonly jurisdiction: Jurisdiction | null;
  /** Where it comes from: our list, the operator's file, or a person by command. */
  readonly origin: 'catalogue' | 'file' | 'added';
}

/** How polling a feed goes, kept so that a restart polls nothing twice and forgets nothing. */
export interface FeedState extends Polled {
  readonly feedId: string;
  /** Where the feed is today: differs from the declared address after a permanent redirect. */
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last body, hex: identical bytes are not parsed again. */
  readonly bodyHash: string | null;
  /** `gone` after 410: never polled again. `tripped`: a flood of "new" old entries was held back. */
  readonly status: 'new' | 'ok' | 'failing' | 'gone' | 'tripped';
}
