import ipaddr from 'ipaddr.js';
import { Fault } from '../domain/errors.ts';

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Which network addresses may be talked to: public unicast, and the private ranges that the operator named. */
export interface AddressRules {
  allows(address: string): boolean;
}

/** Ranges in CIDR form (`10.0.0.0/8`), or single addresses. Throws a `Fault` for what is neither. */
export function addressRules(allowed: readonly string[]): AddressRules {
  const ranges = allowed.map(parseRange);
  return {
    allows(address) {
      if (!ipaddr.isValid(address)) return false;
      const parsed = ipaddr.process(address);
      const within = ranges.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base as never, bits));
      return within || isPublic(parsed);
    },
  };
}

/** All of IPv6 that is given out for the public network (RFC 4291); `::127.0.0.1` lies outside, for one. */
const publicIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * `range()` names every special range; `unicast` is what is left. IPv6 addresses that carry an IPv4 one inside (6to4,
 * NAT64, Teredo) have names of their own and so are no `unicast`: nothing reaches a private network through them.
 */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(publicIpv6));
}

/** Whether a text is an address, or a range of addresses such as 10.0.0.0/8. */
export function isAddressRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

function parseRange(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * An address that may be fetched: http or https, no name and password in it, and where the host is written as a number,
 * one that the rules allow. Host names are checked when they are resolved. Throws a `Fault`.
 */
export function checkUrl(text: string, rules: AddressRules): URL {
  if (!URL.canParse(text)) throw new Fault('invalid', `"${text.slice(0, 200)}" is no web address`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Fault('refused', `${url.protocol} addresses are not fetched, only http and https`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Fault('refused', 'addresses with a name and password in them are not fetched');
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !rules.allows(literal)) throw privateAddress(url.hostname);
  return url;
}

export function privateAddress(host: string): Fault {
  return new Fault('refused', `${host} is a private or reserved address; ALLOW_PRIVATE_ADDRESSES can open a range`);
}
