import { type Entry, entriesAt, type NameTable } from './names/name-table.ts';
import { type Token, tokensOf } from './names/tokens.ts';
import { isOrigin } from './places.ts';
import { countries } from './registry/countries.ts';
import { rows } from './registry/table.ts';

/** Who protects data where: the authority that is meant when only its country is named. */
const byPlace: ReadonlyMap<string, string> = new Map(
  rows(countries).flatMap(([code = '', , authority = '']) => (authority === '' ? [] : [[code, authority] as const])),
);

const guardian =
  /\b(?:privacy|data(?:[- ]protection)?|information|personal data) (?:watchdogs?|regulators?|authorit(?:y|ies)|commission(?:er)?s?|agenc(?:y|ies)|guarantor|board|body|supervisor|ombudsman|chief|czar|guardian)\b|\bprivacy chief\b|\bwatchdogs?\b[^.]{0,60}\b(?:privacy|data|AI|biometric|emotion)|\b(?:privacy|data|biometric|AI)\b[^.]{0,80}\b(?:watchdogs?|regulators?)\b|\b(?:watchdog|regulator)\b[^.]{0,80}\b(?:privacy|personal data|user data|AI training|training)|datenschutz(?:behörde|aufsicht|beauftragt|wächter|kommission|kontroll)|datenschützer|(?:autorité|gendarme|régulateur|commission)[^.]{0,40}(?:données|vie privée)|(?:autoridad|agencia|regulador)[^.]{0,40}(?:datos|privacidad)|(?:autorità|garante|authority)[^.]{0,40}(?:privacy|dati)|(?:autoridade|agência|regulador|órgão)[^.]{0,40}(?:dados|privacidade)/iu;
/** Whose words for an authority say nothing of what it watches; enough in a title that is about data. */
const overseer =
  /\b(?:regulator|watchdog|régulateur|regulador|regolatore|autorité|autoridad|autoridade|autorità|gendarme|Aufsicht|Behörde|Datenschützer)(?![\p{L}])/iu;
const machine = /DeepSeek|OpenAI|Grok|Gemini|Replika|Worldcoin|Copilot|Claude/;
const others =
  /competition|antitrust|cartel|\bmarkets?\b (?:authority|watchdog|regulator)|financial|broadcast|telecoms?|communications|media regulator|online safety|advertising watchdog|\bsafety (?:watchdog|regulator)|consumer (?:watchdog|protection agency)|food|drug|aviation|banking/i;
const deeds =
  /^(?:blocks?|blocked|bans?|banned|orders?|ordered|fines?|fined|suspends?|suspended|halts?|halted|lifts?|temporarily|consults?|releases?|investigates?|investigating|probes?|probing|opens?|demands?|tells|warns?|restricts?|prohibits?|sanctions?|launches|penali[sz]es|unblocks|restores|questions|clears|examines|penalty|fine|ban|probe|investigation|inquiry|verhängt|verbietet|sperrt|bloque|interdit|bloquea|prohíbe|multa|blocca|vieta|sanziona|bloqueia|proíbe|suspende)$/;
const stateDeeds =
  /^(?:sues|sued|suing|takes|took|settles|settled|fines|fined|investigates|probes|accuses|wins|demands|reaches|secures|files|hits|goes)$/;
const aboutData =
  /privacy|personal data|user data|data protection|biometric|facial|\bdata\b|\bAI\b|\bKI\b|\bIA\b|ChatGPT|chatbot|datenschutz|dati|datos|dados|données|privacidad|vie privée|Clearview|face recognition/i;

/**
 * The authority that a text means without naming it: "Italian privacy watchdog", "Italy blocks ... over privacy",
 * "Texas sues". The title counts first, and the text where it says authority and country in one sentence.
 */
export function authoritiesMeant(title: string, body: string, table: NameTable): string[] {
  const inTitle = meantIn(title, table, true, aboutData.test(title) || aboutData.test(body.slice(0, 500)));
  if (inTitle.length > 0) return inTitle;
  const sentences = body.slice(0, 1_500).split(/(?<=[.!?])\s+/);
  // A title that speaks of an authority leaves it to the text to say whose.
  const isTitleGuarded =
    /watchdog|regulator|authority|commissioner|Datenschutzbehörde/i.test(title) && !others.test(title);
  for (const sentence of sentences) {
    const found = meantIn(sentence, table, false, true);
    if (found.length > 0) return found;
  }
  return isTitleGuarded ? national(placesIn(sentences.slice(0, 2).join(' '), table)).slice(0, 1) : [];
}

function meantIn(sentence: string, table: NameTable, isTitle: boolean, isAboutData: boolean): string[] {
  const isOverseen = isTitle && (isAboutData || machine.test(sentence));
  const guard = guardian.exec(sentence) ?? (isOverseen ? overseer.exec(sentence) : null);
  if ((guard === null && !(isTitle && isAboutData)) || others.test(sentence)) return [];
  const places = placesIn(sentence, table);
  if (guard !== null) return national(besideOf(guard, places)).slice(0, 2);
  const acting = places.filter(({ entry, next }) =>
    (entry.name.startsWith('US-') ? stateDeeds : deeds).test(next?.folded ?? ''),
  );
  return national(acting.filter(({ entry }) => entry.name !== 'EU')).slice(0, 1);
}

/** "Spain's data protection agency", "the privacy watchdog of Norway": the places that touch an authority, else all. */
function besideOf({ index, 0: words }: RegExpExecArray, places: readonly Place[]): readonly Place[] {
  const touching = places.filter(
    ({ start, end }) =>
      (end <= index && index - end < near) || (start >= index + words.length && start - index - words.length < near),
  );
  return touching.length > 0 ? touching : places;
}

/** Characters that may stand between an authority and its country. */
const near = 14;

interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

function placesIn(sentence: string, table: NameTable): Place[] {
  const tokens = tokensOf(sentence);
  const found: Place[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const entry = entriesAt(table, tokens, at)[0];
    if (entry === undefined) continue;
    const after = at + entry.words.length;
    const place = {
      entry,
      start: (tokens[at] as Token).start,
      end: (tokens[after - 1] as Token).end,
      previous: tokens[at - 1],
      next: tokens[after],
      beforeName: entriesAt(table, tokens, after)[0]?.kind === 'company',
    };
    if (entry.kind === 'place' && !isOrigin(place)) found.push(place);
    at = after - 1;
  }
  return found;
}

/** Their authorities; Europe's only where no country is named. */
function national(places: readonly Place[]): string[] {
  const named = [...new Set(places.map(({ entry }) => byPlace.get(entry.name) ?? ''))].filter((name) => name !== '');
  const countriesOnly = named.filter((name) => name !== 'EDPB');
  return countriesOnly.length > 0 ? countriesOnly : named;
}
