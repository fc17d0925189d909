import { contentOf } from './atom-text.ts';
import { elementsToText, foldSpace } from './markup-text.ts';
import type { Content, RawFeed, RawItem } from './raw-feed.ts';
import { personName } from './rss-parser-engine.ts';
import { childrenNamed, hasElements, parseXml, textWithin, type XmlElement } from './xml-tree.ts';

/**
 * RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, from text that need not be well-formed. Which element means what follows
 * feedparser's reference. Null where the text is no feed at all. `base` is the feed's own address, which the bases it
 * declares build on.
 */
export function readXmlFeed(text: string, base: string | null): RawFeed | null {
  const root = parseXml(text, base);
  const top = childrenNamed(root, 'rss', 'rdf:rdf', 'feed', 'channel', 'rdf')[0] ?? lonelyItems(root);
  if (top === null) return null;
  const channel = childrenNamed(top, 'channel')[0] ?? top;
  // RSS 1.0 has its items beside the channel, everybody else within; some have both.
  const holders = [channel, ...(channel === top ? [] : [top]), ...childrenNamed(channel, 'items')];
  const items = holders.flatMap((holder) => childrenNamed(holder, 'item', 'entry'));
  const isAtom = top.name === 'feed';
  return {
    title: titleOf(firstContent(channel, ['title', 'dc:title', 'media:title']), isAtom),
    link: linkOf(channel) ?? addressOf(childrenNamed(channel, 'id')[0]),
    language: lastText(channel, 'language', 'dc:language') ?? channel.language ?? top.language,
    items: items.map((item) => readItem(item, isAtom)),
  };
}

/** A feed cut at its head still has its entries. */
function lonelyItems(root: XmlElement): XmlElement | null {
  return childrenNamed(root, 'item', 'entry').length > 0 ? root : null;
}

/** Atom says what a title is, and what says nothing is text (RFC 4287, 3.1.1); RSS never says. */
function titleOf(title: Content | null, isAtom: boolean): Content | null {
  return isAtom && title?.form === 'unknown' ? { ...title, form: 'text' } : title;
}

function readItem(item: XmlElement, isAtom: boolean): RawItem {
  const guid = childrenNamed(item, 'guid', 'id')[0];
  const published = lastText(item, 'pubdate', 'published', 'issued', 'dcterms:issued');
  const date = lastText(item, 'dc:date');
  const created = lastText(item, 'created', 'dcterms:created');
  const updated = lastText(item, 'updated', 'modified', 'dcterms:modified', 'atom:updated', 'dc:date');
  return {
    guid: guid === undefined ? (item.attributes['rdf:about'] ?? null) : identityOf(guid),
    guidIsLink: guid?.name === 'guid' && isPermaLink(guid),
    link: linkOf(item) ?? (guid?.name === 'id' ? addressOf(guid) : null),
    title: titleOf(
      firstContent(item, ['title', 'dc:title', 'media:title', 'itunes:title']) ?? groupedTitle(item),
      isAtom,
    ),
    texts: textsOf(item),
    published: published ?? created ?? date,
    updated: updated ?? item.attributes.lastmod ?? null,
    authors: authorsOf(item),
    categories: categoriesOf(item),
  };
}

function isPermaLink(guid: XmlElement): boolean {
  return (guid.attributes.ispermalink ?? 'true').toLowerCase() !== 'false';
}

/** An id that is an address is relative to the bases that the document itself declares: its own address may change. */
function identityOf(guid: XmlElement): string {
  const text = textWithin(guid).trim();
  return isPermaLink(guid) && guid.declaresBase ? resolve(text, guid.bases) : text;
}

/** An id is an address where it looks like one of a page. */
function addressOf(id: XmlElement | undefined): string | null {
  const text = id === undefined ? '' : textWithin(id).trim();
  return /^https?:\/\//i.test(text) ? text : null;
}

function groupedTitle(item: XmlElement): Content | null {
  const group = childrenNamed(item, 'media:group')[0];
  return group === undefined ? null : firstContent(group, ['media:title']);
}

const summaryNames = [
  'description',
  'summary',
  'dc:description',
  'dcterms:abstract',
  'abstract',
  'itunes:summary',
  'itunes:subtitle',
  'tagline',
];

function textsOf(item: XmlElement): Content[] {
  const contents = childrenNamed(item, 'content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'content:item');
  // The one that is about the item comes first, whatever its place.
  const summaries = summaryNames.flatMap((name) => childrenNamed(item, name));
  const media = childrenNamed(item, 'media:description', 'media:text');
  const grouped = childrenNamed(item, 'media:group', 'media:content').flatMap((group) =>
    childrenNamed(group, 'media:description'),
  );
  return [...contents, ...summaries, ...media, ...grouped].map(contentOf);
}

function firstContent(element: XmlElement, names: readonly string[]): Content | null {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const content = contentOf(child);
      if (content.value.trim() !== '') return content;
    }
  }
  return null;
}

function firstText(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const text = foldSpace(textWithin(child));
      if (text !== '') return text;
    }
  }
  return null;
}

/** Where one thing is said twice, the later one corrects the earlier, as feedparser has it. */
function lastText(element: XmlElement, ...names: readonly string[]): string | null {
  const texts = childrenNamed(element, ...names).map((child) => foldSpace(textWithin(child)));
  return texts.findLast((text) => text !== '') ?? null;
}

/** The address of the page an element stands for, resolved against its own `xml:base` as far as that goes. */
function linkOf(element: XmlElement): string | null {
  const alternates = childrenNamed(element, 'link', 'atom:link').filter(
    (link) => isAlternate.test(link.attributes.rel ?? '') && targetOf(link) !== '',
  );
  const isPage = ({ attributes }: XmlElement) => /html/i.test(attributes.type ?? 'text/html');
  const link = alternates.findLast(isPage) ?? alternates[0];
  if (link !== undefined) return resolve(targetOf(link), link.bases);
  const content = childrenNamed(element, 'content').find(({ attributes }) => attributes.src !== undefined);
  const source = content?.attributes.src ?? element.attributes.href;
  return source === undefined ? null : resolve(source, (content ?? element).bases);
}

const isAlternate = /^(?:alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)?$/i;

/** Where a link leads: as Atom has it, under the names that were seen instead, or as RSS has it. */
function targetOf(link: XmlElement): string {
  const { href, url, uri } = link.attributes;
  return (href ?? url ?? uri ?? textWithin(link)).trim();
}

/** `xml:base` values build on each other; what is still relative then is the feed's to resolve. */
function resolve(link: string, bases: readonly string[]): string {
  if (/^https?:\/\//i.test(link)) return link;
  let base: string | undefined;
  for (const one of bases) {
    const next = base !== undefined && URL.canParse(one, base) ? new URL(one, base).href : one;
    if (!/^[a-z][\w+.-]*:/i.test(next) || /^https?:/i.test(next)) base = next;
  }
  return base !== undefined && URL.canParse(link, base) ? new URL(link, base).href : link;
}

function authorsOf(item: XmlElement): string[] {
  const names: string[] = [];
  for (const author of childrenNamed(
    item,
    'author',
    'contributor',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'creator',
  )) {
    if (author.name === 'contributor' && names.length > 0) continue;
    const name = hasElements(author) ? firstText(author, 'name') : null;
    names.push(name ?? firstText(author, 'email') ?? personName(foldSpace(elementsToText(author))));
  }
  if (names.length > 0) return names;
  const owner = childrenNamed(item, 'itunes:owner')[0];
  const ownerName = owner === undefined ? null : firstText(owner, 'itunes:name', 'name', 'itunes:email', 'email');
  return ownerName === null ? [] : [ownerName];
}

function categoriesOf(item: XmlElement): string[] {
  const holders = [item, ...childrenNamed(item, 'categories')];
  const plain = holders
    .flatMap((holder) => childrenNamed(holder, 'category', 'dc:subject', 'media:category', 'keywords'))
    .flatMap((category) => [category.attributes.term ?? '', foldSpace(textWithin(category))]);
  const itunes = childrenNamed(item, 'itunes:category')
    .flatMap((category) => [category, ...childrenNamed(category, 'itunes:category')])
    .map(({ attributes }) => attributes.text ?? '');
  const keywords = childrenNamed(item, 'itunes:keywords', 'media:keywords').flatMap((list) =>
    textWithin(list).split(','),
  );
  return [...plain, ...itunes, ...keywords];
}
