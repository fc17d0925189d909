import { actorToldOf } from '../src/app/conversation/actor-told-of.ts';
import type { Command, CommandContext } from '../src/app/conversation/command.ts';
import { endOfDay } from '../src/app/conversation/day-typed.ts';
import { companyDocuments } from '../src/app/documents/company-documents.ts';
import { storyLines } from '../src/app/stories/story-lines.ts';
import { counted, dayInWords, listed } from '../src/app/wording.ts';
import type { PostField, Quote } from '../src/domain/post.ts';
import type { Story } from '../src/domain/story.ts';
import type { Instant } from '../src/domain/time.ts';

const pageSize = 8;
const mostQuotes = 3;
/** Looked through for what regulators did and for the gravest news: older ones are on the pages that follow. */
const mostRecent = 60;
const mostOfficial = 5;

export const company: Command = {
  name: 'company',
  description: 'Who a company or regulator is, its latest stories, and what is known of its stance',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'name',
      description: 'Company or regulator',
      type: 'text',
      required: true,
      complete: 'actor',
      maxLength: 100,
    },
    {
      name: 'as-of',
      description: 'As it was known on a day, such as 2024-09-01',
      type: 'text',
      required: false,
      maxLength: 10,
    },
  ],
  async run({ options, page }, context) {
    const { store, registry } = context;
    const name = await actorToldOf(options.name ?? '', context);
    const isRegulator = registry.regulators.some((regulator) => regulator.name === name);
    const asOf = options['as-of'] === undefined ? null : endOfDay(options['as-of']);
    const query = {
      ...(isRegulator ? { regulator: name } : { company: name }),
      ...(asOf === null ? {} : { until: asOf }),
    };
    const then = (found: readonly Story[]) => found.map((story) => asItStood(story, asOf));
    const [stories, total, recent, own] = await Promise.all([
      store.stories.find({ ...query, limit: pageSize + 1, offset: page * pageSize }).then(then),
      store.stories.count(query),
      page > 0 ? [] : store.stories.find({ ...query, limit: mostRecent }).then(then),
      isRegulator || page > 0 ? null : companyDocuments(name, asOf, context),
    ]);
    const shown = stories.slice(0, pageSize);
    const official = isRegulator ? [] : recent.filter(({ regulators }) => regulators.length > 0);
    const sections = [
      { heading: isRegulator ? 'What it did' : 'Latest stories', lines: await storyLines(shown, store) },
      { heading: "Regulators' actions", lines: await storyLines(official.slice(0, mostOfficial), store) },
      ...(own?.sections ?? []),
    ].filter(({ lines }) => lines.length > 0);
    const news =
      total === 0
        ? `No news about ${name} has been read ${asOf === null ? 'yet' : 'from before that day'}.`
        : `${counted(total, 'story', 'stories')} so far, the latest of ${dayInWords(shown[0]?.updatedAt ?? '')}.`;
    const quotes = [...(own?.stance ?? []), ...(await stance(recent, context))];
    const credits = own?.credits ?? [];
    return {
      title: asOf === null ? name : `${name} as of ${dayInWords(options['as-of'] ?? '')}`,
      summary: [own?.lead ?? '', news].filter((part) => part !== '').join('\n\n'),
      fields: whoTheyAre(name, context),
      quotes: quotes.slice(0, mostQuotes + 2),
      sections,
      more: stories.length > pageSize,
      footer: [
        quotes.length === 0 ? null : 'Quotes are the words of the sources named beside them.',
        credits.length === 0 ? null : `Earlier texts recorded by ${listed(credits)}.`,
      ]
        .filter((part) => part !== null)
        .join(' '),
    };
  },
};

/** What a story became after a day does not date it on that day. */
function asItStood(story: Story, asOf: Instant | null): Story {
  return asOf === null || story.updatedAt < asOf ? story : { ...story, updatedAt: story.firstSeenAt };
}

function whoTheyAre(name: string, { registry }: CommandContext): PostField[] {
  const found = registry.companies.find((candidate) => candidate.name === name);
  const regulator = registry.regulators.find((candidate) => candidate.name === name);
  const fields: PostField[] = [];
  const also = found?.aliases ?? regulator?.aliases ?? [];
  if (also.length > 0) fields.push({ name: 'Also called', value: listed(also.slice(0, 6)) });
  if (found !== undefined && found.products.length > 0) {
    fields.push({ name: 'Products', value: listed(found.products.slice(0, 8)) });
  }
  if (found?.parent) fields.push({ name: 'Belongs to', value: found.parent });
  const children = registry.companies.filter(({ parent }) => parent === name).map((child) => child.name);
  if (children.length > 0) fields.push({ name: 'Owns', value: listed(children.slice(0, 8)) });
  const place = found?.jurisdiction ?? regulator?.jurisdiction;
  if (place) fields.push({ name: 'Where', value: place });
  return fields;
}

/** What is known of a stance: the quotes of the gravest stories, newest first among equals, each with its source. */
async function stance(stories: readonly Story[], { store }: CommandContext): Promise<Quote[]> {
  const gravest = stories.toSorted((left, right) => right.severity - left.severity).slice(0, mostQuotes);
  const quotes: Quote[] = [];
  for (const story of gravest) {
    const member = (await store.stories.membersOf(story.id)).find(({ memberKind }) => memberKind === 'item');
    const judged = member === undefined ? null : await store.items.get(member.memberId);
    const text = judged?.assessment.quotes[0];
    if (judged === null || text === undefined) continue;
    const at = dayInWords(judged.item.publishedAt ?? judged.item.firstSeenAt);
    quotes.push({ text, source: `${judged.item.title ?? judged.item.feedId}, ${at}`, url: judged.item.url });
  }
  return quotes;
}
