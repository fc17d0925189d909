import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  type APIEmbedField,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { headline } from '../../app/wording.ts';
import { plainText } from '../../domain/plain-text.ts';
import { type MarkedPassage, type Post, saidAndQuoted } from '../../domain/post.ts';

/** Characters of an embed's parts: at most what Discord takes, less where something else must have room in the whole. */
const most = {
  title: 256,
  description: 4_096,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 500,
  line: 400,
  fields: 25,
  allFields: 2_500,
  all: 6_000,
};
const untitled = '(no title)';
const mostButtons = 5;
/** Colours that read in the light and the dark theme; the word says the same. */
const colours = { 0: 0x8a8f98, 1: 0x3b82c4, 2: 0xd08700, 3: 0xc93a3a } as const;

export interface DiscordMessage {
  readonly content?: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly allowed_mentions: { readonly parse: []; readonly roles?: readonly string[] };
}

/** A post as a message. All text is escaped; nobody is notified but the role that the subscription named. */
export function renderPost(post: Post): DiscordMessage {
  const role = post.mention !== undefined && /^\d{5,20}$/.test(post.mention) ? post.mention : null;
  return {
    ...(role === null ? {} : { content: `<@&${role}>` }),
    embeds: embedsOf(post),
    components: rowsOf(post),
    allowed_mentions: role === null ? { parse: [] } : { parse: [], roles: [role] },
  };
}

/** What does not fit into the description of one embed goes on in that of a second. */
function embedsOf(post: Post): APIEmbed[] {
  const title = cut(safeLine(headline(post)).trim(), most.title) || untitled;
  const footer = post.footer === null ? '' : cut(plainText(post.footer), most.footer).trim();
  const fields = fieldsOf(post);
  const left = most.all - title.length - footer.length - lengthOf(fields);
  const [description = '', rest = ''] = foldedInto(bodyOf(post), most.description, left);
  const url = webAddress(post.url);
  const color = colours[post.severity];
  const end = footer === '' ? {} : { footer: { text: footer } };
  const first = {
    title,
    color,
    ...(url === null ? {} : { url }),
    ...(description === '' ? {} : { description }),
    ...(fields.length === 0 ? {} : { fields }),
  };
  return rest === '' ? [{ ...first, ...end }] : [first, { color, description: rest, ...end }];
}

/** Short ones side by side; as many as leave room for what the post says. Severity stands in the title already. */
function fieldsOf(post: Post): APIEmbedField[] {
  const fields: APIEmbedField[] = [];
  for (const { name, value } of post.fields) {
    const field = {
      name: cut(safeLine(name).trim(), most.fieldName),
      value: cut(safe(value).trim(), most.fieldValue),
      inline: value.length < 40,
    };
    if (name === 'Severity' || field.name === '' || field.value === '') continue;
    if (fields.length === most.fields || lengthOf([...fields, field]) > most.allFields) break;
    fields.push(field);
  }
  return fields;
}

function lengthOf(fields: readonly APIEmbedField[]): number {
  return fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}

/** Parts of the text in the order of their weight: what does not fit is left out from the end. */
function bodyOf(post: Post): string[] {
  const { said, quoted } = saidAndQuoted(post);
  const quotes = quoted.map(
    ({ text, source }) => `> ${safe(text).replaceAll('\n', '\n> ')}\n> — ${cut(safeLine(source), most.line)}`,
  );
  const sections = post.sections.flatMap(({ heading, lines }) => [
    `**${cut(safeLine(heading), most.line)}**`,
    ...lines.map(({ channel, person, text, url }) => {
      const address = webAddress(url);
      const where = channel !== undefined && /^\d{5,20}$/.test(channel) ? `<#${channel}> ` : '';
      const who = person !== undefined && /^\d{5,20}$/.test(person) ? `<@${person}> ` : '';
      const said = cut(safeLine(text), most.line);
      return `• ${where}${who}${address === null ? said : `[${said}](<${address}>)`}`;
    }),
  ]);
  const passages = (post.passages ?? []).map(marked);
  return [...(said === '' ? [] : [safe(said)]), ...passages, ...quotes, ...sections];
}

/** Struck out what went, bold what came; marks hold only where they touch the words. */
function marked({ heading, words }: MarkedPassage): string {
  const text = words
    .map(({ kind, text: part }) => {
      const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
      if (kind === 'kept' || inner === '') return safe(part);
      const mark = kind === 'deleted' ? '~~' : '**';
      return `${lead}${mark}${safe(inner)}${mark}${trail}`;
    })
    .join('');
  return `${heading === '' ? '' : `> *${safe(heading)}*\n`}> ${text.trim().replaceAll('\n', '\n> ')}`;
}

/** Parts one below the other, as many as fit into two texts of at most `each` characters, and `all` together. */
function foldedInto(parts: readonly string[], each: number, all: number): string[] {
  const texts = [''];
  let left = Math.min(each, all);
  for (const part of parts) {
    const text = texts.at(-1) ?? '';
    const next = text === '' ? part : `${text}\n${part.startsWith('•') ? '' : '\n'}${part}`;
    if (next.length <= left - 2) texts[texts.length - 1] = next;
    else if (text === '') {
      texts[texts.length - 1] = cut(part, left);
      break;
    } else if (texts.length === 1 && part.length <= Math.min(each, all - text.length) - 2) {
      texts.push(part);
      left = Math.min(each, all - text.length);
    } else {
      texts[texts.length - 1] = `${text}\n…`;
      break;
    }
  }
  return texts.map((text) => text.trim());
}

function rowsOf(post: Post): APIActionRowComponent<APIButtonComponent>[] {
  const links = post.links.flatMap(({ label, url }): APIButtonComponent[] => {
    const address = webAddress(url);
    if (address === null || address.length > 512) return [];
    return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: cut(label, 80), url: address }];
  });
  const buttons = post.buttons.map(
    ({ label, action, value }): APIButtonComponent => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: cut(label, 80),
      custom_id: `${action}:${value}`.slice(0, 100),
    }),
  );
  const all = [...links.slice(0, 1), ...buttons].slice(0, 2 * mostButtons);
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let at = 0; at < all.length; at += mostButtons) {
    rows.push({ type: ComponentType.ActionRow, components: all.slice(at, at + mostButtons) });
  }
  return rows;
}

/** Only what a browser opens, without what would end a link early. */
function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url).href.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll(')', '%29');
  return address.length > 2_000 ? null : address;
}

/** Markdown, links, mentions and what turns lines around are text and nothing else. */
function safe(text: string): string {
  return (
    plainText(text)
      // An address in a text is none of ours to link, and within the words of a link it would undo that link.
      .replaceAll('://', ':\u200b//')
      .replace(/[\\*_~`|<[\]]/g, '\\$&')
      .replace(/^(\s*)([#>-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)\./gm, '$1\\.')
      .replaceAll('@', '@\u200b')
  );
}

/** For a title, a heading, a field or a line of a list. */
function safeLine(text: string): string {
  return safe(text.replace(/\s+/g, ' '));
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Never between a backslash and what it escapes, nor within a pair of surrogates.
  return `${text.slice(0, limit - 1).replace(/[\\\ud800-\udbff]+$/, '')}…`;
}
