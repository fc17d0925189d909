import { isObject, type Json } from './form.ts';
import { botPermissions, permission } from './permissions.ts';
import type { FakeMessage, World } from './world.ts';

/** Whom a message notifies: what its text names, held to `allowed_mentions` and to what the bot may. */
export function mentionsOf(world: World, { body, channel }: FakeMessage): Json {
  const text = String(body.content ?? '');
  const allowed = isObject(body.allowed_mentions) ? body.allowed_mentions : null;
  const parse = allowed === null ? ['users', 'roles', 'everyone'] : stringsOf(allowed.parse);
  const named = (form: RegExp) => [...new Set([...text.matchAll(form)].map(([, id]) => id as string))];
  const may = (kind: 'users' | 'roles', id: string) =>
    parse.includes(kind) || (allowed !== null && stringsOf(allowed[kind]).includes(id));
  const where = world.channels.get(channel);
  const guild = where === undefined ? undefined : world.guilds.get(where.guild);
  const mayEveryone =
    where !== undefined &&
    guild !== undefined &&
    (botPermissions(guild, where) & permission.mentionEveryone) !== 0n &&
    parse.includes('everyone');
  return {
    mentions: named(/<@!?(\d+)>/g)
      .filter((id) => may('users', id) && id === world.personId)
      .map((id) => ({ id, username: 'reader', discriminator: '0', global_name: null, avatar: null }))
      .map((user) => ({ ...user, primary_guild: null, public_flags: 0, flags: 0 })),
    mention_roles: named(/<@&(\d+)>/g).filter((id) => may('roles', id)),
    mention_everyone: mayEveryone && /@(everyone|here)/.test(text),
  };
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
