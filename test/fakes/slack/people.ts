import type { Json } from './block-kit/check.ts';
import type { Interactions } from './interactions.ts';
import type { SignedHttp } from './signed-http.ts';
import type { SocketMode } from './socket-mode.ts';
import { appId, botUser, team, type Workspace } from './workspace.ts';

export interface PeopleParts {
  readonly workspace: Workspace;
  readonly interactions: Interactions;
  readonly socketMode: SocketMode;
  readonly signedHttp: SignedHttp;
  readonly host: () => string;
  /** Request address of the app; null: Socket Mode. */
  readonly requestUrl: () => string | null;
}

/** What came of something a person did. */
export interface Deed {
  /** Body of the acknowledgement, empty where it had none; null: none came within three seconds. */
  readonly acknowledged: Promise<Json | null>;
  /** Milliseconds from sending to the acknowledgement. */
  readonly acknowledgedMs: () => number | null;
  /** The next answer at the `response_url`, in order; one that came before it was asked for is kept. */
  answer(): Promise<Json>;
  /** All answers so far. */
  readonly answers: readonly Json[];
  /** What was sent, to be sent again. */
  readonly payload: Json;
  readonly kind: 'slash_commands' | 'interactive';
}

/** People in the workspace: they type commands, press buttons, fill in modals, open the app's home. */
export class People {
  readonly #parts: PeopleParts;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  command(text: string, by: { user?: string; channel?: string; team?: string; command?: string } = {}): Deed {
    const user = by.user ?? 'U0000ADMIN';
    const channel = by.channel ?? 'C00000001';
    return this.#deed('slash_commands', 'commands', user, {
      token: 'verification',
      command: by.command ?? '/codicil',
      text,
      team_id: by.team ?? team,
      team_domain: 'workspace',
      channel_id: channel,
      channel_name: this.#parts.workspace.channels.get(channel)?.name ?? 'unknown',
      user_id: user,
      user_name: this.#parts.workspace.users.get(user)?.name ?? 'unknown',
      api_app_id: appId,
      is_enterprise_install: 'false',
    });
  }

  /** Presses a button: one of a message where `ts` says which. */
  press(
    action: { id: string; value?: string; blockId?: string; type?: string; more?: Json },
    by: { user?: string; channel?: string; team?: string; ts?: string } = {},
  ): Deed {
    const user = by.user ?? 'U0000ADMIN';
    const channel = by.channel ?? 'C00000001';
    const message = by.ts === undefined ? undefined : this.#parts.workspace.messageAt(channel, by.ts);
    return this.#deed('interactive', 'actions', user, {
      type: 'block_actions',
      user: this.#person(user),
      api_app_id: appId,
      token: 'verification',
      team: { id: by.team ?? team, domain: 'workspace' },
      channel: { id: channel, name: this.#parts.workspace.channels.get(channel)?.name ?? 'unknown' },
      container: {
        type: 'message',
        message_ts: by.ts ?? '1700000000.000001',
        channel_id: channel,
        is_ephemeral: false,
      },
      ...(message === undefined
        ? {}
        : { message: { type: 'message', user: botUser, ts: message.ts, ...message.body } }),
      actions: [
        {
          type: action.type ?? 'button',
          action_id: action.id,
          block_id: action.blockId ?? 'b1',
          action_ts: this.#parts.workspace.nextTs(),
          ...(action.value === undefined ? {} : { value: action.value }),
          ...action.more,
        },
      ],
    });
  }

  /** A button in the app's home or in a modal: there is no channel. */
  pressInView(action: { id: string; value?: string }, view: Json, user = 'U0000ADMIN'): Deed {
    return this.#deed('interactive', 'actions', user, {
      type: 'block_actions',
      user: this.#person(user),
      api_app_id: appId,
      token: 'verification',
      team: { id: team, domain: 'workspace' },
      container: { type: 'view', view_id: view.id },
      view,
      actions: [
        { type: 'button', action_id: action.id, block_id: 'b1', value: action.value ?? '', action_ts: '1700000000.1' },
      ],
    });
  }

  /** Types into a field whose choices the app looks up; what it offers. */
  async suggest(view: Json, field: string, typed: string, user = 'U0000ADMIN'): Promise<Json[]> {
    const payload = {
      type: 'block_suggestion',
      user: this.#person(user),
      container: { type: 'view', view_id: view.id },
      api_app_id: appId,
      token: 'verification',
      action_id: field,
      block_id: field,
      value: typed,
      team: { id: team, domain: 'workspace' },
      view,
    };
    const answer = await this.#send('interactive', payload);
    return (answer?.options ?? []) as Json[];
  }

  /** Fills in an open modal and submits it; `values` by block and action id, as Slack sends them. */
  submit(view: Json, values: Json, user = 'U0000ADMIN'): Deed {
    const submitted = { ...view, state: { values } };
    return this.#deed('interactive', null, user, {
      type: 'view_submission',
      team: { id: team, domain: 'workspace' },
      user: this.#person(user),
      api_app_id: appId,
      token: 'verification',
      view: submitted,
      response_urls: [],
      is_enterprise_install: false,
    });
  }

  /** Something happens that apps may hear of. Resolves when it is acknowledged, or given up: then false. */
  async event(event: Json, over: Json = {}): Promise<boolean> {
    const body = {
      token: 'verification',
      team_id: team,
      api_app_id: appId,
      event: { event_ts: this.#parts.workspace.nextTs(), ...event },
      type: 'event_callback',
      event_id: this.#parts.workspace.nextId('Ev'),
      event_time: Math.floor(this.#parts.workspace.now() / 1_000),
      authorizations: [
        { enterprise_id: null, team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
      ...over,
    };
    const url = this.#parts.requestUrl();
    if (url === null) return (await this.#parts.socketMode.send('events_api', body)) !== null;
    return (await this.#parts.signedHttp.event(url, body)).failed === null;
  }

  #person(id: string): Json {
    const name = this.#parts.workspace.users.get(id)?.name ?? 'unknown';
    return { id, username: name, name, team_id: team };
  }

  #deed(kind: Deed['kind'], responses: 'commands' | 'actions' | null, user: string, fields: Json): Deed {
    const answers: Json[] = [];
    const waiting: ((body: Json) => void)[] = [];
    let taken = 0;
    let took: number | null = null;
    const path =
      responses === null
        ? null
        : this.#parts.interactions.makeResponse(responses, (body) => {
            answers.push(body);
            waiting.shift()?.(answers[taken++] as Json);
          });
    const payload: Json = {
      ...fields,
      trigger_id: this.#parts.interactions.makeTrigger(user),
      ...(path === null ? {} : { response_url: `http://${this.#parts.host()}${path}` }),
    };
    const from = performance.now();
    const acknowledged = this.#send(kind, payload).then((body) => {
      took = performance.now() - from;
      return body;
    });
    return {
      kind,
      payload,
      acknowledged,
      acknowledgedMs: () => took,
      answers,
      answer: () =>
        taken < answers.length
          ? Promise.resolve(answers[taken++] as Json)
          : new Promise((resolve) => waiting.push(resolve)),
    };
  }

  async #send(kind: Deed['kind'], payload: Json): Promise<Json | null> {
    const url = this.#parts.requestUrl();
    if (url === null) return this.#parts.socketMode.send(kind, payload);
    const fields =
      kind === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
    const { failed, body } = await this.#parts.signedHttp.form(url, fields);
    if (failed !== null) return null;
    if (body === '') return {};
    return body.startsWith('{') ? (JSON.parse(body) as Json) : { text: body };
  }
}
