import type { DocumentReader, PageValidator } from '../app/ports/document-reader.ts';
import type { Fetcher, FetchResult } from '../app/ports/fetcher.ts';
import type { Capture, DeclaredPage } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import { sha256 } from '../domain/identity.ts';
import { toInstant } from '../domain/time.ts';
import type { Extracted } from './extract.ts';
import type { Extractor } from './extractor.ts';

export interface PlainReaderParts {
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly now: () => Date;
}

/** Reads documents by plain requests alone; a page that is declared to need a browser is refused in words. */
export function createPlainReader({ fetcher, extractor, now }: PlainReaderParts): DocumentReader {
  async function get(page: DeclaredPage, known: PageValidator | undefined): Promise<FetchResult> {
    if (page.executeClientScripts === true) {
      throw new Fault('misconfigured', 'the page needs a browser to be read');
    }
    const { etag = null, lastModified = null } = known ?? {};
    const answer = await fetcher.fetch({ url: page.fetch, etag, lastModified });
    if (answer.status === 404 || answer.status === 410) {
      throw new Fault('gone', `the page is not there any more (${answer.status})`);
    }
    if (answer.status >= 400) throw new Fault('outage', `the site answers with status ${answer.status}`);
    return answer;
  }

  function extracted(page: DeclaredPage, { body, headers, finalUrl }: FetchResult): Promise<Extracted> {
    const { select, remove, filter } = page;
    const contentType = headers['content-type'] ?? null;
    return extractor.extract({ bytes: body, contentType, address: finalUrl, rules: { select, remove, filter } });
  }

  return {
    async read({ pages }, known) {
      const knownOf = (page: DeclaredPage) => known.find(({ address }) => address === page.fetch);
      const answers: { page: DeclaredPage; answer: FetchResult }[] = [];
      for (const page of pages) answers.push({ page, answer: await get(page, knownOf(page)) });
      const isAsBefore = ({ page, answer }: (typeof answers)[number]) =>
        answer.status === 304 || sha256(answer.body) === knownOf(page)?.bytesHash;
      if (answers.every(isAsBefore)) return { kind: 'unchanged', validators: known };
      // One page of several changed: those that said "not modified" are asked for whole.
      for (const one of answers) if (one.answer.status === 304) one.answer = await get(one.page, undefined);
      const texts = [];
      for (const { page, answer } of answers) texts.push(await extracted(page, answer));
      return {
        kind: 'text',
        text: texts.map(({ text }) => text).join('\n\n'),
        title: texts[0]?.title ?? null,
        language: texts[0]?.language ?? null,
        captures: answers.map(({ page, answer }): Capture => {
          const { status, headers, finalUrl, body } = answer;
          return { address: page.fetch, finalAddress: finalUrl, status, headers, bytesHash: sha256(body) };
        }),
        validators: answers.map(({ page, answer: { headers, body } }) => ({
          address: page.fetch,
          etag: headers.etag ?? null,
          lastModified: headers['last-modified'] ?? null,
          bytesHash: sha256(body),
          via: 'plain' as const,
          plainTriedAt: toInstant(now()),
        })),
        via: 'plain',
      };
    },
    close: () => extractor.close(),
  };
}
