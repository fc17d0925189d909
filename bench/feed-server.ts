/** A process of its own for `bench poll`: feeds on many loopback addresses, nine in ten of them unchanged. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const item = (at: number) =>
  `<item><guid isPermaLink="false">${at}</guid><title>Entry number ${at}</title><description>Some words about entry ${at}.</description></item>`;
/** One feed in so many has something new at every request; 0: none has. */
const changedEvery = Number(process.argv[2] ?? 10);
let served = 0;
const server = createServer((request, response) => {
  const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
  const changes = changedEvery > 0 && number % changedEvery === 0;
  if (!changes && request.headers['if-none-match'] === '"1"') {
    response.writeHead(304).end();
    return;
  }
  served += 1;
  const items = Array.from({ length: 20 }, (_, at) => item(number * 1_000 + at)).join('');
  const extra = changes ? item(served + 10_000_000) : '';
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' });
  response.end(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${number}</title>${extra}${items}</channel></rss>`,
  );
});
server.listen(0, '0.0.0.0', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
