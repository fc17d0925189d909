import { isSwapped, type ReadText, type TextFault, textFault } from '../../analysis/text-fault.ts';
import type { Standing, VersionRecord } from '../../domain/document.ts';
import { day, type Instant, msBetween } from '../../domain/time.ts';

/** What a text that was just read is to a document. */
export type TextJudgement =
  | { readonly kind: 'first' | 'same' | 'new' | 'swap' }
  /** It stood there before. `isFlap`: too lately to be a step back. */
  | { readonly kind: 'return'; readonly version: VersionRecord; readonly isFlap: boolean }
  | { readonly kind: 'fault'; readonly fault: TextFault };

export interface JudgedAgainst {
  /** The version that stands there; null where there is none yet. */
  readonly current: (ReadText & { readonly id: string }) | null;
  /** A version with exactly this text; null where it was never seen. */
  readonly known: VersionRecord | null;
  readonly standings: readonly Standing[];
}

/** A text that stood there for less than this, and went, was a variant and not a policy. */
const settled = 30 * day;

/** Told in this order: the same, one that stood before, no text of the document at all, another document, a new text. */
export function judgeText(found: ReadText, against: JudgedAgainst, at: Instant): TextJudgement {
  const { current, known, standings } = against;
  if (known !== null && known.id === current?.id) return { kind: 'same' };
  if (known !== null && standings.some(({ versionId }) => versionId === known.id)) {
    return { kind: 'return', version: known, isFlap: isFlap(known.id, current?.id ?? null, standings, at) };
  }
  const fault = textFault(found, current);
  if (fault !== null) return { kind: 'fault', fault };
  if (current === null) return { kind: 'first' };
  return { kind: isSwapped(found, current) ? 'swap' : 'new' };
}

/** Whether two texts take turns: the one that goes stood only shortly, or either of them came back before. */
function isFlap(back: string, current: string | null, standings: readonly Standing[], at: Instant): boolean {
  const times = (id: string | null) => standings.filter(({ versionId }) => versionId === id).length;
  if (times(back) > 1 || times(current) > 1) return true;
  const last = standings.at(-1);
  return last === undefined || msBetween(last.from, at) < settled;
}
