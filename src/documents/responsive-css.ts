import type { DomDocument } from './dom.ts';

/** The screen that a page is read on: what is shown only on others is hidden. */
const screenWidth = 1_280;
const mostCss = 2_000_000;

/**
 * Classes that the page's own style sheets hide on a wide screen, by rules within `@media`: pages that are made for
 * several widths hold their text once for each. Rules outside `@media` are left alone: they hide what a reader opens.
 */
export function hiddenByWidth(document: DomDocument): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const style of document.querySelectorAll('style')) {
    const css = style.textContent;
    if (css.length > mostCss || !css.includes('@media') || !/display:\s*none/.test(css)) continue;
    collect(css, classes);
  }
  return classes;
}

function collect(css: string, classes: Set<string>): void {
  const open: { readonly media: boolean | null; readonly selector: string }[] = [];
  const brace = /[{}]/g;
  let from = 0;
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    const between = css.slice(from, found.index);
    from = found.index + 1;
    if (found[0] === '{') {
      const prelude = between.slice(between.lastIndexOf(';') + 1).trim();
      open.push({ media: prelude.startsWith('@media') ? matchesScreen(prelude) : null, selector: prelude });
      continue;
    }
    const rule = open.pop();
    if (rule === undefined || rule.media !== null || rule.selector.startsWith('@')) continue;
    if (!/(?:^|;)\s*display:\s*none/.test(between)) continue;
    const around = open.filter(({ media }) => media !== null);
    if (around.length === 0 || around.some(({ media }) => media === false)) continue;
    for (const selector of rule.selector.split(',')) {
      const [, name] = /^\s*\.((?:[\w-]|\\.)+)\s*$/.exec(selector) ?? [];
      if (name !== undefined) classes.add(name.replace(/\\/g, ''));
    }
  }
}

/** `@media` preludes by their widths; what asks for anything but a screen is none of ours. */
function matchesScreen(prelude: string): boolean {
  return prelude
    .slice('@media'.length)
    .split(',')
    .some((query) => {
      if (/\bprint\b|prefers-|orientation|not\s|hover|aspect-ratio|resolution/.test(query)) return false;
      const bounds = [...query.matchAll(/(min|max)-width:\s*([\d.]+)(px|r?em)/g)];
      return (
        bounds.length > 0 &&
        bounds.every(([, side, value, unit]) => {
          const width = Number(value) * (unit === 'px' ? 1 : 16);
          return side === 'min' ? screenWidth >= width : screenWidth <= width;
        })
      );
    });
}
