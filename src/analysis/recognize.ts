import type { Judgeable } from '../domain/assessment.ts';
import type { Registry } from './analyst.ts';
import { authoritiesMeant } from './authorities.ts';
import { placesIn } from './places.ts';

export interface Entities {
  readonly companies: readonly string[];
  readonly regulators: readonly string[];
  readonly jurisdictions: readonly string[];
}

interface Entry {
  readonly words: readonly string[];
  readonly name: string;
  readonly kind: 'company' | 'regulator';
  /** An everyday word: counts only capitalised as written and with a sign of a company or authority near it. */
  readonly ambiguous: boolean;
  /** As written; names with capitals inside or in full are told from words by them. */
  readonly written: string;
}

export interface Recognizer {
  recognize(text: Judgeable): Entities;
}

const longestText = 20_000;

/** Finds who is meant in a text: names looked up word by word in one table, ambiguous ones weighed by what is near. */
export function createRecognizer(registry: Registry): Recognizer {
  const table = new Map<string, Entry[]>();
  const add = (written: string, name: string, kind: Entry['kind'], ambiguous: boolean) => {
    const words = tokensOf(written).map(({ folded }) => folded);
    const first = words[0];
    if (first === undefined) return;
    const list = table.get(first) ?? [];
    list.push({ words, name, kind, ambiguous, written });
    table.set(first, list);
  };
  for (const { name, aliases, products, ambiguous } of registry.companies) {
    add(name, name, 'company', ambiguous);
    for (const alias of [...aliases, ...products]) add(alias, name, 'company', commonWords.has(alias.toLowerCase()));
  }
  for (const { name, aliases, ambiguous } of registry.regulators) {
    add(name, name, 'regulator', ambiguous);
    for (const alias of aliases) add(alias, name, 'regulator', false);
  }
  for (const list of table.values()) list.sort((left, right) => right.words.length - left.words.length);
  const places = new Map(registry.regulators.map(({ name, jurisdiction }) => [name, jurisdiction]));

  return {
    recognize({ title, text }) {
      const body = withoutCredits(text.slice(0, longestText));
      const inTitle = mentions(title, table);
      const inText = mentions(body, table);
      const named = unique([...inTitle.regulators.keys(), ...inText.regulators.keys()]);
      const regulators = named.length > 0 ? named : authoritiesMeant(title, body);
      const jurisdictions = unique([
        ...regulators.map((name) => places.get(name) ?? ''),
        ...placesIn(`${title}. ${body.slice(0, 600)}`),
      ]).filter((place) => place !== '');
      return { companies: salient(inTitle.companies, inText.companies), regulators, jurisdictions };
    },
  };
}

/** Companies of the title are subjects; of the text alone, those that come twice or early, and never a long list. */
function salient(inTitle: ReadonlyMap<string, number[]>, inText: ReadonlyMap<string, number[]>): string[] {
  const found = [...inTitle.keys()];
  const others = [...inText]
    .filter(([name, at]) => !found.includes(name) && (at.length >= 2 || (at[0] ?? 0) < 60))
    .sort((left, right) => right[1].length - left[1].length)
    .map(([name]) => name);
  const all = unique([...found, ...others.slice(0, found.length > 0 ? 1 : 3)]);
  // Grok stands for its maker, unless the network that it is built into is the one that acts.
  return all.filter((name) => name !== 'xAI' || !all.includes('X'));
}

/** Credits of pictures and wires name companies that have no part in what happened. */
function withoutCredits(text: string): string {
  return text.replace(
    /\b(?:Photo|Image|Illustration|Photograph|Picture|Credit)s?(?: credit)?(?: by|:)[^.]{0,80}?\/ ?(?:The Verge|Getty Images|Getty|Bloomberg|AFP|Reuters|AP)\b|\/ ?(?:The Verge|Getty Images|Getty)\b|\b(?:Getty Images|Bloomberg via Getty|via Getty)\b|\b(?:told|tells|reported by|according to|reports?|author|The) (?:The )?(?:Verge|Bloomberg|Washington Post|New York Times|Guardian|BBC|Associated Press)\b/gi,
    ' ',
  );
}

interface Token {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&+]*(?:[.'’-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    folded: match[0].toLowerCase().replace(/’/g, "'").replace(/'s$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function mentions(text: string, table: ReadonlyMap<string, readonly Entry[]>) {
  const tokens = tokensOf(text);
  const companies = new Map<string, number[]>();
  const regulators = new Map<string, number[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const entry = table.get(token.folded)?.find((candidate) => fits(candidate, tokens, at, text));
    if (entry === undefined) continue;
    const found = entry.kind === 'company' ? companies : regulators;
    const places = found.get(entry.name);
    if (places === undefined) found.set(entry.name, [at]);
    else places.push(at);
    at += entry.words.length - 1;
  }
  return { companies, regulators };
}

function fits(entry: Entry, tokens: readonly Token[], at: number, text: string): boolean {
  for (let offset = 1; offset < entry.words.length; offset += 1) {
    if (tokens[at + offset]?.folded !== entry.words[offset]) return false;
  }
  const token = tokens[at] as Token;
  if (!/^\p{Lu}|\d/u.test(token.text) && /^\p{Lu}/u.test(entry.written)) return false;
  // A short acronym is one only in capitals.
  if (
    entry.words.length === 1 &&
    /^\p{Lu}{2,5}$/u.test(entry.written) &&
    token.text.replace(/['’]s$/, '') !== entry.written
  )
    return false;
  return !entry.ambiguous || isMeant(entry, tokens, at, text);
}

const companySigns =
  /^(ai|app|users?|accounts?|apps?|privacy|data|ceo|platforms?|policy|policies|terms|posts?|chatbots?|employees|customers?|lawsuit|sued|sues|fined|fine|announced|announces|says|said|will|to|wants|plans|uses|using|used|has|is|was|now|owner|parent|owned|inc|corp|and|trains?|training|faces|facebook|instagram|whatsapp|google|apple|amazon|microsoft|meta|openai|twitter|tiktok|linkedin|musk|zuckerberg|platform|over|against|on|by|from|can|must|halts?|pauses?|stops?|asks?|tells?|lets|users|suspends?|launches|updates?|changes|scraping|under|may|begins|starts|admits|denies|confirms|responds|agrees|after|shelves|drops|blocked|ordered|banned)$/;
const authoritySigns =
  /data|privacy|personal|information|commission|authority|watchdog|regulator|gdpr|consumer|protection|fine|investigat|guidance|probe|inquiry/i;

/** Whether an everyday word stands for the company here: capitalised within a sentence, or a company's word beside it. */
function isMeant(entry: Entry, tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + entry.words.length]?.folded ?? '';
  const previous = tokens[at - 1]?.folded ?? '';
  if (entry.kind === 'regulator')
    return (
      /^\p{Lu}+$/u.test(token.text) && authoritySigns.test(text.slice(Math.max(0, token.start - 200), token.end + 200))
    );
  if (entry.name === 'X') {
    if (!/^X(?:['’]s)?$/.test(token.text) || /[-\w]/.test(text[token.start - 1] ?? ' ') || text[token.end] === '-')
      return false;
    if (
      !/^(model|generation|gen|series|iphone|factor|os|xbox|windows|mac|planet|malcolm|ray)$/.test(previous) &&
      !/^\d/.test(next)
    )
      return true;
    return false;
  }
  if (entry.name === 'Meta' || entry.name === 'Apple')
    return !/^(tag|tags|analysis|description)$/.test(next) && token.text !== token.text.toLowerCase();
  const startsSentence = at === 0 || /[.!?:]\s*$/.test(text.slice(Math.max(0, token.start - 5), token.start));
  if (token.text.endsWith("'s") || token.text.endsWith('’s')) return true;
  return companySigns.test(next)
    ? !startsSentence || !/^(is|was|and|to|on|from|by|has|can|over|now)$/.test(next)
    : false;
}

/** Aliases and products that are words of their own. */
const commonWords = new Set([
  'threads',
  'messenger',
  'edge',
  'chrome',
  'bard',
  'gemini',
  'nest',
  'pixel',
  'llama',
  'einstein',
  'world',
  'comet',
  'claude',
  'signal',
  'flock',
  'taser',
  'steam',
  'poe',
  'kimi',
  'grok',
  'echo',
  'outlook',
  'cariad',
  'firefly',
  'pegasus',
  'v0',
  'einstein gpt',
]);

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
