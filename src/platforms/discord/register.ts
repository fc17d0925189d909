import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { CommandDescription, CommandOption } from '../../app/ports/bot.ts';
import { stableId } from '../../domain/identity.ts';

/** `/codicil` with a subcommand for each of ours. Who may run one is asked of the member each time. */
export function commandDefinition(
  commands: readonly CommandDescription[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    name: 'codicil',
    type: ApplicationCommandType.ChatInput,
    description: "What happens to people's data in AI",
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: commands.map(
      (command): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: command.name,
        description: command.description.slice(0, 100),
        options: command.options.map(optionDefinition),
      }),
    ),
  };
}

type BasicOption = NonNullable<APIApplicationCommandSubcommandOption['options']>[number];

function optionDefinition(option: CommandOption): BasicOption {
  const common = { name: option.name, description: option.description.slice(0, 100), required: option.required };
  switch (option.type) {
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
      };
    case 'mention':
      return { ...common, type: ApplicationCommandOptionType.Role };
    case 'text': {
      const text = { ...common, type: ApplicationCommandOptionType.String as const };
      if (option.choices !== undefined && option.choices.length <= 25) {
        return { ...text, choices: option.choices.map((name) => ({ name, value: name })) };
      }
      return {
        ...text,
        ...(option.complete === undefined ? {} : { autocomplete: true }),
        ...(option.maxLength === undefined ? {} : { max_length: Math.min(6_000, option.maxLength) }),
      };
    }
  }
}

/** Registers the command where Discord has another one; true where it had. Throws what discord.js throws. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandDescription[],
): Promise<boolean> {
  const wanted = commandDefinition(commands);
  const registered = (await rest.get(Routes.applicationCommands(applicationId))) as Record<string, unknown>[];
  if (registered.length === 1 && fingerprint(registered[0]) === fingerprint(wanted)) return false;
  await rest.put(Routes.applicationCommands(applicationId), { body: [wanted] });
  return true;
}

/** What of a command is ours, whatever Discord adds to it and in whatever order; what is false or empty is absent. */
function fingerprint(command: unknown): string {
  return stableId([JSON.stringify(essence(command))], 40);
}

const ours = new Set(
  'name type description options required choices value autocomplete max_length min_value max_value contexts'.split(
    ' ',
  ),
);

function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([name, inner]) => ours.has(name) && inner !== false && !(Array.isArray(inner) && inner.length === 0))
    .map(([name, inner]) => [name, essence(inner)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(kept);
}
