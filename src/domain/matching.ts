import type { Story } from './story.ts';
import type { ChannelSettings, Subscription } from './subscription.ts';
import type { Severity } from './topic.ts';

/** What a channel may be told: a story, where it comes from, and its words. */
export interface Tellable {
  readonly story: Pick<
    Story,
    'companies' | 'regulators' | 'topics' | 'jurisdictions' | 'severity' | 'title' | 'summary'
  >;
  /** Owners of the companies and the companies themselves: who subscribes to Microsoft hears of LinkedIn. */
  readonly companiesAndOwners: readonly string[];
  /** Feed id or document id. */
  readonly source: string;
  /** Relevance score less the general threshold: below the channel's own shift nothing is told. */
  readonly margin: number;
}

export type Mismatch =
  | 'muted'
  | 'threshold'
  | 'severity'
  | 'companies'
  | 'topics'
  | 'jurisdictions'
  | 'words'
  | 'sources';

/**
 * Why a subscription does not want something; empty where it does. Lists narrow each other, the entries of one list
 * widen it. A jurisdiction covers its subdivisions (`US` covers `US-CA`).
 */
export function mismatches(subscription: Subscription, settings: ChannelSettings | null, told: Tellable): Mismatch[] {
  const { story } = told;
  const found: Mismatch[] = [];
  if (isMuted(story, settings)) found.push('muted');
  if (told.margin < (settings?.thresholdShift ?? 0)) found.push('threshold');
  if (story.severity < subscription.leastSeverity) found.push('severity');
  const named = [...told.companiesAndOwners, ...story.regulators];
  if (misses(subscription.companies, (wanted) => named.includes(wanted))) found.push('companies');
  if (misses(subscription.topics, (wanted) => story.topics.includes(wanted))) found.push('topics');
  if (misses(subscription.jurisdictions, (wanted) => story.jurisdictions.some((place) => covers(wanted, place)))) {
    found.push('jurisdictions');
  }
  const text = `${story.title}\n${story.summary}`.toLowerCase();
  if (misses(subscription.words, (wanted) => text.includes(wanted.toLowerCase()))) found.push('words');
  if (misses(subscription.sources, (wanted) => wanted === told.source)) found.push('sources');
  return found;
}

/** True where a channel wants to hear of none of a story's companies. */
export function isMuted(story: Pick<Story, 'companies'>, settings: ChannelSettings | null): boolean {
  const muted = settings?.mutedCompanies ?? [];
  return story.companies.length > 0 && story.companies.every((company) => muted.includes(company));
}

/** Order among channels: urgent first, then first posts, updates, digests. */
export function priorityOf(kind: 'story' | 'update' | 'digest', severity: Severity): number {
  if (kind === 'digest') return 3;
  if (severity === 3) return 0;
  return kind === 'story' ? 1 : 2;
}

function covers(wanted: string, place: string): boolean {
  return wanted === place || place.startsWith(`${wanted}-`);
}

function misses<T>(wanted: readonly T[], has: (entry: T) => boolean): boolean {
  return wanted.length > 0 && !wanted.some(has);
}
