import type { Subscription } from '../../domain/subscription.ts';
import { severityWords, topicWords } from '../wording.ts';

/** A subscription as a sentence: `LinkedIn or Meta, about AI training, Notable and up, at once`. */
export function subscriptionInWords(subscription: Subscription): string {
  const parts: string[] = [subscription.companies.length === 0 ? 'any company' : subscription.companies.join(' or ')];
  if (subscription.topics.length > 0) parts.push(`about ${subscription.topics.map(topicWords).join(' or ')}`);
  if (subscription.jurisdictions.length > 0) parts.push(`in ${subscription.jurisdictions.join(' or ')}`);
  if (subscription.words.length > 0) parts.push(`with ${subscription.words.map((word) => `"${word}"`).join(' or ')}`);
  if (subscription.sources.length > 0) parts.push(`from ${subscription.sources.join(' or ')}`);
  parts.push(`${severityWords[subscription.leastSeverity]}${subscription.leastSeverity === 3 ? '' : ' and up'}`);
  parts.push(subscription.mode === 'at-once' ? 'at once' : 'in the digest');
  if (subscription.mention !== null) {
    const from = severityWords[subscription.mentionSeverity].toLowerCase();
    parts.push(`mentions ${subscription.mention} (${from}${subscription.mentionSeverity === 3 ? '' : ' and up'})`);
  }
  if (subscription.pausedReason !== null) parts.push(`paused: ${subscription.pausedReason}`);
  return parts.join(', ');
}
