export type Platform = 'slack' | 'discord' | 'terminal';

/** Where posts go: platform, workspace (Slack team, Discord guild), channel. */
export interface Channel {
  readonly platform: Platform;
  readonly workspace: string;
  readonly channel: string;
}

/** One string for a channel: `slack/T1/C1`. */
export function channelKey(channel: Channel): string {
  return `${channel.platform}/${channel.workspace}/${channel.channel}`;
}
