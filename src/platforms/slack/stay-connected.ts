import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { backoffMs } from '../../app/backoff.ts';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { minute, second } from '../../domain/time.ts';
import { loggerOf } from './web-client.ts';

/**
 * Socket Mode that comes back by itself. The library's own way back waits five seconds and ends the process where Slack
 * cannot be reached at that moment; here a connection that Slack ends is followed by the next one at once, and an outage
 * is waited out.
 */
export class SteadySocketReceiver extends SocketModeReceiver {
  readonly #log: Log;
  readonly #stop = new AbortController();
  #reconnecting = false;

  constructor(appToken: string, clientOptions: WebClientOptions, log: Log) {
    super({ appToken, autoReconnectEnabled: false, logger: loggerOf(log), installerOptions: { clientOptions } });
    this.#log = log;
  }

  override async start(): ReturnType<SocketModeReceiver['start']> {
    const connected = await this.client.start();
    this.client.on('disconnected', () => void this.#reconnect());
    return connected;
  }

  override async stop(): Promise<void> {
    this.#stop.abort();
    await super.stop();
  }

  async #reconnect(): Promise<void> {
    if (this.#reconnecting) return;
    this.#reconnecting = true;
    for (let attempt = 1; !this.#stop.signal.aborted; attempt += 1) {
      try {
        await this.client.start();
        break;
      } catch (error) {
        this.#log.warn({ error: inWords(error), attempt }, 'slack connection lost, trying again');
        const wait = backoffMs(attempt, Math.random, second / 2, minute);
        await sleep(wait, undefined, { signal: this.#stop.signal }).catch(() => {});
      }
    }
    this.#reconnecting = false;
  }
}
