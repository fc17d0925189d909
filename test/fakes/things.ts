import type { Assessment } from '../../src/domain/assessment.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { TermsDocument, Version } from '../../src/domain/document.ts';
import type { Feed } from '../../src/domain/feed.ts';
import { sha256, stableId } from '../../src/domain/identity.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Post } from '../../src/domain/post.ts';
import type { Story } from '../../src/domain/story.ts';
import { newSubscription, type Subscription } from '../../src/domain/subscription.ts';

/** Things as the product makes them, with what a test wants different. */
export function aFeed(over: Partial<Feed> = {}): Feed {
  return {
    id: 'feed',
    name: 'A feed',
    kind: 'press',
    format: 'feed',
    address: 'https://site.example/feed',
    selector: null,
    company: null,
    regulator: null,
    language: 'en',
    jurisdiction: null,
    origin: 'added',
    ...over,
  };
}

export function anItem(over: Partial<Item> = {}): Item {
  return {
    key: 'k1',
    feedId: 'feed',
    id: '1',
    url: 'https://site.example/1',
    title: 'A title',
    text: 'A text.',
    language: 'en',
    publishedAt: '2024-09-18T10:00:00.000Z',
    updatedAt: null,
    authors: [],
    categories: [],
    firstSeenAt: '2024-09-18T11:00:00.000Z',
    contentHash: 'h1',
    ...over,
  };
}

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    relevant: true,
    score: 0.9,
    severity: 3,
    companies: ['LinkedIn'],
    regulators: [],
    jurisdictions: [],
    topics: ['ai-training'],
    dates: [],
    summary: 'A text.',
    quotes: ['A text.'],
    ...over,
  };
}

export function aPost(over: Partial<Post> = {}): Post {
  return {
    kind: 'story',
    title: 'A post',
    url: null,
    severity: 2,
    summary: '',
    quotes: [],
    fields: [],
    links: [],
    buttons: [],
    sections: [],
    footer: null,
    ...over,
  };
}

export const aChannel: Channel = { platform: 'terminal', workspace: 'w', channel: 'c' };

export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd1',
    channel: aChannel,
    post: aPost(),
    priority: 1,
    storyId: null,
    state: 'pending',
    attempts: 0,
    createdAt: '2024-09-18T11:00:00.000Z',
    dueAt: '2024-09-18T11:00:00.000Z',
    sentAt: null,
    messageId: null,
    lastError: null,
    edits: null,
    batch: null,
    heldFor: null,
    claimedAt: null,
    claimedBy: null,
    doubtSince: null,
    repeated: false,
    ...over,
  };
}

export function aDocument(over: Partial<TermsDocument> = {}): TermsDocument {
  return {
    id: 'linkedin/privacy-policy',
    service: 'LinkedIn',
    company: 'LinkedIn',
    type: 'Privacy Policy',
    pages: [{ fetch: 'https://site.example/privacy', select: [], remove: [], filter: [], executeClientScripts: null }],
    jurisdiction: null,
    origin: 'catalogue',
    attribution: null,
    ...over,
  };
}

export function aVersion(over: Partial<Version> = {}): Version {
  const { documentId = 'linkedin/privacy-policy', text = 'A text.' } = over;
  const textHash = sha256(text);
  return {
    id: stableId(['version', documentId, textHash]),
    documentId,
    capturedAt: '2024-09-01T00:00:00.000Z',
    captures: [],
    recording: null,
    textHash,
    text,
    title: null,
    language: null,
    ...over,
  };
}

/** One that wants everything of any weight in the usual channel, at once. */
export function aSubscription(over: Partial<Subscription> = {}): Subscription {
  return newSubscription({
    id: 's',
    channel: aChannel,
    createdAt: '2024-09-01T00:00:00.000Z',
    createdBy: 'p',
    ...over,
  });
}

export function aStory(over: Partial<Story> = {}): Story {
  return {
    id: 's1',
    title: 'A story',
    summary: 'What happened.',
    severity: 2,
    companies: ['LinkedIn'],
    regulators: [],
    jurisdictions: [],
    topics: ['ai-training'],
    dates: [],
    firstSeenAt: '2024-09-18T10:00:00.000Z',
    updatedAt: '2024-09-18T10:00:00.000Z',
    follows: null,
    ...over,
  };
}
