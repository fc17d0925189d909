/** What a polite, guarded request gives back. */
export interface FetchResult {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed, capped; empty on 304. */
  readonly body: Uint8Array;
  /** Address after redirects. */
  readonly finalUrl: string;
  /** Where a chain of only permanent redirects (301, 308) led; null where there was none. */
  readonly movedTo: string | null;
}

export interface FetchRequest {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Bytes after decompression; more is an error. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/**
 * The one door to the network for feeds and pages. Answers any HTTP status as a result; throws a `Fault`:
 * `invalid` (not an address), `refused` (address not public, too large, too many redirects), `outage` (no answer,
 * reset, time-out).
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchResult>;
  close(): Promise<void>;
}
