import type { Json } from './block-kit/check.ts';
import type { SlackFault } from './faults.ts';
import type { FakeSlack } from './server.ts';
import type { DisconnectReason } from './socket-mode.ts';

/**
 * What a test can do to the stand-in from another process, under `/_control/`, a path that no client of Slack uses. All
 * are POST with JSON, but for `messages` and `state`.
 */
export async function answerControl(slack: FakeSlack, what: string, body: Json): Promise<unknown> {
  const by = {
    ...(body.user === undefined ? {} : { user: String(body.user) }),
    ...(body.channel === undefined ? {} : { channel: String(body.channel) }),
  };
  switch (what) {
    case 'messages':
      return slack.messages;
    case 'state':
      return {
        connections: slack.socketMode.connections,
        unacknowledged: slack.socketMode.open.size,
        faults: slack.faults.length,
        messages: slack.messages.length,
      };
    case 'faults':
      slack.faults.push(...((body.faults ?? [body]) as SlackFault[]));
      return { faults: slack.faults.length };
    case 'clear-faults':
      slack.faults.length = 0;
      return { faults: 0 };
    case 'limits':
      slack.limits.enforced = body.enforced !== false;
      return { enforced: slack.limits.enforced };
    case 'clock':
      slack.advance(Number(body.ms ?? 0));
      return { now: new Date(slack.workspace.now()).toISOString() };
    case 'request-url':
      slack.useRequestUrl(body.url === null || body.url === undefined ? null : String(body.url));
      return { url: body.url ?? null };
    case 'command': {
      const deed = slack.people.command(String(body.text ?? ''), by);
      return { acknowledged: await deed.acknowledged, answer: body.wait === false ? null : await deed.answer() };
    }
    case 'press': {
      const at = body.ts === undefined ? by : { ...by, ts: String(body.ts) };
      const deed = slack.people.press({ id: String(body.action_id), value: String(body.value ?? '') }, at);
      return { acknowledged: await deed.acknowledged, answer: body.wait === false ? null : await deed.answer() };
    }
    case 'event':
      return { acknowledged: await slack.people.event(body.event as Json) };
    case 'disconnect':
      slack.socketMode.disconnect((body.reason ?? 'refresh_requested') as DisconnectReason);
      return {};
    case 'cut':
      slack.socketMode.cut();
      return {};
    case 'channel': {
      const id = String(body.id);
      if (!slack.workspace.channels.has(id)) slack.workspace.addChannel(id);
      const { id: _id, members: _members, ...over } = body;
      return Object.assign(slack.workspace.channels.get(id) as object, over);
    }
    case 'refuse-token':
      for (const token of slack.workspace.tokens.values()) token.refusal = body.error ? String(body.error) : null;
      return {};
    default:
      return null;
  }
}
