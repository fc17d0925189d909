export type Platform = 'slack' | 'discord' | 'terminal';

/** Where posts go: platform, workspace (Slack team, Discord guild), channel. */
export interface Channel {
  readonly platform: Platform;
  readonly workspace: string;
  /** Platform's id of the channel, or `@` and that of a person, who is then written to directly. */
  readonly channel: string;
}

/** One string for a channel: `slack/T1/C1`. */
export function channelKey(channel: Channel): string {
  return `${channel.platform}/${channel.workspace}/${channel.channel}`;
}

/** One string for a workspace: `slack/T1`. */
export function workspaceKey(channel: Pick<Channel, 'platform' | 'workspace'>): string {
  return `${channel.platform}/${channel.workspace}`;
}

/** The way to one person of a workspace. */
export function directChannel({ platform, workspace }: Channel, person: string): Channel {
  return { platform, workspace, channel: `@${person}` };
}

/** Platform's id of the person whom a channel leads to; null where it is a channel of many. */
export function personOf(channel: Channel): string | null {
  return channel.channel.startsWith('@') ? channel.channel.slice(1) : null;
}
