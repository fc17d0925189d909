import type { Registry } from '../../analysis/analyst.ts';
import { type Channel, channelKey } from '../../domain/channel.ts';
import { newDelivery } from '../../domain/delivery.ts';
import type { TermsDocument } from '../../domain/document.ts';
import { stableId } from '../../domain/identity.ts';
import { isMuted } from '../../domain/matching.ts';
import type { Post, PostButton } from '../../domain/post.ts';
import { hour, type Instant, msBetween } from '../../domain/time.ts';
import type { DocumentState } from '../ports/document-store.ts';
import type { Repositories } from '../ports/store.ts';
import { ownersOf } from '../stories/stories.ts';
import { weekdayInWords } from '../wording.ts';
import { lastingMs } from './document-schedule.ts';
import { documentName, linksTo, liveAddress } from './document-words.ts';
import { namesDocument, watchersOf } from './watchers.ts';

/** So many documents in trouble since the same hours are a network that is down, and no news about each of them. */
const sameTime = 6 * hour;
const commonCause = 8;
const longestButton = 80;

/**
 * Tells once of a trouble that lasts, where people named the company or added the document; asks what is to become of a
 * document that was swapped or shortened. Answers the state with what was told noted. To be called in the transaction
 * that stores it.
 */
export async function alarmIfLasting(
  document: TermsDocument,
  state: DocumentState,
  now: Instant,
  registry: Registry,
  repositories: Repositories,
): Promise<DocumentState> {
  if (state.status === 'ok' || state.status === 'new' || state.status === 'needs-browser') return state;
  const since = state.troubleSince ?? now;
  const known = { ...state, troubleSince: since };
  if (state.alarmed || state.currentId === null || !isLasting(known, since, now)) return known;
  if (state.status !== 'asked' && (await isCommon(state, since, repositories))) return known;
  const post = alarmPost(document, known, since);
  const channels = await channelsFor(document, state.status === 'asked', registry, repositories);
  await enqueue(channels, post, (channel) => alarmId(document, state.status, since, channel), now, repositories);
  return { ...known, alarmed: true };
}

/**
 * Where a trouble was told that is over: says so, and whether the text is the one from before; what was not sent yet is
 * not sent. To be called in the transaction that stores the state.
 */
export async function tellReadableAgain(
  document: TermsDocument,
  before: DocumentState,
  isAsBefore: boolean,
  now: Instant,
  registry: Registry,
  repositories: Repositories,
): Promise<void> {
  const since = before.troubleSince;
  // Whoever answered the question knows.
  if (!before.alarmed || since === null || before.accept !== null) return;
  const { outbox } = repositories;
  const told: Channel[] = [];
  for (const channel of await channelsFor(document, true, registry, repositories)) {
    const alarms = await Promise.all(alarming.map((status) => outbox.get(alarmId(document, status, since, channel))));
    const written = alarms.filter((alarm) => alarm !== null);
    const waiting = written.filter(({ state }) => state === 'pending').map((alarm) => alarm.id);
    const unsent = await outbox.markDropped(waiting, 'over before it was sent');
    if (written.length > unsent) told.push(channel);
  }
  const id = (channel: Channel) => stableId(['document', document.id, 'again', since, channelKey(channel)], 25);
  await enqueue(told, readableAgainPost(document, before, since, isAsBefore), id, now, repositories);
}

const alarming = ['asked', 'faulty', 'failing'] as const;

function alarmId({ id }: TermsDocument, status: DocumentState['status'], since: Instant, channel: Channel): string {
  return stableId(['document', id, status, since, channelKey(channel)], 25);
}

async function enqueue(
  channels: readonly Channel[],
  post: Post,
  idOf: (channel: Channel) => string,
  createdAt: Instant,
  { outbox }: Repositories,
): Promise<void> {
  await outbox.enqueue(
    channels.map((channel) => newDelivery({ id: idOf(channel), channel, post, priority: 2, storyId: null, createdAt })),
  );
}

/** A swapped document is asked about once it was seen twice. */
function isLasting({ status, failures }: DocumentState, since: Instant, now: Instant): boolean {
  return status === 'asked' ? failures >= 2 : msBetween(since, now) >= lastingMs;
}

async function isCommon(own: DocumentState, since: Instant, { documents }: Repositories): Promise<boolean> {
  const others = (await documents.states()).filter(
    ({ documentId, troubleSince, lastSuccessAt }) =>
      // What was never read says nothing of the network.
      lastSuccessAt !== null &&
      documentId !== own.documentId &&
      troubleSince !== null &&
      Math.abs(msBetween(troubleSince, since)) <= sameTime,
  );
  return others.length >= commonCause;
}

/**
 * Those who named the company or the document, or asked to watch it; a question goes to all who would hear of it if nobody
 * did. Nobody who muted the company.
 */
async function channelsFor(
  document: TermsDocument,
  isQuestion: boolean,
  registry: Registry,
  { subscriptions, facts, channels: settingsOf }: Repositories,
): Promise<Channel[]> {
  const whose = document.company ?? document.service;
  const names = ownersOf([whose], registry);
  const listeners = (await subscriptions.audience()).listenersTo(names);
  const named = listeners.filter((listener) =>
    listener.subscriptions.some(
      // A digest says it by itself.
      (one) => (isQuestion || one.mode === 'at-once') && namesDocument(one, document.id, names),
    ),
  );
  const hearing = listeners.filter((listener) =>
    listener.subscriptions.some(({ sources }) => sources.length === 0 || sources.includes(document.id)),
  );
  const chosen = named.length > 0 || !isQuestion ? named : hearing;
  const channels = new Map(chosen.map(({ channel }) => [channelKey(channel), channel]));
  for (const watcher of await watchersOf(document.id, { facts })) channels.set(channelKey(watcher), watcher);
  for (const [key, channel] of channels) {
    if (isMuted({ companies: [whose] }, await settingsOf.settings(channel))) channels.delete(key);
  }
  return [...channels.values()];
}

function alarmPost(document: TermsDocument, state: DocumentState, since: Instant): Post {
  const name = `${document.service}: ${documentName(document)}`;
  const isQuestion = state.status === 'asked' || state.status === 'faulty';
  const answers = 'Those who manage this channel can say: is this the document from now on?';
  return {
    kind: 'notice',
    title: state.status === 'asked' ? `Is this still ${name}?` : `${name} cannot be read`,
    url: liveAddress(document),
    severity: 0,
    summary: [
      `Since ${weekdayInWords(since)}: ${state.lastError ?? 'no answer'}. The last text that was read is kept, and nothing of this was told as a change.`,
      isQuestion ? answers : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    quotes: [],
    fields: [],
    links: linksTo(document),
    buttons: isQuestion ? questionButtons(document.id) : [],
    sections: [],
    footer: isQuestion
      ? `"documents accept:${document.id}" takes it silently, "documents tell:${document.id}" as a change.`
      : null,
  };
}

function readableAgainPost(
  document: TermsDocument,
  { lastError }: DocumentState,
  since: Instant,
  isAsBefore: boolean,
): Post {
  return {
    kind: 'notice',
    title: `${document.service}: ${documentName(document)} can be read again`,
    url: liveAddress(document),
    severity: 0,
    summary: [
      `It could not be read since ${weekdayInWords(since)}: ${lastError ?? 'no answer'}. What stood there meanwhile was not seen.`,
      isAsBefore
        ? 'The text is the one that stood there before.'
        : 'The text is another one now: what changed in it is told by itself where it means something.',
    ].join(' '),
    quotes: [],
    fields: [],
    links: linksTo(document),
    buttons: [],
    sections: [],
    footer: null,
  };
}

function questionButtons(id: string): PostButton[] {
  const buttons: PostButton[] = [
    { label: 'Yes, go on from it', action: 'ask', value: `documents accept:${id}` },
    { label: 'Yes, tell it as a change', action: 'ask', value: `documents tell:${id}` },
  ];
  return buttons.filter(({ value }) => value.length <= longestButton);
}
