import { Form, isObject, type Json } from './form.ts';
import { editMessage, storeMessage } from './messages.ts';
import { messageObject } from './objects.ts';
import { holdForm, refusal } from './refusal.ts';
import type { Call, Route } from './routes.ts';
import { isEmptyMessage, messageErrors, messageFlags } from './validate-message.ts';
import { modalErrors } from './validate-modal.ts';
import type { FakeMessage, World } from './world.ts';

const answerWithinMs = 3_000;
const tokenLifeMs = 15 * 60_000;

/** Kinds of interaction: a command, a press or choice under a message, a completion, a filled-in window. */
export type InteractionType = 2 | 3 | 4 | 5;

/** Something that a person did, and what came of it. Times are of `performance.now()`, in milliseconds. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly name: string;
  readonly channel: string;
  /** Message whose component was used. */
  readonly message: FakeMessage | null;
  readonly sentAt: number;
  acknowledgedAt: number | null;
  answeredAt: number | null;
  /** Type of the callback: 4 a message, 5 one to come, 6 and 7 the same for the message itself, 8 choices, 9 a window. */
  callback: number | null;
  original: FakeMessage | null;
  /** What the person was shown, in order: message bodies, choices or a window. */
  readonly shown: { readonly body: Json; readonly ephemeral: boolean }[];
  /** The first of `shown`. */
  readonly answer: Promise<Json>;
}

interface Open {
  readonly interaction: Interaction;
  readonly createdAt: number;
  readonly resolve: (body: Json) => void;
}

export interface Interactions {
  readonly routes: Route[];
  readonly all: Interaction[];
  /** Makes one, not yet sent to the bot. */
  open(given: { type: InteractionType; name: string; channel: string; message: FakeMessage | null }): Interaction;
}

/** Which callbacks answer which interaction. */
const callbacks: Readonly<Record<InteractionType, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** Interactions, their one callback within three seconds, and the messages that their token allows for 15 minutes. */
export function createInteractions(world: World): Interactions {
  const open = new Map<string, Open>();
  const all: Interaction[] = [];

  function show(given: Open, body: Json, ephemeral: boolean): void {
    given.interaction.shown.push({ body, ephemeral });
    given.interaction.answeredAt ??= performance.now();
    given.resolve(body);
  }

  function callback({ params, body, query }: Call) {
    const given = open.get(String(params.interaction_token));
    if (given === undefined || given.interaction.id !== params.interaction_id) throw refusal(10062);
    const { interaction } = given;
    if (interaction.callback !== null) throw refusal(40060);
    if (world.now() - given.createdAt > answerWithinMs) throw refusal(10062);
    const type = Number(body.type);
    const form = new Form();
    form.choice(['type'], type, callbacks[interaction.type]);
    holdForm(form.errors);
    const data = isObject(body.data) ? body.data : {};
    holdCallback(type, data);
    interaction.callback = type;
    interaction.acknowledgedAt = performance.now();
    const flags = Number(data.flags ?? 0);
    const ephemeral = (flags & messageFlags.ephemeral) !== 0;
    if (type === 4) {
      interaction.original = reply(given, data, flags);
      show(given, data, ephemeral);
    } else if (type === 5) {
      interaction.original = reply(given, {}, (flags & messageFlags.ephemeral) | messageFlags.loading);
    } else if (type === 6 || type === 7) {
      interaction.original = interaction.message;
      if (type === 7 && interaction.message !== null) editMessage(world, interaction.message, data);
      if (type === 7) show(given, data, ((interaction.message?.flags ?? 0) & messageFlags.ephemeral) !== 0);
    } else show(given, data, true);
    return query.get('with_response') === 'true' ? { status: 200, body: described(interaction) } : { status: 204 };
  }

  function holdCallback(type: number, data: Json): void {
    if (type === 4 && isEmptyMessage(data)) throw refusal(50006);
    if (type === 4 || type === 7) holdForm(nested(messageErrors(data)));
    if (type === 8) {
      const form = new Form();
      const choices = form.list(['data', 'choices'], data.choices, 0, 25);
      for (const [at, choice] of choices.entries()) {
        form.text(['data', 'choices', at, 'name'], choice.name, 1, 100);
        form.text(['data', 'choices', at, 'value'], choice.value, 0, 100, true);
      }
      holdForm(form.errors);
    }
    if (type === 9) holdForm(modalErrors(data));
  }

  function reply({ interaction }: Open, body: Json, flags: number): FakeMessage {
    const { id, type, name, channel } = interaction;
    return storeMessage(world, channel, body, { flags, interaction: { id, type, name } });
  }

  function described(interaction: Interaction): Json {
    const { id, type, callback: answered, original } = interaction;
    const flags = original?.flags ?? 0;
    const message = original === null ? {} : { message: messageObject(world, original) };
    return {
      interaction: {
        id,
        type,
        ...(original === null ? {} : { response_message_id: original.id }),
        response_message_loading: (flags & messageFlags.loading) !== 0,
        response_message_ephemeral: (flags & messageFlags.ephemeral) !== 0,
      },
      ...(original === null ? {} : { resource: { type: answered, ...message } }),
    };
  }

  /** Throws 10015 for a token that is unknown or was not answered yet, 50027 for one that is over. */
  function holdToken({ webhook_id: id, webhook_token: token }: Call['params']): Open {
    const given = open.get(String(token));
    if (id !== world.applicationId || given === undefined || given.interaction.callback === null) throw refusal(10015);
    if (world.now() - given.createdAt > tokenLifeMs) throw refusal(50027);
    return given;
  }

  function holdMessage(given: Open, id: string | undefined): FakeMessage {
    const wanted = id === undefined || id === '@original' ? given.interaction.original?.id : id;
    const message = wanted === undefined ? undefined : world.messages.get(wanted);
    const own = message === given.interaction.message || message?.interaction?.id === given.interaction.id;
    if (message === undefined || !own) throw refusal(10008);
    return message;
  }

  function followUp({ params, body }: Call) {
    const given = holdToken(params);
    const { original } = given.interaction;
    // Straight after a deferral it fills the message to come, whose visibility stays.
    const waiting =
      original !== null && (original.flags & messageFlags.loading) !== 0 && world.messages.has(original.id);
    if (waiting) return change(given, original, body);
    if (isEmptyMessage(body)) throw refusal(50006);
    holdForm(messageErrors(body));
    const flags = Number(body.flags ?? 0);
    const message = reply(given, body, flags);
    show(given, body, (flags & messageFlags.ephemeral) !== 0);
    return { status: 200, body: messageObject(world, message) };
  }

  function change(given: Open, message: FakeMessage, body: Json) {
    editMessage(world, message, body);
    show(given, body, (message.flags & messageFlags.ephemeral) !== 0);
    return { status: 200, body: messageObject(world, message) };
  }

  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  const route = (operation: string, method: string, path: string, handle: Route['handle']): Route => ({
    operation,
    method,
    path,
    authorization: 'none',
    handle,
  });
  const ofMessage = (
    operation: (which: string) => string,
    method: string,
    handle: (call: Call) => ReturnType<Route['handle']>,
  ) => [
    route(operation('original_webhook_message'), method, `${webhook}/messages/@original`, handle),
    route(operation('webhook_message'), method, `${webhook}/messages/{message_id}`, handle),
  ];

  return {
    all,
    routes: [
      route(
        'create_interaction_response',
        'POST',
        '/interactions/{interaction_id}/{interaction_token}/callback',
        callback,
      ),
      route('execute_webhook', 'POST', webhook, followUp),
      ...ofMessage(
        (which) => `get_${which}`,
        'GET',
        ({ params }) => {
          const message = holdMessage(holdToken(params), params.message_id);
          return { status: 200, body: messageObject(world, message) };
        },
      ),
      ...ofMessage(
        (which) => `update_${which}`,
        'PATCH',
        ({ params, body }) => {
          const given = holdToken(params);
          return change(given, holdMessage(given, params.message_id), body);
        },
      ),
      ...ofMessage(
        (which) => `delete_${which}`,
        'DELETE',
        ({ params }) => {
          world.messages.delete(holdMessage(holdToken(params), params.message_id).id);
          return { status: 204 };
        },
      ),
    ],
    open({ type, name, channel, message }) {
      let resolve: (body: Json) => void = () => {};
      const answer = new Promise<Json>((settle) => {
        resolve = settle;
      });
      const token = `aW50ZXJhY3Rpb246${world.snowflake()}`;
      const id = world.snowflake();
      const facts = { acknowledgedAt: null, answeredAt: null, callback: null, original: null };
      const interaction: Interaction = {
        ...facts,
        id,
        token,
        type,
        name,
        channel,
        message,
        sentAt: performance.now(),
        shown: [],
        answer,
      };
      open.set(token, { interaction, createdAt: world.now(), resolve });
      all.push(interaction);
      return interaction;
    },
  };
}

function nested(errors: ReturnType<typeof messageErrors>): ReturnType<typeof messageErrors> {
  return errors === null ? null : { data: errors };
}
