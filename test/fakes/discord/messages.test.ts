import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api } from './client.ts';
import type { FormErrors, Json } from './form.ts';
import { permission } from './permissions.ts';
import { type FakeDiscord, startDiscord } from './server.ts';
import { announcementChannel, textChannel, voiceChannel } from './world.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord({ limits: { routes: null } });
});
afterEach(() => discord.stop());

const post = (body: Json | string | FormData, channel = textChannel) =>
  api(discord, 'POST', `/channels/${channel}/messages`, body);
const posted = async (body: Json = { content: 'Hello' }, channel = textChannel): Promise<string> =>
  (await post(body, channel)).body.id;

const embed = (over: Json = {}) => ({ embeds: [{ title: 'T', ...over }] });
const row = (...components: Json[]) => ({ content: 'x', components: [{ type: 1, components }] });
const button = (over: Json = {}) => ({ type: 2, style: 2, label: 'Press', custom_id: 'a', ...over });
const v2 = (...components: Json[]) => ({ flags: 1 << 15, components });
const text = (content: string) => ({ type: 10, content });
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

function codesAt(errors: FormErrors, path: string): string[] {
  let at: unknown = errors;
  for (const part of path.split('.')) at = (at as Json | undefined)?.[part];
  return ((at as { _errors?: { code: string }[] } | undefined)?._errors ?? []).map(({ code }) => code);
}

describe('a message that is refused with 50035, and where', () => {
  test.each<[string, Json, string, string]>([
    ['content over 2,000', { content: 'x'.repeat(2_001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
    ['nonce over 25', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce', 'BASE_TYPE_MAX_LENGTH'],
    ['eleven embeds', { embeds: times(11, () => ({ title: 'T' })) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
    ['title over 256', embed({ title: 'x'.repeat(257) }), 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
    [
      'description over 4,096',
      embed({ description: 'x'.repeat(4_097) }),
      'embeds.0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'footer over 2,048',
      embed({ footer: { text: 'x'.repeat(2_049) } }),
      'embeds.0.footer.text',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['author over 256', embed({ author: { name: 'x'.repeat(257) } }), 'embeds.0.author.name', 'BASE_TYPE_MAX_LENGTH'],
    [
      'twenty-six fields',
      embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
      'embeds.0.fields',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field without a value',
      embed({ fields: [{ name: 'n', value: ' ' }] }),
      'embeds.0.fields.0.value',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a field value over 1,024',
      embed({ fields: [{ name: 'n', value: 'x'.repeat(1_025) }] }),
      'embeds.0.fields.0.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field name over 256',
      embed({ fields: [{ name: 'x'.repeat(257), value: 'v' }] }),
      'embeds.0.fields.0.name',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'over 6,000 characters in all embeds together',
      { embeds: times(2, () => ({ description: 'x'.repeat(3_001) })) },
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['an address of another scheme', embed({ url: 'javascript:alert(1)' }), 'embeds.0.url', 'URL_TYPE_INVALID_SCHEME'],
    ['an address that is none', embed({ url: 'nowhere' }), 'embeds.0.url', 'URL_TYPE_INVALID_URL'],
    ['a colour beyond white', embed({ color: 0x1000000 }), 'embeds.0.color', 'NUMBER_TYPE_MAX'],
    ['a time that is none', embed({ timestamp: 'soon' }), 'embeds.0.timestamp', 'DATE_TIME_TYPE_PARSE'],
    [
      'six rows',
      { content: 'x', components: times(6, (at) => ({ type: 1, components: [button({ custom_id: `${at}` })] })) },
      'components',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons in a row',
      row(...times(6, (at) => button({ custom_id: `${at}` }))),
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', row(), 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
    [
      'two buttons of one id',
      row(button(), button()),
      'components.0.components.1.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a button without an id',
      row(button({ custom_id: undefined })),
      'components.0.components.0.custom_id',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an id over 100',
      row(button({ custom_id: 'x'.repeat(101) })),
      'components.0.components.0.custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a label over 80',
      row(button({ label: 'x'.repeat(81) })),
      'components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button that shows nothing',
      row(button({ label: '' })),
      'components.0.components.0',
      'BUTTON_COMPONENT_MUST_HAVE_LABEL_OR_EMOJI',
    ],
    ['a style that there is not', row(button({ style: 9 })), 'components.0.components.0.style', 'BASE_TYPE_CHOICES'],
    [
      'a link without an address',
      row({ type: 2, style: 5, label: 'L' }),
      'components.0.components.0.url',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a link with an id',
      row({ type: 2, style: 5, label: 'L', url: 'https://a.example', custom_id: 'a' }),
      'components.0.components.0',
      'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
    ],
    [
      'a link over 512',
      row({ type: 2, style: 5, label: 'L', url: `https://a.example/${'x'.repeat(512)}` }),
      'components.0.components.0.url',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a menu beside a button',
      row(button(), { type: 3, custom_id: 'm', options: [{ label: 'A', value: 'a' }] }),
      'components.0.components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a menu of twenty-six',
      row({ type: 3, custom_id: 'm', options: times(26, (at) => ({ label: 'A', value: `${at}` })) }),
      'components.0.components.0.options',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a menu with one value twice',
      row({ type: 3, custom_id: 'm', options: times(2, () => ({ label: 'A', value: 'a' })) }),
      'components.0.components.0.options.1.value',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    ['a bare button', { content: 'x', components: [button()] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
    ['a newer component without its flag', { components: [text('x')] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
    [
      'content beside newer components',
      { ...v2(text('x')), content: 'x' },
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside newer components',
      { ...v2(text('x')), ...embed() },
      'embeds',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'forty-one newer components',
      v2({ type: 17, components: times(40, () => text('x')) }),
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'over 4,000 characters in newer components',
      v2(text('x'.repeat(2_001)), text('x'.repeat(2_000))),
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'a section without something beside it',
      v2({ type: 9, components: [text('x')] }),
      'components.0.accessory',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a section of four texts',
      v2({ type: 9, components: times(4, () => text('x')), accessory: button() }),
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
      'components.0.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'roles parsed and named',
      { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'mentions of an unknown kind',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0',
      'BASE_TYPE_CHOICES',
    ],
    [
      'over a hundred roles',
      { content: 'x', allowed_mentions: { roles: times(101, String) } },
      'allowed_mentions.roles',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a reply to what is not there',
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference',
      'REPLIES_UNKNOWN_MESSAGE',
    ],
    [
      'a reply to what is no id',
      { content: 'x', message_reference: { message_id: 'one' } },
      'message_reference.message_id',
      'NUMBER_TYPE_COERCE',
    ],
  ])('%s', async (_, body, path, code) => {
    const { status, body: answer } = await post(body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    expect(codesAt(answer.errors, path)).toContain(code);
    expect(discord.messages).toHaveLength(0);
  });
});

describe('at the limit, and taken', () => {
  test.each<[string, Json]>([
    ['2,000 characters, counted as code points', { content: '😀'.repeat(2_000) }],
    ['6,000 characters in ten embeds', { embeds: times(10, () => ({ description: 'x'.repeat(600) })) }],
    [
      'five rows of five',
      {
        content: 'x',
        components: times(5, (at) => ({
          type: 1,
          components: times(5, (which) => button({ custom_id: `${at}/${which}` })),
        })),
      },
    ],
    ['forty newer components', v2({ type: 17, components: times(39, () => text('x')) })],
    [
      'a reply to nothing that need not be there',
      { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
    ],
  ])('%s', async (_, body) => {
    const { status, body: answer } = await post(body);
    expect(answer).toMatchObject({ channel_id: textChannel, type: 0, author: { bot: true }, pinned: false });
    expect(status).toBe(200);
  });

  test('a file of a form is an attachment', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ attachments: [{ id: '0', description: 'A picture' }] }));
    form.set('files[0]', new Blob(['abc'], { type: 'image/png' }), 'a.png');
    const { body } = await post(form);
    expect(body.attachments).toMatchObject([{ filename: 'a.png', size: 3, description: 'A picture' }]);
  });
});

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
    deny(permission.sendMessages);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    deny(permission.viewChannel);
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
    deny(permission.embedLinks | permission.attachFiles);
    expect(await post(embed())).toMatchObject({ status: 403, body: { code: 50013 } });
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
    deny(permission.readMessageHistory);
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
    const id = await posted({ content: 'a', ...embed() });
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
    deny(permission.manageThreads);
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 403, body: { code: 160005 } });
  });

  test('50013: without Send Messages in Threads', async () => {
    const id = await posted();
    await open(id);
    deny(permission.sendMessagesInThreads);
    expect(await post({ content: 'x' }, id)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
});

function deny(bits: bigint): void {
  const role = discord.world.guilds.get(discord.guild)?.botRole ?? '';
  discord.world.channels.get(textChannel)?.overwrites.set(role, { allow: 0n, deny: bits });
}
