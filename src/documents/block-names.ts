/** Elements that begin a block of text, and end it. */
export const blockNames: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre search section summary table tbody td tfoot th thead tr ul caption document'.split(
    ' ',
  ),
);
