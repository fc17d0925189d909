import { WebClient } from '@slack/web-api';
import { REST, Routes } from 'discord.js';
import { renderPost as renderForDiscord } from '../src/platforms/discord/render.ts';
import { renderPost as renderForSlack } from '../src/platforms/slack/render.ts';
import { channelsOf, cpuMillisecondsSince, post, startServer, statsOf } from './platform-client.ts';

const atOnce = 150;

/** Slack's own client over the same stand-in, with as many requests at once as Codicil makes, and nothing kept. */
export function bareSlack(count: number) {
  return measure('slack', count, (port) => {
    const slackApiUrl = `http://127.0.0.1:${port}/api/`;
    const options = { slackApiUrl, retryConfig: { retries: 0 }, maxRequestConcurrency: atOnce };
    const client = new WebClient('xoxb-bench', options);
    return (channel) =>
      client.chat.postMessage({ channel, ...renderForSlack(post), unfurl_links: false, unfurl_media: false });
  });
}

/** Discord's own client, which keeps to the limits by itself. */
export function bareDiscord(count: number) {
  return measure('discord', count, (port) => {
    const client = new REST({ api: `http://127.0.0.1:${port}`, retries: 0 }).setToken('bench.bench.bench');
    return (channel) => client.post(Routes.channelMessages(channel), { body: renderForDiscord(post) });
  });
}

async function measure(
  platform: 'discord' | 'slack',
  count: number,
  connect: (port: number) => (channel: string) => Promise<unknown>,
) {
  const { server, port } = await startServer(0);
  const send = connect(port);
  const channels = channelsOf(platform, count);
  const before = process.cpuUsage();
  const worker = async () => {
    for (let one = channels.pop(); one !== undefined; one = channels.pop()) await send(one.channel);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const cpu = cpuMillisecondsSince(before);
  const stats = await statsOf(port);
  server.kill();
  const seconds = ((stats.lastReachedAt ?? 0) - (stats.firstAt ?? 0)) / 1_000;
  return {
    postsPerSecond: Math.round((count / seconds) * 1_000) / 1_000,
    cpuMillisecondsAPost: Math.round((cpu / count) * 1_000) / 1_000,
    tooManyRequests: stats.limited,
  };
}
