import { charactersOf, Form, type FormErrors, isObject, type Json } from './form.ts';

type Path = readonly (string | number)[];

const chatInput = 1;
const subcommand = 1;
const group = 2;
const string = 3;
const integer = 4;
const number = 10;
const optionTypes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const mostCharacters = 8_000;
/** A chat command's or option's name: 1 to 32 letters of any script, digits, hyphens and underscores, in lower case. */
const nameForm = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

/** What Discord refuses in a list of commands, by its place in the list. */
export function commandsErrors(commands: readonly Json[]): FormErrors | null {
  const form = new Form();
  const names = new Set<string>();
  for (const [at, command] of commands.entries()) {
    checkCommand(form, [at], command);
    const name = `${String(command.type ?? chatInput)}/${String(command.name)}`;
    if (names.has(name)) {
      form.add([at], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    names.add(name);
  }
  return form.errors;
}

/** What Discord refuses in one command. */
export function commandErrors(command: Json): FormErrors | null {
  const form = new Form();
  checkCommand(form, [], command);
  return form.errors;
}

function checkCommand(form: Form, path: Path, command: Json): void {
  const isChat = Number(command.type ?? chatInput) === chatInput;
  form.text([...path, 'name'], command.name, 1, 32);
  if (isChat) {
    checkName(form, [...path, 'name'], command.name);
    form.text([...path, 'description'], command.description, 1, 100);
    checkOptions(form, path, command.options, 0);
  }
  if (sizeOf(command) > mostCharacters) {
    form.add(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${mostCharacters})`);
  }
}

function checkOptions(form: Form, path: Path, value: unknown, depth: number): void {
  const options = form.list([...path, 'options'], value, 0, 25);
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [at, option] of options.entries()) {
    const here = [...path, 'options', at];
    form.choice([...here, 'type'], option.type, optionTypes);
    form.text([...here, 'name'], option.name, 1, 32);
    checkName(form, [...here, 'name'], option.name);
    form.text([...here, 'description'], option.description, 1, 100);
    if (names.has(String(option.name))) {
      form.add(here, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(String(option.name));
    const nests = option.type === subcommand || option.type === group;
    if (nests) {
      if (depth > 1 || (option.type === group && depth > 0)) {
        form.add([...here, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Invalid nesting of subcommands');
      } else checkOptions(form, here, option.options, depth + 1);
      continue;
    }
    if (option.required === true && optionalSeen) {
      form.add(
        here,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (option.required !== true) optionalSeen = true;
    checkValues(form, here, option);
  }
  const nesting = options.filter(({ type }) => type === subcommand || type === group).length;
  if (nesting > 0 && nesting < options.length) {
    form.add(
      [...path, 'options'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
}

function checkValues(form: Form, path: Path, option: Json): void {
  const choices = form.list([...path, 'choices'], option.choices, 0, 25);
  for (const [at, choice] of choices.entries()) {
    form.text([...path, 'choices', at, 'name'], choice.name, 1, 100);
    if (option.type === string) form.text([...path, 'choices', at, 'value'], choice.value, 0, 6_000, true);
  }
  if (choices.length > 0 && option.autocomplete === true) {
    form.add(path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Choices and autocomplete cannot both be given');
  }
  if (option.autocomplete === true && ![string, integer, number].includes(Number(option.type))) {
    form.add([...path, 'autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', 'This type has no autocomplete');
  }
  form.whole([...path, 'min_length'], option.min_length, 0, 6_000);
  form.whole([...path, 'max_length'], option.max_length, 1, 6_000);
}

function checkName(form: Form, path: Path, value: unknown): void {
  if (typeof value !== 'string' || value === '' || charactersOf(value) > 32) return;
  if (!nameForm.test(value) || value !== value.toLowerCase()) {
    form.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

/** Characters of names, descriptions and values, of a command and all that is in it. */
function sizeOf(node: unknown): number {
  if (!isObject(node)) return 0;
  let size = 0;
  for (const name of ['name', 'description', 'value'] as const) {
    if (typeof node[name] === 'string') size += charactersOf(node[name] as string);
  }
  for (const name of ['options', 'choices'] as const) {
    for (const inner of Array.isArray(node[name]) ? (node[name] as unknown[]) : []) size += sizeOf(inner);
  }
  return size;
}
