import type { Post } from '../domain/post.ts';

/** A post from how it is written down; the same post again is the same object, so that it is read and rendered once. */
export type PostReader = (id: string, json: string) => Post;

const mostKept = 500;

/** Keeps the posts read last: one story goes to thousands of channels. Posts never change under their id. */
export function createPostReader(): PostReader {
  const kept = new Map<string, Post>();
  return (id, json) => {
    const post = kept.get(id) ?? (JSON.parse(json) as Post);
    kept.delete(id);
    kept.set(id, post);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
    return post;
  };
}
