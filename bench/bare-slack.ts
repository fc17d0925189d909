import { WebSocket } from 'ws';

/**
 * The least that a Slack app can do over Socket Mode: acknowledge every command at once, and answer it with a text. What
 * it takes is the stand-in's own round trip.
 */
export async function connectBareSlack({ url, appToken }: Record<string, string>): Promise<() => void> {
  const opened = await fetch(`${url}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${appToken}` },
  });
  const socket = new WebSocket(((await opened.json()) as { url: string }).url);
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const { type, envelope_id: id, payload } = JSON.parse(String(data));
      if (type === 'hello') resolve();
      if (id === undefined) return;
      socket.send(JSON.stringify({ envelope_id: id }));
      void fetch(payload.response_url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'x' }),
      }).then((response) => response.arrayBuffer());
    });
  });
  return () => socket.terminate();
}
