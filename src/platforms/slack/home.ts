import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Post } from '../../domain/post.ts';
import { renderPost } from './render.ts';

/** The button that opens the form. */
export const formButton = {
  type: 'button' as const,
  action_id: 'codicil:form',
  text: { type: 'plain_text' as const, text: 'Subscribe a channel' },
};

/** The app's home: what the workspace is subscribed to, what is new, and the way to the form. */
export function homeView(post: Post): HomeView {
  const [header, ...rest] = renderPost(post).blocks;
  const button: KnownBlock = { type: 'actions', elements: [{ ...formButton, style: 'primary' }] };
  return { type: 'home', blocks: [...(header === undefined ? [] : [header]), button, ...rest] };
}

/** An answer in a modal. */
export function answerView(post: Post): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Codicil' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: renderPost({ ...post, buttons: [] }).blocks,
  };
}

/** What is shown while the answer is being made. */
export const workingView: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Codicil' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'One moment…' } }],
};
