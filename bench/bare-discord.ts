import { WebSocket } from 'ws';

/**
 * The least that a Discord bot can do: identify, and answer every interaction at once with a deferral and a text. What it
 * takes is the stand-in's own round trip.
 */
export async function connectBareDiscord({ url, token, gateway }: Record<string, string>): Promise<() => void> {
  const socket = new WebSocket(`${gateway}/?v=10&encoding=json`);
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  const post = (path: string, method: string, body: object) =>
    fetch(`${url}/v10${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((response) => response.arrayBuffer());
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const { op, t, d } = JSON.parse(String(data));
      if (op === 10) send(2, { token, intents: 1, properties: {} });
      if (t === 'READY') resolve();
      if (t !== 'INTERACTION_CREATE') return;
      void post(`/interactions/${d.id}/${d.token}/callback`, 'POST', { type: 5 }).then(() =>
        post(`/webhooks/${d.application_id}/${d.token}/messages/@original`, 'PATCH', { content: 'x' }),
      );
    });
  });
  return () => socket.terminate();
}
