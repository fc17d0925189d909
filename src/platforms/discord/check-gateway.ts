import { type APIGatewayBotInfo, type Client, Routes } from 'discord.js';
import type { CheckLine } from '../../app/ports/platform.ts';
import { inWords } from '../../domain/errors.ts';
import { second } from '../../domain/time.ts';

const longestWait = 5 * second;

/** Opens a connection to the gateway, waits for its hello, and closes it: a firewall may let HTTPS pass and this not. */
export async function checkGateway(client: Client): Promise<CheckLine> {
  const what = 'Discord gateway';
  const { url, shards, session_start_limit: limit } = (await client.rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  if (limit.remaining < shards) {
    const hours = Math.ceil(limit.reset_after / 3_600_000);
    const words = `the bot has logged in ${limit.total} times today, as often as Discord allows; it may again in ${hours} h`;
    return { what, ok: false, words };
  }
  try {
    await hello(`${url}?v=10&encoding=json`);
    return { what, ok: true, words: 'answers' };
  } catch (error) {
    const words = `${url} does not answer (${inWords(error)}): let WebSocket connections to it through your firewall or proxy`;
    return { what, ok: false, words };
  }
}

function hello(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const end = (error?: Error) => {
      clearTimeout(late);
      socket.close();
      if (error === undefined) resolve();
      else reject(error);
    };
    const late = setTimeout(() => end(new Error('no hello within five seconds')), longestWait);
    socket.addEventListener('message', () => end());
    socket.addEventListener('close', ({ code }) => end(new Error(`closed with code ${code}`)));
    socket.addEventListener('error', () => end(new Error('cannot be connected to')));
  });
}
