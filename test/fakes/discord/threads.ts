import { Form, type Json } from './form.ts';
import { type Dispatch, may, reach } from './messages.ts';
import { channelObject } from './objects.ts';
import { permission } from './permissions.ts';
import { holdForm, refusal } from './refusal.ts';
import type { Call, Route } from './routes.ts';
import { addChannel, channelOf, type FakeChannel, messageOf, type World } from './world.ts';

const durations = [60, 1_440, 4_320, 10_080];
const announcement = 5;

/** Channels themselves, and the threads under them. */
export function threadRoutes(world: World, dispatch: Dispatch): Route[] {
  function open(parent: FakeChannel, id: string, type: number, body: Json): FakeChannel {
    const form = new Form();
    const name = form.text(['name'], body.name, 1, 100);
    const minutes = body.auto_archive_duration ?? 4_320;
    form.choice(['auto_archive_duration'], minutes, durations);
    holdForm(form.errors);
    const thread = {
      archived: false,
      locked: false,
      autoArchiveMinutes: Number(minutes),
      archiveTimestamp: world.now(),
    };
    const channel = addChannel(world, { id, type, name, guild: parent.guild, parent: parent.id, thread });
    dispatch('THREAD_CREATE', { ...channelObject(world, channel), newly_created: true }, parent.guild);
    return channel;
  }

  function fromMessage({ params, body }: Call) {
    const parent = reach(world, String(params.channel_id), permission.createPublicThreads);
    if (parent.thread !== null) throw refusal(50024);
    const message = messageOf(world, parent.id, String(params.message_id));
    if (message.thread !== null) throw refusal(160004);
    const channel = open(parent, message.id, parent.type === announcement ? 10 : 11, body);
    message.thread = channel.id;
    return { status: 201, body: channelObject(world, channel) };
  }

  function withoutMessage({ params, body }: Call) {
    const isPublic = body.type === 11 || body.type === 10;
    const needed = isPublic ? permission.createPublicThreads : permission.createPrivateThreads;
    const parent = reach(world, String(params.channel_id), needed);
    if (parent.thread !== null) throw refusal(50024);
    const channel = open(parent, world.snowflake(), isPublic ? Number(body.type) : 12, body);
    return { status: 201, body: channelObject(world, channel) };
  }

  function update({ params, body }: Call) {
    const channel = reach(world, String(params.channel_id), permission.viewChannel);
    const thread = channel.thread;
    if (thread === null) {
      if (!may(world, channel, permission.manageChannels)) throw refusal(50013);
      channel.name = String(body.name ?? channel.name);
      return { status: 200, body: channelObject(world, channel) };
    }
    const mayManage = may(world, channel, permission.manageThreads);
    if (body.locked !== undefined && !mayManage) throw refusal(50013);
    if (thread.archived && body.archived !== false && body.name !== undefined) throw refusal(50083);
    const form = new Form();
    if (body.name !== undefined) channel.name = form.text(['name'], body.name, 1, 100);
    holdForm(form.errors);
    if (typeof body.locked === 'boolean') thread.locked = body.locked;
    if (typeof body.archived === 'boolean') {
      thread.archived = body.archived;
      thread.archiveTimestamp = world.now();
    }
    dispatch('THREAD_UPDATE', channelObject(world, channel), channel.guild);
    return { status: 200, body: channelObject(world, channel) };
  }

  const route = (operation: string, method: string, path: string, handle: Route['handle']): Route => ({
    operation,
    method,
    path,
    authorization: 'bot',
    handle,
  });
  return [
    route('get_channel', 'GET', '/channels/{channel_id}', ({ params }) => {
      const channel = channelOf(world, String(params.channel_id));
      if (!may(world, channel, permission.viewChannel)) throw refusal(50001);
      return { status: 200, body: channelObject(world, channel) };
    }),
    route('create_dm', 'POST', '/users/@me/channels', ({ body }) => {
      if (body.recipient_id !== world.personId) throw refusal(10013);
      const known = [...world.channels.values()].find(({ type }) => type === 1);
      const channel = known ?? addChannel(world, { id: world.snowflake(), type: 1, name: '', guild: '' });
      return { status: 200, body: channelObject(world, channel) };
    }),
    route('update_channel', 'PATCH', '/channels/{channel_id}', update),
    route('create_thread', 'POST', '/channels/{channel_id}/threads', withoutMessage),
    route('create_thread_from_message', 'POST', '/channels/{channel_id}/messages/{message_id}/threads', fromMessage),
  ];
}
