import { messageBlocks, viewBlocks } from './blocks.ts';
import {
  all,
  anything,
  boolean,
  byType,
  type Check,
  isObject,
  type Json,
  lengthOf,
  object,
  type Problem,
  rule,
  string,
} from './check.ts';
import { plainText } from './objects.ts';

/** Where the text of all blocks together becomes too long (bolt-js issue 2509: about 13,200). */
export const mostBlockText = 13_200;

export function blockProblems(value: unknown): Problem[] {
  return problemsOf(messageBlocks, value);
}

const modal = all(
  object({
    'type!': anything,
    'title!': plainText(24),
    'blocks!': viewBlocks,
    close: plainText(24),
    submit: plainText(24),
    private_metadata: string(0, 3_000),
    callback_id: string(0, 255),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
    external_id: string(0, 255),
  }),
  rule(({ blocks: inside, submit }) =>
    submit === undefined && (Array.isArray(inside) ? inside : []).some((block: Json) => block?.type === 'input')
      ? 'missing required field: submit'
      : null,
  ),
);

const home = object({
  'type!': anything,
  'blocks!': viewBlocks,
  private_metadata: string(0, 3_000),
  callback_id: string(0, 255),
  external_id: string(0, 255),
});

/** A modal or a home page. */
export function viewProblems(value: unknown): Problem[] {
  return problemsOf(
    byType(() => ({ modal, home })),
    value,
  );
}

/** A message: its blocks, and those of its attachments. */
export function messageProblems(value: unknown): Problem[] {
  if (!isObject(value)) return [{ pointer: '', code: 'invalid_type', message: 'must provide an object' }];
  const problems: Problem[] = [];
  if (value.blocks !== undefined) messageBlocks(value.blocks, '/blocks', problems);
  const attachments = Array.isArray(value.attachments) ? value.attachments : [];
  attachments.forEach((attachment: unknown, at) => {
    if (isObject(attachment) && attachment.blocks !== undefined) {
      messageBlocks(attachment.blocks, `/attachments/${at}/blocks`, problems);
    }
  });
  if (value.blocks === undefined && attachments.length === 0 && (value.text ?? '') === '') {
    problems.push({ pointer: '', code: 'missing_field', message: 'must provide text, blocks or attachments' });
  }
  return problems;
}

/** Characters of all text in blocks, however deep. */
export function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + textIn(entry), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, entry]) => sum + (name === 'text' && typeof entry === 'string' ? lengthOf(entry) : textIn(entry)),
    0,
  );
}

/** As the Web API writes it into `response_metadata.messages`. */
export function inMessages(problems: readonly Problem[]): string[] {
  return problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
}

function problemsOf(check: Check, value: unknown): Problem[] {
  const problems: Problem[] = [];
  check(value, '', problems);
  return problems;
}
