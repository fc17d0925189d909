import type { DatedEvent } from '../domain/assessment.ts';
import type { SourceKind } from '../domain/feed.ts';
import type { Post } from '../domain/post.ts';
import type { Severity, Topic } from '../domain/topic.ts';

/** The product's words for its own terms, in one place, so that every platform says them alike. */
export const severityWords: Readonly<Record<Severity, string>> = { 0: 'Other', 1: 'Minor', 2: 'Notable', 3: 'Urgent' };

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  regulator: 'regulator',
  company: 'company',
  press: 'press',
  'civil-society': 'civil society',
  archive: 'policy archive',
};

/** A post's title with its severity before it: `Urgent: ...`, `Urgent update: ...`. */
export function headline({ kind, severity, title }: Pick<Post, 'kind' | 'severity' | 'title'>): string {
  if (severity === 0) return title;
  const word = severityWords[severity];
  return kind === 'update' && title.startsWith('Update: ')
    ? `${word} update: ${title.slice('Update: '.length)}`
    : `${word}: ${title}`;
}

const dateWords: Readonly<Record<DatedEvent['kind'], string>> = {
  effective: 'In force from',
  'opt-out': 'Object or opt out by',
  comment: 'Comment by',
  deadline: 'Deadline',
  other: 'Date named',
};

export function dateLabel(kind: DatedEvent['kind']): string {
  return dateWords[kind];
}

/** `ai-training` as a person reads it: `AI training`. */
export function topicWords(topic: Topic): string {
  return topic.replace(/^ai-/, 'AI ').replaceAll('-', ' ');
}

// Making a format takes a hundred times as long as using it.
const wholeDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayOfWeek = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 0 Sunday to 6 Saturday. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday] ?? '';
}

/** `2024-09-18` as `18 September 2024`. */
export function dayInWords(day: string): string {
  return wholeDate.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** `2024-09-17` as `Tuesday, 17 September 2024`. */
export function weekdayInWords(day: string): string {
  return `${dayOfWeek.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))}, ${dayInWords(day)}`;
}

/** A whole number of things: `1 story`, `2 stories`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** What a platform has against posting to a channel, for whoever just asked for posts there. */
export function obstacleInWords(obstacle: string): string {
  return `Nothing can be posted here yet: ${obstacle}. Until then news waits; nothing is lost.`;
}

/** `a, b and c` */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** How long ago, roughly: `3 hours ago`, `2 days ago`. */
export function agoInWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  if (minutes < 48 * 60) return `${counted(Math.round(minutes / 60), 'hour')} ago`;
  return `${counted(Math.round(minutes / 1440), 'day')} ago`;
}
