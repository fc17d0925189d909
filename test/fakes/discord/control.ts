import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Fault } from './faults.ts';
import type { Json } from './form.ts';
import type { Gateway } from './gateway.ts';
import { readRequest, sendAnswer } from './http.ts';
import type { Interaction, Interactions } from './interactions.ts';
import type { Dispatch } from './messages.ts';
import { channelObject, guildCreate } from './objects.ts';
import type { Deed } from './people.ts';
import { channelOf, type FakeMessage, guildOf, type World } from './world.ts';

/** No client of Discord asks for anything below this path: it is for whoever runs the stand-in in another process. */
export const controlPath = '/stand-in/';

export interface ControlParts {
  readonly world: World;
  readonly faults: Fault[];
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly dispatch: Dispatch;
  readonly act: (deed: Deed) => Interaction;
}

const id = z.string().regex(/^\d+$/);
const on = { on: z.string().optional() };
const fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reset'), ...on }),
  z.object({ kind: z.literal('taken'), ...on }),
  z.object({ kind: z.literal('status'), status: z.number().int(), body: z.string().optional(), ...on }),
  z.object({
    kind: z.literal('limit'),
    seconds: z.number(),
    global: z.boolean().default(false),
    shared: z.boolean().optional(),
    retryAfter: z.string().nullable().optional(),
    ...on,
  }),
  z.object({ kind: z.literal('slow'), ms: z.number(), ...on }),
  z.object({ kind: z.literal('late'), ms: z.number(), ...on }),
]);
const deed = z.object({
  type: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  data: z.record(z.string(), z.unknown()),
  permissions: z.string().optional(),
  guild: id.optional(),
  channel: id.optional(),
  message: id.optional(),
});
const gatewayOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('drop'), code: z.number().int().default(4000) }),
  z.object({ do: z.literal('reconnect') }),
  z.object({ do: z.literal('invalidate'), resumable: z.boolean() }),
  z.object({ do: z.literal('zombify') }),
]);
const permissionsOf = z.object({
  channel: id,
  /** Bits, as decimal texts. */
  allow: z.string().regex(/^\d+$/).default('0'),
  deny: z.string().regex(/^\d+$/).default('0'),
});

/** Orders from outside the process: `POST /stand-in/ORDER` with JSON, `GET /stand-in/state`. */
export function createControl({ world, faults, gateway, interactions, dispatch, act }: ControlParts) {
  const orders: Record<string, (body: unknown) => unknown> = {
    /** `{faults: [...]}`: what goes wrong with the next requests, in order. */
    faults: (body) => {
      const given = z.object({ faults: z.array(fault) }).parse(body).faults;
      faults.push(...(given as Fault[]));
      return { waiting: faults.length };
    },
    /** What a person does; answered with the interaction's id. */
    interactions: (body) => ({ id: act(deed.parse(body) as Deed).id }),
    gateway: (body) => {
      const order = gatewayOrder.parse(body);
      if (order.do === 'drop') gateway.drop(order.code);
      else if (order.do === 'reconnect') gateway.reconnect();
      else if (order.do === 'invalidate') gateway.invalidate(order.resumable);
      else gateway.zombify();
      return {};
    },
    /** `{ms}`: time goes on, for tokens, nonces and limits. */
    clock: (body) => {
      world.advance(z.object({ ms: z.number() }).parse(body).ms);
      return { now: new Date(world.now()).toISOString() };
    },
    /** `{channel, code}`: what a channel answers instead of taking a message; code null takes it back. */
    close: (body) => {
      const { channel, code } = z.object({ channel: id, code: z.number().int().nullable() }).parse(body);
      if (code === null) world.closed.delete(channel);
      else world.closed.set(channel, code);
      return {};
    },
    /** What the bot's role may not do, or may, in a channel. */
    permissions: (body) => {
      const { channel, allow, deny } = permissionsOf.parse(body);
      const found = channelOf(world, channel);
      const role = guildOf(world, found.guild).botRole;
      found.overwrites.set(role, { allow: BigInt(allow), deny: BigInt(deny) });
      dispatch('CHANNEL_UPDATE', channelObject(world, found), found.guild);
      return {};
    },
    /** `{guild, there}`: the bot is taken from a server, or comes to it again. */
    guild: (body) => {
      const { guild, there } = z.object({ guild: id, there: z.boolean() }).parse(body);
      if (there) dispatch('GUILD_CREATE', guildCreate(world, guildOf(world, guild)), guild);
      else dispatch('GUILD_DELETE', { id: guild }, guild);
      return {};
    },
  };

  function state(): Json {
    return {
      now: new Date(world.now()).toISOString(),
      messages: world.posts.map(shownMessage),
      published: world.published,
      commands: world.commands,
      faults,
      gateway: { connections: gateway.connections(), identified: gateway.identified(), resumed: gateway.resumed() },
      interactions: interactions.all.map(({ answer: _, token: __, message: ___, original: ____, ...rest }) => rest),
    };
  }

  return async function control(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const order = request.path.slice(controlPath.length);
    if (request.method === 'GET' && order === 'state') return sendAnswer(response, { status: 200, body: state() });
    const give = orders[order];
    if (request.method !== 'POST' || give === undefined) {
      const known = ['GET state', ...Object.keys(orders).map((name) => `POST ${name}`)];
      return sendAnswer(response, { status: 404, body: { message: `There are: ${known.join(', ')}` } });
    }
    try {
      const text = request.bytes.toString('utf8');
      const body = give(text === '' ? {} : JSON.parse(text));
      sendAnswer(response, { status: 200, body });
    } catch (error) {
      const words = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      sendAnswer(response, { status: 400, body: { message: words } });
    }
  };
}

function shownMessage({ id: messageId, channel, body, flags, editedAt }: FakeMessage): Json {
  return { id: messageId, channel, body, flags, editedAt };
}
