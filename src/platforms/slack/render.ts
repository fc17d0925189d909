import type { KnownBlock } from '@slack/types';
import { headline } from '../../app/wording.ts';
import { plainText } from '../../domain/plain-text.ts';
import { type MarkedPassage, type Post, type PostButton, type PostLine, saidAndQuoted } from '../../domain/post.ts';

/** Slack's limits in characters, and blocks of a message (docs.slack.dev, Block Kit reference). */
const most = {
  header: 150,
  section: 3_000,
  /** Slack takes 2,000; two stand side by side on a phone. */
  field: 400,
  fields: 10,
  context: 1_000,
  line: 800,
  /** A phone shows about so much of a notification. */
  notification: 300,
  blocks: 50,
  all: 12_500,
  label: 75,
};

export interface SlackMessage {
  /** For the notification, and where blocks are not shown. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A post as a message. All text of others is escaped; nobody is notified but the user group that was named. */
export function renderPost(post: Post): SlackMessage {
  const title = headline(post);
  const blocks: KnownBlock[] = [];
  // Slack bounds all text of a message together: what is last is cut first.
  let left = most.all - most.header;
  const room = (text: string, limit: number) => {
    const kept = cut(text, Math.min(limit, left));
    left -= kept.length;
    return kept;
  };
  const footer = room(safe(post.footer ?? ''), most.context);
  const section = (text: string) => {
    if (blocks.length > most.blocks - 5) return;
    const kept = room(text, most.section);
    if (kept !== '') blocks.push({ type: 'section', text: textOf(kept) });
  };
  blocks.push({ type: 'header', text: { type: 'plain_text', text: cut(plainText(title), most.header) || '…' } });
  if (post.mention !== undefined && /^S[A-Z0-9]{2,20}$/.test(post.mention)) section(`<!subteam^${post.mention}>`);
  const { said, quoted } = saidAndQuoted(post);
  section(safe(said));
  for (const { text, source } of quoted) {
    section(`>${safe(text).replaceAll('\n', '\n>')}\n>— ${safe(source)}`);
  }
  for (const passage of post.passages ?? []) section(marked(passage));
  const fields = post.fields.filter(({ name, value }) => name !== 'Severity' && value !== '').slice(0, most.fields);
  const written = fields.map(({ name, value }) => room(`*${safe(name)}*\n${safe(value)}`, most.field));
  const shown = written.filter((text) => text !== '').map(textOf);
  if (shown.length > 0) blocks.push({ type: 'section', fields: shown });
  for (const { heading, lines } of post.sections) {
    for (const text of folded([`*${safe(heading)}*`, ...lines.map(lineOf)])) section(text);
  }
  const buttons = buttonsOf(post);
  if (buttons.length > 0) blocks.push({ type: 'actions', elements: buttons });
  if (footer !== '') blocks.push({ type: 'context', elements: [textOf(footer)] });
  return { text: cut(safe(`${title}${post.summary === '' ? '' : ` — ${post.summary}`}`), most.notification), blocks };
}

function lineOf({ channel, person, text, url }: PostLine): string {
  const address = webAddress(url);
  const where = channel !== undefined && /^[CGD][A-Z0-9]{2,20}$/.test(channel) ? `<#${channel}> ` : '';
  const who = person !== undefined && /^[UW][A-Z0-9]{2,20}$/.test(person) ? `<@${person}> ` : '';
  const said = cut(safe(text.replace(/\s+/g, ' ')), most.line);
  return `• ${where}${who}${address === null ? said : `<${address}|${said.replaceAll('|', '¦')}>`}`;
}

/** Lines as few texts, none longer than a section may be. */
function folded(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < most.section) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** Verbatim: Slack makes no links and no mentions of addresses and names that are plain words in it. */
function textOf(text: string) {
  return { type: 'mrkdwn' as const, text, verbatim: true };
}

/** Struck out what went, bold what came; marks hold only where they touch the words. */
function marked({ heading, words }: MarkedPassage): string {
  const text = words
    .map(({ kind, text: part }) => {
      const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
      if (kind === 'kept' || inner === '') return safe(part);
      const mark = kind === 'deleted' ? '~' : '*';
      return `${lead || '\u200b'}${mark}${safe(inner).replaceAll('\n', ' ')}${mark}${trail || '\u200b'}`;
    })
    .join('');
  return [heading === '' ? '' : `>_${safe(heading)}_`, `>${text.trim().replaceAll('\n', '\n>')}`]
    .filter((line) => line !== '')
    .join('\n');
}

type Button = {
  type: 'button';
  text: { type: 'plain_text'; text: string };
  action_id: string;
  value?: string;
  url?: string;
};

function buttonsOf(post: Post): Button[] {
  const label = (text: string) => ({ type: 'plain_text' as const, text: cut(plainText(text), most.label) || '…' });
  const links = post.links.slice(0, 1).flatMap(({ label: text, url }): Button[] => {
    const address = webAddress(url);
    return address === null ? [] : [{ type: 'button', text: label(text), action_id: 'codicil:open', url: address }];
  });
  const pressed = post.buttons.map(
    ({ label: text, action, value }: PostButton, at): Button => ({
      type: 'button',
      text: label(text),
      action_id: `codicil:${action}:${at}`,
      value,
    }),
  );
  return [...links, ...pressed].slice(0, 25);
}

function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url).href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return address.length > 2_000 ? null : address;
}

/** Slack's own three escapes keep mentions, links and dates from being read; marks become look-alikes that do nothing. */
function safe(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([*_~`])/g, '\u200b$1');
}

/** Never within an escape, a link, or a pair of surrogates. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 2) return '';
  return `${text.slice(0, limit - 1).replace(/(?:&\w{0,4}|<[^>]*|[\ud800-\udbff])$/, '')}…`;
}
