const tags = new Set(
  'a abbr acronym address article aside b big blockquote br center cite code dd del dfn div dl dt em figure figcaption font footer form h1 h2 h3 h4 h5 h6 header hr i img ins kbd label li main mark nav ol p pre q s samp section small span strike strong style sub sup table tbody td textarea tfoot th thead time tr tt u ul var video'.split(
    ' ',
  ),
);

/**
 * Whether text that says nothing of its type is HTML, by feedparser's rule: it closes a tag or holds an entity, and
 * knows no tags but HTML's. "1 < 2" and "the <blink> years" are what they say.
 */
export function looksLikeHtml(text: string): boolean {
  if (!/<\/\w+>|&#?\w+;|<(?:br|img)\b[^>]*>/i.test(text)) return false;
  for (const [, name] of text.matchAll(/<\/?([a-zA-Z][\w-]*)/g))
    if (!tags.has((name ?? '').toLowerCase())) return false;
  return true;
}

/** The form of a description, which is HTML by RSS 2.0's word; one without any markup keeps its paragraphs. */
export function descriptionForm(text: string): 'html' | 'text' {
  return /<[a-z!/]|&#?\w+;/i.test(text) ? 'html' : 'text';
}
