import type { WebClient } from '@slack/web-api';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { minute } from '../../domain/time.ts';

/** What Slack said of its groups holds so long: it may be asked twenty times a minute. */
const keptMs = 5 * minute;

export interface UserGroup {
  readonly id: string;
  /** `@privacy-team` */
  readonly handle: string;
  readonly name: string;
}

/** Looks up user groups by how their handle or name begins or what it holds; none where Slack does not say which there are. */
export function createUserGroups(client: WebClient, log: Log): (typed: string) => Promise<UserGroup[]> {
  let kept: { readonly until: number; readonly groups: Promise<UserGroup[]> } | null = null;

  async function ask(): Promise<UserGroup[]> {
    try {
      const { usergroups = [] } = await client.usergroups.list();
      return usergroups.flatMap(({ id, handle, name }) =>
        id === undefined ? [] : [{ id, handle: `@${handle ?? id}`, name: name ?? '' }],
      );
    } catch (error) {
      log.warn({ error: inWords(error) }, 'slack does not say which user groups there are');
      kept = null;
      return [];
    }
  }

  return async (typed) => {
    const now = performance.now();
    if (kept === null || kept.until <= now) kept = { until: now + keptMs, groups: ask() };
    const wanted = typed.trim().toLowerCase();
    return (await kept.groups).filter(({ handle, name }) => `${handle} ${name}`.toLowerCase().includes(wanted));
  };
}
