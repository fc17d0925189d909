import robotsParser from 'robots-parser';
import type { Clock } from '../app/ports/clock.ts';
import type { Fetcher } from '../app/ports/fetcher.ts';
import { Fault } from '../domain/errors.ts';

/** The package's types say nothing of what its module exports. */
const parse = robotsParser as unknown as (address: string, text: string) => ParsedRobots;

interface ParsedRobots {
  isAllowed(url: string, name: string): boolean | undefined;
}

/** What sites say of robots. */
export interface Robots {
  /**
   * Whether a page may be fetched. A site that says nothing allows it; one that does not answer does not (RFC 9309,
   * section 2.3.1): that is thrown, as a `Fault` of kind `outage`.
   */
  allows(url: string): Promise<boolean>;
}

const keptMs = 24 * 3_600_000;
const mostBytes = 2 * 1_048_576;
const mostHosts = 2_000;
/** More lines than any site has, and more wildcards in one: reading them would hold up everything else for seconds. */
const mostLines = 5_000;
const mostWildcards = 4;

/** Asks each site once a day. `name` is the first word of the user agent. */
export function createRobots(fetcher: Fetcher, clock: Clock, name: string): Robots {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<ParsedRobots> }>();

  async function ask(address: string): Promise<ParsedRobots> {
    return parse(address, await textOf(address));
  }

  async function textOf(address: string): Promise<string> {
    try {
      const wanted = { url: address, accept: 'text/plain', maxBytes: mostBytes, timeoutMs: 10_000 };
      const { status, body } = await fetcher.fetch(wanted);
      if (status >= 500) throw new Fault('outage', `status ${status}`);
      return status === 200 ? bounded(Buffer.from(body).toString('utf8')) : '';
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // What is refused here (too large, not public) says nothing of robots; the page itself is held to the same rules.
      if (error.kind !== 'outage') return '';
      known.delete(address);
      throw new Fault('outage', `${address} cannot be read: ${error.message}`, { cause: error });
    }
  }

  return {
    async allows(url) {
      // What is no web address has no such file; it is refused where it is fetched.
      if (!/^https?:/i.test(url) || !URL.canParse(url)) return true;
      const address = new URL('/robots.txt', url).href;
      const now = clock.now().getTime();
      let entry = known.get(address);
      if (entry === undefined || entry.until <= now) {
        entry = { until: now + keptMs, rules: ask(address) };
        if (known.size >= mostHosts) known.clear();
        known.set(address, entry);
      }
      return (await entry.rules).isAllowed(url, name) !== false;
    },
  };
}

function bounded(text: string): string {
  return text
    .split(/\r?\n|\r/)
    .slice(0, mostLines)
    .filter((line) => line.length <= 2_000 && line.split('*').length <= mostWildcards + 1)
    .join('\n');
}
