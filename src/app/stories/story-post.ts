import type { Post, PostButton, PostField, Quote } from '../../domain/post.ts';
import type { Story } from '../../domain/story.ts';
import { dateLabel, dayInWords, listed, severityWords, topicWords } from '../wording.ts';

/** The member of a story that gives the news: an item of a feed, or a change of a document. */
export interface Teller {
  readonly memberId: string;
  readonly title: string;
  readonly url: string | null;
  readonly summary: string;
  readonly quotes: readonly string[];
  /** Name of the feed or document. */
  readonly source: string;
  /** Name of the model that wrote the summary; absent where it is the source's own sentences. */
  readonly by?: string;
  /** Day or moment of publication; null where the source gives none. */
  readonly date: string | null;
}

/** As many as an extracted summary has sentences: all of it is the source's words, and shown as such. */
const mostQuotes = 3;

/** A story, or a later turn of it, as it is told at once. */
export function storyPost(kind: 'story' | 'update', story: Story, teller: Teller): Post {
  const company = story.companies[0];
  const buttons: PostButton[] = [{ label: 'Show more', action: 'more', value: story.id }];
  if (company !== undefined && company.length <= 60) {
    buttons.push({ label: `Mute ${company} here`, action: 'mute-company', value: company });
  }
  buttons.push({ label: 'Not relevant', action: 'not-relevant', value: teller.memberId });
  buttons.push({ label: 'More like this', action: 'more-like-this', value: teller.memberId });
  return {
    kind,
    title: kind === 'update' ? `Update: ${teller.title}` : teller.title,
    url: teller.url,
    severity: story.severity,
    summary: teller.summary,
    quotes: teller.quotes.slice(0, mostQuotes).map((text): Quote => ({ text, source: teller.source, url: teller.url })),
    fields: storyFields(story),
    links: teller.url === null ? [] : [{ label: 'Open the source', url: teller.url }],
    buttons,
    sections: [],
    footer: [
      teller.source,
      teller.date === null ? null : dayInWords(teller.date),
      teller.by === undefined ? null : `Summary by ${teller.by}, checked against the quotes`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  };
}

/** Who, where, about what and from when, as fields of a post. */
export function storyFields(story: Story): PostField[] {
  const fields: PostField[] = [{ name: 'Severity', value: severityWords[story.severity] }];
  if (story.companies.length > 0) fields.push({ name: 'Company', value: listed(story.companies) });
  if (story.regulators.length > 0) fields.push({ name: 'Regulator', value: listed(story.regulators) });
  if (story.jurisdictions.length > 0) fields.push({ name: 'Where', value: story.jurisdictions.join(', ') });
  const topics = story.topics.filter((topic) => topic !== 'other');
  if (topics.length > 0) fields.push({ name: 'About', value: topics.map(topicWords).join(', ') });
  for (const date of story.dates.filter(({ kind }) => kind !== 'other').slice(0, 2)) {
    fields.push({ name: dateLabel(date.kind), value: dayInWords(date.day) });
  }
  return fields;
}
