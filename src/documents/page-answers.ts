import type { FetchResult } from '../app/ports/fetcher.ts';
import { Fault } from '../domain/errors.ts';

const logIn = /\/(?:log-?in|sign-?in|signin|auth|sso|checkpoint|accounts?\/login|authwall|uas\/login)(?:[/?.]|$)/i;
const consent = /^(?:consent|guce|privacy-mgmt|cmp)\.|\/(?:consent|cookie-?wall|collectconsent)(?:[/?]|$)/i;

/** A status that is no page as a `Fault`: gone, refused, or passing. */
export function statusFault({ status, headers }: FetchResult, retryAfterMs: number | null): Fault | null {
  if (status < 400 && status !== 204) return null;
  if (status === 204) return new Fault('invalid', 'the site answers with nothing (204)');
  if (status === 404 || status === 410) return new Fault('gone', `the page is not there any more (${status})`);
  if (status === 429 || status >= 500) {
    return new Fault('outage', `the site answers with status ${status}`, { retryAfterMs });
  }
  const wall = headers['cf-mitigated'] === undefined ? '' : ', and asks for a human';
  return new Fault('refused', `the site refuses the page (status ${status}${wall})`);
}

/** A redirect to a log-in or to a question for consent as a `Fault`, by the address that it ends at. */
export function detourFault(wanted: string, final: string): Fault | null {
  if (!URL.canParse(wanted) || !URL.canParse(final)) return null;
  const [from, to] = [new URL(wanted), new URL(final)];
  if (logIn.test(to.pathname) && !logIn.test(from.pathname)) {
    return new Fault('refused', `the page leads to a log-in (${to.host}${to.pathname})`);
  }
  const isConsent = (url: URL) => consent.test(url.host) || consent.test(url.pathname);
  if (isConsent(to) && !isConsent(from)) return new Fault('refused', `the page asks for consent first (${to.host})`);
  return null;
}
