import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Log } from '../../app/ports/log.ts';
import { createGate } from './gate.ts';
import { InvalidRequests, mostInvalidRequests } from './invalid-requests.ts';

/** What Discord lets one token and one address do. */
export interface RequestLimits {
  readonly perSecond: number;
  readonly mostInvalid: number;
}

export const discordLimits: RequestLimits = { perSecond: 50, mostInvalid: mostInvalidRequests };

/** So many may wait for their turn: half a second's, so that a busy machine keeps up, and what is urgent waits no longer. */
const mostWaiting = 25;

/** How the requests of one token are made. */
export interface Requests {
  readonly makeRequest: RESTOptions['makeRequest'];
  /** How many more may be handed over without standing in line for long. */
  room(): number;
}

/**
 * Answers to people, at addresses that their own token opens: Discord does not count them on a bot's requests a second
 * (docs.discord.com, rate limits), and whoever asked waits for an acknowledgement three seconds only.
 */
const answers = /\/v\d+\/(?:interactions|webhooks)\/\d+\/[^/]+/;

/** Within Discord's limits, whatever the requests are for; the answer is read whole, so that its time-out holds for all. */
export function createRequests(log: Log, limits: RequestLimits = discordLimits): Requests {
  const gate = createGate(limits.perSecond);
  const invalid = new InvalidRequests(limits.mostInvalid, () => performance.now());
  const make: RESTOptions['makeRequest'] = async (url, init) => {
    init.signal?.throwIfAborted();
    invalid.check();
    const answer = await DefaultRestOptions.makeRequest(url, init);
    const body = await answer.arrayBuffer();
    if (invalid.count(answer.status, answer.headers)) {
      log.error({ count: limits.mostInvalid }, 'too many invalid requests, discord is left alone');
    }
    return new Response(answer.status === 204 || body.byteLength === 0 ? null : body, {
      status: answer.status,
      statusText: answer.statusText,
      headers: [...answer.headers],
    });
  };

  return {
    room: () => Math.max(0, mostWaiting - gate.waiting()),
    makeRequest: (url, init) =>
      answers.test(new URL(url).pathname) ? make(url, init) : gate.pass(() => make(url, init)),
  };
}
