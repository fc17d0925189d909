import type { FormErrors, Json } from './form.ts';
import type { FakeDiscord } from './server.ts';
import { textChannel } from './world.ts';

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
  readonly headers: Headers;
}

/** A bare client for tests: one request, as the bot unless told otherwise. */
export async function api(
  discord: Pick<FakeDiscord, 'url' | 'token'>,
  method: string,
  path: string,
  body?: Json | Json[] | string | FormData,
  authorization: string | null = `Bot ${discord.token}`,
): Promise<Answered> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${discord.url}/api/v10${path}`, {
    method,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

/** Codes of what is wrong at a field of a form, such as `embeds.0.title`. */
export function codesAt(errors: FormErrors, path: string): string[] {
  let at: unknown = errors;
  for (const part of path.split('.')) at = (at as Json | undefined)?.[part];
  return ((at as { _errors?: { code: string }[] } | undefined)?._errors ?? []).map(({ code }) => code);
}

/** Takes permissions from the bot's role in the text channel. */
export function deny({ world, guild }: FakeDiscord, bits: bigint): void {
  const role = world.guilds.get(guild)?.botRole ?? '';
  world.channels.get(textChannel)?.overwrites.set(role, { allow: 0n, deny: bits });
}
