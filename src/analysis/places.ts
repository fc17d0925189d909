/** Places that concern a text, by words that name a jurisdiction acting: countries, courts, laws, adjectives. */
const signs: readonly (readonly [string, RegExp])[] = [
  [
    'EU',
    /\bE\.?U\.?\b|\bUE\b|European (Union|Commission|Parliament|Court|regulators?|users|privacy|data)|\bEurope\b|\bGDPR\b|\bRGPD\b|DSGVO|AI Act|Digital Markets Act|Digital Services Act|noyb/,
  ],
  [
    'UK',
    /\bU\.?K\.?\b|\bBritain\b|\bBritish\b|United Kingdom|House of Lords|\bLondon\b|Met Police|\bScotland\b|\bWales\b/,
  ],
  [
    'US',
    /\bU\.S\.|\bUS\b|\bUSA\b|United States|\bAmerican?\b|\bCongress\b|\bSenat(e|ors?)\b|\bFTC\b|White House|federal (judge|court|agency|agencies|lawsuit|government)|\bFBI\b|\bHIPAA\b|\bCOPPA\b|\bTSA\b|\bIRS\b|\bICE\b/,
  ],
  ['US-CA', /\bCalifornia\b|\bCCPA\b|\bCPRA\b|San Francisco|Los Angeles/],
  ['US-IL', /\bIllinois\b|\bBIPA\b|\bChicago\b/],
  ['US-TX', /\bTexas\b/],
  ['US-NY', /\bNew York(?! Times)\b/],
  ['US-CO', /\bColorado\b/],
  ['US-WA', /Washington State|\bSeattle\b/],
  ['IE', /\bIreland\b|\bIrish\b/],
  ['IT', /\bItal(y|ian|ia|iano|iana)\b|\bRoma\b/],
  ['DE', /\bGerman(y)?\b|\bDeutsch|\bHamburg\b|\bBerlin\b|\bBremen\b/],
  ['FR', /\bFrance\b|\bFrench\b|\bfrançais/],
  ['ES', /\bSpain\b|\bSpanish\b|\bEspaña\b|\bespañol/],
  ['NL', /\bDutch\b|\bNetherlands\b/],
  ['AT', /\bAustria(n)?\b|Österreich/],
  ['BE', /\bBelgi(um|an)\b/],
  ['NO', /\bNorw(ay|egian)\b/],
  ['SE', /\bSwed(en|ish)\b/],
  ['DK', /\bDenmark\b|\bDanish\b/],
  ['FI', /\bFinland\b|\bFinnish\b/],
  ['PL', /\bPoland\b|\bPolish\b|\bPolsk/],
  ['PT', /\bPortugal\b|\bPortuguese\b/],
  ['GR', /\bGreece\b|\bGreek\b/],
  ['CH', /\bSwitzerland\b|\bSwiss\b/],
  ['CA', /\bCanad(a|ian)\b|\bQuebec\b|\bOntario\b/],
  ['AU', /\bAustralia(n)?\b/],
  ['NZ', /New Zealand/],
  ['BR', /\bBra[sz]il(ian|eir)?|\bLGPD\b/],
  ['MX', /\bMexic(o|an)\b|\bMéxico\b/],
  ['AR', /\bArgentin/],
  ['IN', /\bIndia(n)?\b/],
  ['JP', /\bJapan(ese)?\b/],
  ['KR', /South Korea|\bKorean?\b/],
  ['CN', /\bChina('s)?\b|\bChinese (regulator|government|authorities|law)/],
  ['HK', /Hong Kong/],
  ['TW', /\bTaiwan/],
  ['SG', /\bSingapore/],
  ['IL', /\bIsraeli?\b/],
  ['RU', /\bRussian?\b/],
  ['TR', /\bTurk(ey|ish)\b/],
  ['ZA', /South Africa/],
  ['KE', /\bKenyan?\b/],
  ['NG', /\bNigerian?\b/],
];

export function placesIn(text: string): string[] {
  const found = signs.filter(([, pattern]) => pattern.test(text)).map(([place]) => place);
  // The United Kingdom has a GDPR of its own.
  const britishOnly = found.includes('UK') && !/\bE\.?U\.?\b|Europe/.test(text);
  return britishOnly ? found.filter((place) => place !== 'EU') : found;
}
