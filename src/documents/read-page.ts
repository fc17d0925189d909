import { textFault } from '../analysis/text-fault.ts';
import type { KeptPage, PageValidator, Via } from '../app/ports/document-reader.ts';
import type { Fetcher, FetchResult } from '../app/ports/fetcher.ts';
import type { PageBrowser } from '../app/ports/page-browser.ts';
import type { Capture, DeclaredPage } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import { sha256 } from '../domain/identity.ts';
import { decodePage } from './decode.ts';
import type { Extracted } from './extract.ts';
import type { Extractor } from './extractor.ts';
import { needsScripts } from './needs-scripts.ts';
import { detourFault, statusFault } from './page-answers.ts';

export interface PageParts {
  readonly fetcher: Fetcher;
  readonly browser: PageBrowser;
  readonly extractor: Extractor;
  /** Milliseconds that a `Retry-After` header asks for. */
  readonly retryAfterMs: (header: string | undefined, now: Date) => number | null;
  readonly now: () => Date;
}

export type PageReading =
  /** `answer` is there where the bytes came and were the same. */
  | { readonly kind: 'unchanged'; readonly answer: FetchResult | null }
  | { readonly kind: 'text'; readonly extracted: Extracted; readonly page: KeptPage; readonly via: Via }
  /** A plain request does not give the text; `reason` is what is wrong with what it gives. */
  | { readonly kind: 'needs-browser'; readonly reason: Fault };

const accept = 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5';

/** A page by a plain, conditional request. Throws a `Fault` where no browser would help either. */
export async function readPlainly(
  page: DeclaredPage,
  known: PageValidator | null,
  parts: PageParts,
): Promise<PageReading> {
  const answer = await parts.fetcher.fetch({
    url: page.fetch,
    accept,
    etag: known?.etag ?? null,
    lastModified: known?.lastModified ?? null,
  });
  if (answer.status === 304) return { kind: 'unchanged', answer: null };
  const fault = faultOf(page, answer, parts);
  if (fault !== null) {
    // A browser is let in where a program is not.
    if (answer.status >= 400 && fault.kind === 'refused' && mayAskBrowser(page, parts)) {
      return { kind: 'needs-browser', reason: fault };
    }
    throw fault;
  }
  if (known !== null && sha256(answer.body) === known.bytesHash) return { kind: 'unchanged', answer };
  return readAnswer(page, answer, 'plain', parts);
}

export async function readByBrowser(page: DeclaredPage, parts: PageParts): Promise<PageReading> {
  const answer = await parts.browser.render(page.fetch);
  const fault = faultOf(page, answer, parts);
  if (fault !== null) throw fault;
  return readAnswer(page, answer, 'browser', parts);
}

/** Takes the text out of an answer. */
export async function readAnswer(
  page: DeclaredPage,
  answer: FetchResult,
  via: Via,
  parts: PageParts,
): Promise<PageReading> {
  const contentType = answer.headers['content-type'] ?? null;
  const isHtml = contentType === null || /html|xml/i.test(contentType);
  const html = isHtml ? () => decodePage(answer.body, contentType) : () => '';
  const mayNeedBrowser = via === 'plain' && isHtml && page.executeClientScripts !== false;
  try {
    const extracted = await parts.extractor.extract({
      bytes: answer.body,
      contentType,
      address: answer.finalUrl,
      rules: page,
    });
    if (mayNeedBrowser && needsScripts(html(), extracted.text)) throw noText();
    if (extracted.selectedNothing) throw selectedNothing(page);
    const { text, title, language } = extracted;
    if (mayNeedBrowser && page.executeClientScripts === true && textFault({ text, title, language }, null) !== null)
      throw noText();
    return { kind: 'text', extracted, page: { capture: captureOf(page, answer), bytes: answer.body }, via };
  } catch (error) {
    if (!(error instanceof Fault) || !mayNeedBrowser) throw error;
    const couldHelp = page.executeClientScripts === true || /<script\b/i.test(html());
    if (couldHelp) return { kind: 'needs-browser', reason: error };
    throw error;
  }
}

function faultOf(page: DeclaredPage, answer: FetchResult, parts: PageParts): Fault | null {
  const wait = parts.retryAfterMs(answer.headers['retry-after'], parts.now());
  return detourFault(page.fetch, answer.finalUrl) ?? statusFault(answer, wait);
}

/** Where a page was found to need one, or there is one anyway. */
function mayAskBrowser(page: DeclaredPage, { browser }: PageParts): boolean {
  return page.executeClientScripts === true || (page.executeClientScripts === null && browser.missing === null);
}

function captureOf(page: DeclaredPage, { finalUrl, status, headers, body }: FetchResult): Capture {
  return { address: page.fetch, finalAddress: finalUrl, status, headers, bytesHash: sha256(body) };
}

function noText(): Fault {
  return new Fault('invalid', 'the page holds no text before its scripts have run');
}

function selectedNothing(page: DeclaredPage): Fault {
  const selectors = page.select.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return new Fault('invalid', `nothing on the page matches ${selectors.join(', ')}`);
}
