/** Less text than this is no policy yet, whatever the page will hold when its scripts have run. */
const littleText = 600;
const root =
  /<div[^>]+id=["']?(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|application)["'\s>]|<app-root|<noscript[^>]*>[^<]{0,300}javascript/i;

/** Whether a page, as it came without a browser, looks like an application that fetches its text by scripts. */
export function needsScripts(html: string, text: string): boolean {
  if (text.trim().length >= littleText) return false;
  const scripts = html.match(/<script\b/gi)?.length ?? 0;
  return scripts > 0 && (root.test(html) || html.length > 40 * Math.max(text.length, 50));
}
