import { countries } from '../registry/countries.ts';
import { overseers } from '../registry/overseers.ts';
import { list, rows } from '../registry/table.ts';
import type { Scan } from './mentions.ts';
import type { Entry } from './name-table.ts';
import { type Guard, guardIn, speaksOfGuards } from './oversight.ts';
import { isOrigin } from './places.ts';
import type { Token } from './tokens.ts';

const deeds =
  /^(?:blocks?|blocked|bans?|banned|orders?|ordered|fines?|fined|suspends?|suspended|halts?|halted|lifts?|temporarily|consults?|releases?|investigates?|investigating|probes?|probing|opens?|demands?|tells|warns?|restricts?|prohibits?|sanctions?|launches|penali[sz]es|unblocks|restores|questions|clears|examines|penalty|fine|ban|probe|investigation|inquiry|verhängt|verbietet|sperrt|bloque|interdit|bloquea|prohíbe|multa|blocca|vieta|sanziona|bloqueia|proíbe|suspende)$/;
const stateDeeds =
  /^(?:sues|sued|suing|takes|took|settles|settled|fines|fined|investigates|probes|accuses|wins|demands|reaches|secures|files|hits|goes)$/;
/** A state that is settled with has sued. */
const settlement = /\bsettle(?:s|d|ment)?\b|\bto pay\b|\bpays\b/i;
const opposed = /^(?:with|pay|pays)$/;
const suit = /^(?:lawsuit|suit|case|settlement|biometric|privacy|facial)$/;
const aboutData =
  /privacy|personal data|user data|data protection|biometric|facial|\bdata\b|\bAI\b|\bKI\b|\bIA\b|ChatGPT|chatbot|datenschutz|dati|datos|dados|données|privacidad|vie privée|Clearview|face recognition/i;
const machine = /DeepSeek|OpenAI|Grok|Gemini|Replika|Worldcoin|Copilot|Claude/;
/** Only an authority's answer to what was done with people's data. */
const penalised =
  /\bfined\b|\bfines?\b|\breprimand|\bsanction(?:s|ed)?\b|\bpenalt(?:y|ies)\b|\bmulta(?:d[oa])?\b|\bmultat[oa]\b|\bamende\b|\bBußgeld|\bböter?\b|\bsanzion/i;
const personalData =
  /personal (?:data|information)|data protection|\bGDPR\b|\bRGPD\b|\bDSGVO\b|\bprivacy\b|Datenschutz|datos personales|données personnelles|dati personali|dados pessoais|biometri|fac(?:e|ial) (?:recognition|scans?)|reconnaissance faciale|reconocimiento facial|riconoscimento facciale|Gesichtserkennung/i;
const otherHands =
  /\bcourts?\b|\bjudges?\b|\bjury\b|lawsuit|class[- ]action|\bsu(?:es|ed|ing)\b|settle|antitrust|competition|\btax\b|Gericht|tribunal/i;
const complaint =
  /\bcomplain(?:t|ts|s|ed)\b|Beschwerden?\b|\bplaintes?\b|\bdenuncia|\breclam|\breclamo\b|queixa|\bsu(?:es|ed)\b|\bfil(?:es|ed|ing)\b/i;
const noyb =
  /\bnoyb\b|none of your business|Austrian (?:data protection|privacy)[\w -]{0,12} (?:non-profit|NGO|group|organi[sz]ation|advocate)/i;

/** The authority of a place for a kind of matter; that of data is the place's own. */
const others: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  rows(overseers).map(([kind = '', places = '']) => [
    kind,
    new Map(list(places).map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])),
  ]),
);

const readText = 1_500;
const mostAtOnce = 5;

/**
 * The authorities that a text means without naming them: "Italian privacy watchdog", "Italy blocks ... over privacy",
 * "Texas sues". The title counts first, and the text where it says authority and country in one sentence.
 */
export function authoritiesMeant(title: Scan, body: Scan): string[] {
  const text = body.text.slice(0, readText);
  const lead = text.slice(0, 500);
  const isAboutData = aboutData.test(title.text) || aboutData.test(lead);
  const inTitle = placesOf(title);
  if (isAboutData || speaksOfGuards(title.text)) {
    const found = meantIn(title.text, 0, inTitle, isAboutData || machine.test(title.text));
    if (found.length > 0) return found;
  }
  const inText = speaksOfGuards(text) || inTitle.length === 0 ? placesOf(body) : [];
  if (speaksOfGuards(text)) {
    for (const { 0: sentence, index } of text.matchAll(sentences)) {
      const found = meantIn(sentence, index, inText, false);
      if (found.length > 0) return found;
    }
    const guard = guardIn(title.text, isAboutData);
    // A title that speaks of an authority leaves it to the text to say whose.
    if (guard !== null) {
      const near = authoritiesOf(
        inText.filter(({ start }) => start < lead.length),
        guard.kind,
      ).slice(0, 1);
      if (near.length > 0) return near;
    }
  }
  return [
    ...complainedTo(title, lead, [...inTitle, ...inText]),
    ...whoPenalised(title.text, lead, inTitle, inText),
    ...commissionMeant([title, body]),
    ...atHome(title, lead, [...inTitle, ...inText]),
  ].slice(0, 1);
}

/** Where "the Privacy Act" of no country is broken, says a commissioner, it is that of where the company is at home. */
function atHome(title: Scan, lead: string, places: readonly Place[]): string[] {
  if (places.length > 0 || ![title.text, lead].some((text) => brokenLaw.test(text))) return [];
  if (!speaker.test(title.text) && !speaker.test(lead)) return [];
  const homes = new Set<string | null>();
  for (const [entry] of title.names.values()) if (entry?.kind === 'company') homes.add(entry.jurisdiction);
  const [home] = homes;
  const guardian = homes.size === 1 && home != null && !judgedEverywhere.test(home) ? guardians.get(home) : undefined;
  return guardian === undefined ? [] : [guardian];
}

const brokenLaw = /\b(?:breach|violat|broke)[^.]{0,40}\bprivacy (?:act|laws?|rules|principles)\b/i;
const speaker = /\b(?:commission(?:er)?|watchdog|regulator|ombudsman)\b/i;
/** Companies that are at home here. */
const judgedEverywhere = /^(?:US|CN|KR|JP|IL|RU|EU)/;
/** Each country's own authority for data: of rows with one code its own names most, the others are its regions. */
const guardians: ReadonlyMap<string, string> = new Map(
  rows(countries)
    .filter(([, , guardian = '']) => guardian !== '')
    .sort(([, one = ''], [, other = '']) => one.length - other.length)
    .map(([code = '', , guardian = '']): [string, string] => [code, guardian]),
);

const sentences = /[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]*/g;

function meantIn(sentence: string, from: number, all: readonly Place[], isTitle: boolean): string[] {
  const guard = guardIn(sentence, isTitle);
  if (guard === null && !isTitle) return [];
  const places = all
    .filter(({ start }) => start >= from && start < from + sentence.length)
    .map((place) => ({ ...place, start: place.start - from, end: place.end - from }));
  if (guard !== null) return authoritiesOf(besideOf(guard, places, sentence), guard.kind).slice(0, mostAtOnce);
  if (otherMatter.test(sentence) || courtOfPlace.test(sentence)) return [];
  const settled = settlement.test(sentence);
  const acting = places.filter(({ entry, previous = '', next }) => {
    const after = next?.folded ?? '';
    if (!entry.name.startsWith('US-')) return deeds.test(after);
    return stateDeeds.test(after) || (settled && (opposed.test(previous) || suit.test(after)));
  });
  return authoritiesOf(
    acting.filter(({ entry }) => entry.name !== 'EU' && entry.name !== 'US'),
    'data',
  ).slice(0, 1);
}

const otherMatter =
  /competition|antitrust|cartel|\bmarkets?\b|financial|broadcast|telecoms?|online safety|advertising/i;

const courtOfPlace = /\b(?:court|judge|tribunal) (?:in|of)\b/i;

/** noyb complains at home unless another country's authority is named; and it always complains to one. */
function complainedTo(title: Scan, lead: string, places: readonly Place[]): string[] {
  if (!noyb.test(title.text) && !noyb.test(lead)) return [];
  if (!complaint.test(title.text) && !complaint.test(lead)) return [];
  const abroad = places.filter(({ entry }) => entry.name !== 'EU' && entry.name !== 'AT' && entry.name !== 'US');
  return abroad.length > 0 ? [] : ['DSB'];
}

/** A fine over people's data is its country's authority's, where no court speaks and one country alone is named. */
function whoPenalised(title: string, lead: string, inTitle: readonly Place[], inText: readonly Place[]): string[] {
  if (!penalised.test(title) || otherHands.test(title) || otherHands.test(lead)) return [];
  if (!personalData.test(title) && !personalData.test(lead)) return [];
  const places = inTitle.length > 0 ? inTitle : inText.filter(({ start }) => start < lead.length);
  const found = authoritiesOf(
    places.filter(({ entry }) => entry.name !== 'EU' && !entry.name.startsWith('US')),
    'data',
  );
  return found.length === 1 ? found : [];
}

/** "The Commission" is Europe's where its laws or Europe itself are named, and no country and no other authority. */
function commissionMeant(scans: readonly Scan[]): string[] {
  if (!scans.some(({ text }) => theCommission.test(text.slice(0, readText)))) return [];
  const named = scans.flatMap(({ names }) =>
    [...names.values()].flatMap(([entry]) => (entry === undefined ? [] : [entry])),
  );
  const isOfEurope = named.some(({ kind, name }) => (kind === 'law' || kind === 'place') && name === 'EU');
  const isOfOthers = named.some(({ kind, name }) => kind === 'regulator' || (kind === 'place' && name !== 'EU'));
  return isOfEurope && !isOfOthers ? ['European Commission'] : [];
}

const theCommission =
  /(?<![\p{L}])(?:[Tt]he|[Ll]a|[Dd]ie|[Dd]er|A|[ÀàDd]a) (?:Commission|Kommission|Comisión|Commissione|Comissão)(?![\p{L}])(?! (?:of|for|on|on|de|der|für|sur|per|para)\b)/u;

/** Characters that may stand between an authority and its country. */
const near = 14;
const joining = /^(?:['’]s)?[\s,/]*(?:and|und|et|y|e|&|sowie|as well as)?[\s,]*(?:the|der|die|la|le|il)?\s*$/iu;

/** "Spain's data protection agency", "the privacy watchdogs of Norway and Sweden": the places that touch an authority, else all. */
function besideOf({ index, length }: Guard, places: readonly Place[], sentence: string): readonly Place[] {
  const touches = ({ start, end }: Place) =>
    (end <= index && index - end < near) || (start >= index + length && start - index - length < near);
  let from = places.findIndex(touches);
  if (from === -1) return places;
  let to = places.findLastIndex(touches);
  const areJoined = (one: Place | undefined, other: Place | undefined) =>
    one !== undefined && other !== undefined && joining.test(sentence.slice(one.end, other.start));
  while (areJoined(places[from - 1], places[from])) from -= 1;
  while (areJoined(places[to], places[to + 1])) to += 1;
  return places.slice(from, to + 1);
}

interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly previous: string | undefined;
  readonly next: Token | undefined;
}

function placesOf({ tokens, names }: Scan): Place[] {
  const found: Place[] = [];
  for (const [at, [entry]] of names) {
    if (entry?.kind !== 'place') continue;
    const after = at + entry.words.length;
    const token = tokens[at] as Token;
    const beforeName = names.get(after)?.[0]?.kind === 'company';
    if (isOrigin({ entry, previous: tokens[at - 1], next: tokens[after], beforeName })) continue;
    found.push({
      entry,
      start: token.start,
      end: (tokens[after - 1] as Token).end,
      previous: tokens[at - 1]?.folded,
      next: tokens[after],
    });
  }
  return found;
}

/** Their authorities; Europe's only where no country is named. */
function authoritiesOf(places: readonly Place[], kind: Guard['kind']): string[] {
  const named = [...new Set(places.map(({ entry }) => authorityOf(entry, kind)))].filter((name) => name !== null);
  const countriesOnly = named.filter((name) => name !== 'EDPB');
  return countriesOnly.length > 0 ? countriesOnly : named;
}

function authorityOf({ name, guardian }: Entry, kind: Guard['kind']): string | null {
  if (kind === 'data') return guardian;
  if (kind === 'justice') return name.startsWith('US-') ? guardian : null;
  return others.get(kind)?.get(name) ?? null;
}
