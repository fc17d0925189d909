import type { WebClient } from '@slack/web-api';
import type { Person } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { minute } from '../../domain/time.ts';

/** What Slack said of a person holds so long: it may be asked a hundred times a minute. */
const keptMs = 5 * minute;
const mostKept = 5_000;

/** Admins and owners of the workspace manage; where Slack does not say who somebody is, nobody does. */
export function createPeople(client: WebClient, log: Log): (id: string) => Promise<Person> {
  const known = new Map<string, { readonly until: number; readonly person: Promise<Person> }>();

  async function ask(id: string): Promise<Person> {
    try {
      const { user } = await client.users.info({ user: id });
      return { id, mayManage: user?.is_admin === true || user?.is_owner === true };
    } catch (error) {
      log.warn({ error: inWords(error) }, 'slack does not say who this is');
      known.delete(id);
      return { id, mayManage: false };
    }
  }

  return (id) => {
    const kept = known.get(id);
    const now = performance.now();
    if (kept !== undefined && kept.until > now) return kept.person;
    const person = ask(id);
    known.delete(id);
    known.set(id, { until: now + keptMs, person });
    if (known.size > mostKept) known.delete(known.keys().next().value as string);
    return person;
  };
}
