import { Fault } from '../domain/errors.ts';
import { decodePage } from './decode.ts';
import { extractHtml, type Rules } from './extract-html.ts';
import { extractPdf } from './extract-pdf.ts';
import { normalText } from './normal-text.ts';

export interface ExtractRequest {
  readonly bytes: Uint8Array;
  /** Header of the answer, where there was one. */
  readonly contentType: string | null;
  /** Where the page is; links are made absolute against it. */
  readonly address: string | null;
  readonly rules: Rules;
}

export interface Extracted {
  /** Clean Markdown, never empty. */
  readonly text: string;
  readonly title: string | null;
  readonly language: string | null;
  /** The declared selectors match nothing; the main text was taken instead. */
  readonly selectedNothing: boolean;
}

const largest = 20 * 1_048_576;

/** Turns a page (HTML, PDF or plain text) into clean Markdown. Throws a `Fault` of kind `invalid` in words for a person. */
export async function extract({ bytes, contentType, address, rules }: ExtractRequest): Promise<Extracted> {
  if (bytes.length > largest) throw new Fault('invalid', `the page is larger than ${largest / 1_048_576} MB`);
  const found = isPdf(bytes, contentType)
    ? { ...plainResult, text: await extractPdf(bytes) }
    : extractText(decodePage(bytes, contentType), contentType, address, rules);
  if (found.text.trim() === '') throw new Fault('invalid', 'the page holds no text');
  return found;
}

const plainResult = { title: null, language: null, selectedNothing: false } as const;

function extractText(text: string, contentType: string | null, address: string | null, rules: Rules): Extracted {
  if (text.slice(0, 1_000).includes('\0')) throw new Fault('invalid', 'the page is neither HTML, PDF nor text');
  const isPlain = contentType === null ? !/<[a-z!/][^>]*>/i.test(text) : /^text\/(?:plain|markdown)/i.test(contentType);
  if (isPlain) return { ...plainResult, text: plainText(text) };
  try {
    return extractHtml(text, rules, address);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Fault('invalid', 'the page is nested too deeply to be read', { cause: error });
    throw error;
  }
}

/** Paragraphs apart by one empty line, no white space at the ends of lines. */
function plainText(text: string): string {
  return normalText(text.replace(/\r\n?/g, '\n'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isPdf(bytes: Uint8Array, contentType: string | null): boolean {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return head.includes('%PDF-') || (/^application\/(?:x-)?pdf/i.test(contentType ?? '') && !/^\s*</.test(head));
}
