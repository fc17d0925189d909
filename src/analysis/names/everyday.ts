import type { Entry } from './name-table.ts';
import { isOrdinary } from './ordinary.ts';
import type { Token } from './tokens.ts';

/** How sure it is that a word stands for a company or authority: `maybe` needs another mention that is sure. */
export type Verdict = 'sure' | 'maybe' | 'no';

/** What is known of the whole text. */
export interface Setting {
  /** Most words have a capital, so that one says nothing. */
  readonly capitals: () => boolean;
  readonly text: string;
  /** Codes of the places named anywhere. */
  readonly places: ReadonlySet<string>;
  /** Codes of places that it may be about. */
  readonly near: ReadonlySet<string>;
}

/** In news of technology nearly always the company; a capital within a sentence is enough. */
const usual = new Set(
  'apple meta x slack zoom discord snap claude gemini grok copilot threads messenger chrome telegram signal notion oracle twitch ring perplexity mistral intel cohere alphabet workday bard llama alexa hinge bumble snowflake stripe visa pearson runway suno udio ancestry cerebral shopify uber mozilla brave proton flock worldcoin robinhood plaid nuance'.split(
    ' ',
  ),
);
const things =
  /^(?:ai|app|apps|users?|sellers|shoppers|accounts?|notetaker|note|bot|assistant|ceo|inc|corp|corporation|ltd|llc|gmbh|chatbots?|customers?|subscribers?|employees|executives|engineers|spokes(?:person|man|woman)|shareholders|privacy|lawsuit|settlement|platform|owner|parent|founder|chief|nutzer|utilisateurs|usuarios|utenti|usuários)$/;
const deeds =
  /^(?:sued|sues|fined|says|said|announces|announced|trains?|trained|training|updates|updated|launches|launched|admits|admitted|confirms|confirmed|denies|denied|agrees|agreed|settles|settled|pays|paid|faces|faced|shares|shared|sells|sold|collects|collected|violated|violates|reverses|reversed|backtracks|pauses|paused|halts|halted|suspends|suspended|scraps|blocks|apologi[sz]es|apologi[sz]ed|responds|responded|reinstates|changes|changed|clarifies|clarified|tests|rolls|wants|plans|lets|asks|tells|told|refutes|reveals|revises|uses|used|using|begins|starts|started|stops|stopped|drops|shelves|defends|explains|tweaks|adds|scans|tracks|tracked|leaked|exposed|hit|accused|ordered|banned|probed|under|deletes|deleted|will|may|must|can|could|to|is|has|had|was|are|darf|muss|will|trainiert|nutzt|va|peut|usará|usa|podrá|userà|può)$/;
/** What only somebody does or suffers who can answer for it; in other languages, what a bare word does not. */
const answers =
  /^(?:says|said|sued|sues|fined|faces|faced|agrees|agreed|settles|settled|admits|admitted|announces|announced|denies|denied|confirms|confirmed|apologi[sz]es|discloses|disclosed|accused|verklagt|condamné|sanctionné|multado|multada|multata|sanzionata|klagt|trainiert|nutzt|entraîne|va|usará|podrá|userà|può|addestra|entrena|treina)$/;
const accusing =
  /^(?:against|sues|sue|suing|sued|fines|fined|accuses|gegen|contre|contra|contro|verklagt|sanctionne|sanciona|sanziona|multa|demanda|denuncia)$/;
const strongBefore =
  /^(?:against|sues|sue|suing|sued|fines|fine|fined|bans|blocks|orders|accuses|called|dubbed|app|apps|platform|tool|company|firm|startup|maker|developer|vendor|provider|owner|service|giant|chain|retailer|broker|unternehmen|gegen|entreprise|contre|empresa|contra|azienda|contro|plateforme|plattform)$/;
const weakBefore =
  /^(?:by|from|via|on|at|with|between|and|to|for|of|tells|asks|like|von|bei|mit|und|par|chez|avec|por|con|da|di|com|than)$/;
const authoritySign =
  /data|privacy|personal|information|commission|authority|watchdog|regulator|gdpr|consumer|protection|fine|investigat|guidance|probe|inquiry|dati|datos|dados|datenschutz|donn[ée]es|privac|sanzion|multa|consult|biometric|stellungnahme|leitlinie|\bavis\b|lignes directrices|dictamen|parere\b|parecer|opinion/i;
/** Short forms that are enough beside an authority's words; the others also want their country. */
const knownShort = /^(?:ICO|CMA|FCA|SEC|Garante|DSK|BSI|HUD|OCR|OMB|CAC|EDSA|CEPD)$/;

/** Beside those the words for machines are enough, too; "OCR" beside them is mostly the reading of letters. */
const watchesMachines = /^(?:ICO|CMA|FCA|SEC|Garante|DSK|BSI|CAC)$/;

/** What an authority does: enough beside those short forms. */
const officialDeeds =
  /^(?:asks|asked|says|said|warns|warned|fines|fined|orders|ordered|opens|opened|launches|investigates|probes|issues|publishes|raises|calls|seeks|demands|wants|concludes|closes|bans|blocks|tells|told|prüft|verhängt|chiede|blocca|sanziona)$/;

/** Whether an everyday word is meant as the name here. */
export function verdictOf(entry: Entry, tokens: readonly Token[], at: number, setting: Setting): Verdict {
  const token = tokens[at] as Token;
  const next = tokens[at + entry.words.length];
  const previous = tokens[at - 1];
  const isWord =
    entry.kind === 'company' && !token.possessive && isOrdinary(token.folded, previous, next, setting.capitals);
  if (isWord) return 'no';
  if (!entry.everyday) return 'sure';
  if (setting.text[token.end] === '-' && /\p{Ll}/u.test(setting.text[token.end + 1] ?? '')) {
    if (!/^(?:app|maker|owned|parent|nutzer|chef|konzern|mutter)/i.test(next?.text ?? '')) return 'no';
  }
  if (entry.kind === 'regulator') return authorityVerdict(entry, token, previous, next, setting);
  if (entry.written === 'X') return xVerdict(token, previous, next, setting);
  const isUsual = entry.words.length === 1 && usual.has(entry.words[0] as string);
  if (!/^\p{Lu}/u.test(token.text))
    return entry.written.toLowerCase() === entry.written && things.test(next?.folded ?? '') ? 'sure' : 'no';
  // A name of two words, both with capitals, is hardly chance.
  const after = next?.folded ?? '';
  // "multa a Orange"
  const before = (previous?.folded === 'a' ? tokens[at - 2] : previous)?.folded ?? '';
  if (things.test(after) && (isUsual || /^\p{Ll}|^(?:AI|CEO|Inc|Corp|LLC|Ltd|App)$/u.test(next?.text ?? '')))
    return 'sure';
  if (setting.capitals()) {
    if (isUsual || answers.test(after) || accusing.test(before)) return 'sure';
    return strongBefore.test(before) || token.possessive || deeds.test(after) ? 'maybe' : 'no';
  }
  if (token.startsSentence) {
    if (isUsual || answers.test(after)) return 'sure';
    return 'maybe';
  }
  if (isUsual || strongBefore.test(before) || accusing.test(before)) return 'sure';
  if (deeds.test(after) && /^\p{Ll}/u.test(next?.text ?? '')) return 'sure';
  return weakBefore.test(before) && !/^\p{Lu}/u.test(next?.text ?? '') ? 'maybe' : 'no';
}

function authorityVerdict(
  entry: Entry,
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  { text, places, near }: Setting,
): Verdict {
  if (/^\p{Lu}{2,}$/u.test(entry.written) && token.text !== entry.written) return 'no';
  if (/^\(?AP\)/.test(text.slice(token.start - 1, token.end + 1))) return 'no';
  // "Dad garante": a verb; "il Garante": somebody.
  if (entry.written === 'Garante' && /^(?:the|il|del|dal|al|sul|el|le)$/.test(previous?.folded ?? '')) return 'sure';
  if (knownShort.test(entry.written) && officialDeeds.test(next?.folded ?? '') && entry.written !== 'Garante')
    return 'sure';
  const around = `${text.slice(Math.max(0, token.start - 200), token.start)} ${text.slice(token.end, token.end + 200)}`;
  if (watchesMachines.test(entry.written) && /\bAI\b|chatbot|statement/.test(around)) return 'sure';
  if (!authoritySign.test(around)) return 'maybe';
  const home = entry.jurisdiction ?? '';
  return knownShort.test(entry.written) || places.has(home) || near.has(home) ? 'sure' : 'maybe';
}

function xVerdict(token: Token, previous: Token | undefined, next: Token | undefined, { text }: Setting): Verdict {
  if (token.text !== 'X' || /[-\w/]/.test(text[token.start - 1] ?? ' ')) return 'no';
  if (/[-–]/.test(text[token.end] ?? '') && /\w/.test(text[token.end + 1] ?? '')) return 'no';
  if (
    /^(?:model|formula|generation|gen|series|iphone|factor|os|mac|planet|malcolm|ray|windows|professor|chromosome|solve)$/.test(
      previous?.folded ?? '',
    )
  )
    return 'no';
  if (previous?.folded === 'company' && previous.startsSentence) return 'no';
  return /^(?:\d|men$|games$|factor$|ray|chromosome|marks)/.test(next?.folded ?? '') ? 'no' : 'sure';
}
