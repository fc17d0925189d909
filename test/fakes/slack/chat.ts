import { isObject, type Json } from './block-kit/check.ts';
import { blockProblems, inMessages, messageProblems, mostBlockText, textIn } from './block-kit/payloads.ts';
import { type Call, method } from './method.ts';
import { Refusal } from './refusal.ts';
import { botId, botUser, type FakeChannel, type FakeMessage, team } from './workspace.ts';

const mostText = 40_000;
const json = ['blocks', 'attachments', 'metadata'];
const eventTypePattern = /^[a-zA-Z0-9_.-]{1,255}$/;

export const postMessage = method({
  tier: 'special',
  scopes: ['chat:write'],
  required: ['channel'],
  json,
  run(call) {
    const { args, workspace, limits } = call;
    const channel = channelToPostTo(call);
    checkContent(args);
    checkMetadata(args.metadata);
    if (args.thread_ts !== undefined && !/^\d{1,10}\.\d{6}$/.test(String(args.thread_ts))) {
      throw new Refusal('invalid_thread_ts');
    }
    const wait = limits.post(channel.id);
    if (wait !== null) throw new Refusal('ratelimited', { retry_after: wait });
    const message: FakeMessage = { ts: workspace.nextTs(), channel: channel.id, body: { ...args }, edited: false };
    workspace.messages.push(message);
    return { channel: channel.id, ts: message.ts, message: asMessage(message, true) };
  },
});

export const postEphemeral = method({
  tier: 4,
  scopes: ['chat:write'],
  required: ['channel', 'user'],
  json,
  run(call) {
    const channel = channelToPostTo(call);
    checkContent(call.args);
    if (!channel.members.has(String(call.args.user))) throw new Refusal('user_not_in_channel');
    return { message_ts: call.workspace.nextTs() };
  },
});

export const update = method({
  tier: 3,
  scopes: ['chat:write'],
  required: ['channel', 'ts'],
  json,
  run({ args, workspace }) {
    const channel = workspace.channelNamed(String(args.channel));
    if (channel === null) throw new Refusal('channel_not_found');
    const message = workspace.messageAt(channel.id, args.ts);
    if (message === undefined) throw new Refusal('message_not_found');
    if (channel.isArchived) throw new Refusal('is_archived');
    checkContent({ ...message.body, ...args });
    checkMetadata(args.metadata);
    const { token: _token, ts: _ts, channel: _channel, ...changes } = args;
    message.body = { ...message.body, ...changes };
    message.edited = true;
    return { channel: channel.id, ts: message.ts, text: message.body.text ?? '', message: asMessage(message, true) };
  },
});

export const remove = method({
  tier: 3,
  scopes: ['chat:write'],
  required: ['channel', 'ts'],
  run({ args, workspace }) {
    const channel = workspace.channelNamed(String(args.channel));
    if (channel === null) throw new Refusal('channel_not_found');
    const message = workspace.messageAt(channel.id, args.ts);
    if (message === undefined) throw new Refusal('message_not_found');
    workspace.messages.splice(workspace.messages.indexOf(message), 1);
    return { channel: channel.id, ts: message.ts };
  },
});

export const getPermalink = method({
  tier: 'special',
  required: ['channel', 'message_ts'],
  run({ args, workspace }) {
    const channel = workspace.channelNamed(String(args.channel));
    if (channel === null) throw new Refusal('channel_not_found');
    const message = workspace.messageAt(channel.id, args.message_ts);
    if (message === undefined) throw new Refusal('message_not_found');
    const permalink = `https://workspace.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
    return { channel: channel.id, permalink };
  },
});

/** A message as the Web API gives it back. */
export function asMessage(message: FakeMessage, withMetadata: boolean): Json {
  const { text, blocks, attachments, metadata, thread_ts: thread } = message.body;
  return {
    type: 'message',
    user: botUser,
    bot_id: botId,
    team,
    text: text ?? '',
    ts: message.ts,
    ...(blocks === undefined ? {} : { blocks: withBlockIds(blocks as Json[], message.ts) }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(message.edited ? { edited: { user: botUser, ts: message.ts } } : {}),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}

function withBlockIds(blocks: readonly Json[], ts: string): Json[] {
  return blocks.map((block, at) =>
    block.block_id === undefined ? { ...block, block_id: `b${ts.slice(-4)}${at}` } : block,
  );
}

function channelToPostTo({ args, token, workspace }: Call): FakeChannel {
  const channel = workspace.channelNamed(String(args.channel));
  if (channel === null) throw new Refusal('channel_not_found');
  if (channel.isArchived) throw new Refusal('is_archived');
  if (!channel.members.has(botUser) && !token.scopes.includes('chat:write.public')) throw new Refusal('not_in_channel');
  if (channel.isReadOnly) throw new Refusal('restricted_action');
  return channel;
}

/** Text, blocks and attachments as a message may hold them. */
export function checkContent({ text, blocks, attachments }: Json): void {
  if (String(text ?? '').length > mostText) throw new Refusal('msg_too_long');
  if (Array.isArray(attachments) && attachments.length > 100) throw new Refusal('too_many_attachments');
  if (blocks !== undefined && !Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const some = Array.isArray(blocks) && blocks.length > 0;
  const attached = Array.isArray(attachments) && attachments.length > 0;
  if ((text ?? '') === '' && !some && !attached) throw new Refusal('no_text');
  const problems = [
    ...(some ? blockProblems(blocks).map((one) => ({ ...one, pointer: `/blocks${one.pointer}` })) : []),
    ...(attached ? messageProblems({ attachments }) : []),
  ];
  if (problems.length > 0) {
    const messages = inMessages(problems);
    throw new Refusal('invalid_blocks', {
      errors: messages.map((one) => one.replace('[ERROR] ', '')),
      response_metadata: { messages },
    });
  }
  if (textIn(blocks ?? []) > mostBlockText) throw new Refusal('msg_blocks_too_long');
}

function checkMetadata(metadata: unknown): void {
  if (metadata === undefined) return;
  if (!isObject(metadata) || !isObject(metadata.event_payload) || !eventTypePattern.test(String(metadata.event_type))) {
    throw new Refusal('invalid_metadata_format');
  }
  if (JSON.stringify(metadata).length > 8_000) throw new Refusal('metadata_too_large');
}
