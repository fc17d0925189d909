/**
 * Namespaces as feeds use them, by address without scheme, case and final slash or hash, and the prefix we call them by.
 * The empty prefix is for the vocabularies whose elements are read by their bare names: every RSS and Atom.
 * Addresses: the specifications of the modules, and those that feedparser's documentation lists as found in the wild.
 */
const known: Readonly<Record<string, string>> = {
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'purl.org/atom/ns': '',
  'www.w3.org/2005/atom': '',
  'purl.org/rss/1.0/modules/rss091': '',
  'example.com/newformat': '',
  'example.com/necho': '',
  'purl.org/echo': '',
  'purl.org/pie': '',
  'uri/of/echo/namespace': '',
  'my.theinfo.org/changed/1.0/rss': '',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'www.rssboard.org/media-rss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.itunes.com/dtds/pod-cast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'www.w3.org/xml/1998/namespace': 'xml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

/** Our prefix for a namespace; where none is declared, the usual ones are taken at their word. */
export function canonicalPrefix(prefix: string, uri: string | undefined): string {
  if (uri === undefined)
    return prefix === 'atom' || prefix === 'rss' || prefix === 'atom10' || prefix === 'atom03' ? '' : prefix;
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
  return known[key] ?? (prefix === 'atom' || prefix === 'rss' ? '' : prefix);
}
