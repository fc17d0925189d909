import type { FetchResult } from './fetcher.ts';

/** Runs the scripts of a page and gives back what a reader then sees, as HTML. */
export interface PageBrowser {
  /** Why there is none here and how to get one, in words; null where there is one. */
  readonly missing: string | null;
  /**
   * Opens a page as a visitor who was never there, without its pictures, fonts and third parties; every address it asks
   * for is held to the same rules as the `Fetcher`'s. Answers any HTTP status as a result, the body in UTF-8; throws a
   * `Fault`: `misconfigured` (no browser), `invalid`, `refused` (an address that is not public, too large), `outage` (no
   * answer in time, a crash).
   */
  render(url: string): Promise<FetchResult>;
  close(): Promise<void>;
}
