import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import { type Method, method } from './method.ts';
import { Refusal } from './refusal.ts';
import { validate } from './validate.ts';
import * as views from './views.ts';
import { appId, botId, botUser, team } from './workspace.ts';

const authTest = method({
  tier: 'special',
  run: ({ host }) => ({
    url: `http://${host}/`,
    team: 'A workspace',
    team_id: team,
    user: 'codicil',
    user_id: botUser,
    bot_id: botId,
    is_enterprise_install: false,
  }),
});

const authRevoke = method({
  tier: 3,
  token: 'either',
  run({ args, token }) {
    const isTest = ['1', 'true'].includes(String(args.test));
    if (!isTest) token.refusal = 'token_revoked';
    return { revoked: !isTest };
  },
});

const apiTest = method({
  tier: 4,
  token: 'either',
  run({ args }) {
    const { token: _token, ...rest } = args;
    if (rest.error !== undefined) throw new Refusal(String(rest.error), { args: rest });
    return { args: rest };
  },
});

const connectionsOpen = method({
  tier: 1,
  token: 'app',
  scopes: ['connections:write'],
  run: ({ openLink }) => ({ url: openLink() }),
});

const usersInfo = method({
  tier: 4,
  scopes: ['users:read'],
  required: ['user'],
  run({ args, workspace }) {
    const user = workspace.users.get(String(args.user));
    if (user === undefined) throw new Refusal('user_not_found');
    const { id, name, isAdmin } = user;
    return {
      user: {
        id,
        team_id: team,
        name,
        deleted: false,
        real_name: name,
        tz: 'Europe/London',
        tz_label: 'Greenwich Mean Time',
        tz_offset: 0,
        profile: { real_name: name, display_name: name, team },
        is_admin: isAdmin,
        is_owner: false,
        is_primary_owner: false,
        is_restricted: false,
        is_ultra_restricted: false,
        is_bot: false,
        is_app_user: false,
        updated: 1_700_000_000,
      },
    };
  },
});

const botsInfo = method({
  tier: 3,
  scopes: ['users:read'],
  run({ args }) {
    if (args.bot !== undefined && args.bot !== botId) throw new Refusal('bot_not_found');
    return {
      bot: { id: botId, app_id: appId, user_id: botUser, name: 'Codicil', deleted: false, updated: 1_700_000_000 },
    };
  },
});

const userGroupsList = method({
  tier: 2,
  scopes: ['usergroups:read'],
  run: ({ workspace }) => ({
    usergroups: workspace.userGroups.map(({ id, handle, name }) => ({
      id,
      team_id: team,
      is_usergroup: true,
      is_subteam: true,
      name,
      description: '',
      handle,
      is_external: false,
      date_create: 1_700_000_000,
      date_update: 1_700_000_000,
      date_delete: 0,
      auto_type: null,
      auto_provision: false,
      enterprise_subteam_id: '',
      created_by: 'U0000ADMIN',
      updated_by: 'U0000ADMIN',
      deleted_by: null,
      prefs: { channels: [], groups: [] },
      user_count: 1,
    })),
  }),
});

/** Every method that the stand-in knows; the rest answers `unknown_method`. */
export const methods: Readonly<Record<string, Method>> = {
  'api.test': apiTest,
  'apps.connections.open': connectionsOpen,
  'auth.revoke': authRevoke,
  'auth.test': authTest,
  'blocks.validate': validate,
  'bots.info': botsInfo,
  'chat.delete': chat.remove,
  'chat.getPermalink': chat.getPermalink,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.postMessage': chat.postMessage,
  'chat.update': chat.update,
  'conversations.history': conversations.history,
  'conversations.info': conversations.info,
  'conversations.join': conversations.join,
  'conversations.list': conversations.list,
  'conversations.replies': conversations.replies,
  'usergroups.list': userGroupsList,
  'users.info': usersInfo,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.updateView,
};
