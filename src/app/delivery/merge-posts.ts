import type { Delivery } from '../../domain/delivery.ts';
import { mergedLink, mergedTitle, roomForSummaries } from '../../domain/merging.ts';
import type { Post, PostSection } from '../../domain/post.ts';
import type { Severity } from '../../domain/topic.ts';
import { headline } from '../wording.ts';

const longestSummary = 280;
/** Less of a summary than this says nothing. */
const shortestSummary = 40;

/** Several posts as one, in their order: each with its title and link, and with as much summary as there is room for. */
export function mergePosts(posts: readonly Post[]): Post {
  const [first] = posts;
  if (first === undefined) throw new RangeError('nothing to merge');
  if (posts.length === 1) return first;
  const each = Math.min(longestSummary, roomForSummaries(posts));
  const mention = posts.find((post) => post.mention !== undefined)?.mention;
  return {
    kind: 'story',
    title: `${posts.length} posts that came close together`,
    url: null,
    severity: Math.max(...posts.map(({ severity }) => severity)) as Severity,
    summary: '',
    quotes: [],
    fields: [],
    links: [],
    buttons: [],
    sections: posts.map((post) => sectionOf(post, each)),
    footer: null,
    ...(mention === undefined ? {} : { mention }),
  };
}

/** A group's post: a digest already lists what goes out with it. Where it may be a repeat, it says so. */
export function postOf(group: readonly [Delivery, ...Delivery[]]): Post {
  const [lead] = group;
  const post = lead.post.kind === 'digest' ? lead.post : mergePosts(group.map((one) => one.post));
  if (!group.some(({ repeated }) => repeated)) return post;
  return { ...post, footer: [post.footer, 'possibly sent before'].filter((part) => part !== null).join(' · ') };
}

function sectionOf(post: Post, summaryLength: number): PostSection {
  const summary = summaryLength < shortestSummary ? '' : cut(post.summary.replace(/\s+/g, ' '), summaryLength);
  const words = summary === '' ? (post.footer ?? '') : summary;
  return {
    heading: headline({ ...post, title: cut(post.title, mergedTitle) }),
    lines: [{ text: words === '' ? 'Open the source' : cut(words, longestSummary), url: mergedLink(post) }],
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
