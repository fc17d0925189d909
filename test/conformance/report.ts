import type { TrafficRecord } from '../fakes/traffic.ts';

/** A line of a record, and whose requests are in it. */
export interface Recorded {
  /** `product`: Codicil's own, through the real client. `tests`: what the stand-in's tests send, wrong on purpose too. */
  readonly by: 'product' | 'tests';
  readonly record: TrafficRecord;
}

/** Something that is not as the platform's description says. */
export interface Finding {
  /** Operation or event, and whether it is about what was asked or what was answered. */
  readonly where: string;
  readonly at: string;
  readonly message: string;
  /** Why it is right all the same; null: a violation. */
  readonly reason: string | null;
}

export interface Report {
  readonly platform: string;
  readonly requests: number;
  readonly answers: number;
  /** Operations or methods seen. */
  readonly operations: readonly string[];
  readonly findings: readonly (Finding & { readonly times: number })[];
}

/** Holds the records of one platform against the descriptions in a folder. */
export type Conformance = (records: readonly Recorded[], folder: string) => Promise<Report>;

/** Something that the description says otherwise, and why we keep to it. */
export interface Exception {
  readonly where: RegExp;
  readonly at: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

/** The same thing once, with how often it was seen; those that an exception covers with their reason. */
export function sumUp(
  found: readonly Omit<Finding, 'reason'>[],
  exceptions: readonly Exception[],
): (Finding & { times: number })[] {
  const sums = new Map<string, Finding & { times: number }>();
  for (const { where, at, message } of found) {
    const key = JSON.stringify([where, at, message]);
    const known = sums.get(key);
    if (known !== undefined) known.times += 1;
    else {
      const exception = exceptions.find((one) => one.where.test(where) && one.at.test(at) && one.message.test(message));
      sums.set(key, { where, at, message, reason: exception?.reason ?? null, times: 1 });
    }
  }
  return [...sums.values()];
}
