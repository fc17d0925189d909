import type { Json } from './block-kit/check.ts';
import type { FakeSlack } from './server.ts';

/** The Web API as any client would call it: one request, as the bot unless told otherwise. */
export async function callSlack(slack: FakeSlack, method: string, args: Json, token: string | null = slack.botToken) {
  const answer = await fetch(`${slack.url}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Json };
}

export function section(text: string): Json {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}
