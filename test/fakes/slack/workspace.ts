import type { Json } from './block-kit/check.ts';

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Ids of people and of the bot. */
  readonly members: Set<string>;
  isArchived: boolean;
  /** Only admins post here. */
  isReadOnly: boolean;
  isDeleted: boolean;
}

export interface FakeMessage {
  readonly ts: string;
  readonly channel: string;
  /** Everything that was asked for, blocks and metadata as objects; later edits replace parts of it. */
  body: Json;
  edited: boolean;
}

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
}

export interface FakeUserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

export interface FakeToken {
  readonly kind: 'bot' | 'app';
  readonly scopes: readonly string[];
  /** Why it is refused now: `token_revoked`, `account_inactive`, `token_expired`; null: it is not. */
  refusal: string | null;
}

export const botUser = 'U0BOT0001';
export const botId = 'B0BOT0001';
export const appId = 'A0APP0001';
export const team = 'T00000001';

/** What our manifest asks for; a test can take some away. */
export const allScopes: readonly string[] = [
  'chat:write',
  'chat:write.public',
  'commands',
  'channels:history',
  'groups:history',
  'channels:read',
  'groups:read',
  'users:read',
  'usergroups:read',
];

/** One workspace: its channels, people, messages and views, and the tokens of one app. */
export class Workspace {
  readonly now: () => number;
  readonly channels = new Map<string, FakeChannel>();
  readonly users = new Map<string, FakeUser>();
  readonly userGroups: readonly FakeUserGroup[] = [
    { id: 'S00000001', handle: 'privacy', name: 'Privacy team' },
    { id: 'S00000002', handle: 'legal', name: 'Legal' },
  ];
  readonly tokens = new Map<string, FakeToken>();
  readonly messages: FakeMessage[] = [];
  /** Home pages by user. */
  readonly homes = new Map<string, Json>();
  /** Open modals by view id. */
  readonly views = new Map<string, Json>();
  #last = 0;
  #counter = 0;

  /** `now` in milliseconds since 1970. */
  constructor(now: () => number) {
    this.now = now;
    this.#channel('C00000001', 'general', {});
    this.#channel('C00000002', 'archive', { isArchived: true });
    this.#channel('C00000003', 'elsewhere', { members: new Set(['U0000ADMIN']) });
    this.#channel('C00000004', 'secret', { isPrivate: true, members: new Set(['U0000ADMIN']) });
    this.#channel('C00000005', 'announcements', { isReadOnly: true });
    this.users.set('U0000ADMIN', { id: 'U0000ADMIN', name: 'admin', isAdmin: true });
    this.users.set('U000MEMBER', { id: 'U000MEMBER', name: 'member', isAdmin: false });
  }

  #channel(id: string, name: string, over: Partial<FakeChannel>): void {
    const members = new Set(['U0000ADMIN', 'U000MEMBER', botUser]);
    const open = { isPrivate: false, isArchived: false, isReadOnly: false, isDeleted: false };
    this.channels.set(id, { id, name, members, ...open, ...over });
  }

  /** Adds a public channel that the bot is a member of. */
  addChannel(id: string, over: Partial<FakeChannel> = {}): void {
    this.#channel(id, over.name ?? id.toLowerCase(), over);
  }

  /** By id, by name with or without `#`, or by a person's id; what the bot may not know of is not found. */
  channelNamed(idOrName: string): FakeChannel | null {
    if (this.users.has(idOrName)) return this.#directChannel(idOrName);
    const name = idOrName.replace(/^#/, '');
    const found = this.channels.get(idOrName) ?? [...this.channels.values()].find((channel) => channel.name === name);
    if (found === undefined || found.isDeleted) return null;
    return found.isPrivate && !found.members.has(botUser) ? null : found;
  }

  /** The conversation of the bot with a person, opened by the first message. */
  #directChannel(user: string): FakeChannel {
    const id = `D${user.slice(1)}`;
    if (!this.channels.has(id)) this.#channel(id, id, { isPrivate: true, members: new Set([user, botUser]) });
    return this.channels.get(id) as FakeChannel;
  }

  messageAt(channel: string, ts: unknown): FakeMessage | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  /** Seconds since 1970 with six digits; never the same twice. */
  nextTs(): string {
    this.#last = Math.max(this.#last + 1, Math.round(this.now() * 1_000));
    return `${Math.floor(this.#last / 1_000_000)}.${String(this.#last % 1_000_000).padStart(6, '0')}`;
  }

  nextId(prefix: string): string {
    this.#counter += 1;
    return `${prefix}${String(this.#counter).padStart(8, '0')}`;
  }
}
