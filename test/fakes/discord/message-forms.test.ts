import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api, codesAt } from './client.ts';
import type { Json } from './form.ts';
import { type FakeDiscord, startDiscord } from './server.ts';
import { textChannel } from './world.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord({ limits: { routes: null } });
});
afterEach(() => discord.stop());

const post = (body: Json | string | FormData, channel = textChannel) =>
  api(discord, 'POST', `/channels/${channel}/messages`, body);

const embed = (over: Json = {}) => ({ embeds: [{ title: 'T', ...over }] });
const row = (...components: Json[]) => ({ content: 'x', components: [{ type: 1, components }] });
const button = (over: Json = {}) => ({ type: 2, style: 2, label: 'Press', custom_id: 'a', ...over });
const v2 = (...components: Json[]) => ({ flags: 1 << 15, components });
const text = (content: string) => ({ type: 10, content });
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

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
