import type { DocumentReader } from '../../src/app/ports/document-reader.ts';
import type { Fetcher } from '../../src/app/ports/fetcher.ts';
import { Fault } from '../../src/domain/errors.ts';
import { sha256 } from '../../src/domain/identity.ts';

/** Reads documents whose pages are Markdown already, over the guarded fetcher, with validators as the real one has. */
export function plainReader(fetcher: Fetcher): DocumentReader {
  return {
    edition: '1',
    async read(document, known) {
      const page = document.pages[0];
      if (page === undefined) throw new Error('a document without pages is not read');
      const validator = known.find(({ address }) => address === page.fetch);
      const answer = await fetcher.fetch({
        url: page.fetch,
        etag: validator?.etag ?? null,
        lastModified: validator?.lastModified ?? null,
      });
      if (answer.status === 404) throw new Fault('gone', 'the page is gone (404)');
      if (answer.status >= 400) throw new Fault('outage', `the site answers with status ${answer.status}`);
      const bytesHash = sha256(answer.body);
      if (answer.status === 304 || bytesHash === validator?.bytesHash) return { kind: 'unchanged', validators: known };
      const { status, headers, finalUrl } = answer;
      const text = Buffer.from(answer.body).toString('utf8');
      return {
        kind: 'text',
        text,
        title: headers['x-title'] ?? titleOf(text),
        language: 'en',
        pages: [
          {
            capture: { address: page.fetch, finalAddress: finalUrl, status, headers, bytesHash },
            bytes: answer.body,
          },
        ],
        validators: [
          {
            address: page.fetch,
            etag: headers.etag ?? null,
            lastModified: headers['last-modified'] ?? null,
            bytesHash,
            via: 'plain',
            plainTriedAt: '2024-09-18T12:00:00.000Z',
          },
        ],
        via: 'plain',
      };
    },
    async readAgain(_, pages) {
      const text = pages.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n\n');
      return { text, title: titleOf(text), language: 'en' };
    },
    async close() {},
  };
}

function titleOf(text: string): string | null {
  return /^# (.+)$/m.exec(text)?.[1] ?? null;
}
