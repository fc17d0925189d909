import type { FormErrors } from './form.ts';

/** JSON error codes (Discord's list) with the status and the words that they come with. */
const refusals = {
  0: { status: 404, message: '404: Not Found' },
  10003: { status: 404, message: 'Unknown Channel' },
  10004: { status: 404, message: 'Unknown Guild' },
  10007: { status: 404, message: 'Unknown Member' },
  10008: { status: 404, message: 'Unknown Message' },
  10011: { status: 404, message: 'Unknown Role' },
  10013: { status: 404, message: 'Unknown User' },
  10015: { status: 404, message: 'Unknown Webhook' },
  10062: { status: 404, message: 'Unknown interaction' },
  10063: { status: 404, message: 'Unknown application command' },
  40033: { status: 400, message: 'This message was already crossposted.' },
  40060: { status: 400, message: 'Interaction has already been acknowledged.' },
  50001: { status: 403, message: 'Missing Access' },
  50005: { status: 403, message: 'Cannot edit a message authored by another user' },
  50006: { status: 400, message: 'Cannot send an empty message' },
  50007: { status: 403, message: 'Cannot send messages to this user' },
  50008: { status: 400, message: 'Cannot send messages in a non-text channel' },
  50013: { status: 403, message: 'Missing Permissions' },
  50024: { status: 400, message: 'Cannot execute action on this channel type' },
  50027: { status: 401, message: 'Invalid Webhook Token' },
  50035: { status: 400, message: 'Invalid Form Body' },
  50083: { status: 400, message: 'Thread is archived' },
  50109: { status: 400, message: 'The request body contains invalid JSON.' },
  160002: { status: 400, message: 'Cannot reply without permission to read message history' },
  160004: { status: 400, message: 'A thread has already been created for this message' },
  160005: { status: 403, message: 'Thread is locked' },
} as const satisfies Record<number, { status: number; message: string }>;

export type RefusalCode = keyof typeof refusals;

/** A request that Discord does not do: thrown by whatever finds out, answered by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { message: string; code: number; errors?: FormErrors };

  constructor(status: number, body: { message: string; code: number; errors?: FormErrors }) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** One of Discord's codes, as an error to throw. A code that is not in the table is answered as 403. */
export function refusal(code: number, errors?: FormErrors): Refusal {
  const known = (refusals as Record<number, { status: number; message: string }>)[code];
  const { status, message } = known ?? { status: 403, message: `Error ${code}` };
  return new Refusal(status, { message, code, ...(errors === undefined ? {} : { errors }) });
}

/** Throws code 50035 where a check found something. */
export function holdForm(errors: FormErrors | null): void {
  if (errors !== null) throw refusal(50035, errors);
}
