import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { api } from './client.ts';
import type { Json } from './form.ts';
import type { Interaction } from './interactions.ts';
import { type FakeDiscord, startDiscord } from './server.ts';

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

const command = () => discord.act({ type: 2, data: { id: '1', name: 'codicil', type: 1 } });
const press = () => discord.act({ type: 3, data: { custom_id: 'a', component_type: 2 } });
const typing = () => discord.act({ type: 4, data: { id: '1', name: 'codicil', type: 1 } });

const answer = ({ id, token }: Interaction, type: number, data?: Json, query = '') =>
  api(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, { type, ...(data && { data }) }, null);
const webhook = ({ token }: Interaction, method: string, path = '', body?: Json) =>
  api(discord, method, `/webhooks/${discord.applicationId}/${token}${path}`, body, null);

describe('the first answer', () => {
  test('a message, and what it was when asked for it', async () => {
    const asked = command();
    const { status, body } = await answer(asked, 4, { content: 'Hi', flags: 64 }, '?with_response=true');
    expect(status).toBe(200);
    expect(body.interaction).toMatchObject({ id: asked.id, response_message_ephemeral: true });
    expect(body.resource.message).toMatchObject({ content: 'Hi', flags: 64 });
    expect(await asked.answer).toEqual({ content: 'Hi', flags: 64 });
  });

  test('without asking: 204', async () => {
    expect(await answer(command(), 5)).toMatchObject({ status: 204 });
  });

  test('10062: after three seconds, or with a token that is none', async () => {
    const asked = command();
    discord.world.advance(3_001);
    expect(await answer(asked, 5)).toMatchObject({ status: 404, body: { code: 10062 } });
    const unknown = await api(discord, 'POST', '/interactions/1/none/callback', { type: 5 }, null);
    expect(unknown).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test('40060: a second one', async () => {
    const asked = command();
    await answer(asked, 5);
    expect(await answer(asked, 4, { content: 'x' })).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  test.each<[string, () => Interaction, number]>([
    ['choices for a command', command, 8],
    ['an update for a command', command, 7],
    ['a message for typing', typing, 4],
    ['nothing that there is', command, 3],
  ])('50035: %s', async (_, act, type) => {
    expect(await answer(act(), type, { content: 'x' })).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('50006 and 50035 for a message as anywhere; a refused answer leaves room for a right one', async () => {
    const asked = command();
    expect(await answer(asked, 4, {})).toMatchObject({ body: { code: 50006 } });
    const long = await answer(asked, 4, { content: 'x'.repeat(2_001) });
    expect(long.body.errors.data.content._errors[0].code).toBe('BASE_TYPE_MAX_LENGTH');
    expect(await answer(asked, 4, { content: 'x' })).toMatchObject({ status: 204 });
  });

  test('50035: twenty-six choices, a choice over 100 characters', async () => {
    const choices = Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }));
    expect((await answer(typing(), 8, { choices })).body.errors.data.choices).toHaveProperty('_errors');
    const long = [{ name: 'x'.repeat(101), value: 'x' }];
    expect((await answer(typing(), 8, { choices: long })).body.errors.data.choices[0]).toHaveProperty('name');
  });
});

describe('a window', () => {
  const input = { type: 4, custom_id: 'words', style: 1, label: 'Words' };
  const modal = (over: Json = {}) => ({
    custom_id: 'm',
    title: 'T',
    components: [{ type: 1, components: [input] }],
    ...over,
  });

  test('is opened by a command, not from a window', async () => {
    expect(await answer(command(), 9, modal())).toMatchObject({ status: 204 });
    const sent = discord.act({ type: 5, data: { custom_id: 'm', components: [] } });
    expect(await answer(sent, 9, modal())).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test.each<[string, Json, string]>([
    ['a title over 45', { title: 'x'.repeat(46) }, 'title'],
    ['no id', { custom_id: '' }, 'custom_id'],
    [
      'six rows',
      {
        components: Array.from({ length: 6 }, (_, at) => ({ type: 1, components: [{ ...input, custom_id: `${at}` }] })),
      },
      'components',
    ],
    [
      'a label over 45',
      { components: [{ type: 18, label: 'x'.repeat(46), component: { type: 4, custom_id: 'w', style: 1 } }] },
      'components',
    ],
  ])('50035: %s', async (_, over, field) => {
    const { body } = await answer(command(), 9, modal(over));
    expect(body).toMatchObject({ code: 50035 });
    expect(body.errors.data).toHaveProperty(field);
  });
});

describe('afterwards', () => {
  test('the message to come is filled; its visibility stays', async () => {
    const asked = command();
    await answer(asked, 5, { flags: 64 });
    expect((await webhook(asked, 'GET', '/messages/@original')).body.flags).toBe(64 | 128);
    const { body } = await webhook(asked, 'PATCH', '/messages/@original', { content: 'Done' });
    expect(body).toMatchObject({ content: 'Done', flags: 64 });
    expect(asked.shown).toEqual([{ body: { content: 'Done' }, ephemeral: true }]);
  });

  test('a follow-up right after a deferral fills it; later ones are messages of their own', async () => {
    const asked = command();
    await answer(asked, 5, { flags: 64 });
    const filled = await webhook(asked, 'POST', '', { content: 'One' });
    expect(filled.body).toMatchObject({ id: asked.original?.id, flags: 64 });
    const second = await webhook(asked, 'POST', '', { content: 'Two' });
    expect(second.body.id).not.toBe(filled.body.id);
    expect(asked.shown.map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
    expect(await webhook(asked, 'DELETE', `/messages/${second.body.id}`)).toMatchObject({ status: 204 });
    expect(await webhook(asked, 'GET', `/messages/${second.body.id}`)).toMatchObject({ body: { code: 10008 } });
  });

  test('of a button, @original is the message it is under', async () => {
    const pressed = press();
    await answer(pressed, 6);
    const { body } = await webhook(pressed, 'PATCH', '/messages/@original', { content: 'Turned' });
    expect(body).toMatchObject({ id: pressed.message?.id, content: 'Turned' });
  });

  test('10015: before the first answer, or with a token that is none', async () => {
    const asked = command();
    const early = await webhook(asked, 'PATCH', '/messages/@original', { content: 'x' });
    expect(early).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  test('50027: after fifteen minutes', async () => {
    const asked = command();
    await answer(asked, 5);
    discord.world.advance(15 * 60_000 + 1);
    const late = await webhook(asked, 'PATCH', '/messages/@original', { content: 'x' });
    expect(late).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  test('nothing of it counts towards the limit of the bot', async () => {
    const asked = command();
    await answer(asked, 5);
    for (let at = 0; at < 5; at += 1) await webhook(asked, 'PATCH', '/messages/@original', { content: `${at}` });
    const sixth = await webhook(asked, 'PATCH', '/messages/@original', { content: 'x' });
    expect(sixth).toMatchObject({ status: 429, body: { global: false } });
  });
});

describe('commands', () => {
  const path = () => `/applications/${discord.applicationId}/commands`;
  const subcommand = (over: Json = {}) => ({ type: 1, name: 'a', description: 'd', ...over });
  const one = (over: Json = {}) => ({ name: 'codicil', description: 'd', ...over });
  const option = (over: Json = {}) => ({ type: 3, name: 'a', description: 'd', ...over });

  test('are kept, with their ids where the name is known', async () => {
    const [first] = (await api(discord, 'PUT', path(), [one()])).body;
    const [second] = (await api(discord, 'PUT', path(), [one({ description: 'other' })])).body;
    expect(second).toMatchObject({ id: first.id, description: 'other', application_id: discord.applicationId });
    expect((await api(discord, 'GET', path())).body).toHaveLength(1);
  });

  test.each<[string, Json, string]>([
    ['a name in capitals', one({ name: 'Codicil' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', one({ name: 'co di' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', one({ description: '' }), 'BASE_TYPE_REQUIRED'],
    ['a description over 100', one({ description: 'x'.repeat(101) }), 'BASE_TYPE_BAD_LENGTH'],
    [
      'twenty-six options',
      one({ options: Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` })) }),
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a required option after one that is not',
      one({ options: [option(), option({ name: 'b', required: true })] }),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'two options of one name',
      one({ options: [option(), option()] }),
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'choices and completion',
      one({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
    ],
    [
      'twenty-six choices',
      one({
        options: [option({ choices: Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` })) })],
      }),
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'subcommands beside options',
      one({ options: [subcommand(), option({ name: 'b' })] }),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'over 8,000 characters in all',
      one({
        options: Array.from({ length: 20 }, (_, at) =>
          subcommand({
            name: `s${at}`,
            options: Array.from({ length: 5 }, (_, which) =>
              option({ name: `o${which}`, description: 'x'.repeat(90) }),
            ),
          }),
        ),
      }),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('50035: %s', async (_, body, code) => {
    const { status, body: answer } = await api(discord, 'PUT', path(), [body]);
    expect(status).toBe(400);
    expect(JSON.stringify(answer.errors)).toContain(code);
    expect(discord.commands()).toEqual([]);
  });

  test('50035: two of one name; 50001: of another application; 10063: one that is gone', async () => {
    expect((await api(discord, 'PUT', path(), [one(), one()])).body).toMatchObject({ code: 50035 });
    expect(await api(discord, 'GET', '/applications/1/commands')).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await api(discord, 'DELETE', `${path()}/1`)).toMatchObject({ status: 404, body: { code: 10063 } });
  });

  test('50001: of a server that was joined without the scope for commands', async () => {
    const guild = discord.world.guilds.get(discord.guild);
    if (guild !== undefined) guild.commandsScope = false;
    const own = `/applications/${discord.applicationId}/guilds/${discord.guild}/commands`;
    expect(await api(discord, 'GET', own)).toMatchObject({ status: 403, body: { code: 50001 } });
  });
});
