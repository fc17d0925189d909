const secretNames =
  /(?:^|[-_.])(?:key|apikey|token|auth|authorization|secret|sig|signature|password|passwd|pwd|pass|session|sid|jwt|code|credential)s?$/i;
const hidden = '…';

/**
 * An address as it may be shown to a channel, on a page or in a log: what looks like a secret in it (a name and password,
 * a token among its parameters) is taken out. What is no address stays as it is.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  let isChanged = url.username !== '' || url.password !== '';
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys())) {
    if (!secretNames.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))) continue;
    url.searchParams.set(name, hidden);
    isChanged = true;
  }
  return isChanged ? url.href : address;
}
