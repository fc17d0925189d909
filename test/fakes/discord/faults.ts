/**
 * How a request goes wrong on purpose, once. `on` is an operation of Discord's description (`create_message`, which it is
 * where absent; `update_message`, `crosspost_message`, ...), or `*` for whatever comes next.
 */
export type Fault = { readonly on?: string } & (
  | {
      /** The connection is reset: `reset` before the request is taken, `taken` after it, in place of the answer. */
      readonly kind: 'reset' | 'taken';
    }
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | {
      readonly kind: 'limit';
      readonly seconds: number;
      readonly global: boolean;
      /** A limit of the thing, not of the bot: it does not count as an invalid request. */
      readonly shared?: boolean;
      /** The header as it is sent, however odd; null: none. The seconds where absent. */
      readonly retryAfter?: string | null;
    }
  | {
      /** `slow`: taken only after so many milliseconds; `late`: taken at once, answered after them. */
      readonly kind: 'slow' | 'late';
      readonly ms: number;
    }
);

/** The next fault for an operation, taken out of the list; null where there is none. */
export function takeFault(faults: Fault[], operation: string): Fault | null {
  const at = faults.findIndex(({ on = 'create_message' }) => on === operation || on === '*');
  return at === -1 ? null : (faults.splice(at, 1)[0] ?? null);
}
