import { lazily } from '../lazily.ts';
import { sureLegalForm } from './legal-forms.ts';
import type { Scan } from './mentions.ts';
import type { Token } from './tokens.ts';

/** News says who did it in its first lines. */
const readText = 900;
const most = 2;

const word = "\\p{Lu}[\\p{L}\\p{N}&]*(?:[-.’'][\\p{L}\\p{N}&]+)*";
const few = `(?<name>${word}(?: (?:${word}|\\d+)){0,2})`;
const one = `(?<name>${word}(?: AI| Labs?| Health| HealthCare| Healthcare| Technologies| Systems| Software| Group| Media)?)`;
const legal = `(?:${sureLegalForm})`;
const firm =
  '(?:compan(?:y|ies)|start-?ups?|apps?|retailer|website|site|data broker|broker|supermarket chain|chain|lender|insurer|app maker|maker|provider|vendor|operator|developer|subsidiary|société|entreprise|appli(?:cation)?|empresa|compañía|aplicación|aplicativo|società|azienda|applicazione)';
/** What a company that is known may have made, so that it is no other company. */
const product = '(?:chatbot|platform|service|tool|assistant|wearable|device|unit)';

/** Words that make a name beside them a company's. */
interface Sign {
  readonly pattern: RegExp;
  /** Part of it that most texts do not have, and that is found sooner than a name. */
  readonly hint: RegExp;
}

function beforeName(words: string, name: string): Sign {
  return { pattern: new RegExp(words + name, 'gu'), hint: new RegExp(words, 'u') };
}

function afterName(name: string, words: string): Sign {
  return { pattern: new RegExp(name + words, 'gu'), hint: new RegExp(words, 'u') };
}

function afterKind(kinds: string): Sign {
  const words = `\\b${kinds} (?:called |named |dubbed |appelée? |llamada |chiamata )?`;
  const others =
    '(?<!\\b(?:law|research|security|cybersecurity|analytics|venture|equity|consulting|advisory|news|review|parent|(?:the|its|their) (?=company|service|website|site|platform|unit)) ?)';
  return { pattern: new RegExp(others + words + one, 'gu'), hint: new RegExp(`${words}\\p{Lu}`, 'u') };
}

/** Where only names have a capital within a sentence. */
const signs: readonly Sign[] = [
  afterName(few, `,? ${legal}\\b\\.?`),
  beforeName('\\b[vV]s?\\. ', few),
  afterName(few, `, (?:the|a|an|une?|la|le|l['’]) ?(?:\\p{L}[\\p{L}\\p{N}-]*[ -]){0,5}(?:${firm}|${product})\\b`),
  afterKind(firm),
  beforeName(
    '\\b(?:lawsuits?|suits?|class[- ]actions?|complaints?|actions?|fined?s?|penalt(?:y|ies)|plainte|amende|multa|denuncia|sanzione|sanction)(?: [\\p{Ll}\\d,.]+){0,7} (?:against|contre|contra|contro) ',
    one,
  ),
  beforeName('\\b(?:sues|sued|suing|fines|fined|sanctions|accuses) ', one),
  beforeName('\\b(?:owned|operated|developed|made|built|run|offered|sold|provided) by ', one),
  beforeName('\\b(?:orders?|ordered) ', `${one} to\\b`),
  beforeName('\\b(?:CEO|chief executive|spokes(?:person|man|woman)|maker|owner|parent|operator|developer) of ', one),
  afterName(one, "(?:['’]s)? (?:CEO|spokes(?:person|man|woman))\\b"),
  afterName(
    one,
    ', which (?:makes|made|operates|owns|sells|provides|offers|runs|develops|bills itself|is (?:owned|based|operated|headquartered))\\b',
  ),
  afterName(one, "['’]s? (?:privacy policy|privacy notice|terms of (?:service|use)|user agreement|users|customers)\\b"),
];

const ofProduct = afterKind(product);

const faces =
  /^(?:sued|faces|facing|face|fined|hit|accused|ordered|banned|blocked|settles|agrees|under|updates|changes|trains|will|says|admits|reverses|backtracks|pauses|violated|collects|collected|shares|shared|sells|sold|used|uses|scans|users|privacy|must|ceo|app|lawsuit|class|data|terms|told|denies|apologizes|clarifies|responds|shifts|revises|revising|rewords|announces|reignites|plans|wants|gets|owes|resolves|launches|rolls|opens|lets|asks|warned|probed|investigated|scanned|tracks|records|recorded|trained|training|sues|halts|stops|suspends|scraps|deletes|drops|gave|sends|reads|listens|has|is|may|can|could|to)$/;
/** Of two names it is a person who does this. */
const alsoOfPeople =
  /^(?:sues|says|admits|wants|plans|told|asks|warned|has|is|may|can|could|will|must|gets|gave|sends|reads|listens|opens|drops|denies|responds|to|agrees)$/;
/** Words that make a run of capitals something else than a company. */
const otherwise = new Set(
  'a an the act acts bill law laws rule rules order commission commissioner court courts judge justice university institute ministry minister department council police school schools district county city state states union party house senate congress committee parliament government agency authority office board federal national general attorney president secretary senator sen rep mr mrs ms dr ceo cto coo founder chief director officer spokesperson spokesman january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday artificial intelligence ai privacy data security policy terms service services gdpr bipa ccpa hipaa plaintiff plaintiffs defendant defendants doe company companies startup app apps users customers big tech internet web chatbot technology technologies facial recognition class action lawsuit news report reports i he she it we they this that these those his her its their our my your but and or if when while what who why how new no not all some many most further landing called electricity électricité in on at for from by with after before as to of eff aclu epic noyb beuc vzbv fairplay euroconsumers foxglove liberty llm llms gpt bot bots ios android windows iphone wi-fi covid covid-19 english french german spanish italian'.split(
    ' ',
  ),
);
const bodies =
  /^(?:Privacy International|Big Brother Watch|Access Now|Consumer Reports|Common Sense|Public Citizen|La Quadrature|Bits of Freedom|Electronic Frontier|Human Rights|Amnesty|Mozilla)/;
const ending = new RegExp(`[,\\s]+${legal}\\.?$`, 'u');

/**
 * Companies that no registry knows, where the words beside them say that they are one: "sues X", "X, Inc.", "the app X",
 * "X's privacy policy". A few of many are found, so that hardly any is none; beside a company that is known a chatbot or
 * a platform is thought to be its own.
 */
export function strangersIn(
  title: Scan,
  body: Scan,
  { capitals, isOneKnown }: { readonly capitals: () => boolean; readonly isOneKnown: boolean },
): string[] {
  const asked = isOneKnown ? signs : [...signs, ofProduct];
  const opening = body.text.slice(0, readText);
  const counts = new Map<string, number>();
  const take = (source: string, scan: Scan, isTold: (name: string) => boolean) => {
    const known = lazily(() => knownSpans(scan));
    for (const { pattern, hint } of asked) {
      if (!hint.test(source)) continue;
      for (const match of source.matchAll(pattern)) {
        const raw = match.groups?.name ?? '';
        const start = match.index + match[0].indexOf(raw);
        const name = nameOf(raw);
        if (name === null || known().some(([from, to]) => from < start + raw.length && start < to)) continue;
        if (isWord(name, opening) || !isTold(name)) continue;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  };
  // Where each word of a title has a capital, only the text can say what is a name.
  take(title.text, title, (name) => !capitals() || isWithinSentence(name, opening));
  take(opening, body, () => true);
  const leading = leadingName(title, opening, capitals);
  if (leading !== null) counts.set(leading, (counts.get(leading) ?? 0) + 1);
  const names = [...counts.keys()];
  // "Sharp" within "Sharp Clinic" is the same.
  return names.filter((name) => !names.some((other) => other !== name && other.startsWith(`${name} `))).slice(0, most);
}

/** The first words of a title before what was done to them, where the text has them within a sentence, too. */
function leadingName({ text, tokens, names }: Scan, opening: string, capitals: () => boolean): string | null {
  let length = 0;
  while (length < 4 && isCapital(tokens[length]) && !names.has(length) && !faces.test(tokens[length]?.folded ?? ''))
    length += 1;
  const next = tokens[length];
  if (length === 0 || length > 3 || next === undefined || names.has(length)) return null;
  if (next.startsSentence || (length > 1 && alsoOfPeople.test(next.folded))) return null;
  if (!faces.test(next.folded) || (tokens[length - 1]?.possessive === true && capitals())) return null;
  const first = tokens[0] as Token;
  const name = nameOf(text.slice(first.start, (tokens[length - 1] as Token).end).replace(/['’]s$/, ''));
  if (name === null || isWord(name, opening)) return null;
  return opening.includes(name) || (length === 1 && isCoined(name)) ? name : null;
}

function isWithinSentence(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return at > 0 && /[\p{Ll},] $/u.test(text.slice(0, at));
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** "PimEyes", "Chat4U": nobody's surname and no word. */
function isCoined(name: string): boolean {
  return (
    /^\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+\d|\.(?:ai|io|com|app)$/u.test(name) &&
    !/^(?:Mc|Mac|De|Di|Le|La|O)\p{Lu}/u.test(name)
  );
}

function nameOf(raw: string): string | null {
  const name = raw
    .replace(/['’]s?$/u, '')
    .replace(ending, '')
    .replace(/^(?:The|A|An) /, '')
    .replace(/[.'’-]+$/, '')
    .trim();
  const words = name.split(' ');
  if (name.length < 3 || name.length > 40 || bodies.test(name)) return null;
  const main = words.filter((one, at) => !(at > 0 && (one === 'AI' || /^Tech/.test(one))));
  if (main.some((one) => otherwise.has(one.toLowerCase()))) return null;
  return /^\p{Lu}{2,4}$/u.test(name) ? null : name;
}

/** A word that the text also writes small is one, and no name. */
function isWord(name: string, text: string): boolean {
  return !name.includes(' ') && new RegExp(`(?<![\\p{L}])${escaped(name.toLowerCase())}(?![\\p{L}.])`, 'u').test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function knownSpans({ tokens, names }: Scan): (readonly [number, number])[] {
  return [...names].map(([at, entries]) => [
    (tokens[at] as Token).start,
    (tokens[at + (entries[0]?.words.length ?? 1) - 1] as Token).end,
  ]);
}
