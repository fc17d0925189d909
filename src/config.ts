import { z } from 'zod';
import { Fault } from './domain/errors.ts';
import { isAddressRange } from './http/address-rules.ts';

/** One setting: how it is read, what it is when absent, and what a person is told of it. */
interface Setting<T> {
  readonly schema: z.ZodType<T>;
  readonly initial: string;
  readonly meaning: string;
  readonly secret?: boolean;
}

const text = z.string().trim();
const optional = text.transform((value) => (value === '' ? null : value));
const list = text.transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);
const addressRanges = list.refine((ranges) => ranges.every(isAddressRange), 'must be ranges such as 10.0.0.0/8');
const yesNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0'], { error: 'must be yes or no' })
  .transform((value) => value === 'yes' || value === 'true' || value === '1');

function whole(least: number, most: number) {
  return text
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);
}

const webAddress = text
  .refine((value) => value === '' || /^https?:\/\//i.test(value), 'must be an http or https address')
  .transform((value) => (value === '' ? null : value.replace(/\/+$/, '')));

const roleNames = ['poll', 'deliver'] as const;
export type Role = (typeof roleNames)[number];

const roles = list.transform((names, context) => {
  const unknown = names.filter((name) => !(roleNames as readonly string[]).includes(name));
  if (unknown.length > 0) {
    context.addIssue({
      code: 'custom',
      message: `knows no role ${unknown.join(', ')}; there are ${roleNames.join(', ')}`,
    });
  }
  return names as Role[];
});

function setting<T>(schema: z.ZodType<T>, initial: string, meaning: string, secret = false): Setting<T> {
  return { schema, initial, meaning, secret };
}

/** Every setting there is. `.env.example` is held to this table by a test. */
export const settings = {
  DATABASE_PATH: setting(text.min(1, 'must name a file'), './data/codicil.db', 'Where everything is kept (SQLite).'),
  ROLES: setting(
    roles,
    roleNames.join(','),
    'What this process does: poll (read the sources), deliver (post, and answer people). One process for each.',
  ),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    }),
    'warn',
    'How much is logged to standard error.',
  ),
  SLACK_BOT_TOKEN: setting(optional, '', 'Slack bot token (xoxb-...); empty: no Slack.', true),
  SLACK_APP_TOKEN: setting(optional, '', 'Slack app-level token (xapp-...) for Socket Mode.', true),
  SLACK_SIGNING_SECRET: setting(optional, '', 'Without an app token: signing secret, to receive over HTTP.', true),
  SLACK_PORT: setting(whole(0, 65_535), '3000', 'Port for signed HTTP from Slack, path /slack/events.'),
  SLACK_API_URL: setting(webAddress, '', 'Another address of the Slack Web API, for a proxy.'),
  DISCORD_TOKEN: setting(optional, '', 'Discord bot token; empty: no Discord.', true),
  DISCORD_API_URL: setting(webAddress, '', 'Another address of the Discord API (without its version), for a proxy.'),
  FEEDS_FILE: setting(
    optional,
    '',
    'Your own list of feeds, beside the built-in one: OPML, JSON, or one address a line.',
  ),
  BUILT_IN_FEEDS: setting(yesNo, 'yes', 'Poll the built-in list of feeds.'),
  BUILT_IN_DOCUMENTS: setting(yesNo, 'yes', 'Watch the built-in list of policy documents.'),
  DOCUMENT_CONCURRENCY: setting(whole(1, 50), '4', 'Documents looked at at the same time, over all hosts.'),
  COMPANIES_FILE: setting(optional, '', 'Your own companies and regulators, beside the built-in ones (JSON).'),
  LLM_BASE_URL: setting(
    webAddress,
    '',
    "A server that speaks OpenAI's chat completions (as http://127.0.0.1:11434/v1): its model writes the summaries.",
  ),
  LLM_MODEL: setting(optional, '', 'Name of the model; needed with LLM_BASE_URL.'),
  LLM_API_KEY: setting(optional, '', 'Key for that server, where it wants one.', true),
  LLM_CALLS_A_DAY: setting(whole(0, 1_000_000), '200', 'Most calls of the model a day (UTC).'),
  LLM_TOKENS_A_DAY: setting(whole(0, 1_000_000_000), '300000', 'Most tokens spent on the model a day (UTC).'),
  LLM_TIMEOUT_SECONDS: setting(whole(1, 300), '20', 'How long a model may take; then the extracted summary is told.'),
  ALLOW_PRIVATE_ADDRESSES: setting(
    addressRanges,
    '',
    'Private address ranges (CIDR) that feeds and documents may be fetched from, parted by commas.',
  ),
  CHROMIUM_PATH: setting(
    optional,
    '',
    'A Chromium for pages that need a browser; empty: looked for at the usual places. Nothing is downloaded.',
  ),
  USER_AGENT: setting(
    text.min(1, 'must not be empty'),
    'Codicil/0.1 (policy watcher; RSS reader)',
    'How Codicil names itself to the sites it reads; add an address where you can be reached.',
  ),
  POLL_CONCURRENCY: setting(
    whole(1, 200),
    '20',
    'Feeds polled at the same time, over all hosts (never more than two to one host).',
  ),
  TIME_ZONE: setting(
    text.refine(isTimeZone, 'must be a time zone such as Europe/London'),
    'UTC',
    'Time zone of the terminal and of digests that name none.',
  ),
  NO_COLOR: setting(optional, '', 'Set to anything to print without colour.'),
} as const satisfies Record<string, Setting<unknown>>;

type Settings = typeof settings;
export type Config = { readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> };

/**
 * Reads and checks all settings at once. Throws a `Fault` of kind `misconfigured` whose message lists everything that
 * is wrong, one line a setting; a secret's value is never repeated.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, { schema, initial, secret }] of Object.entries<Setting<unknown>>(settings)) {
    const given = environment[name];
    const result = schema.safeParse(given === undefined || given.trim() === '' ? initial : given);
    if (result.success) values[name] = result.data;
    else {
      const shown = secret === true ? '' : ` (it is "${given}")`;
      wrong.push(`${name} ${result.error.issues.map((issue) => issue.message).join('; ')}${shown}`);
    }
  }
  const config = values as unknown as Config;
  if (
    wrong.length === 0 &&
    config.SLACK_BOT_TOKEN !== null &&
    !config.SLACK_APP_TOKEN &&
    !config.SLACK_SIGNING_SECRET
  ) {
    wrong.push('SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (signed HTTP) beside it');
  }
  if (wrong.length === 0 && (config.LLM_BASE_URL === null) !== (config.LLM_MODEL === null)) {
    wrong.push('LLM_BASE_URL and LLM_MODEL need each other: set both, or neither');
  }
  if (wrong.length > 0) throw new Fault('misconfigured', `these settings make no sense:\n  ${wrong.join('\n  ')}`);
  return config;
}

/** The file of `COMPANIES_FILE` alone, for what needs no other setting. */
export function companiesFile(): string | null {
  return loadConfig({ COMPANIES_FILE: readEnvironment().COMPANIES_FILE }).COMPANIES_FILE;
}

/** The environment of this process, with the values of `.env` beneath what is already set. */
export function readEnvironment(envFile = '.env'): Record<string, string | undefined> {
  try {
    process.loadEnvFile(envFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
