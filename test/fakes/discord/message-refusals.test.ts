import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api, codesAt, deny } from './client.ts';
import type { Json } from './form.ts';
import { permission } from './permissions.ts';
import { type FakeDiscord, startDiscord } from './server.ts';
import { textChannel, voiceChannel } from './world.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord({ limits: { routes: null } });
});
afterEach(() => discord.stop());

const post = (body: Json | string | FormData, channel = textChannel) =>
  api(discord, 'POST', `/channels/${channel}/messages`, body);
const posted = async (body: Json = { content: 'Hello' }, channel = textChannel): Promise<string> =>
  (await post(body, channel)).body.id;

describe('a message that is refused with a code of its own', () => {
  test.each<[string, Json]>([
    ['nothing', {}],
    ['white space', { content: ' \n ' }],
    ['an embed that shows nothing', { embeds: [{ color: 1 }] }],
  ])('50006: %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test('50109: broken JSON', async () => {
    expect(await post('{"content"')).toMatchObject({ status: 400, body: { code: 50109 } });
  });

  test('10003: no such channel', async () => {
    expect(await post({ content: 'x' }, '1')).toMatchObject({ status: 404, body: { code: 10003 } });
  });

  test('10004: no such server', async () => {
    expect(await api(discord, 'GET', '/guilds/1')).toMatchObject({ status: 404, body: { code: 10004 } });
  });

  test('10008: no such message', async () => {
    const path = `/channels/${textChannel}/messages/1`;
    expect(await api(discord, 'GET', path)).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(await api(discord, 'PATCH', path, { content: 'x' })).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test('50001 without View Channel, 50013 without Send Messages', async () => {
    deny(discord, permission.sendMessages);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    deny(discord, permission.viewChannel);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test('50007: a person who takes no messages; 10013: nobody', async () => {
    const open = (person: string) => api(discord, 'POST', '/users/@me/channels', { recipient_id: person });
    const { id } = (await open(discord.world.personId)).body;
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 200 });
    discord.world.personTakesMessages = false;
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 403, body: { code: 50007 } });
    expect(await open('1')).toMatchObject({ status: 404, body: { code: 10013 } });
  });

  test('50013: an embed without Embed Links, a file without Attach Files', async () => {
    deny(discord, permission.embedLinks | permission.attachFiles);
    expect(await post({ embeds: [{ title: 'T' }] })).toMatchObject({ status: 403, body: { code: 50013 } });
    const form = new FormData();
    form.set('files[0]', new Blob(['abc']), 'a.txt');
    expect(await post(form)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('50008: a channel without text in it', async () => {
    const voice = discord.world.channels.get(voiceChannel);
    if (voice !== undefined) discord.world.channels.set('1', { ...voice, type: 4 });
    expect(await post({ content: 'x' }, '1')).toMatchObject({ status: 400, body: { code: 50008 } });
  });

  test('160002: a reply without Read Message History', async () => {
    const id = await posted();
    deny(discord, permission.readMessageHistory);
    const reply = { content: 'x', message_reference: { message_id: id } };
    expect(await post(reply)).toMatchObject({ status: 400, body: { code: 160002 } });
  });

  test('50005: the words of another', async () => {
    const id = await posted();
    const own = discord.world.messages.get(id);
    if (own !== undefined) discord.world.messages.set('5', { ...own, id: '5', author: 'person' });
    const edit = await api(discord, 'PATCH', `/channels/${textChannel}/messages/5`, { content: 'x' });
    expect(edit).toMatchObject({ status: 403, body: { code: 50005 } });
  });

  test('401: no token, or another', async () => {
    const path = `/channels/${textChannel}/messages`;
    expect(await api(discord, 'POST', path, { content: 'x' }, null)).toMatchObject({ status: 401, body: { code: 0 } });
    expect(await api(discord, 'POST', path, { content: 'x' }, 'Bot wrong')).toMatchObject({ status: 401 });
    expect(await api(discord, 'POST', path, { content: 'x' }, discord.token)).toMatchObject({ status: 401 });
  });

  test('404 and 405: no such route, no such method', async () => {
    expect(await api(discord, 'GET', '/nothing')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await api(discord, 'PUT', `/channels/${textChannel}/messages`)).toMatchObject({ status: 405 });
  });

  test('50035: an id in the path that is none', async () => {
    const { body } = await api(discord, 'POST', '/channels/alerts/messages', { content: 'x' });
    expect(body).toMatchObject({ code: 50035 });
    expect(codesAt(body.errors, 'channel_id')).toEqual(['NUMBER_TYPE_COERCE']);
  });
});
