/** Why Discord refuses a form (code 50035): one list of errors at each field, as its `errors` tree. */
export type FormErrors = { [field: string]: FormErrors | FormError[] };

export interface FormError {
  readonly code: string;
  readonly message: string;
}

export type Json = Record<string, unknown>;

/** Collects what is wrong with a form, field by field. */
export class Form {
  readonly #errors: FormErrors = {};
  #wrong = false;

  add(path: readonly (string | number)[], code: string, message: string): void {
    this.#wrong = true;
    let at = this.#errors;
    for (const part of path) {
      at[part] ??= {};
      at = at[part] as FormErrors;
    }
    const list = (at._errors ?? []) as FormError[];
    at._errors = [...list, { code, message }];
  }

  get errors(): FormErrors | null {
    return this.#wrong ? this.#errors : null;
  }

  required(path: readonly (string | number)[]): void {
    this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /** Text of so many characters (code points), white space at its ends not counted; null and absent are none. */
  text(path: readonly (string | number)[], value: unknown, least: number, most: number, required = least > 0): string {
    if (value === undefined || value === null) {
      if (required) this.required(path);
      return '';
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.add(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
      return '';
    }
    const text = String(value).trim();
    const length = charactersOf(text);
    if (length === 0 && required) this.required(path);
    else if (length > most && least > 0) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
    } else if (length > most) this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
    return text;
  }

  /** A list of at most so many objects; anything else is an error and an empty list. */
  list(path: readonly (string | number)[], value: unknown, least: number, most: number): Json[] {
    if (value === undefined || value === null) {
      if (least > 0) this.required(path);
      return [];
    }
    if (!Array.isArray(value)) {
      this.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    if (value.length > most || value.length < least) {
      if (least === 0) this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
      else this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
    }
    const objects: Json[] = [];
    for (const [at, entry] of value.entries()) {
      if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) objects.push(entry as Json);
      else this.add([...path, at], 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
    return objects;
  }

  choice(path: readonly (string | number)[], value: unknown, choices: readonly (string | number)[]): void {
    if (choices.includes(value as never)) return;
    this.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
  }

  whole(path: readonly (string | number)[], value: unknown, least: number, most: number): void {
    if (value === undefined || value === null) return;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.add(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    } else if (value < least) {
      this.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`);
    } else if (value > most) {
      this.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
    }
  }

  snowflake(path: readonly (string | number)[], value: unknown): void {
    if (isSnowflake(value)) return;
    this.add(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
  }

  /** A web address; `attachment://` where a file of the same message may be meant. */
  address(path: readonly (string | number)[], value: unknown, most: number, attachments = false): void {
    const text = this.text(path, value, 0, most);
    if (text === '') return;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    const schemes = attachments ? ['http', 'https', 'attachment'] : ['http', 'https', 'discord'];
    if (scheme === undefined || !URL.canParse(text)) {
      this.add(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    } else if (!schemes.includes(scheme)) {
      const named = schemes.map((one) => `'${one}'`).join(', ');
      this.add(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${named}).`,
      );
    }
  }
}

export function charactersOf(text: string): number {
  return [...text].length;
}

export function isSnowflake(value: unknown): boolean {
  return (typeof value === 'string' && /^(0|[1-9]\d{0,19})$/.test(value)) || Number.isInteger(value);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
