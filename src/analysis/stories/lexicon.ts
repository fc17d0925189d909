/**
 * What happened and to what, as the same sign in English, German, French, Spanish, Italian and Portuguese (and a little
 * Polish and Dutch), so that reports in different languages can be told to be of one event.
 */

/** Deeds, in a fixed order: the position is the bit. */
export const deeds = {
  trains:
    /\btrain(?:s|ed|ing)?\b(?! (?:station|derail|crash))|trainier|entra[iî]n(?:e|er|é|ement)|entren(?:a|amiento)|addestr|trein(?:a|o)|trenow|szkol|nakarm|trainen|feed(?:s|ing)?\b[^.]{0,20}\b(?:ai|model|beast|data)|improve (?:its|our|their) (?:ai|models)|learn from your|machine learning on/i,
  collects:
    /scrap(?:e|es|ed|ing)|harvest|collect(?:s|ed|ing)|crawl|hoover|vacuum|amass|gather(?:s|ed|ing)|sammel|collecte|recopil|raccogli|coleta|\btrack(?:s|ed|ing)\b|record(?:s|ed|ing)\b|eavesdrop|listen(?:s|ed|ing)? in|\bspy|snoop|monitor/i,
  shares:
    /\bshar(?:es|ed|ing)\b|\bs(?:old|ells|elling)\b|\bgave\b|hand(?:s|ed|ing)? over|transfer(?:s|red|ring)?|disclos|verkauf|weitergabe|partage|vend(?:e|u|ió|ido|ita)|condivi|compart|partner(?:s|ship)?\b|\bdeal\b|licens/i,
  terms:
    /privacy policy|\bterms\b|\bToS\b|polic(?:y|ies)\b|Nutzungsbedingung|Datenschutz(?:erklärung|richtlinie)|\bAGB\b|conditions (?:d'utilisation|générales)|politique de confidentialité|términos|política de privacidad|termini|informativa|termos de uso|polityk|default setting|opted? in by default/i,
  optsOut:
    /opt(?:s|ed|ing)?[- ](?:out|in)\b|widersp|opt-out|s['’]opposer|opposition|oponerse|oposición|opporsi|opposizione|opor-se|turn(?:ing)? (?:it |this )?off|disable|how to stop|toggle|\bswitch\b|\bobject(?:s|ed|ion)? /i,
  asks: /\basks?\b|\basked\b|question(?:s|ed)\b|demand(?:s|ed|ing)?\b|urg(?:e|es|ed|ing)\b|\bseeks? (?:answers|clarity|information)|raises? concerns|letter to|calls (?:on|for)|pede (?:esclarecimentos|explic)|convoca|esclarec|demande des (?:comptes|explications)|pide (?:explicaciones|informaci)|chiede|chiarimenti|fordert|anfrage|explain/i,
  complains:
    /complain|\bfile[sd]? (?:a |gdpr |privacy )?complaint|beschwer|plainte|denunc|acusa|reclam|queixa|\bnoyb\b|legal challenge|challenges\b|klag(?:t|en) an/i,
  probes:
    /\bprob(?:e|es|ed|ing)\b|investigat|inquir|enquête|ermitt|untersuch|prüf|indag|istruttoria|apura|inspecc|scrutin|opens? (?:a )?case|look(?:s|ing)? into|examin|under (?:the )?microscope|\breview of\b/i,
  sues: /\bsu(?:es|ed|ing)\b|lawsuit|class[- ]action|\bsuit\b|takes? \w+ to court|plaintiff|\bklage\b|\bklagt\b|verklagt|poursui|assign(?:e|é) en justice|demanda (?:colectiva|judicial|contra)|causa legale|fa causa|processa|ação judicial|legal action/i,
  rules:
    /\bcourt\b|\bjudge\b|\brul(?:es|ed|ing)\b|\bgericht|\bolg\b|urteil|tribunal|\bjuge\b|juzgado|sentencia|giudice|sentenza|justiça|decisão|verdict|appeal|jury|supreme|\bdarf\b|\bmay continue\b/i,
  fines:
    /\bfin(?:e|es|ed|ing)\b|penalt|bu(?:ß|ss)geld|geldstrafe|\bamende|\bmult(?:a|as|ó|ado|ata)\b|sanction|sanzion|sanción|€ ?\d|million (?:fine|euro)|\bboete\b|grzywn|kara\b/i,
  settles:
    /settle(?:s|d|ment)?\b|agree[sd]? to pay|to pay \$|vergleich\b|accord à l['’]amiable|acuerdo|accordo|patteggia|acordo|consent order|proposed order/i,
  bans: /\bban(?:s|ned|ning)?\b|\bbar(?:s|red)\b|block(?:s|ed|ing)?\b|prohibit|forbid|verbiet|verbot|untersag|sperr|interdi|prohíb|prohib|bloque|blocca|blocco|vieta|divieto|proíb|bloqu|restrict/i,
  orders:
    /\border(?:s|ed)?\b|must (?:delete|stop|destroy|comply)|forc(?:es|ed)\b|told to\b|ordnet|anordn|ordonne|mise en demeure|ordena|requiere|ordina|impone|determina|injunction|enforcement notice/i,
  pauses:
    /\bpaus(?:e|es|ed|ing)\b|suspen(?:d|ds|ded|ding|sion|de|sión|são)|\bhalt(?:s|ed|ing)?\b|\bstop(?:s|ped)\b|delay(?:s|ed)?\b|postpone|shelv|on hold|setback|gestoppt|stoppt|setzt [^.]{0,40}\baus\b|ausgesetzt|verschieb|n['’]\w+ra plus|met en pause|cesse|sospen|interromp|pausa|wstrzym|refrain|agrees not to/i,
  reverses:
    /revers(?:e|es|ed|ing|al)\b|backtrack|walks? back|u-turn|reinstat|scraps?\b|abandon|drops? (?:plan|feature|bid)|roll(?:s|ed)? back|withdr(?:aw|ew)|\bcaves?\b|rudert|zurück|rétropédal|fait marche arrière|da marcha atrás|rectifica|retir(?:a|e)|fa marcia indietro|dietrofront|volta atrás|recua|overturn|revert/i,
  resumes:
    /resum(?:e|es|ed|ing)|restor(?:e|es|ed)|lifts?\b|lifted|back (?:online|in )|unblock|reenabl|return(?:s|ed) to|again (?:be )?available|wieder (?:verfügbar|da)|nimmt [^.]{0,40}wieder auf|rétabli|reprend|reanud|restablec|riprend|torna (?:disponibile|in)|retom|will begin again/i,
  closes:
    /clos(?:es|ed|ure)\b[^.]{0,30}\b(?:case|probe|inquiry|investigation|proceedings)|ends? (?:probe|inquiry|investigation|court)|drops? (?:case|charges|suit|lawsuit|proceedings)|dismiss|clear(?:s|ed)\b|throws? out|stellt [^.]{0,30}\bein\b|clôt|archiv|chiude|encerra|won['’]t exploit|struck out|without (?:a |imposing )/i,
  deletes:
    /delet(?:e|es|ed|ing|ion)|eras(?:e|es|ed|ure)|destroy|lösch|supprim|efface|borrar|elimina|cancella|apaga|disgorge/i,
  replies:
    /refut|den(?:y|ies|ied)\b|respon(?:d|ds|ded|se)\b|clarif|apolog|defend|insist|confess|confirm|admit|pledg|says it (?:won|will|does)|weist [^.]{0,40}zurück|dément|répond|niega|responde|smentisce|risponde|nega\b/i,
  legislates:
    /\bbill\b|\blaw(?:s|makers?)?\b|legislat|\bact\b|\bgesetz|\bloi\b|\bley\b|\blegge\b|\blei\b|parliament|congress|senat|regulation\b|omnibus|reform|gdpr (?:changes|reform|overhaul)|dilut|scal(?:e|es|ing) back|relax|loosen|weaken|ai act|projeto de lei/i,
  guides:
    /guid(?:e|es|ance|eline)|recommendation|opinion\b|\bdraft\b|code of practice|consult(?:s|ation)|leitlinie|orientierungshilfe|lignes directrices|recommandation|directrices|linee guida|orientaç|warns?\b|warning|framework|principles|sandbox/i,
  launches:
    /launch|roll(?:s|ed|ing)? out|introduc|unveil|\badds?\b|\bnew feature|overhaul|now (?:lets|allows|available|reads?|read)|can now\b|announc|\bget(?:s|ting)\b|einführ|startet|lance\b|déploie|lanza|lancia|lança|debut/i,
  leaks:
    /\bbreach|\bleak|exposed?\b|hack(?:ed|ers?)|\bstolen\b|data theft|vulnerab|attack|datenleck|datenpanne|fuite|brecha|filtra|violazione dei dati|vazamento|extract|reveal/i,
} as const;

/** What it is done to or with, in a fixed order. */
export const objects = {
  posts:
    /\bposts?\b|everything (?:you|people) (?:post|write)|post online|what you post|\btweets?\b|beiträge|publications|publicaciones|postagens|\bpost\b pubblic|postach|comments\b|community|user content|contributions|publicly/i,
  chats:
    /\bchats?\b|conversation|messages?\b|\bDMs?\b|prompts?\b|gespräch|unterhaltung|discussions|nachricht|conversaciones|mensaje|conversazioni|messaggi|conversas|mensagens|transcript/i,
  mail: /\be-?mails?\b|gmail|inbox|outlook|courriel|correo|posta elettronica/i,
  pictures: /photo|picture|selfie|image|\bfotos?\b|bilder|camera roll|video|imágenes|immagini|imagens/i,
  faces: /facial|\bfaces?\b|biometric|biométri|biometri|gesicht|visage|faceprint|emotion|\biris\b|palm/i,
  voices: /voice|\baudio\b|recording|stimme|sprachaufnahm|\bvoix\b|\bvoz\b|\bvoce\b|siri\b|alexa\b|voiceprint|meeting/i,
  places: /location|geolocat|standort|localisation|ubicación|posizione|localização|\bgps\b|driving/i,
  health:
    /health|medical|patient|hospital|therap|mental|genetic|\bdna\b|gesundheit|santé|salud|salute|saúde|fertility|period track|abortion/i,
  minors:
    /child|\bkids?\b|\bteens?\b|minors?\b|under[- ]1[368]|student|school|\bkinder|jugend|enfant|mineur|niñ|menores|bambin|minori|crianç|\byouth|coppa/i,
  adverts: /\bads?\b|advertis|target(?:ed|ing)|werbung|publicit|pubblicit|marketing|cookie|fingerprint|monetiz/i,
  code: /\bcode\b|\brepos?(?:itor\w+)?\b|copilot|developers?\b|software/i,
  works:
    /copyright|authors?\b|artists?\b|\bart\b|music|songs?\b|books?\b|news(?:paper)?s?\b|publishers?\b|streaming|royalt|articles?\b/i,
  files: /\bfiles?\b|documents?\b|uploads?\b|\bcloud\b|drive\b|attachments?|dateien|fichiers|archivos|design files/i,
  searches: /search|browsing|history|screenshots?|recall\b/i,
  falsehoods: /hallucin|alucinac|defam|false (?:information|claims)|falsehood|inaccura|made[- ]up|allucinaz|falsch/i,
  nudes: /deepfake|sexuali|undress|nude|explicit/i,
  workers:
    /employees?|workers?|staff|applicants?|hiring|job(?:s| seekers)|resume|beschäftigt|salarié|empleado|dipendent|lavorator|rider|keystroke/i,
  police:
    /police|spy agenc|intelligence agenc|law enforcement|surveillance|immigration|\bICE\b|polizei|polizia|policía|polícia/i,
  cars: /\bcars?\b|vehicle|driver|automaker|autonom|\bauto\b|voiture|coche/i,
  homes: /doorbell|vacuum|glasses|speaker|wearable|\btv\b|television|smart home|robot|toy/i,
  sites: /websites?\b|publishers?\b|robots\.txt|web (?:data|pages?)|crawlers?\b|webmaster/i,
  dating: /dating|matches\b|swip|relationship|companion/i,
  citizens: /\beu\b|europe|européen|europeo|european/i,
  money: /credit|loan|bank|payment|insur|price|pricing/i,
} as const;

export const deedNames = Object.keys(deeds) as (keyof typeof deeds)[];
export const objectNames = Object.keys(objects) as (keyof typeof objects)[];

/** Deeds that turn an event: after one of them it is not what it was. */
export const turns: number = maskOf([
  'rules',
  'fines',
  'settles',
  'bans',
  'orders',
  'pauses',
  'reverses',
  'resumes',
  'closes',
  'deletes',
]);
/** What is done to an end, what undoes it, what asks. */
export const moods: readonly number[] = [
  maskOf(['asks', 'probes']),
  maskOf(['complains', 'sues']),
  maskOf(['fines']),
  maskOf(['bans', 'orders']),
  maskOf(['pauses', 'reverses']),
  maskOf(['resumes']),
  maskOf(['closes']),
  maskOf(['settles']),
  maskOf(['rules']),
  maskOf(['deletes']),
];

/** The deeds a text speaks of, a bit each. */
export function deedsOf(text: string): number {
  return bits(deedNames, (name) => deeds[name].test(text));
}

/** The objects a text speaks of, a bit each. */
export function objectsOf(text: string): number {
  return bits(objectNames, (name) => objects[name].test(text));
}

function maskOf(names: readonly (keyof typeof deeds)[]): number {
  return bits(deedNames, (name) => names.includes(name));
}

function bits<Name>(names: readonly Name[], has: (name: Name) => boolean): number {
  return names.reduce((mask, name, bit) => (has(name) ? mask | (1 << bit) : mask), 0);
}
