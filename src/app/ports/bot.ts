import type { Channel } from '../../domain/channel.ts';
import type { Post } from '../../domain/post.ts';

/** What a platform needs to offer an option well: a list to choose from, names to complete, a number's range. */
export interface CommandOption {
  /** Lower case, `a-z` and `-`. */
  readonly name: string;
  readonly description: string;
  /** `mention`: a role or user group. Lists are given as one text, entries parted by commas. */
  readonly type: 'text' | 'integer' | 'mention';
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** `actor`: a company or a regulator. */
  readonly complete?: 'company' | 'actor' | 'topic' | 'jurisdiction' | 'source';
  /** Words in quotes are to stand side by side: in a typed line they keep their quotes. */
  readonly phrases?: true;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  readonly who: 'anyone' | 'managers';
  /** True where the answer may take longer than a platform waits. */
  readonly slow: boolean;
  /** Required ones first. In a typed line the first option takes the words that name no other. */
  readonly options: readonly CommandOption[];
}

export interface Person {
  /** Platform's id of the person. */
  readonly id: string;
  readonly mayManage: boolean;
}

export interface CommandRequest {
  readonly channel: Channel;
  readonly person: Person;
  readonly command: string;
  /** By option name; numbers as text. Untrusted. */
  readonly options: Readonly<Record<string, string>>;
  /** Page of a long answer, from 0. */
  readonly page: number;
  /** Asks the platform why nothing can be posted to the channel now, in words; null: nothing is known against it. */
  readonly obstacle?: () => Promise<string | null>;
}

/** A command as one typed line (`company LinkedIn`, `subscribe companies:LinkedIn,Meta severity:2`). */
export interface LineRequest {
  readonly channel: Channel;
  readonly person: Person;
  readonly line: string;
  /** As in a `CommandRequest`. */
  readonly obstacle?: () => Promise<string | null>;
}

export interface ButtonPress {
  readonly channel: Channel;
  readonly person: Person;
  readonly action: string;
  readonly value: string;
}

export interface Reply {
  readonly post: Post;
  /** Only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** True where the answer takes the place of the message whose button was pressed (paging). */
  readonly replaces: boolean;
}

/** What every platform talks to: the same question gives the same answer everywhere. Never throws: errors are replies. */
export interface Bot {
  readonly commands: readonly CommandDescription[];
  run(request: CommandRequest): Promise<Reply>;
  runLine(request: LineRequest): Promise<Reply>;
  press(press: ButtonPress): Promise<Reply>;
  /** At most 25 completions for what was typed so far of an option. */
  suggest(kind: NonNullable<CommandOption['complete']>, typed: string): Promise<string[]>;
  /** A workspace's subscriptions and latest stories, for a home page. */
  home(platform: Channel['platform'], workspace: string): Promise<Post>;
  /** The platform says that the bot can no longer reach a channel (`null`: the whole workspace), or can again. */
  reachability(
    platform: Channel['platform'],
    workspace: string,
    channel: string | null,
    reason: string | null,
  ): Promise<void>;
  /** The platform says in which workspaces the bot is: posts to all others wait, those that it came back to go on. */
  present(platform: Channel['platform'], workspaces: readonly string[]): Promise<void>;
}
