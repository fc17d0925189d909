/** A page of a site around a policy in Markdown: menus, scripts, a banner, and what is another one at each request. */
export function policyPage(policy: string, request = 1): string {
  const mark = (request * 7_919).toString(36);
  const body = policy
    .trim()
    .split('\n\n')
    .map((block) => {
      const [, marks, heading] = /^(#+) (.*)$/.exec(block) ?? [];
      return marks === undefined ? `<p>${block}</p>` : `<h${marks.length} id="${mark}">${heading}</h${marks.length}>`;
    })
    .join('');
  return `<!doctype html><html lang="en"><head><title>Privacy Policy - Site</title>
    <meta name="csrf-token" content="${mark}"><script nonce="${mark}">window.visit = '${mark}'</script></head>
    <body class="page-${mark}"><header><nav><ul><li><a href="/?session=${mark}">Home</a></li></ul></nav></header>
    <div id="cookie-banner"><p>We value your privacy.</p><button>Accept all</button></div>
    <main>${body}<p>Read <a href="/more?utm_source=${mark}&amp;id=4">more about it</a>.</p></main>
    <footer><span>It is ${request}:00 here</span><p>© Site</p></footer></body></html>`;
}
