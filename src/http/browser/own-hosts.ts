import { getDomain } from 'tldts';

/** Other domains that a site serves its own scripts from; what comes from elsewhere is a third party. */
const ownElsewhere: Readonly<Record<string, readonly string[]>> = {
  'amazon.com': ['media-amazon.com', 'ssl-images-amazon.com'],
  'facebook.com': ['fbcdn.net'],
  'google.com': ['gstatic.com'],
  'instagram.com': ['cdninstagram.com', 'fbcdn.net'],
  'linkedin.com': ['licdn.com'],
  'meta.com': ['fbcdn.net'],
  'microsoft.com': ['s-microsoft.com', 'azureedge.net'],
  'openai.com': ['oaistatic.com'],
  'pinterest.com': ['pinimg.com'],
  'reddit.com': ['redditstatic.com'],
  'snap.com': ['sc-cdn.net'],
  'tiktok.com': ['ttwstatic.com', 'tiktokcdn.com', 'tiktokcdn-us.com'],
  'twitter.com': ['twimg.com'],
  'whatsapp.com': ['fbcdn.net', 'whatsapp.net'],
  'x.com': ['twimg.com'],
  'youtube.com': ['gstatic.com'],
};

/** Hosts where makers of sites keep the pages and scripts of all their customers. */
const siteMakers = ['framerusercontent.com', 'website-files.com', 'wixstatic.com', 'parastorage.com', 'zdassets.com'];

/** Whether an address belongs to the site of a page: the same host, the same registrable domain, or one of its own. */
export function isOwn(address: URL, page: URL): boolean {
  if (address.host === page.host) return true;
  const site = getDomain(page.hostname);
  const other = getDomain(address.hostname);
  // Numbers and single names have no domain: their port is part of who they are.
  if (site === null || other === null) return false;
  return other === site || siteMakers.includes(other) || (ownElsewhere[site] ?? []).includes(other);
}
