import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api, deny } from './client.ts';
import type { Json } from './form.ts';
import { permission } from './permissions.ts';
import { type FakeDiscord, startDiscord } from './server.ts';
import { announcementChannel, textChannel } from './world.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord({ limits: { routes: null } });
});
afterEach(() => discord.stop());

const post = (body: Json | string | FormData, channel = textChannel) =>
  api(discord, 'POST', `/channels/${channel}/messages`, body);
const posted = async (body: Json = { content: 'Hello' }, channel = textChannel): Promise<string> =>
  (await post(body, channel)).body.id;

describe('nonces', () => {
  test('enforced: the same one gives back the first message, for some minutes', async () => {
    const first = await posted({ content: 'a', nonce: 'n', enforce_nonce: true });
    expect(await posted({ content: 'b', nonce: 'n', enforce_nonce: true })).toBe(first);
    expect(discord.messages).toHaveLength(1);
    discord.world.advance(5 * 60_000);
    expect(await posted({ content: 'c', nonce: 'n', enforce_nonce: true })).not.toBe(first);
  });

  test('not enforced: two messages', async () => {
    expect(await posted({ content: 'a', nonce: 'n' })).not.toBe(await posted({ content: 'a', nonce: 'n' }));
  });
});

describe('what a message does', () => {
  test('whom it notifies is held to allowed_mentions', async () => {
    const content = '<@&5> <@600000000000000001> @everyone';
    expect((await post({ content })).body).toMatchObject({ mention_roles: ['5'], mention_everyone: true });
    const silent = (await post({ content, allowed_mentions: { parse: [] } })).body;
    expect(silent).toMatchObject({ mention_roles: [], mentions: [], mention_everyone: false });
    const some = (await post({ content, allowed_mentions: { parse: [], roles: ['5'] } })).body;
    expect(some).toMatchObject({ mention_roles: ['5'], mention_everyone: false });
  });

  test('an edit changes what it names, and is held to the same limits', async () => {
    const id = await posted({ content: 'a', ...{ embeds: [{ title: 'T' }] } });
    const path = `/channels/${textChannel}/messages/${id}`;
    const { body } = await api(discord, 'PATCH', path, { content: 'b' });
    expect(body).toMatchObject({ content: 'b', embeds: [{ title: 'T' }], edited_timestamp: expect.any(String) });
    expect(await api(discord, 'PATCH', path, { content: 'x'.repeat(2_001) })).toMatchObject({ status: 400 });
    expect(await api(discord, 'PATCH', path, { content: '', embeds: [] })).toMatchObject({ body: { code: 50006 } });
  });

  test('deleted is gone, and the list is newest first', async () => {
    const ids = [await posted(), await posted(), await posted()];
    const path = `/channels/${textChannel}/messages`;
    expect((await api(discord, 'GET', path)).body.map(({ id }: Json) => id)).toEqual(ids.toReversed());
    expect(await api(discord, 'DELETE', `${path}/${ids[1]}`)).toMatchObject({ status: 204 });
    const left = (await api(discord, 'GET', `${path}?before=${ids[2]}&limit=5`)).body;
    expect(left.map(({ id }: Json) => id)).toEqual([ids[0]]);
  });
});

describe('publishing', () => {
  const publish = (id: string, channel = announcementChannel) =>
    api(discord, 'POST', `/channels/${channel}/messages/${id}/crosspost`);

  test('an announcement, once', async () => {
    const id = await posted({ content: 'News' }, announcementChannel);
    expect(await publish(id)).toMatchObject({ status: 200, body: { flags: 1 } });
    expect(await publish(id)).toMatchObject({ status: 400, body: { code: 40033 } });
  });

  test('50024: elsewhere', async () => {
    expect(await publish(await posted(), textChannel)).toMatchObject({ status: 400, body: { code: 50024 } });
  });
});

describe('threads', () => {
  const open = (id: string, body: Json = { name: 'Thread' }) =>
    api(discord, 'POST', `/channels/${textChannel}/messages/${id}/threads`, body);

  test('of a message, with its id; once', async () => {
    const id = await posted();
    expect(await open(id)).toMatchObject({ status: 201, body: { id, type: 11, parent_id: textChannel } });
    expect((await post({ content: 'In it' }, id)).body).toMatchObject({ channel_id: id });
    expect(await open(id)).toMatchObject({ status: 400, body: { code: 160004 } });
  });

  test('50035: a name that is too long, a duration that there is not', async () => {
    const id = await posted();
    expect((await open(id, { name: 'x'.repeat(101) })).body.errors).toHaveProperty('name');
    expect((await open(id, { name: 'x', auto_archive_duration: 7 })).body.errors).toHaveProperty(
      'auto_archive_duration',
    );
  });

  test('50083: an edit in an archived one; a new message opens it again', async () => {
    const id = await posted();
    await open(id);
    const inside = await posted({ content: 'a' }, id);
    await api(discord, 'PATCH', `/channels/${id}`, { archived: true });
    const edit = () => api(discord, 'PATCH', `/channels/${id}/messages/${inside}`, { content: 'b' });
    expect(await edit()).toMatchObject({ status: 400, body: { code: 50083 } });
    await posted({ content: 'c' }, id);
    expect(await edit()).toMatchObject({ status: 200 });
  });

  test('160005: a locked one', async () => {
    const id = await posted();
    await open(id);
    await api(discord, 'PATCH', `/channels/${id}`, { archived: true, locked: true });
    deny(discord, permission.manageThreads);
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 403, body: { code: 160005 } });
  });

  test('50013: without Send Messages in Threads', async () => {
    const id = await posted();
    await open(id);
    deny(discord, permission.sendMessagesInThreads);
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
});
