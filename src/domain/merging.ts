import type { Post } from './post.ts';

/** From so many waiting posts on they are merged: fewer are through within moments anyway. */
const mergedFrom = 4;
/** Most posts in one message: every platform shows that many sections. */
const mergedMost = 20;
/** Characters of one message that every platform takes, however much of them has to be escaped. */
const room = 3_600;

/** In a merged message: what of a title is shown, and the longest link, in characters. */
export const mergedTitle = 150;
const longestLink = 400;

/** How many of the posts that wait, in their order, go out as one message: 1 where they go one by one. */
export function mergeable(waiting: readonly Post[]): number {
  if (waiting.length < mergedFrom) return 1;
  let used = 0;
  let taken = 0;
  for (const post of waiting.slice(0, mergedMost)) {
    used += costOf(post);
    if ((post.kind !== 'story' && post.kind !== 'update') || used > room) break;
    taken += 1;
  }
  return Math.max(1, taken);
}

/** Characters that there are for each summary once titles and links of the posts are in. */
export function roomForSummaries(posts: readonly Post[]): number {
  const left = room - posts.reduce((sum, post) => sum + costOf(post), 0);
  // Escaping can double a text.
  return Math.max(0, Math.floor(left / posts.length / 2));
}

/** The link of a post in a merged message. */
export function mergedLink({ url }: Post): string | null {
  return url !== null && url.length <= longestLink ? url : null;
}

function costOf(post: Post): number {
  return Math.min(post.title.length, mergedTitle) * 2 + (mergedLink(post)?.length ?? 0) + 60;
}
