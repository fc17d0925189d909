/** Who protects data where: the authority that is meant when only its country is named. */
const byCountry: readonly (readonly [RegExp, string])[] = [
  [/\bUK\b|\bBritish|\bBritain/, 'ICO'],
  [/\bItal(?:y|ian|ia)/, 'Garante'],
  [/\bIrish\b|\bIreland/, 'DPC'],
  [/\bFrench\b|\bFrance/, 'CNIL'],
  [/\bSpanish\b|\bSpain|\bEspaña/, 'AEPD'],
  [/\bDutch\b|\bNetherlands/, 'AP'],
  [/\bNorw(?:ay|egian)|\bDanish\b|\bDenmark/, 'Datatilsynet'],
  [/\bAustrian?\b/, 'DSB'],
  [/\bPoland|\bPolish/, 'UODO'],
  [/\bSwed(?:en|ish)/, 'IMY'],
  [/\bGreek\b|\bGreece/, 'HDPA'],
  [/\bBelgi(?:um|an)/, 'APD'],
  [/\bBra[sz]il/, 'ANPD'],
  [/\bAustralian?\b/, 'OAIC'],
  [/\bCanad(?:a|ian)/, 'OPC'],
  [/New Zealand/, 'OPC NZ'],
  [/South Korean?\b|\bKorean?\b/, 'PIPC'],
  [/\bSingapore/, 'PDPC'],
  [/Hong Kong/, 'PCPD'],
  [/Philippine/, 'NPC'],
  [/\bEuropean\b|\bEU\b/, 'EDPB'],
];
const generic =
  /\b(?:privacy|data(?:[- ]protection)?) (?:watchdog|regulator|authority|commission(?:er)?|agency|guarantor|board|body)\b|\bwatchdog\b[^.]{0,40}\b(?:privacy|data|AI|biometric|emotion)|\b(?:privacy|data|biometric)[^.]{0,60}\bwatchdog\b|Datenschutzbehörde|autorité de protection|autoridad de protección|autorità (?:per la )?privacy|autoridade de proteção/i;
const acts =
  /^[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:blocks|bans|orders?|fines|suspends|halts|lifts|temporarily|consults|releases|investigates|probes)\b/;
const aboutData = /privacy|data|personal|AI\b|ChatGPT|facial/i;

/**
 * The authority that a text means without naming it: "Italian privacy watchdog", "Italy blocks ... over privacy". The
 * title counts first, and the text where it says authority and country in one sentence.
 */
export function authoritiesMeant(title: string, text: string): string[] {
  for (const sentence of [title, ...text.slice(0, 1_500).split(/(?<=[.!?])\s+/)]) {
    const meant = generic.test(sentence) || (sentence === title && acts.test(title) && aboutData.test(title));
    if (!meant || /competition|antitrust|safety watchdog|markets/i.test(sentence)) continue;
    const found = byCountry.filter(([country]) => country.test(sentence)).map(([, name]) => name);
    const national = found.filter((name) => name !== 'EDPB');
    if (found.length > 0) return (national.length > 0 ? national : found).slice(0, 2);
  }
  return [];
}
