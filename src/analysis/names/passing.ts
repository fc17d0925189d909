import type { Token } from './tokens.ts';

const channels = new Set(
  'reddit x twitter linkedin youtube medium substack mastodon bluesky tiktok facebook instagram github telegram discord threads'.split(
    ' ',
  ),
);
const saying =
  /^(?:post|posts|posted|posting|wrote|writes|said|says|saying|tweet|tweeted|tweets|shared|announced|statement|thread|threads|message|messages|video|comments|discussion|spotted|complained|message|replied|viral|told|update|schreibt|schrieb|erklärt|postet|teilt|écrit|annonce|annoncé|publie|déclare|escribe|escribió|anuncia|dice|publica|scrive|scritto|annuncia|escreve|escreveu|publicou|diz)$/;
const talking = /^(?:ask|say|share|discuss|debate|react|find|found|claim|complain|warn|report|explain|joke|are)$/;
const people =
  /^(?:users?|people|customers|members|fans|somebody|someone|many|some|nutzer|utilisateurs|internautes|usuarios|utenti|usuários)$/;
const rivalBefore =
  /^(?:rival|rivals|rivaling|alternative|alternatives|competitor|competitors|competition|unlike|beat|beats|beating)$/;
const rivalAfter =
  /^(?:rival|rivals|competitor|competitors|alternative|alternatives|clone|style|like|killer|challenger)$/;

/** Whether a company is only where something was said, or what another is measured against. */
export function isPassing(tokens: readonly Token[], at: number, length: number): boolean {
  const token = tokens[at] as Token;
  const before = (distance: number) => tokens[at - distance]?.folded ?? '';
  const after = (distance: number) => tokens[at + length - 1 + distance]?.folded ?? '';
  if (channels.has(token.folded)) {
    if (/^(?:on|via|to|in|through|over|auf|sur|en|su|no)$/.test(before(1))) {
      if ([2, 3, 4].some((distance) => saying.test(before(distance)))) return true;
      if (people.test(before(2)) && (talking.test(after(1)) || saying.test(after(1)))) return true;
    }
    // "Via Reddit: ..."
    if (before(1) === 'via' && tokens[at - 1]?.startsSentence === true) return true;
    if (
      /^(?:post|posts|thread|threads|video|comment)$/.test(after(1)) &&
      /^(?:a|an|one|viral|in|his|her|recent|this)$/.test(before(1))
    )
      return true;
    if (
      token.folded === 'reddit' &&
      /^(?:user|thread|post|posts|threads|commenters?)$/.test(after(1)) &&
      before(1) !== 'trains'
    )
      return true;
    if (token.folded === 'reddit' && after(1) === 'users' && talking.test(after(2))) return true;
  }
  if (rivalAfter.test(after(1)) || /^(?:backed|stadium|arena|alumni|veteran)$/.test(after(1))) return true;
  if (/^(?:ex|former|formerly)$/.test(before(1))) return true;
  if (rivalBefore.test(before(1)) || (before(1) === 'to' && rivalBefore.test(before(2)))) return true;
  if (before(1) === 'on' && /^(?:take|takes|taking|took)$/.test(before(2))) return true;
  return before(1) === 'from' && before(2) === 'away';
}

const agencies =
  'The Verge|Getty Images|Getty|Bloomberg(?: News| Law)?|AFP|Reuters|AP|Associated Press|TechCrunch|Wired|WIRED|CNET|Gizmodo|Engadget|Axios|Politico|Stackdiary|Washington Post|New York Times|NYT|Wall Street Journal|WSJ|Guardian|BBC(?: News)?|Financial Times|CNN|NPR|404 Media|The Information|The Markup|Business Insider|Forbes|dpa|ANSA|Shutterstock|Unsplash|Adobe Stock|iStock|Canadian Press';
const credits = new RegExp(
  [
    `\\b(?:Photo|Image|Illustration|Photograph|Picture|Credit|Bild|Foto|Crédit)s?(?: credit| illustration)?(?: by|:)[^.\\n]{0,80}?(?:\\/|via|for|:) ?(?:${agencies})\\b`,
    `\\/ ?(?:${agencies})\\b`,
    `\\b(?:Image|Photo|Picture|Credit|Illustration|Bild|Foto)s?: (?:${agencies}|Apple|Google|Meta|Microsoft|Amazon|OpenAI)\\b`,
    `\\b(?:via|per|told|tells|to|by|from|in|reported by|according to|report(?:s|ed)? (?:by|from|in)|author|spotted by|first reported by|interview with|seen by|obtained by) (?:the |The )?(?:${agencies})\\b(?!['’]s? (?:lawsuit|suit|articles|content))`,
    `\\b(?:The )?(?:${agencies})(?: News)? (?:report(?:s|ed)?|found|writes|wrote|says|said|first reported|learned|spotted|discovered|obtained|reviewed|journalist|reporter|columnist|notes|noted|investigation|analysis|claims|points out)\\b`,
    `© ?(?:${agencies})\\b`,
    `\\((?:${agencies})\\)`,
    'submitted by \\/?u\\/\\S+|\\[link\\]|\\[comments\\]',
    '<[^>]{0,600}>',
    'https?:\\/\\/\\S+|www\\.\\S+',
    '(?:Article|Comments) URL:',
    'The post [^\\n]{0,200} (?:appeared first on|first appeared on) [^.\\n]{0,60}',
  ].join('|'),
  'g',
);

const publisher = new RegExp(
  `\\s*(?: [-–—|] ?|\\()(?:the |The )?(?:${agencies}|ZDNet|ZDNET|heise online|Golem\\.de|The Register|VentureBeat|Ars Technica|TechRadar|Mashable|Fortune)(?: News)?\\)?\\s*$`,
);

/** A text without credits, wires, addresses and feed furniture, which name companies that have no part in what happened. */
export function withoutCredits(text: string): string {
  return text.replace(credits, ' ');
}

/** A title without the name of who published it: " - CNET", " | Reuters", "FirstFT:". */
export function withoutPublisher(title: string, source: string | null): string {
  const plain = title.replace(publisher, '');
  const cut = withoutCredits(plain);
  if (source === null || source.length < 3) return cut;
  const suffix = / [-–—|] ([^-–—|]{2,40})$/.exec(cut);
  const same = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return suffix !== null && same(suffix[1] ?? '') === same(source) ? cut.slice(0, suffix.index) : cut;
}
