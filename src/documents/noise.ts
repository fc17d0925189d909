import { type DomDocument, type DomElement, isElement, textLength } from './dom.ts';
import { hiddenByWidth } from './responsive-css.ts';

/** Never text of the document, whatever they hold. */
const neverText = new Set(
  'script style noscript svg iframe object embed applet canvas video audio map input select option optgroup datalist textarea progress meter head title link meta base nav menu picture img source track portal frame frameset colgroup col param template'.split(
    ' ',
  ),
);

const hiddenRoles = new Set([
  'navigation',
  'menu',
  'menubar',
  'search',
  'toolbar',
  'tooltip',
  'progressbar',
  'status',
  'alert',
  'log',
]);
const hiddenClass =
  /(?:^|\s)(?:hidden|hide|d-none|is-hidden|u-hidden|visually-?hidden|visuallyhidden|sr-only|screen-?reader(?:-text|-only)?|w-condition-invisible|w-dyn-empty|a11y-hidden|invisible|assistive-text|offscreen|skip-?(?:link|to-content|nav)|print-only|no-js)(?:\s|$)/i;
const shownWider =
  /(?:^|\s)(?:sm|md|lg|xl):(?:block|flex|inline|inline-block|inline-flex|grid|contents|table|visible)(?:\s|$)/;
const hiddenWider = /(?:^|\s)(?:sm|md|lg|xl):hidden(?:\s|$)/;
/** Boxes of consent tools by their makers' names, and what sites call their own. */
const consentTool =
  /onetrust-(?:consent|banner|pc)|ot-sdk-cookie|(?:^|\s)optanon|CybotCookiebotDialog|(?:^|\s)cky-|(?:^|\s)cmplz-|(?:^|\s)termly-|truste_|trustarc-|usercentrics|didomi-|osano-cm|iubenda-cs|sp_message_container|qc-cmp2|fc-consent|moove_gdpr|(?:^|\s)cc-(?:window|banner|revoke)/i;
const banner =
  /(?:^|[\s_-])(?:cookies?|gdpr|ccpa|consent|privacy)[_-]?(?:banner|bar|popup|pop-up|modal|dialog|overlay|message|alert|prompt|notification|notice|toast|wall|drawer|manager|settings-(?:modal|panel))(?![a-z])/i;
const furniture =
  /(?:^|[\s_-])(?:breadcrumbs?|article-votes|article-relatives|article-more-questions|recent-articles|related-articles|article-subscribe|share-?(?:buttons|links|bar|this)|social-?(?:share|links|icons|media)|was-this-helpful|article-feedback|page-feedback|back-to-top|scroll-?to-?top|language-?(?:selector|switcher|picker)|locale-?(?:selector|switcher|picker)|announcement-?(?:bar|banner)|newsletter(?:-signup|-form)?|table-of-contents|toc)(?![a-z])/i;
const siteEdge =
  /(?:^|[\s_-])(?:(?:site|page|global|main|nav)[_-]?)?(?:footer|header|navbar|topbar|menu|sidebar|side-?nav)(?![a-z])/i;
const noDisplay =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01])/i;

const copyright = /©|\(c\) ?\d{4}|\bcopyright \d{4}|all rights reserved/i;

/** Longer than this, what looks hidden or like a banner is text all the same: a page behind a dialog, a cookie notice. */
const muchText = 3_000;

export interface Noise {
  /** Whether an element with all it holds is no text of the document. */
  isNoise(element: DomElement): boolean;
}

/**
 * What of a page is not its text: scripts, navigation, banners, hidden parts. Parts that a reader opens (accordions,
 * tabs) are text. With `siteEdges` headers, footers and side bars of the site are noise too: for a whole page, not for a
 * part that a declaration names.
 */
export function noiseOf(document: DomDocument, siteEdges: boolean): Noise {
  const narrowOnly = hiddenByWidth(document);
  let controlled: ReadonlySet<string> | null = null;

  function isOpened(element: DomElement): boolean {
    const role = element.getAttribute('role');
    if (role === 'tabpanel' || role === 'region') return true;
    const id = element.getAttribute('id');
    // React streams parts of a page into hidden boxes that its script puts in their place.
    if (id !== null && /^S:/.test(id)) return true;
    controlled ??= controlledParts(document);
    for (let part: DomElement | null = element, up = 0; part !== null && up < 2; part = firstElement(part), up += 1) {
      const name = part.getAttribute('id');
      if (name !== null && controlled.has(name)) return true;
    }
    return isAfterHandle(element);
  }

  function isHidden(element: DomElement, classes: string | null): boolean {
    if (element.getAttribute('aria-hidden') === 'true' && textLength(element, 200) < 200 && !isOpened(element))
      return true;
    const style = element.getAttribute('style');
    const concealed =
      element.getAttribute('hidden') !== null ||
      (style !== null && noDisplay.test(style)) ||
      (classes !== null && hiddenClass.test(classes) && !shownWider.test(classes));
    if (concealed) return !isOpened(element);
    return classes !== null && (hiddenWider.test(classes) || isNarrowOnly(classes));
  }

  function isNarrowOnly(classes: string): boolean {
    return narrowOnly.size > 0 && classes.split(/\s+/).some((name) => narrowOnly.has(name));
  }

  function isEdge(element: DomElement, name: string, role: string | null, marks: string): boolean {
    if (
      name === 'aside' ||
      name === 'footer' ||
      name === 'header' ||
      role === 'contentinfo' ||
      role === 'banner' ||
      role === 'complementary'
    ) {
      return (!isWithin(element, name) || saysWhose(element, name, role)) && !isMostOf(element, document);
    }
    return (
      marks !== '' &&
      siteEdge.test(marks) &&
      !holdsTitle(element) &&
      !isWithin(element, name) &&
      textLength(element, muchText) < muchText
    );
  }

  return {
    isNoise(element) {
      const name = element.localName;
      if (neverText.has(name)) return true;
      if (name === 'button') return !isHandle(element);
      const role = element.getAttribute('role');
      if (role !== null && hiddenRoles.has(role) && textLength(element, muchText) < muchText) return true;
      const classes = element.getAttribute('class');
      if (isHidden(element, classes)) return true;
      if (role === 'button' && !isHandle(element)) return true;
      if (name === 'dialog' || role === 'dialog' || role === 'alertdialog')
        return textLength(element, muchText) < muchText;
      const id = element.getAttribute('id');
      const marks = id === null ? (classes ?? '') : classes === null ? id : `${id} ${classes}`;
      if (marks !== '' && consentTool.test(marks)) return !holdsTitle(element);
      if (marks !== '' && (banner.test(marks) || furniture.test(marks)) && textLength(element, muchText) < muchText) {
        return !holdsTitle(element);
      }
      if (name === 'form') return isSmallForm(element);
      return siteEdges && isEdge(element, name, role, marks);
    },
  };
}

function firstElement(parent: DomElement): DomElement | null {
  const child = parent.firstChild;
  return child !== null && isElement(child) ? child : null;
}

/** Ids of parts that a button, a tab or a link on the page opens. */
function controlledParts(document: DomDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const handle of document.querySelectorAll('[aria-controls], [data-target], [data-bs-target]')) {
    for (const attribute of ['aria-controls', 'data-target', 'data-bs-target']) {
      for (const id of (handle.getAttribute(attribute) ?? '').split(/\s+/)) ids.add(id.replace(/^#/, ''));
    }
  }
  ids.delete('');
  return ids;
}

/** A closed part right after the button or summary that opens it, without ids between them. */
function isAfterHandle(element: DomElement): boolean {
  const before = element.previousElementSibling;
  return before !== null && (isHandle(before) || before.querySelector('[aria-expanded]') !== null);
}

/** A button that opens a part of the text, or is a heading's words, is text itself. */
function isHandle(element: DomElement): boolean {
  if (element.getAttribute('aria-expanded') !== null && element.getAttribute('aria-haspopup') === null) return true;
  for (
    let up: DomElement | null = element.parentNode, steps = 0;
    up !== null && steps < 3;
    up = up.parentNode, steps += 1
  ) {
    if (/^h[1-6]$|^summary$|^dt$/.test(up.localName ?? '')) return true;
  }
  return element.querySelector('h1, h2, h3, h4, h5, h6') !== null;
}

function holdsTitle(element: DomElement): boolean {
  return element.querySelector('h1') !== null;
}

function isWithin(element: DomElement, name: string): boolean {
  for (let up = element.parentNode; up !== null; up = up.parentNode) {
    const above = up.localName;
    if (above === 'article' || above === 'main' || up.getAttribute?.('role') === 'main')
      return name !== 'aside' || above === 'article';
  }
  return false;
}

/** A footer that claims the site's copyright is the site's, wherever it stands. */
function saysWhose(element: DomElement, name: string, role: string | null): boolean {
  if (name !== 'footer' && role !== 'contentinfo') return false;
  return textLength(element, muchText) < muchText && copyright.test(element.textContent);
}

function isMostOf(element: DomElement, document: DomDocument): boolean {
  const own = textLength(element, 20_000);
  return own > muchText && own > textLength(document, 2 * own) / 2;
}

function isSmallForm(form: DomElement): boolean {
  return textLength(form, 400) < 400;
}
