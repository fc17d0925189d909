import { ErrorCode } from '@slack/web-api';
import type { SendOutcome } from '../../app/ports/sender.ts';
import { inWords } from '../../domain/errors.ts';

type Unreachable = { readonly words: string; readonly scope: 'channel' | 'workspace' };

/** Answers after which a person must act (docs.slack.dev, chat.postMessage). */
const unreachable: Readonly<Record<string, Unreachable>> = {
  channel_not_found: { words: 'the channel is gone, or private: invite the bot', scope: 'channel' },
  not_in_channel: { words: 'the bot is not in this channel: /invite it', scope: 'channel' },
  is_archived: { words: 'the channel is archived', scope: 'channel' },
  messages_tab_disabled: { words: 'the app may not write to people directly', scope: 'channel' },
  restricted_action: { words: 'an admin does not let the bot post here', scope: 'channel' },
  restricted_action_read_only_channel: { words: 'the channel may only be read', scope: 'channel' },
  restricted_action_thread_only_channel: { words: 'only threads may be answered in this channel', scope: 'channel' },
  access_denied: { words: 'an admin does not let the bot post here', scope: 'channel' },
  no_permission: { words: 'the app may not post here', scope: 'channel' },
  user_not_found: { words: 'the person is no longer there', scope: 'channel' },
  user_disabled: { words: 'the person is no longer there', scope: 'channel' },
  cannot_dm_bot: { words: 'a bot cannot be written to', scope: 'channel' },
  account_inactive: { words: 'the app was removed from this workspace', scope: 'workspace' },
  token_revoked: { words: 'the token was revoked: install the app again', scope: 'workspace' },
  invalid_auth: { words: 'Slack refuses the token: set SLACK_BOT_TOKEN anew', scope: 'workspace' },
  token_expired: { words: 'the token has expired: install the app again', scope: 'workspace' },
  not_authed: { words: 'Slack got no token: set SLACK_BOT_TOKEN', scope: 'workspace' },
  ekm_access_denied: { words: 'admins have suspended posting in this workspace', scope: 'workspace' },
  accesslimited: { words: 'the workspace does not take posts from this network', scope: 'workspace' },
  org_login_required: { words: 'the workspace is being moved to an organisation', scope: 'workspace' },
  team_added_to_org: { words: 'the workspace is being moved to an organisation', scope: 'workspace' },
  team_access_not_granted: { words: 'the app is not installed in this workspace', scope: 'workspace' },
  enterprise_is_restricted: { words: 'the organisation does not let the app post', scope: 'workspace' },
  missing_scope: { words: 'the app lacks a scope: install it again from the manifest', scope: 'workspace' },
};

/** What a failed request means for the delivery it carried. */
export function outcomeOf(error: unknown): SendOutcome {
  const { code, retryAfter, statusCode, original } = error as {
    code?: string;
    retryAfter?: number;
    statusCode?: number;
    original?: NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  };
  if (code === ErrorCode.RateLimitedError) {
    return { kind: 'retry', reason: 'Slack asks us to wait', afterMs: (retryAfter ?? 30) * 1_000, scope: 'workspace' };
  }
  const answer = refusalOf(error);
  if (answer !== null) {
    const known = unreachable[answer];
    if (known !== undefined) return { kind: 'unreachable', reason: known.words, scope: known.scope };
    if (answer === 'ratelimited') {
      return { kind: 'retry', reason: 'Slack asks us to wait', afterMs: 30_000, scope: 'workspace' };
    }
    if (/^(internal_error|fatal_error|service_unavailable|request_timeout)$/.test(answer)) {
      return { kind: 'in-doubt', reason: `Slack answers ${answer}` };
    }
    return { kind: 'rejected', reason: `Slack refuses the message: ${answer}` };
  }
  if (code === ErrorCode.HTTPError) return { kind: 'in-doubt', reason: `Slack answers with status ${statusCode}` };
  const cause = original?.code ?? original?.cause?.code ?? '';
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(cause)) {
    return { kind: 'retry', reason: `Slack cannot be reached: ${cause}`, afterMs: null, scope: 'workspace' };
  }
  return { kind: 'in-doubt', reason: `no answer from Slack: ${inWords(error)}` };
}

/** Slack's code for why it refused; null where it did not answer at all. */
export function refusalOf(error: unknown): string | null {
  const { code, data } = error as { code?: string; data?: { error?: string } };
  return code === ErrorCode.PlatformError ? (data?.error ?? 'unknown') : null;
}
