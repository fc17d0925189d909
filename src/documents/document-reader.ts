import type { Clock } from '../app/ports/clock.ts';
import type { DocumentReader, PageText, PageValidator, Via } from '../app/ports/document-reader.ts';
import { longestText, tooLongWords } from '../domain/comparison.ts';
import type { Capture, DeclaredPage, TermsDocument } from '../domain/document.ts';
import { Fault } from '../domain/errors.ts';
import { addMs, day, type Instant, toInstant } from '../domain/time.ts';
import { edition } from './edition.ts';
import type { Extracted } from './extract.ts';
import { type PageParts, type PageReading, readAnswer, readByBrowser, readPlainly } from './read-page.ts';
import { refuseWhatIsNotCss } from './selection.ts';

export interface DocumentReaderParts extends Omit<PageParts, 'now'> {
  readonly clock: Clock;
  /** What sites say of robots; asked for pages that people add. */
  readonly robots: { allows(url: string): Promise<boolean> };
}

/** A page that needed a browser is tried without one again after this time. */
const plainAgainAfter = 7 * day;
/** A plain request is enough where it gives so much of the text that a browser gives. */
const asGood = 0.98;

type Read = Extract<PageReading, { kind: 'text' }>;
interface Look {
  /** Null: as it was. */
  readonly read: Read | null;
  readonly plainTriedAt: Instant;
  /** What a second reading of the same page needs, where it is as it was. */
  readonly again: () => Promise<Read>;
}

/** Reads documents by plain requests where these are enough, by a browser where they are not; see the port. */
export function createDocumentReader(parts: DocumentReaderParts): DocumentReader {
  const { browser, clock, extractor, robots } = parts;
  const page = { ...parts, now: () => clock.now() };

  async function look(declared: DeclaredPage, known: PageValidator | null): Promise<Look> {
    const now = toInstant(clock.now());
    const hasBrowser = browser.missing === null && declared.executeClientScripts !== false;
    const isDueForPlain = known === null || known.via === 'plain' || addMs(known.plainTriedAt, plainAgainAfter) <= now;
    const byBrowser = async () => asText(await readByBrowser(declared, page));
    if (hasBrowser && !isDueForPlain) {
      return { read: await byBrowser(), plainTriedAt: known.plainTriedAt, again: byBrowser };
    }
    const validator = known?.via === 'plain' ? known : null;
    const plain = await readPlainly(declared, validator, page);
    if (plain.kind === 'unchanged') {
      const { answer } = plain;
      const again = async () =>
        asText(
          await (answer === null ? readPlainly(declared, null, page) : readAnswer(declared, answer, 'plain', page)),
        );
      return { read: null, plainTriedAt: now, again };
    }
    if (plain.kind === 'text' && !(hasBrowser && isWorthComparing(declared, known))) {
      return { read: plain, plainTriedAt: now, again: async () => plain };
    }
    if (plain.kind === 'needs-browser' && browser.missing !== null) {
      throw new Fault('misconfigured', `needs a browser (${plain.reason.message}); ${browser.missing}`);
    }
    const read = plain.kind === 'text' ? await better(plain, byBrowser, known) : await byBrowser();
    return { read, plainTriedAt: now, again: async () => read };
  }

  async function readDocument(document: TermsDocument, known: readonly PageValidator[]) {
    if (document.origin === 'added') {
      for (const { fetch } of document.pages) {
        if (!(await robots.allows(fetch)))
          throw new Fault('refused', `robots.txt of ${new URL(fetch).host} does not allow it`);
      }
    }
    const looks: Look[] = [];
    for (const declared of document.pages) {
      refuseWhatIsNotCss(declared);
      const before = known.find(({ address }) => address === declared.fetch) ?? null;
      looks.push(
        await look(declared, before).catch((error: unknown) => Promise.reject(ofPage(error, declared, document))),
      );
    }
    const validators = looks.map(({ read, plainTriedAt }, at): PageValidator => {
      const address = document.pages[at]?.fetch ?? '';
      if (read !== null) return validatorOf(read.page.capture, read.via, plainTriedAt);
      const before = known.find((one) => one.address === address);
      if (before === undefined) throw new Error(`${address} is unchanged, but was never read`);
      return { ...before, plainTriedAt };
    });
    return { looks, validators };
  }

  return {
    edition,
    async read(document, known) {
      if (document.pages.length === 0) throw new Fault('invalid', 'the document has no page');
      const { looks, validators } = await readDocument(document, known);
      if (looks.every(({ read }) => read === null)) return { kind: 'unchanged', validators };
      const reads: Read[] = [];
      for (const { read, again } of looks) reads.push(read ?? (await again()));
      return {
        kind: 'text',
        ...joined(reads.map(({ extracted }) => extracted)),
        pages: reads.map((one) => one.page),
        validators,
        via: reads.some(({ via }) => via === 'browser') ? 'browser' : 'plain',
      };
    },
    async readAgain(document, pages) {
      const texts: Extracted[] = [];
      for (const [at, { capture, bytes }] of pages.entries()) {
        const rules = document.pages[at];
        if (rules === undefined) throw new Fault('invalid', 'more pages were kept than are declared');
        const { finalAddress: address, headers } = capture;
        const one = await extractor.extract({ bytes, contentType: headers['content-type'] ?? null, address, rules });
        if (one.selectedNothing) throw new Fault('invalid', `nothing on ${address} matches what is selected`);
        texts.push(one);
      }
      return joined(texts);
    },
    async close() {
      await extractor.close();
      await browser.close();
    },
  };
}

/** What is wrong with one page of several says which it is. */
function ofPage(error: unknown, { fetch }: DeclaredPage, { pages }: TermsDocument): unknown {
  if (!(error instanceof Fault) || pages.length === 1) return error;
  const { kind, message, retryAfterMs } = error;
  return new Fault(kind, `${message} (${fetch})`, { cause: error, retryAfterMs });
}

function joined(texts: readonly Extracted[]): PageText {
  const [first] = texts;
  const text = texts.map((one) => one.text).join('\n\n');
  if (text.length > longestText) throw new Fault('invalid', tooLongWords);
  return {
    text,
    title: first?.title ?? null,
    language: first?.language ?? null,
  };
}

/** At the first look at a page that was found to need a browser, and when it is tried without one again. */
function isWorthComparing(declared: DeclaredPage, known: PageValidator | null): boolean {
  return known === null ? declared.executeClientScripts === true : known.via === 'browser';
}

/**
 * Which of the two ways to keep to. At first the plain one where it gives as much; later only where it gives the same,
 * so that another way of reading is never taken for a change.
 */
async function better(plain: Read, byBrowser: () => Promise<Read>, known: PageValidator | null): Promise<Read> {
  let browsed: Read;
  try {
    browsed = await byBrowser();
  } catch (error) {
    if (!(error instanceof Fault) || known !== null) throw error;
    return plain;
  }
  const [one, other] = [plain.extracted.text, browsed.extracted.text];
  const isEnough = known === null ? one.length >= other.length * asGood : one === other;
  return isEnough ? plain : browsed;
}

function asText(reading: PageReading): Read {
  if (reading.kind === 'text') return reading;
  if (reading.kind === 'needs-browser') throw reading.reason;
  throw new Error('a page that was asked for without validators cannot be unchanged');
}

function validatorOf({ address, headers, bytesHash }: Capture, via: Via, plainTriedAt: Instant): PageValidator {
  const isPlain = via === 'plain';
  return {
    address,
    etag: isPlain ? (headers.etag ?? null) : null,
    lastModified: isPlain ? (headers['last-modified'] ?? null) : null,
    bytesHash,
    via,
    plainTriedAt,
  };
}
