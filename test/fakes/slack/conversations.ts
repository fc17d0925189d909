import type { Json } from './block-kit/check.ts';
import { asMessage } from './chat.ts';
import { type Call, method } from './method.ts';
import { invalidArguments, Refusal } from './refusal.ts';
import { botUser, type FakeChannel, type FakeMessage } from './workspace.ts';

const mostOnAPage = 999;

export const history = method({
  tier: 3,
  scopes: ['channels:history', 'groups:history', 'im:history'],
  required: ['channel'],
  run(call) {
    const channel = readable(call);
    const all = call.workspace.messages.filter(
      ({ channel: id, body }) => id === channel.id && (body.thread_ts === undefined || body.reply_broadcast === true),
    );
    return { ...page(call, all.toReversed()), pin_count: 0, channel_actions_ts: null, channel_actions_count: 0 };
  },
});

export const replies = method({
  tier: 3,
  scopes: ['channels:history', 'groups:history', 'im:history'],
  required: ['channel', 'ts'],
  run(call) {
    const channel = readable(call);
    const { ts } = call.args;
    const parent = call.workspace.messageAt(channel.id, ts);
    const under = call.workspace.messages.filter(({ channel: id, body }) => id === channel.id && body.thread_ts === ts);
    if (parent === undefined && under.length === 0) throw new Refusal('thread_not_found');
    return page(call, parent === undefined ? under : [parent, ...under]);
  },
});

export const info = method({
  tier: 3,
  scopes: ['channels:read', 'groups:read'],
  required: ['channel'],
  run({ args, workspace }) {
    const channel = workspace.channelNamed(String(args.channel));
    if (channel === null) throw new Refusal('channel_not_found');
    return { channel: asChannel(channel) };
  },
});

export const list = method({
  tier: 2,
  scopes: ['channels:read', 'groups:read'],
  run({ args, workspace }) {
    const types = String(args.types ?? 'public_channel').split(',');
    const excludeArchived = String(args.exclude_archived) === 'true';
    const channels = [...workspace.channels.values()].filter(
      (channel) =>
        !channel.isDeleted &&
        types.includes(channel.isPrivate ? 'private_channel' : 'public_channel') &&
        (!channel.isPrivate || channel.members.has(botUser)) &&
        !(excludeArchived && channel.isArchived),
    );
    return { channels: channels.map(asChannel), response_metadata: { next_cursor: '' } };
  },
});

export const join = method({
  tier: 3,
  scopes: ['channels:join'],
  required: ['channel'],
  run({ args, workspace }) {
    const channel = workspace.channelNamed(String(args.channel));
    if (channel === null) throw new Refusal('channel_not_found');
    if (channel.isArchived) throw new Refusal('is_archived');
    if (channel.isPrivate) throw new Refusal('method_not_supported_for_channel_type');
    channel.members.add(botUser);
    return { channel: asChannel(channel) };
  },
});

function asChannel({ id, name, isPrivate, isArchived, members }: FakeChannel): Json {
  return {
    id,
    name,
    name_normalized: name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: isArchived,
    is_member: members.has(botUser),
    created: 1_700_000_000,
    creator: 'U0000ADMIN',
    is_general: id === 'C00000001',
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
  };
}

/** Each kind of conversation has a scope of its own to be read with. */
function readable({ args, workspace, token }: Call): FakeChannel {
  const channel = workspace.channelNamed(String(args.channel));
  if (channel === null) throw new Refusal('channel_not_found');
  const scope = channel.id.startsWith('D') ? 'im:history' : channel.isPrivate ? 'groups:history' : 'channels:history';
  if (!token.scopes.includes(scope)) {
    throw new Refusal('missing_scope', { needed: scope, provided: token.scopes.join(',') });
  }
  if (!channel.members.has(botUser)) throw new Refusal('not_in_channel');
  return channel;
}

/** Between `oldest` and `latest`, from the cursor on, at most `limit`; metadata only where asked for. */
function page({ args }: Call, messages: readonly FakeMessage[]): Json {
  const oldest = moment(args.oldest, 'invalid_ts_oldest') ?? 0;
  const latest = moment(args.latest, 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY;
  const inclusive = ['true', '1'].includes(String(args.inclusive));
  const limit = Number(args.limit ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostOnAPage) {
    throw invalidArguments(`must be from 1 to ${mostOnAPage} [json-pointer:/limit]`);
  }
  const within = messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const from = cursorFrom(args.cursor);
  const shown = within.slice(from, from + limit);
  const more = within.length > from + limit;
  return {
    messages: shown.map((message) => asMessage(message, ['true', '1'].includes(String(args.include_all_metadata)))),
    has_more: more,
    ...(more ? { response_metadata: { next_cursor: cursorAt(from + limit) } } : {}),
  };
}

function moment(value: unknown, error: string): number | null {
  if (value === undefined || value === '') return null;
  const seconds = Number(value);
  if (!Number.isFinite(seconds) || seconds < 0) throw new Refusal(error);
  return seconds;
}

function cursorAt(position: number): string {
  return Buffer.from(`next_ts:${position}`).toString('base64');
}

function cursorFrom(cursor: unknown): number {
  if (cursor === undefined || cursor === '') return 0;
  const [, position] = /^next_ts:(\d+)$/.exec(Buffer.from(String(cursor), 'base64').toString()) ?? [];
  if (position === undefined) throw new Refusal('invalid_cursor');
  return Number(position);
}
