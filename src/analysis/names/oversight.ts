/** Words for an authority in a sentence, and what it watches over. */
export interface Guard {
  readonly kind: 'data' | 'competition' | 'consumer' | 'media' | 'justice';
  readonly index: number;
  readonly length: number;
}

const bodies =
  '(?:watchdogs?|regulators?|authorit(?:y|ies)|commission(?:er)?s?|agenc(?:y|ies)|guarantor|board|body|bodies|supervisors?|ombuds(?:man|person|men)|chief|czar|guardians?|enforcers?|inspectorate|office)';
const matters = {
  data: '(?:data[- ]protection|data privacy|privacy|data|information|personal data|personal information)',
  competition: '(?:competition|anti-?trust|cartel|anti-?monopoly|fair[- ]trade)',
  consumer: '(?:consumer(?:[- ](?:protection|rights|affairs|finance))?)',
  media:
    '(?:media|communications?|telecoms?|telecommunications?|broadcast(?:ing)?|internet|online[- ]safety|cyberspace|e-?safety)',
} as const;

/** An authority whose matter stands before it: "data protection authority", "competition and consumer watchdog". */
const named = new RegExp(
  `\\b(?:(?<data>${matters.data})|(?<competition>${matters.competition})|(?<consumer>${matters.consumer})|(?<media>${matters.media}))[- ](?:and \\p{L}+ )?${bodies}\\b|(?<justice>\\battorneys? general\\b)`,
  'iu',
);
/** The same in other languages, or where the matter stands a little way off. */
const loose =
  /\bprivacy chief\b|\bDPAs?\b|\bwatchdogs?\b[^.]{0,60}\b(?:privacy|data|AI|biometric|emotion)|\b(?:privacy|data|biometric|AI)\b[^.]{0,80}\b(?:watchdogs?|regulators?)\b|\b(?:watchdog|regulator)\b[^.]{0,80}\b(?:privacy|personal data|user data|AI training|training)|datenschutz(?:behörde|aufsicht|beauftragt|wächter|kommission|kontroll)|datenschützer|(?:autorité|gendarme|régulateur|commission)[^.]{0,40}(?:données|vie privée)|(?:autoridad|agencia|regulador)[^.]{0,40}(?:datos|privacidad)|(?:autorità|garante|authority)[^.]{0,40}(?:privacy|dati)|(?:autoridade|agência|regulador|órgão)[^.]{0,40}(?:dados|privacidade)|(?:autoriteit|toezichthouder)[^.]{0,40}(?:persoonsgegevens|privacy)|privacytoezichthouder|datatilsyn|integritetsskydds/iu;
/** Whose words for an authority say nothing of what it watches; enough in a title that is about data. */
const bare =
  /\b(?:regulators?|watchdogs?|régulateur|regulador|regolatore|autorité|autoridad|autoridade|autorità|gendarme|Aufsicht|Behörde|Datenschützer|toezichthouder|tillsyn)(?![\p{L}])/iu;
const otherMatters =
  /competition|antitrust|cartel|\bmarkets?\b (?:authority|watchdog|regulator)|financial|broadcast|telecoms?|communications|media regulator|online safety|advertising watchdog|\bsafety (?:watchdog|regulator)|consumer (?:watchdog|protection agency)|food|drug|aviation|banking/i;
const signs =
  /watchdog|regulator|authorit|commission|agenc|guarantor|privacy (?:chief|czar|body|board)|\bDPAs?\b|ombuds|inspectorate|supervisor|attorneys? general|datenschutz|datenschützer|gendarme|autorit|autorid|régulateur|regulador|regolatore|órgão|garante|Aufsicht|Behörde|toezichthouder|tilsyn|tillsyn|integritetsskydd/i;

/** Whether a closer look can find an authority: most texts speak of none. */
export function speaksOfGuards(text: string): boolean {
  return signs.test(text);
}

/** The words for an authority in a sentence; in a title that is about people's data "watchdog" alone is one. */
export function guardIn(sentence: string, isTitleAboutData: boolean): Guard | null {
  if (!signs.test(sentence)) return null;
  const match = named.exec(sentence);
  if (match !== null) {
    const kind = kinds.find((one) => match.groups?.[one] !== undefined);
    if (kind !== undefined) return { kind, index: match.index, length: match[0].length };
  }
  if (otherMatters.test(sentence)) return null;
  const found = loose.exec(sentence) ?? (isTitleAboutData ? bare.exec(sentence) : null);
  return found === null ? null : { kind: 'data', index: found.index, length: found[0].length };
}

const kinds = ['data', 'competition', 'consumer', 'media', 'justice'] as const;
