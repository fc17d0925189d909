import type { Json } from './block-kit/check.ts';
import type { Interactions } from './interactions.ts';
import type { RateLimits, Tier } from './rate-limits.ts';
import type { FakeToken, Workspace } from './workspace.ts';

export interface Call {
  /** JSON arguments parsed, the rest as sent. */
  readonly args: Json;
  readonly token: FakeToken;
  readonly workspace: Workspace;
  readonly limits: RateLimits;
  readonly interactions: Interactions;
  /** `127.0.0.1:4000` */
  readonly host: string;
  /** Makes a single-use Socket Mode address. */
  readonly openLink: () => string;
}

/** A method of the Web API: what it wants, and what it does. `run` throws a `Refusal`. */
export interface Method {
  readonly tier: Tier;
  readonly token: 'bot' | 'app' | 'either';
  /** One of these is needed; none: no scope. */
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  /** Arguments that hold JSON. */
  readonly json: readonly string[];
  run(call: Call): Json;
}

export function method(over: Partial<Method> & Pick<Method, 'tier' | 'run'>): Method {
  return { token: 'bot', scopes: [], required: [], json: [], ...over };
}
