import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { openRecorder } from '../traffic.ts';
import { createApi } from './api.ts';
import { commandRoutes } from './commands.ts';
import { controlPath, createControl } from './control.ts';
import { directoryRoutes } from './directory.ts';
import type { Fault } from './faults.ts';
import type { Json } from './form.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { createInteractions, type Interaction } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { act, type Deed } from './people.ts';
import { createRateLimits, type RateLimitOptions } from './rate-limits.ts';
import { threadRoutes } from './threads.ts';
import { createWorld, type FakeMessage, firstGuild, textChannel, type World, type WorldOptions } from './world.ts';

export interface FakeDiscordOptions extends WorldOptions, GatewayOptions {
  /** 0: any. */
  readonly port?: number;
  /** File for the traffic, as JSONL. */
  readonly record?: string;
  readonly limits?: RateLimitOptions;
}

export interface FakeDiscord {
  /** For clients: without `/v10`. */
  readonly url: string;
  readonly gateway: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guild: string;
  readonly channel: string;
  /** Everything that it knows; a test may change it. */
  readonly world: World;
  /** Posts of the bot, in order; answers to interactions are not among them. */
  readonly messages: readonly FakeMessage[];
  readonly published: readonly string[];
  readonly commands: () => Json[];
  /** What goes wrong with the next requests. */
  readonly faults: Fault[];
  /** Channels that answer with a code instead of taking messages: 10003, 50001, 50007, 50013, ... */
  readonly closed: Map<string, number>;
  /** Sends an interaction to the bot and waits for the message that answers it. */
  interact(deed: Deed): Promise<Json>;
  /** Sends an interaction to the bot; what comes of it is written into what is returned. */
  act(deed: Deed): Interaction;
  readonly interactions: readonly Interaction[];
  dispatch(event: string, data: Json, guild?: string): void;
  /** How often each operation was asked for. */
  readonly requests: ReadonlyMap<string, number>;
  readonly sessions: Gateway;
  /** Closes the bot's connection, as Discord does now and then; the client resumes. */
  dropGateway(code: number): void;
  readonly resumed: () => number;
  stop(): Promise<void>;
}

/** Discord's REST API v10 and gateway on the loopback, as far as a bot such as ours uses them. */
export async function startDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const world = createWorld(options);
  const record = openRecorder('discord', options.record);
  const faults: Fault[] = [];
  const requests = new Map<string, number>();
  const limits = createRateLimits(world.now, options.limits);
  const interactions = createInteractions(world);
  const dispatch = (event: string, data: Json, guild: string = firstGuild) => gateway.dispatch(event, data, guild);
  const person = (deed: Deed) => act(world, interactions, dispatch, deed);

  const server = createServer((request, response) => {
    const handle = request.url?.startsWith(controlPath) === true ? control : api;
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const gatewayUrl = `ws://${host}`;
  const gateway = createGateway(world, new WebSocketServer({ server }), () => gatewayUrl, record, options);
  const routes = [
    ...directoryRoutes(world, () => gatewayUrl, gateway.sessionsLeft),
    ...commandRoutes(world),
    ...messageRoutes(world, dispatch),
    ...threadRoutes(world, dispatch),
    ...interactions.routes,
  ];
  const seen = (operation: string) => requests.set(operation, (requests.get(operation) ?? 0) + 1);
  const api = createApi({ world, routes, limits, faults, record, seen });
  const control = createControl({ world, faults, gateway, interactions, dispatch, act: person });

  return {
    url,
    gateway: gatewayUrl,
    token: world.token,
    applicationId: world.applicationId,
    guild: firstGuild,
    channel: textChannel,
    world,
    messages: world.posts,
    published: world.published,
    commands: () => world.commands,
    faults,
    closed: world.closed,
    interact: (deed) => person(deed).answer,
    act: person,
    interactions: interactions.all,
    dispatch,
    requests,
    sessions: gateway,
    dropGateway: gateway.drop,
    resumed: gateway.resumed,
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
