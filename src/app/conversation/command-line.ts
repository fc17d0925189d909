import { Fault } from '../../domain/errors.ts';
import { nearNames } from '../names.ts';
import type { CommandDescription } from '../ports/bot.ts';
import { listed } from '../wording.ts';

export interface ParsedLine {
  readonly command: CommandDescription;
  readonly options: Readonly<Record<string, string>>;
}

const longestLine = 2_000;

/**
 * A typed line: `subscribe companies:LinkedIn,Meta severity:2 words:"data protection"`. Words that name no option are
 * the value of the first one. Throws a `Fault` that says what would be right.
 */
export function parseCommandLine(line: string, commands: readonly CommandDescription[]): ParsedLine {
  if (line.length > longestLine) {
    throw new Fault(
      'invalid',
      `That is ${line.length} characters; I read at most ${longestLine.toLocaleString('en-GB')}.`,
    );
  }
  const tokens = tokenize(line);
  const name = (tokens.shift() ?? 'help').toLowerCase();
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const known = commands.map((one) => one.name);
    throw new Fault(
      'invalid',
      `There is no command "${name.slice(0, 60)}".${didYouMean(name, known)} "help" lists them all.`,
    );
  }
  return { command, options: readOptions(tokens, command) };
}

function readOptions(tokens: readonly string[], command: CommandDescription): Record<string, string> {
  const options: Record<string, string> = {};
  const loose: string[] = [];
  for (const token of tokens) {
    const named = /^([a-z][a-z-]*):(?!\/\/)(.*)$/is.exec(token);
    const option = command.options.find(({ name }) => name === named?.[1]?.toLowerCase());
    if (named !== null && option !== undefined) options[option.name] = named[2] ?? '';
    else {
      if (named?.[1] !== undefined) refuseMisspelt(named[1], command);
      loose.push(token);
    }
  }
  const first = command.options[0];
  if (loose.length > 0) {
    if (first === undefined) throw new Fault('invalid', `"${command.name}" takes nothing beside it.`);
    const words = first.phrases === true ? loose.map((word) => (/\s/.test(word) ? `"${word}"` : word)) : loose;
    options[first.name] = [options[first.name], ...words].filter((part) => part !== undefined).join(' ');
  }
  return options;
}

/** `company:Meta` where the option is called `companies` is no text to look for. */
function refuseMisspelt(name: string, command: CommandDescription): void {
  const hint = didYouMean(
    name,
    command.options.map((option) => option.name),
  );
  if (hint !== '') throw new Fault('invalid', `"${command.name}" has no option "${name.slice(0, 60)}".${hint}`);
}

function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearNames(typed.slice(0, 60), names);
  return near.length === 0 ? '' : ` Did you mean ${near.length === 1 ? near[0] : listed(near)}?`;
}

/** The line that would give the same options again. */
export function commandLine(command: string, options: Readonly<Record<string, string>>): string {
  const parts = Object.entries(options).map(([name, value]) =>
    /[\s"]/.test(value) ? `${name}:"${value.replaceAll('"', "'")}"` : `${name}:${value}`,
  );
  return [command, ...parts].join(' ');
}

/** Checks options against what the command says it takes; trims them. Throws a `Fault` in the person's words. */
export function checkOptions(
  command: CommandDescription,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const option of command.options) {
    const typed = given[option.name]?.trim() ?? '';
    const value = option.choices?.find((choice) => choice === typed.toLowerCase()) ?? typed;
    if (value === '') {
      if (option.required) {
        throw new Fault('invalid', `"${command.name}" needs ${option.name}: ${option.description.toLowerCase()}.`);
      }
      continue;
    }
    const most = option.maxLength ?? 500;
    if (value.length > most) {
      throw new Fault('invalid', `${option.name} may have at most ${most} characters; that was ${value.length}.`);
    }
    if (option.choices !== undefined && !option.choices.includes(value)) {
      throw new Fault(
        'invalid',
        `${option.name} is one of ${option.choices.join(', ')}.${didYouMean(value, option.choices)}`,
      );
    }
    if (option.type === 'integer') {
      const number = Number(value);
      const least = option.min ?? 0;
      const largest = option.max ?? 1_000;
      if (!Number.isInteger(number) || number < least || number > largest) {
        throw new Fault('invalid', `${option.name} is a whole number from ${least} to ${largest}.`);
      }
    }
    checked[option.name] = option.type === 'mention' ? mentioned(value, option.name) : value;
  }
  return checked;
}

/** Platform's id of a role or user group, however it was typed: `S0123456`, `<!subteam^S0123456>`, `<@&7000...>`. */
function mentioned(value: string, name: string): string {
  const id = /^(?:<@&|<!subteam\^)?(S[A-Z0-9]{6,}|\d{1,22})(?:\|[^>]*)?>?$/.exec(value)?.[1];
  if (id !== undefined) return id;
  throw new Fault('invalid', `${name} is a role or a user group: choose it from the list, as @name.`);
}

/** Entries of a list typed as one text: parted by commas, blank ones dropped. */
export function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Words parted by white space; quotation marks of any kind keep some together. */
function tokenize(line: string): string[] {
  const straight = line.replace(/[“”„«»]/g, '"').replace(/\p{Cf}/gu, '');
  return [...straight.matchAll(/(?:[^\s"]+|"[^"]*"?)+/g)].map(([token]) => token.replaceAll('"', ''));
}
