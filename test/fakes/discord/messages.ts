import { isObject, type Json } from './form.ts';
import { listOf, messageObject } from './objects.ts';
import { botPermissions, permission } from './permissions.ts';
import { holdForm, refusal } from './refusal.ts';
import type { Call, Route } from './routes.ts';
import { isEmptyMessage, messageErrors, messageFlags } from './validate-message.ts';
import { channelOf, type FakeChannel, type FakeMessage, guildOf, messageOf, type World } from './world.ts';

const minute = 60_000;
/** "The past few minutes", says Discord, in which a nonce is known again. */
const nonceLife = 5 * minute;
const textTypes = [0, 1, 2, 5, 10, 11, 12];
const direct = 1;
const announcement = 5;

export type Dispatch = (event: string, data: Json, guild: string) => void;

/** Posting, changing, reading, deleting and publishing messages of a channel. */
export function messageRoutes(world: World, dispatch: Dispatch): Route[] {
  const byNonce = new Map<string, { message: FakeMessage; at: number }>();

  function create({ params, body }: Call) {
    const channel = reach(world, String(params.channel_id), permission.sendMessages);
    if (isEmptyMessage(body)) throw refusal(50006);
    holdForm(messageErrors(body));
    if (listOf(body.embeds).length > 0 && !may(world, channel, permission.embedLinks)) throw refusal(50013);
    if (listOf(body.attachments).length > 0 && !may(world, channel, permission.attachFiles)) throw refusal(50013);
    holdReference(channel, body);
    reviveThread(channel);
    // Same author, same nonce: the message that there is.
    const nonce = body.enforce_nonce === true && body.nonce !== undefined ? String(body.nonce) : null;
    const known = nonce === null ? undefined : byNonce.get(nonce);
    if (known !== undefined && world.now() - known.at < nonceLife) {
      return { status: 200, body: withNonce(messageObject(world, known.message), body) };
    }
    const message = storeMessage(world, channel.id, body, { flags: Number(body.flags ?? 0) });
    world.posts.push(message);
    if (nonce !== null) byNonce.set(nonce, { message, at: world.now() });
    const shown = withNonce(messageObject(world, message), body);
    dispatch('MESSAGE_CREATE', { ...shown, guild_id: channel.guild }, channel.guild);
    return { status: 200, body: shown };
  }

  function holdReference(channel: FakeChannel, body: Json): void {
    if (!isObject(body.message_reference)) return;
    const { message_id: id, fail_if_not_exists: fail } = body.message_reference;
    if (!may(world, channel, permission.readMessageHistory)) throw refusal(160002);
    const replied = world.messages.get(String(id));
    if ((replied === undefined || replied.channel !== channel.id) && fail !== false) {
      const unknown = [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }];
      holdForm({ message_reference: { _errors: unknown } });
    }
  }

  /** Posting to an archived thread opens it again, unless it is locked. */
  function reviveThread(channel: FakeChannel): void {
    if (channel.thread === null) return;
    if (channel.thread.locked && !may(world, channel, permission.manageThreads)) throw refusal(160005);
    channel.thread.archived = false;
  }

  function update({ params, body }: Call) {
    const channel = reach(world, String(params.channel_id), permission.viewChannel);
    const message = messageOf(world, channel.id, String(params.message_id));
    if (channel.thread?.archived === true) throw refusal(50083);
    if (message.author !== 'bot') throw refusal(50005);
    editMessage(world, message, body);
    const shown = messageObject(world, message);
    dispatch('MESSAGE_UPDATE', { ...shown, guild_id: channel.guild }, channel.guild);
    return { status: 200, body: shown };
  }

  function remove({ params }: Call) {
    const channel = reach(world, String(params.channel_id), permission.viewChannel);
    const message = messageOf(world, channel.id, String(params.message_id));
    if (message.author !== 'bot' && !may(world, channel, permission.manageMessages)) throw refusal(50013);
    world.messages.delete(message.id);
    dispatch('MESSAGE_DELETE', { id: message.id, channel_id: channel.id, guild_id: channel.guild }, channel.guild);
    return { status: 204 };
  }

  function list({ params, query }: Call) {
    const channel = reach(world, String(params.channel_id), permission.viewChannel);
    // Without the right to read the history there is none.
    if (!may(world, channel, permission.readMessageHistory)) return { status: 200, body: [] };
    const most = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50)));
    const before = query.get('before');
    const after = query.get('after');
    const found = [...world.messages.values()]
      .filter((message) => message.channel === channel.id && (message.flags & messageFlags.ephemeral) === 0)
      .filter(
        ({ id }) => (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
      )
      .toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? 1 : -1));
    const shown = after === null ? found.slice(0, most) : found.slice(-most);
    return { status: 200, body: shown.map((message) => messageObject(world, message)) };
  }

  function crosspost({ params }: Call) {
    const channel = reach(world, String(params.channel_id), permission.sendMessages);
    const message = messageOf(world, channel.id, String(params.message_id));
    if (channel.type !== announcement) throw refusal(50024);
    if (message.author !== 'bot' && !may(world, channel, permission.manageMessages)) throw refusal(50013);
    if ((message.flags & 1) !== 0) throw refusal(40033);
    message.flags |= 1;
    world.published.push(message.id);
    return { status: 200, body: messageObject(world, message) };
  }

  const one = '/channels/{channel_id}/messages/{message_id}';
  return [
    route('create_message', 'POST', '/channels/{channel_id}/messages', create),
    route('list_messages', 'GET', '/channels/{channel_id}/messages', list),
    route('get_message', 'GET', one, ({ params }) => {
      const channel = reach(world, String(params.channel_id), permission.viewChannel);
      if (!may(world, channel, permission.readMessageHistory)) throw refusal(50013);
      return { status: 200, body: messageObject(world, messageOf(world, channel.id, String(params.message_id))) };
    }),
    route('update_message', 'PATCH', one, update),
    route('delete_message', 'DELETE', one, remove),
    route('crosspost_message', 'POST', `${one}/crosspost`, crosspost),
    route('trigger_typing_indicator', 'POST', '/channels/{channel_id}/typing', ({ params }) => {
      reach(world, String(params.channel_id), permission.sendMessages);
      return { status: 204 };
    }),
  ];
}

/** Only who just sent a message sees its nonce: it does not come back with the history. */
function withNonce(shown: Json, { nonce }: Json): Json {
  return nonce === undefined || nonce === null ? shown : { ...shown, nonce };
}

function route(operation: string, method: string, path: string, handle: Route['handle']): Route {
  return { operation, method, path, authorization: 'bot', handle };
}

/** A channel that the bot sees and in which it may do something; else what Discord says of it. */
export function reach(world: World, id: string, needed: bigint): FakeChannel {
  const code = world.closed.get(id);
  if (code !== undefined) throw refusal(code);
  const channel = channelOf(world, id);
  if (channel.type === direct && needed === permission.sendMessages && !world.personTakesMessages) throw refusal(50007);
  if (!may(world, channel, permission.viewChannel)) throw refusal(50001);
  if (!textTypes.includes(channel.type)) throw refusal(50008);
  const asked =
    needed === permission.sendMessages && channel.thread !== null ? permission.sendMessagesInThreads : needed;
  if (!may(world, channel, asked)) throw refusal(50013);
  return channel;
}

/** Whether the bot may do something in a channel. Throws 10004 where it is no longer in the server. */
export function may(world: World, channel: FakeChannel, bits: bigint): boolean {
  if (channel.type === direct) return true;
  return (botPermissions(guildOf(world, channel.guild), channel) & bits) === bits;
}

export function storeMessage(
  world: World,
  channel: string,
  body: Json,
  more: { flags: number; author?: FakeMessage['author']; interaction?: FakeMessage['interaction'] },
): FakeMessage {
  const message: FakeMessage = {
    id: world.snowflake(),
    channel,
    body,
    author: more.author ?? 'bot',
    createdAt: world.now(),
    editedAt: null,
    flags: more.flags,
    interaction: more.interaction ?? null,
    thread: null,
  };
  world.messages.set(message.id, message);
  return message;
}

/** Changes what the edit names and leaves the rest; a message of the newer components stays one. */
export function editMessage(world: World, message: FakeMessage, edit: Json): void {
  const keptFlags = message.flags & messageFlags.componentsV2;
  const merged = { ...message.body, ...edit, flags: Number(edit.flags ?? 0) | keptFlags };
  if (isEmptyMessage(merged)) throw refusal(50006);
  holdForm(messageErrors(merged));
  message.body = merged;
  message.editedAt = world.now();
  message.flags = (message.flags & ~messageFlags.loading) | (Number(edit.flags ?? 0) & messageFlags.componentsV2);
}
