import { Form, type FormErrors, isObject, type Json } from './form.ts';
import { checkComponents } from './validate-components.ts';
import { checkEmbeds, showsAnything } from './validate-embeds.ts';

export const messageFlags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };

const legacyFields = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** What Discord refuses in a message, as the tree of errors it answers with; null where it takes it. */
export function messageErrors(body: Json): FormErrors | null {
  const form = new Form();
  const isV2 = (Number(body.flags ?? 0) & messageFlags.componentsV2) !== 0;
  form.text(['content'], body.content, 0, 2_000);
  checkEmbeds(form, body.embeds);
  checkComponents(form, body.components, isV2);
  if (isV2) {
    for (const field of legacyFields) {
      const value = body[field];
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
        continue;
      form.add(
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
  checkNonce(form, body.nonce);
  checkMentions(form, body.allowed_mentions);
  checkReference(form, body.message_reference);
  form.list(['attachments'], body.attachments, 0, 10);
  if (body.flags !== undefined && body.flags !== null) {
    form.whole(['flags'], body.flags, 0, Number.MAX_SAFE_INTEGER);
  }
  return form.errors;
}

/** Nothing to show: no text, no embed with anything in it, no component, no file. */
export function isEmptyMessage(body: Json): boolean {
  const embeds = Array.isArray(body.embeds) ? body.embeds.filter((one) => isObject(one) && showsAnything(one)) : [];
  const lists = [embeds, body.components, body.attachments, body.sticker_ids];
  return (
    String(body.content ?? '').trim() === '' &&
    lists.every((list) => !Array.isArray(list) || list.length === 0) &&
    !isObject(body.poll)
  );
}

function checkNonce(form: Form, nonce: unknown): void {
  if (nonce === undefined || nonce === null || Number.isInteger(nonce)) return;
  if (typeof nonce !== 'string') form.add(['nonce'], 'NONCE_TYPE_INVALID', 'Nonce must be a string or an integer.');
  else form.text(['nonce'], nonce, 0, 25);
}

function checkMentions(form: Form, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!isObject(value)) {
    form.add(['allowed_mentions'], 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  const parse = Array.isArray(value.parse) ? value.parse : [];
  for (const [at, kind] of parse.entries()) {
    form.choice(['allowed_mentions', 'parse', at], kind, ['roles', 'users', 'everyone']);
  }
  for (const kind of ['users', 'roles'] as const) {
    const ids = value[kind];
    if (!Array.isArray(ids)) continue;
    if (ids.length > 100) {
      form.add(['allowed_mentions', kind], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    }
    for (const [at, id] of ids.entries()) form.snowflake(['allowed_mentions', kind, at], id);
    if (ids.length > 0 && parse.includes(kind)) {
      form.add(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

function checkReference(form: Form, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!isObject(value)) {
    form.add(['message_reference'], 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  } else if (value.message_id === undefined) form.required(['message_reference', 'message_id']);
  else form.snowflake(['message_reference', 'message_id'], value.message_id);
}
