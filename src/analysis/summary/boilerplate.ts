/** What sites put around their news, in six languages: none of it is news. Matched against one sentence or line. */
const kinds: readonly RegExp[] = [
  // Calls to read on, elsewhere or more.
  /^(?:(?:read|learn) (?:more|also|next|the full|it|our|on)|continue reading|keep reading|see also|more (?:on|from|about)(?: this)?:|related(?: (?:articles?|stories|reading|topics|content))?:|also on|watch(?: now| live| the video)?:|listen(?: to| now)?\b|video:|podcast:|live:|don['’]t miss|recommended|trending|weiterlesen|mehr (?:zum thema|dazu|lesen)|lesen sie|lies auch|siehe auch|zum thema:|lire (?:aussi|la suite|l['’]article|également)|à lire|voir aussi|seguir leyendo|leer más|lea (?:también|además)|ver también|leggi (?:anche|tutto|l['’]articolo)|continua a leggere|vedi anche|leia (?:mais|também)|veja (?:mais|também)|continue lendo|saiba mais)/i,
  /\b(?:appeared first|first appeared|originally (?:appeared|published)) (?:on|in|at)\b|erschien zuerst|est apparu en premier|apareció primero|è apparso per primo|apareceu primeiro/i,
  /\bclick here\b|\bhier klicken\b|cliquez ici|(?:haga|haz) clic(?: aquí)?|clicca qui|clique aqui/i,
  // Newsletters, accounts, subscriptions.
  /\bnewsletters?\b|^(?:please )?(?:subscribe|sign ?up|sign ?in|log ?in|register|join (?:us|our|the conversation)|get our|follow (?:us|our|live)|already a (?:subscriber|member))\b|\b(?:subscribe|sign up) (?:to|for) (?:our|my|your|free|daily|weekly|unlimited|the (?:daily|weekly|morning))\b|^(?:jetzt (?:abonnieren|anmelden|registrieren|testen)|abonnieren sie|melden sie sich|folgen sie uns)|(?:abonnez|inscrivez|connectez|suivez)[- ]?(?:vous|nous)|^(?:suscr[íi]b|reg[íi]str|s[íi]guenos|inicia sesión)|^(?:iscriv|abbon|registra|seguici|accedi)|^(?:assine|inscreva|cadastre|siga(?:-nos)?\b|faça login)/i,
  /\b(?:for|to) subscribers only\b|subscriber[- ]exclusive|this (?:content|article|story) is (?:for|only available)|nur für abonnenten|réservé aux abonnés|solo para suscriptores|riservato agli abbonati|exclusivo para assinantes/i,
  // Cookie and browser notices; news about cookies speaks of others.
  /\b(?:we|our (?:partners|site|website)|this (?:site|website|page)|by continuing)\b.{0,80}\bcookies?\b|\b(?:accept all|reject all|manage|your) cookies?\b|\bcookie (?:settings|preferences|notice)\b|\bwir (?:verwenden|nutzen|setzen)\b.{0,60}\bcookies?\b|\b(?:diese|unsere) (?:web)?(?:site|seite)\b.{0,60}\bcookies?\b|\b(?:ce site|nous utilisons)\b.{0,60}\bcookies?\b|\b(?:este sitio|utilizamos|usamos|este site)\b.{0,60}\bcookies?\b|\b(?:questo sito|utilizziamo)\b.{0,60}\bcookies?\b/i,
  /\b(?:enable|requires?|turn on|activate) javascript\b|javascript (?:is|must be|aktivieren|activé)|your browser (?:does not|doesn['’]t|is|must|has)\b|\bad ?blocker\b/i,
  // Bylines, times of publication, agencies' last lines.
  /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]e) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:,| and | und | et | y | e |\s*[|/–—-]|$|\.$)[^.!?]{0,60}\.?$/u,
  /^(?:last )?(?:updated|published|posted|modified|first published|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado)(?: on| at| am| le| el| il| em)?:?\s+(?:\d|jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|mon|tue|wed|thu|fri|sat|sun)/iu,
  /\b\d+[- ]min(?:ute)?s?(?: read\b|\. Lesezeit)|\bLesezeit\b|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura/i,
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|compiled) by\b|\bour standards: the\b|^(?:disclosure|disclaimer|editor['’]s note|correction):|redaktion:|mit material (?:von|der) dpa/i,
  /\ball rights reserved\b|^(?:©|\(c\)|copyright )|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos/i,
  // Pictures and what stands under them.
  /^\(?(?:photo|image|illustration|photograph|picture|graphic|screenshot|credit|foto|bild|grafik|crédits?|imagen|immagine|imagem|quelle|source)s?(?: credits?| illustration| courtesy)?(?: by|:| of)\s*\p{L}?|\((?:AP )?photo(?: by)?\b|\bfile photo\b|(?:^|[(:|©/]\s*)stock (?:photo|image)|photo illustration|symbolbild|archivbild|foto de archivo|photo d['’]illustration|foto d['’]archivio|foto de arquivo/iu,
  /(?:[(/©|]|\bvia|\bcredit:?|\bphoto(?:graph)?s? by .{0,60}) ?getty(?: images)?\b/i,
  /\b(?:logo|sign|signage|headquarters|building|icon|app|screen|smartphone|phone)\b[^.]{0,60}\b(?:is|are) (?:shown|seen|displayed|pictured)\b/i,
  // Sharing, comments, embeds, aggregators' own lines.
  /^(?:share(?: this| on| via| article)?\b(?!.*\b(?:data|users?|information)\b)|tweet\b|pin it\b|email this|print this|copy link|teilen\b|partager (?:sur|cet)|compart(?:ir|e|ilhe)(?: en| esta| no)?\b|condividi\b)|\bclick to share\b|\b(?:view|add|leave|post|read) (?:a |all |the )?\d*\s?comments?\b|^\d+ comments?\b/i,
  /pic\.twitter\.com|\(@\w{1,20}\)|\b(?:view|see) this (?:post|profile|photo) on\b|\ba post shared by\b|\bthis (?:tweet|post|video) (?:is|was) (?:deleted|unavailable)/i,
  /(?:article|comments) url:|\bsubmitted by\b.{0,5}\/u\/|\[(?:link|comments)\]|^points: \d|^tags?:|^filed under|^categor(?:y|ies):|^kategorie:|^topics?:/i,
  /^(?:advertisement|sponsored|anzeige|werbung|publicité|publicidad|pubblicità|publicidade)\b(?:[.:]|$| - )|(?:article|story) continues (?:below|after)|\baffiliate (?:links?|commission)\b|\bwe may earn\b/i,
  // Markup that nobody took out, and nothing but an address.
  /<\/?[a-z][^>]{0,200}>|<[a-z]+ |&(?:#x?[\da-f]+|[a-z]{2,8});|\[\/?(?:caption|embed|gallery|vc_\w+)\b|\{\{|\]\(https?:|\b(?:function|var) ?\w*\(|^https?:\S+$/i,
];

/** Credits of pictures and datelines that run into the first sentence. */
const lead = [
  /^\(?(?:photo|image|illustration|photograph|picture|graphic|screenshot|credit|foto|bild)s?(?: credits?| illustration| courtesy)?(?: by|:| of)[^.!?\n]{0,160}?(?:The Verge|Getty Images|Getty|Bloomberg|AFP|Reuters|AP Photo|AP|Shutterstock|Unsplash|iStock|WIRED|Alamy|dpa|EPA|PA Wire|Adobe Stock|Pexels|Pixabay|Flickr|Wikimedia Commons)\)?\s+(?=\p{Lu})/iu,
  /^\p{Lu}[\p{L} .'’-]{1,30}(?:, (?:\p{L}+\.? \d{1,2}|\d{1,2}\.? \p{L}+\.?)(?:,? \d{4})?)?\s*\((?:[\p{Lu}][\p{L} /]{1,20}|dpa[\p{L}/-]*)\)\s*[-–—:]+\s+(?=\p{Lu})/u,
  /^\((?:Reuters|AP|AFP|dpa|EFE|ANSA|Lusa|Bloomberg|PA)\)\s*[-–—:]*\s*(?=\p{Lu})/u,
  /^\p{Lu}{3,}(?:[ ,./-]+(?:\p{Lu}{2,}|\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.?(?: \p{L}{3,9}\.?)?))*(?:,? \d{4})?\s*[–—-]{1,2}\s+(?=\p{Lu})/u,
  /^(?:[-–—*‣◦→»>]|\d{1,2}[.)]|\(\d{1,2}\))\s+(?=\p{Lu})/u,
  /^(?:EXCLUSIVE|Exclusive|BREAKING(?: NEWS)?|Breaking(?: news)?|EILMELDUNG|UPDATE)\s?[:|-]\s+(?=\p{Lu})/u,
];
/** What is said at the end of a text to have people go on elsewhere. */
const trail =
  /\s(?:Read (?:more|the full|on)\b|Continue reading\b|Follow our\b|Get our\b|Sign up (?:for|to)\b|Subscribe (?:to|now)\b|Click here\b|Weiterlesen\b|Mehr lesen\b|Lire la suite\b|Lire l['’]article\b|Seguir leyendo\b|Leer más\b|Leggi (?:anche|tutto|l['’]articolo)\b|Continua a leggere\b|Leia (?:mais|também)\b|submitted by\s+\/u\/|\[(?:…|\.\.\.|\+\d+ chars|link|comments)\]).*$/u;
/** A line of its own that often runs on: its title may hold full stops. */
const lastLine =
  /(?:^|\s)(?:The post .{1,300}? (?:appeared first|first appeared) on|Der Beitrag .{1,300}? erschien zuerst|L['’]article .{1,300}? est apparu en premier|La entrada .{1,300}? (?:aparece|se publicó|apareció) primero|L['’]articolo .{1,300}? (?:proviene da|è apparso)|O post .{1,300}? apareceu primeiro)\b[^.\n]{0,80}\.?/gmu;

const leastLeft = 40;

export function isBoilerplate(sentence: string): boolean {
  return kinds.some((kind) => kind.test(sentence));
}

/** A text without the lines by which blogs say where they come from. */
export function withoutLastLine(text: string): string {
  return text.replace(lastLine, '');
}

/** A sentence with only its beginning and end cut away where they are no part of the news; an end is marked. */
export function trimmed(sentence: string): string {
  let text = sentence;
  for (const pattern of lead) {
    const rest = text.replace(pattern, '');
    if (rest.length >= leastLeft) text = rest;
  }
  const end = text.search(trail);
  if (end < leastLeft) return text;
  const head = text.slice(0, end).trimEnd();
  return /[.!?…]["'”’»)]*$/u.test(head) ? head : `${head}…`;
}
