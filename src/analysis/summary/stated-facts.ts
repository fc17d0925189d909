const numberWords =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|millions?|billions?|dozens?|half|double|twice|third|quarter|zwei|drei|millionen|milliarden|millones|milliards?|milioni|miliardi|milhões|bilhões)\b/gi;
const timeWords =
  /\b(?:today|yesterday|tomorrow|tonight|immediately|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may(?= \d)|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|heute|gestern|morgen|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|junho|julho|setembro|outubro|dezembro|(?:next|last|this) (?:week|month|year))\b/giu;
const negations =
  /(?:^|[^\p{L}])(?:not|no|never|none|nobody|without|cannot|neither|nor|kein\p{L}*|nicht|niemals|nie|ohne|ne|pas|jamais|sans|aucune?|nunca|sin|ning[uú]n\p{L}*|non|mai|senza|nessun\p{L}*|não|sem|nenhum\p{L}*)(?![\p{L}])|n['’]t\b/iu;
/** Words that turn a statement round when one stands for the other: each must be the source's own. */
const turns =
  /\b(?:opt(?:ing|ed|s)?[ -](?:in|out)|ban|allow|permit|forbid|prohibit|stop|start|halt|suspend|resume|pause|accept|reject|approve|den(?:y|ies|ied)|refus|grant|revok|withdr[ae]w|lift|uph[eo]ld|overturn|dismiss|win|won|los[et]|more|less|increas|decreas|before|after|only|all|every|always)\p{L}*/giu;
const hedges = [
  /\b(?:may|might|could|possibly|kann|könnte|peut|pourrait|puede|podría|può|potrebbe|pode|poderia)\b/iu,
  /\b(?:alleg|accus|claim|reported|reportedly|angeblich|présum|presunt|suposta)/iu,
  /\b(?:believ|think|thought|argu|maintain|insist|glaub|mein(?:t|en)\b|behaupte|croit\b|estim|affirm|cree\b|afirm|sostien|ritien|afferm|acredit)/iu,
  /\b(?:sa(?:id|ys?)\b|told|tells?\b|accord|stat(?:es?|ed)\b|announc|sagt|erklär|teilt|laut\b|zufolge|selon|dit\b|déclar|annonc|según|dij[oe]|dice\b|anunci|secondo|disse|detto|annunci|segundo|diz\b)/iu,
  /\b(?:order|demand|urg(?:e[sd]?|ing)\b|ask(?:s|ed)?\b|requir|recommend|advis|threat|warn|call(?:s|ed) (?:for|on)\b|must\b|should|forder|verlang|ordnet|anordn|muss|müss|ordon|exig|orden|pid(?:e|ió)\b|ordin|chied|dev[eo]|determin)/iu,
  /\b(?:if|provided|wenn|falls|sofern|si)\b/iu,
  /\b(?:plan|propos|intend|consider|draft|seek|would|soll|prévoi|prevé|prevede|prevê)/iu,
];

/** Who leaves one of these out says the opposite: a source that has it must be told with it. */
const reversals =
  /\b(?:stop|halt|suspend|paus|refus|fail(?:ed|s|ing)? to|ban(?:s|ned|ning)?\b|prohibit|forbid|forbad|reject|den(?:y|ie[sd])|withdr[ae]w|overturn|dismiss|against|exclud|exempt|except|unless|only|instead|stopp|gestoppt|verbiete|verbot|untersag|ausgesetzt|weiger|abgelehnt|gegen|außer|nur|interdi|suspen|cess|rejet|contre|sauf|seulement|prohíb|prohib|rechaz|contra|salvo|solo|sólo|vieta|sospe|rifiut|respin|contro|soltanto|proib|recus|rejeit|exceto|apenas)\p{L}*/giu;
/** These deny what follows them and nothing else. */
const withouts = /(?<![\p{L}])(?:without|for not|ohne|sans|sin|por no|senza|per non|sem|por não)(?![\p{L}]).*$/iu;

/** Letters by which forms of a word are alike. */
const stem = 5;

/** Numbers as they are counted: without grouping, with a point. */
export function numbersIn(text: string): string[] {
  const digits = [...text.matchAll(/\d+(?:[.,\u00a0\u202f']\d+)*/g)].map(([number]) => plainNumber(number));
  return [...digits, ...lowered(text, numberWords)];
}

export function timesIn(text: string): string[] {
  return lowered(text, timeWords);
}

export function turnsIn(text: string): string[] {
  return lowered(text, turns).map((word) => word.replace(/[ -]/g, '').slice(0, 6));
}

/** The words of a text that turn round what it says, in one form each. */
export function reversalsIn(text: string): string[] {
  return lowered(text, reversals).map((word) => word.slice(0, 4));
}

export function isNegated(text: string): boolean {
  return negations.test(text);
}

/** Whether a text denies what it says as a whole, not only that something was there besides. */
export function isNegatedAsAWhole(text: string): boolean {
  return negations.test(text.replace(withouts, ''));
}

/** What is denied: the first word of weight after each denial, cut as stems are. */
export function deniedIn(text: string): string[] {
  return [...text.matchAll(everyNegation)].flatMap((match) => {
    const from = match.index + match[0].length;
    const words = text.slice(from, from + 60).match(/\p{L}{3,}/gu) ?? [];
    const first = words.find((word) => !carriesNothing.test(word));
    return first === undefined ? [] : [first.toLowerCase().slice(0, stem)];
  });
}

const everyNegation = new RegExp(negations.source, 'giu');
const carriesNothing =
  /^(?:the|any|our|its|his|her|their|you|your|for|and|yet|had|has|have|was|were|are|been|being|will|would|that|this|with|from|more|longer|der|die|das|den|dem|des|ein\p{L}*|werden|worden|wurden?|haben|hat|les|des|une|plus|été|être|los|las|una|gli|sido|sono|stat[oaie]|foram|mais|más)$/iu;

/** Whether one text says as certain what the other says may be, is alleged or is planned. */
export function dropsHedge(claim: string, quote: string): boolean {
  return hedges.some((hedge) => hedge.test(quote) && !hedge.test(claim));
}

/** Words with a capital letter or digits in them: names, for the most part. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&’'-]*/gu)]
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => /\p{Lu}/u.test(word));
}

/** Words that carry meaning, cut to their first letters so that forms of one word are alike. */
export function stemsIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, stem));
}

/** Signs that nobody sees: they part words for a machine alone. */
const unseen = /\p{Cf}/gu;

/** White space, quotation marks and dashes in one form, so that a quote is found however it was set. */
export function inOneForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

export function plainNumber(number: string): string {
  const joined = number.replace(/[\u00a0\u202f']/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(joined)) return joined.replace(/[.,]/g, '');
  return joined.replace(',', '.');
}

function lowered(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([word]) => word.toLowerCase());
}
