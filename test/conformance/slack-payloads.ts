import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSlack } from '../fakes/slack/server.ts';
import type { Finding } from './report.ts';

type Payload = Readonly<Record<string, unknown>>;

const text = (words: string) => ({ type: 'plain_text', text: words });
const section = (more: Payload) => [{ type: 'section', text: text('x'), ...more }];
const input = (element: Payload) => [{ type: 'input', label: text('x'), element }];
const menu = (more: Payload) => section({ accessory: { type: 'static_select', action_id: 'a', ...more } });
const richText = (elements: readonly Payload[]) => [{ type: 'rich_text', elements }];
const line = (element: Payload) => richText([{ type: 'rich_text_section', elements: [element] }]);
const workflow = (trigger: unknown) =>
  section({ accessory: { type: 'workflow_button', text: text('x'), action_id: 'a', workflow: { trigger } } });
const inInput = new Set(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'file_input']);
inInput.add('rich_text_input').add('datetimepicker');

/** Blocks that hold a smaller thing, by the beginning of its file's name. */
const holders: readonly (readonly [RegExp, (payload: Payload) => unknown])[] = [
  [/^objects\/confirmation/, (confirm) => section({ accessory: { type: 'button', text: text('x'), confirm } })],
  [/^objects\/conversation_filter/, (filter) => section({ accessory: { type: 'conversations_select', filter } })],
  [/^objects\/dispatch_action/, (dispatch) => input({ type: 'plain_text_input', dispatch_action_config: dispatch })],
  [/^objects\/option_group/, (group) => menu({ option_groups: [group] })],
  [/^objects\/option/, (option) => menu({ options: [option] })],
  [/^objects\/text/, (words) => section({ text: words })],
  [/^objects\/trigger/, workflow],
  [/^objects\/workflow/, ({ trigger }) => workflow(trigger)],
  [/^objects\/input_parameter/, (one) => workflow({ url: 'https://a.example/', customizable_input_parameters: [one] })],
  [
    /^elements\/url_source/,
    (source) => [{ type: 'task_card', task_id: 'x', title: 'x', status: 'complete', sources: [source] }],
  ],
  [/^elements\//, (element) => (inInput.has(String(element.type)) ? input(element) : section({ accessory: element }))],
  [/^rich_text\//, (element) => (String(element.type).startsWith('rich_text') ? richText([element]) : line(element))],
  [/^blocks\//, (block) => [block]],
];

/** Payloads that Slack takes must be taken by the stand-in, validated and posted; those that it does not take. */
export async function payloadFindings(folder: string): Promise<Omit<Finding, 'reason'>[]> {
  const slack = await startSlack({ limits: false });
  const found: Omit<Finding, 'reason'>[] = [];
  const call = async (method: string, body: Payload) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${slack.botToken}` };
    const answer = await fetch(`${slack.url}${method}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as { ok: boolean };
  };
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const payload = JSON.parse(await readFile(join(folder, name), 'utf8')) as Payload;
    for (const [method, body] of callsFor(name, payload, slack.channel)) {
      const answer = await call(method, body);
      if (!answer.ok) found.push({ where: `payload ${name}`, at: `/${method}`, message: JSON.stringify(answer) });
    }
  }
  await slack.stop();
  return found;
}

function callsFor(name: string, payload: Payload, channel: string): [string, Payload][] {
  if (name.startsWith('views/')) return [['blocks.validate', { view: payload }]];
  if (name.startsWith('messages/')) {
    const validate: [string, Payload] = ['blocks.validate', { message: payload }];
    // What is for an answer's address has metadata of another kind.
    return name.includes('webhook') ? [validate] : [validate, ['chat.postMessage', { ...payload, channel }]];
  }
  const holder = holders.find(([pattern]) => pattern.test(name));
  if (holder === undefined) return [];
  const blocks = holder[1](payload);
  return [
    ['blocks.validate', { blocks }],
    ['chat.postMessage', { channel, text: 'x', blocks }],
  ];
}
