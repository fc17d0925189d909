import { appendFileSync } from 'node:fs';
import type { Json } from './block-kit/check.ts';

/**
 * What went over the wire, in order. `surface`: `web-api` and `response_url` (an app's request, `status` and `answer`
 * ours), `http` (our signed request, `status` and `answer` the app's), `socket` (one frame, `from` slack or app).
 */
export interface Exchange extends Json {
  readonly surface: 'web-api' | 'response_url' | 'http' | 'socket';
}

/** Keeps every exchange, and appends it to a file of JSON lines where one is named. Tokens are not written. */
export function recordTo(file: string | null): (exchange: Exchange) => void {
  return (exchange) => {
    if (file === null) return;
    const line = JSON.stringify({ at: new Date().toISOString(), ...exchange });
    appendFileSync(file, `${line.replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, 'hidden')}\n`);
  };
}
