const tags = /<(?:!--|(\/?)([a-z][^\s<>/]*)[^<>]*>)/gi;
/** What holds nothing, and what the next of its kind ends although nobody wrote so. */
const unnested = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt td th tr thead tbody tfoot option optgroup rb rp rt rtc'.split(
    ' ',
  ),
);
const raw = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);

/**
 * Whether a page opens more elements in one another than this. It looks at the tags alone and takes milliseconds where a
 * parser's time grows with the square of the depth; says no where it is not sure.
 */
export function isNestedDeeper(html: string, most: number): boolean {
  if (!hasMoreTags(html, most)) return false;
  const open: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, step: number) => counts.set(name, (counts.get(name) ?? 0) + step);
  tags.lastIndex = 0;
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    const [tag, slash, written] = found;
    if (written === undefined) {
      tags.lastIndex = endOf(/-->/g, html, tags.lastIndex);
      continue;
    }
    const name = written.toLowerCase();
    if (unnested.has(name) || tag.endsWith('/>')) continue;
    if (slash === '/') {
      if ((counts.get(name) ?? 0) === 0) continue;
      for (let closed = open.pop(); closed !== undefined; closed = open.pop()) {
        count(closed, -1);
        if (closed === name) break;
      }
    } else if (raw.has(name)) {
      tags.lastIndex = endOf(new RegExp(`</${name}`, 'gi'), html, tags.lastIndex);
    } else {
      count(name, 1);
      if (open.push(name) > most) return true;
    }
  }
  return false;
}

function endOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html) === null ? html.length : pattern.lastIndex;
}

/** Most pages have fewer tags in all. */
function hasMoreTags(html: string, most: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= most; at = html.indexOf('<', at + 1)) count += 1;
  return count > most;
}
