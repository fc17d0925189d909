import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { SendOutcome } from '../../app/ports/sender.ts';
import { inWords } from '../../domain/errors.ts';
import { TooManyInvalidRequests } from './invalid-requests.ts';

/** Codes that say that nothing gets through until a person acts (Discord's list of JSON error codes). */
const unreachable: Readonly<Record<number, { words: string; scope: 'channel' | 'workspace' | 'platform' }>> = {
  10003: { words: 'the channel is gone', scope: 'channel' },
  10004: { words: 'the server is gone', scope: 'workspace' },
  50001: { words: 'the bot may not see this channel: give it View Channel', scope: 'channel' },
  50013: { words: 'the bot may not post here: give it Send Messages and Embed Links', scope: 'channel' },
  50008: { words: 'a channel of this kind takes no posts', scope: 'channel' },
  50024: { words: 'a channel of this kind takes no posts', scope: 'channel' },
  50083: { words: 'the thread is archived', scope: 'channel' },
  160005: { words: 'the thread is locked', scope: 'channel' },
};

/** What a failed request means for the delivery it carried. */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof RateLimitError) {
    const scope = error.global ? 'platform' : 'channel';
    return { kind: 'retry', reason: 'Discord asks us to wait', afterMs: error.retryAfter || error.timeToReset, scope };
  }
  if (error instanceof TooManyInvalidRequests) {
    return { kind: 'retry', reason: error.message, afterMs: error.leftMs, scope: 'platform' };
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    if (error.status === 429)
      return { kind: 'retry', reason: 'Discord asks us to wait', afterMs: null, scope: 'channel' };
    return { kind: 'in-doubt', reason: `Discord answers with status ${error.status}` };
  }
  if (neverLeft(error)) {
    return { kind: 'retry', reason: `Discord cannot be reached: ${inWords(error)}`, afterMs: null, scope: 'platform' };
  }
  return { kind: 'in-doubt', reason: `no answer from Discord: ${inWords(error)}` };
}

function refusal(error: DiscordAPIError): SendOutcome {
  const known = unreachable[Number(error.code)];
  if (known !== undefined) return { kind: 'unreachable', reason: known.words, scope: known.scope };
  if (error.status === 401) {
    return { kind: 'unreachable', reason: 'Discord refuses the token: set DISCORD_TOKEN anew', scope: 'platform' };
  }
  if (error.status === 403 || error.status === 404) {
    return { kind: 'unreachable', reason: `Discord says: ${error.message}`, scope: 'channel' };
  }
  if (error.status >= 500) return { kind: 'in-doubt', reason: `Discord answers with status ${error.status}` };
  return { kind: 'rejected', reason: `Discord refuses the message: ${error.message.slice(0, 300)}` };
}

function neverLeft(error: unknown): boolean {
  const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (codes.includes((at as NodeJS.ErrnoException).code ?? '')) return true;
  }
  return false;
}
