import { botUser, channelObject, guildObject, memberObject, personUser, roleObjects } from './objects.ts';
import { refusal } from './refusal.ts';
import type { Route } from './routes.ts';
import { guildOf, type World } from './world.ts';

/** Who the bot is, where it is, and where its gateway is. */
export function directoryRoutes(world: World, gatewayUrl: () => string, sessionsLeft: () => number): Route[] {
  const get = (
    operation: string,
    path: string,
    answer: (params: Readonly<Record<string, string>>) => unknown,
    authorization: Route['authorization'] = 'bot',
  ): Route => ({
    operation,
    method: 'GET',
    path,
    authorization,
    handle: ({ params }) => ({ status: 200, body: answer(params) }),
  });

  const application = () => ({
    id: world.applicationId,
    name: 'Codicil',
    icon: null,
    description: '',
    type: null,
    bot: botUser(world),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: personUser(world),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  });

  return [
    get('get_gateway', '/gateway', () => ({ url: gatewayUrl() }), 'none'),
    get('get_bot_gateway', '/gateway/bot', () => ({
      url: gatewayUrl(),
      shards: Math.max(1, Math.ceil(world.guilds.size / 1_000)),
      session_start_limit: { total: 1_000, remaining: sessionsLeft(), reset_after: 0, max_concurrency: 1 },
    })),
    get('get_my_user', '/users/@me', () => ({
      ...botUser(world),
      mfa_enabled: false,
      locale: 'en-US',
      verified: true,
    })),
    get('list_my_guilds', '/users/@me/guilds', () =>
      [...world.guilds.values()].slice(0, 200).map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: false,
        permissions: String(guild.everyonePermissions | guild.botRolePermissions),
        features: [],
      })),
    ),
    get('get_my_application', '/applications/@me', application),
    get('get_my_oauth2_application', '/oauth2/applications/@me', application),
    get('get_guild', '/guilds/{guild_id}', ({ guild_id: id = '' }) => guildObject(world, guildOf(world, id))),
    get('list_guild_roles', '/guilds/{guild_id}/roles', ({ guild_id: id = '' }) => roleObjects(guildOf(world, id))),
    get('list_guild_channels', '/guilds/{guild_id}/channels', ({ guild_id: id = '' }) => {
      guildOf(world, id);
      return [...world.channels.values()]
        .filter(({ guild, thread }) => guild === id && thread === null)
        .map((channel) => channelObject(world, channel));
    }),
    get('get_guild_member', '/guilds/{guild_id}/members/{user_id}', ({ guild_id: id = '', user_id: user = '' }) => {
      const guild = guildOf(world, id);
      if (user === world.botId) return memberObject(botUser(world), [guild.botRole]);
      if (user === world.personId) return memberObject(personUser(world), []);
      throw refusal(10007);
    }),
  ];
}
