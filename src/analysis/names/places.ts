import type { Mention } from './mentions.ts';
import type { Mentions } from './salience.ts';

/** What a place is beside where it acts, or where people live whom it is about. */
const governed =
  /^(?:court|courts|regulators?|watchdogs?|users?|law|laws|government|govt|authorit(?:y|ies)|police|lawmakers|judges?|citizens|residents|customers|consumers|parliament|senate|senators?|data|privacy|people|parents|children|schools?|students|bill|ban|fine|probe|inquiry|investigation|lawsuit|agency|attorney|minister|ministry|mps|publishers|legislation|nutzer|nutzern|nutzerdaten|gericht|behörde|utilisateurs|usuarios|utenti|usuários|autorité|autoridad|autorità|autoridade)$/;
/** Where a company comes from is not where it is judged. */
const origin =
  /^(?:ai|app|apps|company|companies|firm|firms|start-?ups?|start|startup|startups|tech|giant|chatbot|chatbots|maker|makers|model|models|rival|rivals|owned|based|made|developer|defense|military|chips?|orders?|giants|investors?|multinational|retailer|billionaire)$/;
/** The same in languages that put it behind: "une entreprise américaine". */
const originBehind =
  /^(?:entreprises?|société|sociétés|firme|géant|géants|start-?up|startup|empresas?|compañía|gigante|tecnológica|firma|aziend[ae]|società|colosso|chatbot|appli|application|aplicación|aplicativo|app|modelo|modello|modèle|ia|ai)$/;
const farFromHome = new Set(['CN', 'US', 'KR', 'JP', 'IL', 'RU']);

const opening = 700;
const enough = 2.5;
/** What the first sentence says once is enough where nothing else says where. */
const enoughAlone = 1.5;
const lawsuit =
  /\bsu(?:es|ed|ing)\b|lawsuit|class[- ]action|plaintiff|\bcourt\b|\bjudge\b|complaint filed|Klage|plainte|demanda|ricorso/i;

/**
 * Where a text plays: the homes of its authorities, the places of its title, and of the text those that it opens with
 * and comes back to. A law stands for its place where no other is named.
 */
export function placesOf(
  { inTitle, inText }: Mentions,
  texts: { readonly title: string; readonly body: string },
  homes: readonly string[],
): string[] {
  const weights = new Map<string, number>();
  const laws = new Set<string>();
  const weigh = (one: Mention, base: number) => {
    const { entry } = one;
    if (entry.kind === 'law') laws.add(entry.name);
    if (entry.kind !== 'place') return;
    const next = one.next?.folded ?? '';
    if (isOrigin(one)) return;
    const sign = governed.test(next) || /^(?:in|en|em)$/.test(one.previous?.folded ?? '') ? 1 : 0;
    weights.set(entry.name, (weights.get(entry.name) ?? 0) + base + sign);
  };
  for (const one of inTitle) weigh(one, 3);
  const firstSentence = texts.body.search(/[.!?]\s/);
  // A suit is where it was filed, though its reports say so once.
  const filed = lawsuit.test(texts.title) ? 1.5 : 0;
  for (const one of inText)
    if (one.start < opening) weigh(one, (firstSentence === -1 || one.start <= firstSentence ? 1.5 : 1) + filed);
  const named = [...weights].filter(([, weight]) => weight >= enough).sort((left, right) => right[1] - left[1]);
  const found = [...new Set([...homes, ...named.map(([code]) => code)])];
  if (found.length === 0) {
    const alone = [...weights].filter(([code, weight]) => weight >= enoughAlone && !farFromHome.has(code));
    if (alone.length === 1) found.push(...alone.map(([code]) => code));
  }
  const stateLaws = [...laws].filter((code) => code.startsWith('US-'));
  if (found.length === 0) found.push(...(stateLaws.length > 0 ? stateLaws : laws));
  else if (found.includes('US')) found.push(...stateLaws);
  // What noyb brings to its own country's authority is meant for all of Europe.
  if (homes.includes('AT') && /\bnoyb\b/i.test(texts.title)) found.push('EU');
  return narrowed([...new Set(found)], homes);
}

/** Whether an adjective only says where a company comes from: "Chinese AI app". */
export function isOrigin({
  entry,
  previous,
  next,
  beforeName,
}: Pick<Mention, 'entry' | 'previous' | 'next' | 'beforeName'>): boolean {
  return (
    farFromHome.has(entry.name) &&
    entry.words.length === 1 &&
    /\p{Ll}{3}/u.test(entry.written) &&
    (beforeName ||
      previous?.folded === 'aus' ||
      origin.test(next?.folded ?? '') ||
      (/^\p{Ll}/u.test(entry.written) && originBehind.test(previous?.folded ?? '')))
  );
}

/** A state says more than the country it is in, unless an authority of the whole country acts. */
function narrowed(found: readonly string[], homes: readonly string[]): string[] {
  const hasState = found.some((code) => code.startsWith('US-'));
  return found.filter((code) => code !== 'US' || !hasState || homes.includes('US'));
}
