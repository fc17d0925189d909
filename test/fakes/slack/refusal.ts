import type { Json } from './block-kit/check.ts';

/** What the Web API answers instead of doing what was asked: `error`, and what stands beside it. */
export class Refusal extends Error {
  readonly error: string;
  readonly more: Json;

  constructor(error: string, more: Json = {}) {
    super(error);
    this.name = 'Refusal';
    this.error = error;
    this.more = more;
  }
}

/** Arguments that are wrong, each in words. */
export function invalidArguments(...messages: readonly string[]): Refusal {
  return new Refusal('invalid_arguments', { response_metadata: { messages: messages.map((one) => `[ERROR] ${one}`) } });
}
