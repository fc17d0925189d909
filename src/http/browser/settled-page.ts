import type { Page } from 'playwright-core';

const stepMs = 250;
/** The text must not have grown for so many steps. */
const quietSteps = 4;
const mostSteps = 60;
/** Until there is this much text, more of it is waited for. */
const someText = 500;
const mostStepsForSome = 16;

/** Waits until the text of a page stands still, at most 15 seconds. */
export async function settle(page: Page): Promise<void> {
  let last = -1;
  let quiet = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const length = await page.evaluate<number>(textLengthOfPage).catch(() => last);
    quiet = length === last ? quiet + 1 : 0;
    last = length;
    if (quiet >= quietSteps && (length >= someText || step >= mostStepsForSome)) return;
    await page.waitForTimeout(stepMs);
  }
}

/** What the page is now, as HTML, with the insides of its open shadow roots. */
export function seenHtml(page: Page): Promise<string> {
  return page.evaluate<string>(htmlOfPage);
}

// Both run in the page, as the strings that they are, so that they need no types of a browser here.
const textLengthOfPage = 'document.body ? document.body.innerText.length : 0';
const htmlOfPage = `(() => {
  const roots = [];
  const visit = (parent) => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 10000) { roots.push(element.shadowRoot); visit(element.shadowRoot); }
    }
  };
  visit(document);
  const root = document.documentElement;
  if (!root) return '';
  if (roots.length === 0 || !root.getHTML) return root.outerHTML;
  const attributes = [...root.attributes].map((one) => ' ' + one.name + '="' + one.value.replaceAll('"', '&quot;') + '"');
  return '<html' + attributes.join('') + '>' + root.getHTML({ shadowRoots: roots }) + '</html>';
})()`;
