/** What a story or a change is about. The words of the labelled data, in one vocabulary for news and documents. */
export const topics = [
  'ai-training',
  'generative-ai-features',
  'policy-change',
  'opt-out',
  'consent',
  'enforcement',
  'litigation',
  'legislation',
  'guidance',
  'biometrics',
  'automated-decisions',
  'scraping',
  'advertising',
  'children',
  'breach',
  'transfers',
  'sharing-third-parties',
  'retention',
  'user-rights',
  'content-moderation',
  'location',
  'contact',
  'account',
  'fees-payments',
  'dispute-resolution',
  'international-transfers',
  'other',
] as const;

export type Topic = (typeof topics)[number];

/** 3 tell at once, 2 notable, 1 minor, 0 nothing. */
export type Severity = 0 | 1 | 2 | 3;
