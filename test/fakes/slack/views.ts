import { isObject, type Json } from './block-kit/check.ts';
import { inMessages, viewProblems } from './block-kit/payloads.ts';
import { type Call, method } from './method.ts';
import { invalidArguments, Refusal } from './refusal.ts';
import { appId, botId, team, type Workspace } from './workspace.ts';

const mostBytes = 250_000;
const deepest = 3;
const trigger = { tier: 4, required: ['trigger_id', 'view'], json: ['view'] } as const;

export const open = method({
  ...trigger,
  run(call) {
    const view = checkedView(call.args.view, 'modal');
    const user = call.interactions.exchangeTrigger(String(call.args.trigger_id));
    return { view: keep(call.workspace, view, { user, previous: null }) };
  },
});

export const push = method({
  ...trigger,
  run(call) {
    const view = checkedView(call.args.view, 'modal');
    const user = call.interactions.exchangeTrigger(String(call.args.trigger_id));
    const own = [...call.workspace.views.values()].filter((one) => one.opened_by === user);
    if (own.length === 0) throw new Refusal('not_found');
    if (own.length >= deepest) throw new Refusal('push_limit_reached');
    return { view: keep(call.workspace, view, { user, previous: String(own.at(-1)?.id) }) };
  },
});

export const updateView = method({
  tier: 4,
  required: ['view'],
  json: ['view'],
  run({ args, workspace }: Call) {
    const known = [...workspace.views.values()].find(
      ({ id, external_id: external }) =>
        (args.view_id !== undefined && id === args.view_id) ||
        (args.external_id !== undefined && external === args.external_id),
    );
    if (known === undefined) throw new Refusal('not_found');
    if (args.hash !== undefined && args.hash !== known.hash) throw new Refusal('hash_conflict');
    const view = { ...known, ...checkedView(args.view, 'modal'), hash: workspace.nextTs() };
    workspace.views.set(String(known.id), view);
    return { view };
  },
});

export const publish = method({
  tier: 4,
  required: ['user_id', 'view'],
  json: ['view'],
  run({ args, workspace }) {
    const view = checkedView(args.view, 'home');
    const user = String(args.user_id);
    if (!workspace.users.has(user)) throw invalidArguments('invalid `user_id` [json-pointer:/user_id]');
    const before = workspace.homes.get(user);
    if (args.hash !== undefined && before?.hash !== args.hash) throw new Refusal('hash_conflict');
    const kept = { ...described(view), id: before?.id ?? workspace.nextId('V'), hash: workspace.nextTs() };
    workspace.homes.set(user, kept);
    return { view: kept };
  },
});

function checkedView(view: unknown, type: 'modal' | 'home'): Json {
  if (!isObject(view)) throw invalidArguments('must provide an object [json-pointer:/view]');
  if (view.type !== type) throw invalidArguments(`must be of type ${type} [json-pointer:/view/type]`);
  const problems = viewProblems(view).map((one) => ({ ...one, pointer: `/view${one.pointer}` }));
  if (problems.length > 0) {
    throw invalidArguments(...inMessages(problems).map((message) => message.replace('[ERROR] ', '')));
  }
  if (Buffer.byteLength(JSON.stringify(view)) > mostBytes) throw new Refusal('view_too_large');
  return view;
}

function keep(workspace: Workspace, view: Json, by: { user: string; previous: string | null }): Json {
  const external = view.external_id;
  if (external && [...workspace.views.values()].some((one) => one.external_id === external)) {
    throw new Refusal('duplicate_external_id');
  }
  const id = workspace.nextId('V');
  const root = by.previous === null ? id : (workspace.views.get(by.previous)?.root_view_id ?? id);
  const kept = {
    ...described(view),
    id,
    hash: workspace.nextTs(),
    root_view_id: root,
    previous_view_id: by.previous,
    opened_by: by.user,
  };
  workspace.views.set(id, kept);
  return kept;
}

function described(view: Json): Json {
  const blocks = (view.blocks as Json[]).map((block, at) => ({ block_id: `b${at}`, ...block }));
  return {
    team_id: team,
    app_id: appId,
    app_installed_team_id: team,
    bot_id: botId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    state: { values: {} },
    ...view,
    blocks,
  };
}
