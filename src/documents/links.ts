/** Parameters that say how somebody came here or who they are, and never what is there. */
const tracking =
  /^(?:utm_.*|mtm_.*|pk_.*|piwik_.*|matomo_.*|hsa_.*|hs[cs]ta.*|_hs.*|__hs.*|vero_.*|oly_.*|ml_subscriber.*|mc_[ce]id|mkt_tok|trk.*|[a-z]*clid|gclsrc|gbraid|wbraid|srsltid|_gl|_ga(?:_.*)?|_gac|_gid|__s|_openstat|igsh(?:id)?|fb_(?:action|ref|source).*|s_cid|wickedid|rb_clickid|li_fat_id|epik|si_|ref_src|ref_url|cmpid|ncid|icid|yclid|wt\.?mc.*|at_(?:campaign|medium|custom.*)|spm|scm|_branch_match_id|mibextid|__tn__|__xts__.*|eid_hash)$/i;
/** Parameters and path parts that name one visit. */
const session =
  /^(?:j?sess(?:ion)?_?(?:id|key|token)?|jsessionid|phpsessid|aspsessionid.*|cfid|cftoken|sid|visit(?:or)?_?id|nonce|_?csrf.*|_?xsrf.*|authenticity_token|state_token|request_?id|correlation_?id|trace_?id|cache_?bust(?:er)?|cb|_ts?|rnd|random|timestamp|zx|__cf_chl.*|cf_chl.*|vsid|dpr|distinct_id|anonymous_id|client_?id_hash)$/i;
/** Redirectors: where the address behind is written. */
const redirectors: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameter: string }[] = [
  {
    host: /(?:^|\.)l\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$|^lm\.facebook\.com$/,
    path: /^\/(?:l\.php)?$/,
    parameter: 'u',
  },
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, parameter: 'q' },
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, parameter: 'url' },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameter: 'url' },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameter: 'url' },
  { host: /(?:^|\.)vk\.com$/, path: /^\/away\.php$/, parameter: 'to' },
  { host: /(?:^|\.)zendesk\.com$/, path: /^\/external-link$/, parameter: 'url' },
  { host: /^link\.zhihu\.com$/, path: /^\/$/, parameter: 'target' },
];

export interface LinkCleaner {
  /** A link as it is written into a text; null where it leads nowhere that a reader could follow. */
  clean(href: string): string | null;
}

/**
 * Makes links absolute against the page's address (null: relative ones stay as they are), without tracking and session
 * parameters, redirectors unwrapped, obscured mail addresses in the clear. A link to a place on the same page is none:
 * its name is often made anew for each request.
 */
export function linkCleaner(base: string | null): LinkCleaner {
  const page = base === null || !URL.canParse(base) ? null : new URL(base);
  const known = new Map<string, string | null>();
  return {
    clean(href) {
      const found = known.get(href);
      if (found !== undefined) return found;
      const cleaned = cleanLink(href, page);
      known.set(href, cleaned);
      return cleaned;
    },
  };
}

function cleanLink(href: string, page: URL | null): string | null {
  const trimmed = href.trim().replace(/[\t\n\r]/g, '');
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const mail = obscuredMail(trimmed);
  if (mail !== null) return `mailto:${mail}`;
  if (!URL.canParse(trimmed, page?.href))
    return page === null && /^[\w./?=&%#-]+$/.test(trimmed) ? escaped(trimmed) : null;
  const url = unwrapped(new URL(trimmed, page?.href));
  if (url.protocol === 'mailto:' || url.protocol === 'tel:')
    return escaped(`${url.protocol}${safeDecode(url.pathname).trim()}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (page !== null && url.hash !== '' && sameButHash(url, page)) return null;
  withoutNoise(url);
  return escaped(url.href);
}

function unwrapped(url: URL): URL {
  let current = url;
  for (let depth = 0; depth < 3; depth += 1) {
    const { hostname, pathname, searchParams } = current;
    const target = redirectors
      .filter(({ host, path }) => host.test(hostname) && path.test(pathname))
      .map(({ parameter }) => searchParams.get(parameter))
      .find((value) => value !== null && /^https?:\/\//i.test(value) && URL.canParse(value));
    if (target === undefined || target === null) return current;
    current = new URL(target);
  }
  return current;
}

function withoutNoise(url: URL): void {
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/;(?:j?sessionid|phpsessid|sid)=[^/;]*/gi, '');
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name) || session.test(name)) url.searchParams.delete(name);
  }
  if (url.hash.startsWith('#:~:') || /[?&=]/.test(url.hash) || isMadeUp(url.hash.slice(1))) url.hash = '';
}

/** Names of places that a program made, not a person: React's `:r1a:`, long hexadecimal, UUIDs. */
function isMadeUp(fragment: string): boolean {
  return /^:|^%3A|^[0-9a-f-]{16,}$|^(?=.*\d)[0-9a-z]{24,}$/i.test(fragment);
}

function sameButHash(url: URL, page: URL): boolean {
  const path = (one: URL) => one.pathname.replace(/\/$/, '');
  return url.host === page.host && path(url) === path(page) && (url.search === page.search || url.search === '');
}

/** Cloudflare's obscured addresses: hexadecimal, each byte mixed with the first, which is new at each request. */
export function decodeMail(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){4,200}$/i.test(hex)) return null;
  const [key = 0, ...bytes] = Buffer.from(hex, 'hex');
  const mail = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
  return /^[^\s@<>]+@[^\s@<>]+$/.test(mail) ? (mail.split('?')[0] ?? null) : null;
}

function obscuredMail(href: string): string | null {
  const [, hex] = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(href) ?? [];
  return hex === undefined ? null : decodeMail(hex);
}

/** Brackets and spaces would end the link of a Markdown text early. */
function escaped(address: string): string {
  return address.replace(
    /[()\s<>]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
