import type { Exception } from './report.ts';

const anything = /^/;
const newer = 'Newer than the description, which is of 2021';

/** What Slack's description of 2021 says otherwise than Slack's reference of today, with the reason to follow today's. */
export const exceptions: readonly Exception[] = [
  {
    where: /^(apps\.connections\.open|blocks\.validate) request$/,
    at: /^\/$/,
    message: /is not described/,
    reason: `${newer}: the method is in the reference of today.`,
  },
  {
    where: /^(chat\.postMessage|chat\.update|conversations\.(history|replies)) request$/,
    at: /^\/(metadata|include_all_metadata)$/,
    message: /is not described/,
    reason: `${newer}: metadata of messages.`,
  },
  {
    where: /^views\.\w+ request$/,
    at: /^\/team_id$/,
    message: /is not described/,
    reason: 'bolt names the workspace with each call; Slack needs it only of tokens of a whole organisation.',
  },
  {
    where: / refusal /,
    at: /^\/error$/,
    message:
      /^(invalid_arguments|missing_scope|token_revoked|token_expired|invalid_json|json_not_object|account_inactive|not_allowed_token_type|ratelimited|internal_error|fatal_error|unknown_method) is/,
    reason:
      'Errors common to all methods in the reference of today; the description repeats only some with each method.',
  },
  {
    where: /^(chat\.(postMessage|update)|blocks\.validate) refusal /,
    at: /^\/error$/,
    message:
      /^(invalid_blocks|invalid_blocks_format|msg_blocks_too_long|invalid_metadata_format|metadata_too_large|invalid_thread_ts|restricted_action|is_archived) is/,
    reason: `${newer}: refusals of blocks, metadata, threads and closed channels.`,
  },
  {
    where: /^conversations\.(history|replies) refusal /,
    at: /^\/error$/,
    message: /^(not_in_channel|invalid_cursor|invalid_ts_oldest|invalid_ts_latest) is/,
    reason: `${newer}: a bot reads only channels that it is in; cursors.`,
  },
  {
    where: /^(chat|conversations|auth|users|bots)\.\S+ answer$/,
    at: /(warning|response_metadata|metadata|edited|message\/blocks)$/,
    message: anything,
    reason: `${newer}: the description forbids fields that answers have had since, and has blocks as an object.`,
  },
  {
    where: /^conversations\.(history|replies) answer$/,
    at: /^\/messages$/,
    message: /has 0 entries/,
    reason: 'A channel in which nothing was said has no message.',
  },
  {
    where: /^event app_home_opened$/,
    at: /^\/event\/type$/,
    message: /is not described/,
    reason: `${newer}: the event is in the reference of today.`,
  },
  {
    where: /^event (channel|group)_\w+$/,
    at: /^\/event\/type$/,
    message: /is not described/,
    reason: 'The description lists the event under another name, or not at all; it is in the reference of today.',
  },
  {
    where: /^event /,
    at: /^\/(authed_users|authed_teams)/,
    message: anything,
    reason: '`authed_users` has given way to `authorizations` (changelog, 2020).',
  },
];
