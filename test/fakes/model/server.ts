import type { IncomingMessage, ServerResponse } from 'node:http';
import { startSite } from '../site.ts';

export interface ModelCall {
  readonly authorization: string | null;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  };
}

/** What the server does with a call: text of the model, or anything else on the wire. */
export type ModelBehaviour = (call: ModelCall, response: ServerResponse) => string | undefined;

/** A server that speaks OpenAI's chat completions on a loopback socket, well or badly. */
export async function startModelServer(behave: ModelBehaviour) {
  const calls: ModelCall[] = [];
  const site = await startSite(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
      return;
    }
    const call = { authorization: request.headers.authorization ?? null, body: JSON.parse(await bodyOf(request)) };
    calls.push(call);
    const content = behave(call, response);
    if (content === undefined) return;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }],
        usage: { total_tokens: 900 },
      }),
    );
  });
  return { url: `${site.url}/v1`, calls, stop: site.stop };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
