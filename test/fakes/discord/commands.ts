import type { Json } from './form.ts';
import { holdForm, refusal } from './refusal.ts';
import type { Call, Route } from './routes.ts';
import { commandErrors, commandsErrors } from './validate-commands.ts';
import { guildOf, type World } from './world.ts';

/** The application's commands: those for every server, and those of one. */
export function commandRoutes(world: World): Route[] {
  const ofGuilds = new Map<string, Json[]>();
  const all = '/applications/{application_id}/commands';
  const guilds = '/applications/{application_id}/guilds/{guild_id}/commands';

  function read({ guild_id: guild }: Call['params']): Json[] {
    if (guild === undefined) return world.commands;
    if (!guildOf(world, guild).commandsScope) throw refusal(50001);
    return ofGuilds.get(guild) ?? [];
  }

  function write({ guild_id: guild }: Call['params'], commands: Json[]): void {
    if (guild === undefined) world.commands = commands;
    else ofGuilds.set(guild, commands);
  }

  function stored(command: Json, guild: string | undefined, known?: Json): Json {
    const facts = { application_id: world.applicationId, version: world.snowflake() };
    const place = guild === undefined ? {} : { guild_id: guild };
    const unset = { default_member_permissions: null, type: 1, nsfw: false, name_localizations: null };
    const given = { ...unset, description: '', description_localizations: null, ...command };
    const permissions = given.default_member_permissions;
    return {
      ...given,
      default_member_permissions: permissions === null ? null : String(permissions),
      id: known?.id ?? world.snowflake(),
      ...facts,
      ...place,
    };
  }

  function holdOwn({ application_id: id }: Call['params']): void {
    if (id !== world.applicationId) throw refusal(50001);
  }

  function routesAt(path: string, suffix: 'application' | 'guild_application'): Route[] {
    const route = (operation: string, method: string, more: string, handle: Route['handle']): Route => ({
      operation: operation.replace('application', suffix),
      method,
      path: `${path}${more}`,
      authorization: 'bot',
      handle(call) {
        holdOwn(call.params);
        return handle(call);
      },
    });
    return [
      route('list_application_commands', 'GET', '', ({ params }) => ({ status: 200, body: read(params) })),
      route('bulk_set_application_commands', 'PUT', '', ({ params, list }) => {
        holdForm(commandsErrors(list));
        const before = read(params);
        const sameName = (name: unknown) => before.find((known) => known.name === name);
        write(
          params,
          list.map((command) => stored(command, params.guild_id, sameName(command.name))),
        );
        return { status: 200, body: read(params) };
      }),
      route('create_application_command', 'POST', '', ({ params, body }) => {
        holdForm(commandErrors(body));
        const before = read(params);
        const known = before.find(({ name }) => name === body.name);
        const command = stored(body, params.guild_id, known);
        write(params, [...before.filter((one) => one !== known), command]);
        return { status: known === undefined ? 201 : 200, body: command };
      }),
      route('delete_application_command', 'DELETE', '/{command_id}', ({ params }) => {
        const before = read(params);
        if (!before.some(({ id }) => id === params.command_id)) throw refusal(10063);
        write(
          params,
          before.filter(({ id }) => id !== params.command_id),
        );
        return { status: 204 };
      }),
    ];
  }

  return [...routesAt(all, 'application'), ...routesAt(guilds, 'guild_application')];
}
