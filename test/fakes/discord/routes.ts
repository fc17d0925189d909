import type { Json } from './form.ts';
import type { Answer } from './http.ts';
import { Refusal } from './refusal.ts';

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json;
  /** Where the body is a list: of commands. */
  readonly list: Json[];
}

export interface Route {
  /** As Discord's description names it. */
  readonly operation: string;
  readonly method: string;
  /** `/channels/{channel_id}/messages`; parts that end in `_id` must be snowflakes. */
  readonly path: string;
  /** `none` where the path itself holds a token, or nothing is asked for. */
  readonly authorization: 'bot' | 'none';
  handle(call: Call): Answer | Promise<Answer>;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request. Throws 404 where there is none, and 405 where it has another method. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  let known = false;
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params === null) continue;
    known = true;
    if (route.method === method) return { route, params };
  }
  if (known) throw new Refusal(405, { message: '405: Method Not Allowed', code: 0 });
  throw new Refusal(404, { message: '404: Not Found', code: 0 });
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = decodeURIComponent(given[at] ?? '');
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== value) return null;
    } else if (value === '') return null;
    else params[name] = value;
  }
  return params;
}

/** What tells the buckets of one route apart. */
export function majorOf(params: Readonly<Record<string, string>>): string {
  return params.channel_id ?? params.guild_id ?? params.webhook_token ?? params.interaction_token ?? '';
}
