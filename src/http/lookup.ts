import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type AddressRules, privateAddress } from './address-rules.ts';

/** Resolves a host name to all its addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export function systemResolve(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)));
  });
}

/**
 * Name resolution for a socket: every address of the host is checked, one that is not allowed refuses the host as a
 * whole, and what was checked is what is connected to. (Undici does not ask for hosts written as numbers.)
 */
export function guardedLookup(rules: AddressRules, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const first = addresses[0];
        if (first === undefined)
          callback(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '');
        else if (addresses.some(({ address }) => !rules.allows(address))) callback(privateAddress(host), '');
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
