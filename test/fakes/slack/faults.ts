/** How the next request of a method goes wrong. */
export type SlackFault = {
  /** Web API method; absent: `chat.postMessage`. */
  readonly method?: string;
  /** Only requests into this channel. */
  readonly channel?: string;
} & (
  | { readonly kind: 'limit'; readonly retryAfter: string | number | null }
  | { readonly kind: 'status'; readonly status: number }
  /** The connection is cut; `taken`: after the work was done. */
  | { readonly kind: 'reset'; readonly taken: boolean }
  /** The work is done at once, the answer comes late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The answer says so, and nothing was done. */
  | { readonly kind: 'error'; readonly error: string }
);

/** The first fault that concerns a request; it is used up. */
export function takeFault(faults: SlackFault[], method: string, channel: unknown): SlackFault | null {
  const at = faults.findIndex(
    (fault) =>
      (fault.method ?? 'chat.postMessage') === method && (fault.channel === undefined || fault.channel === channel),
  );
  return at < 0 ? null : (faults.splice(at, 1)[0] ?? null);
}
