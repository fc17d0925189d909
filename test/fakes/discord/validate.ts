/** What Discord refuses in a message (its API description and error 50035), as the tree of errors it answers with. */
export interface FormErrors {
  [field: string]: FormErrors | { code: string; message: string }[];
}

type Json = Record<string, unknown>;

export function messageErrors(body: Json): FormErrors | null {
  const errors: FormErrors = {};
  const tooLong = (limit: number) => ({
    _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` }],
  });
  const content = body.content ?? '';
  if (typeof content !== 'string' || content.length > 2_000) errors.content = tooLong(2_000);
  if (body.nonce !== undefined && String(body.nonce).length > 25) errors.nonce = tooLong(25);
  const embeds = list(body.embeds);
  if (embeds.length > 10) errors.embeds = tooLong(10);
  let all = 0;
  for (const [at, embed] of embeds.entries()) {
    const wrong: FormErrors = {};
    const check = (field: string, value: unknown, limit: number) => {
      const text = typeof value === 'string' ? value : '';
      all += text.length;
      if (text.length > limit) wrong[field] = tooLong(limit);
    };
    check('title', embed.title, 256);
    check('description', embed.description, 4_096);
    check('footer', (embed.footer as Json | undefined)?.text, 2_048);
    const fields = list(embed.fields);
    if (fields.length > 25) wrong.fields = tooLong(25);
    for (const field of fields) {
      check('fields', field.name, 256);
      check('fields', field.value, 1_024);
      if (field.name === '' || field.value === '') {
        wrong.fields = { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] };
      }
    }
    if (embed.url !== undefined && !/^https?:\/\//.test(String(embed.url))) {
      wrong.url = { _errors: [{ code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }] };
    }
    if (Object.keys(wrong).length > 0) errors[`embeds.${at}`] = wrong;
  }
  if (all > 6_000) {
    errors.embeds = {
      _errors: [{ code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' }],
    };
  }
  const rows = list(body.components);
  if (rows.length > 5) errors.components = tooLong(5);
  const seen = new Set<string>();
  for (const row of rows) {
    const buttons = list(row.components);
    if (buttons.length === 0 || buttons.length > 5) errors.components = tooLong(5);
    for (const button of buttons) {
      const id = String(button.custom_id ?? button.url ?? '');
      if (String(button.label ?? '').length > 80 || id.length > (button.url === undefined ? 100 : 512)) {
        errors.components = tooLong(80);
      }
      if (id === '' || (button.custom_id !== undefined && seen.has(id))) {
        errors.components = {
          _errors: [{ code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'Component custom id cannot be duplicated' }],
        };
      }
      seen.add(id);
    }
  }
  return Object.keys(errors).length === 0 ? null : errors;
}

export function isEmptyMessage(body: Json): boolean {
  return (body.content ?? '') === '' && list(body.embeds).length === 0 && list(body.components).length === 0;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
