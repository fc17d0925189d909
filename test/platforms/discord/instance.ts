import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Clock } from '../../../src/app/ports/clock.ts';
import { loadConfig } from '../../../src/config.ts';
import { assemble, type Codicil } from '../../../src/main.ts';
import type { Json } from '../../fakes/discord/form.ts';
import type { Interaction } from '../../fakes/discord/interactions.ts';
import type { Deed } from '../../fakes/discord/people.ts';
import type { FakeDiscord } from '../../fakes/discord/server.ts';

export interface Instance {
  readonly codicil: Codicil;
  /** As SIGTERM does: what is under way is finished, the database stays. */
  stop(): Promise<void>;
}

/** A folder for a database; gone when the test says so. */
export async function databaseFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'codicil-discord-'));
  return { path: join(folder, 'c.db'), remove: () => rm(folder, { recursive: true }) };
}

/** The whole product, connected to a stand-in; only loopback feeds. Ends when it is ready to be asked. */
export async function startInstance(
  discord: FakeDiscord,
  database: string,
  more: { clock?: Clock; settings?: Record<string, string> } = {},
): Promise<Instance> {
  const settings = {
    DATABASE_PATH: database,
    BUILT_IN_FEEDS: 'no',
    BUILT_IN_DOCUMENTS: 'no',
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    LOG_LEVEL: 'silent',
    ...more.settings,
  };
  const codicil = await assemble(loadConfig(settings), more.clock);
  const end = new AbortController();
  const before = discord.requests.get('list_application_commands') ?? 0;
  const work = codicil.run(end.signal);
  const asked = () => discord.requests.get('list_application_commands') ?? 0;
  await vi.waitUntil(() => asked() > before && discord.commands().length === 1, { timeout: 10_000 });
  return {
    codicil,
    async stop() {
      end.abort();
      await work;
      await codicil.close();
    },
  };
}

type Where = Omit<Deed, 'type' | 'data'>;

/** A slash command as a person sends it: `{ companies: 'LinkedIn' }` are its options. */
export function command(
  discord: FakeDiscord,
  name: string,
  options: Record<string, string | number> = {},
  where: Where = {},
) {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === 'number' ? 4 : 3,
    value,
  }));
  return discord.act({
    type: 2,
    data: { id: '1', name: 'codicil', type: 1, options: [{ name, type: 1, options: given }] },
    ...where,
  });
}

/** A press of the button whose label begins so, under a message of the bot or an answer of it. */
export function press(discord: FakeDiscord, message: Json, label: string, where: Where = {}): Interaction {
  const rows = message.components as { components: { label: string; custom_id?: string }[] }[];
  const button = rows.flatMap(({ components }) => components).find((one) => one.label.startsWith(label));
  if (button?.custom_id === undefined) throw new Error(`there is no button "${label}"`);
  return discord.act({ type: 3, data: { component_type: 2, custom_id: button.custom_id }, ...where });
}

interface ShownEmbed {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly { name: string; value: string }[];
  readonly footer?: { text: string };
}

/** Title, text and fields of what was shown, as one text without escapes. */
export function textOf(message: Json): string {
  return (message.embeds as ShownEmbed[])
    .flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer?.text,
    ])
    .filter((part) => part !== undefined)
    .join('\n')
    .replace(/\\(.)/g, '$1');
}
