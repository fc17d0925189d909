import { remembering } from '../remembering.ts';

/** Endings and words that British and American English spell differently, and words written together or apart. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,})is(e|es|ed|ing|ation|ations|er|ers)$/u, '$1iz$2'],
  [/^(col|fav|hon|behavi|lab|neighb|endeav|harb|hum|rum)our/u, '$1or'],
  [/^(cent|theat|lit|met)re(s?)$/u, '$1er$2'],
  [/^(licen|defen|offen|practi)[cs]e(s|d)?$/u, '$1se$2'],
  [/^(cancel|label|model|travel|signal|channel|total|enrol|fulfil|marshal)l?(ed|ing|er|ers|ment|ments|s)$/u, '$1$2'],
  [/^programme(s?)$/u, 'program$1'],
  [/^catalogue(s?)$/u, 'catalog$1'],
  [/^(acknowledg|judg)ement(s?)$/u, '$1ment$2'],
];

/** A small word in the one spelling that all its variants share; to compare by, not to show. */
export const sameSpelling = remembering(spelledOneWay);

/** A small word without its ending, and one word for all its synonyms; to tell rewording from meaning, not to show. */
export const sameMeaning = remembering(meantOneWay);

function spelledOneWay(word: string): string {
  if (word.length < 4) return word;
  let spelled = word.replace(/'s?$/, '').replaceAll('-', '');
  for (const [pattern, replacement] of variants) spelled = spelled.replace(pattern, replacement);
  return spelled;
}

/** Words that are put for one another where nothing else is meant. */
const synonyms: readonly (readonly string[])[] = [
  ['provide', 'deliver', 'offer', 'supply', 'give'],
  ['information', 'detail', 'info'],
  ['stop', 'end', 'cease'],
  ['see', 'view', 'visit', 'read', 'check', 'review', 'refer', 'consult'],
  ['use', 'utilize', 'usage', 'using'],
  ['get', 'obtain', 'receive'],
  ['help', 'assist', 'support'],
  ['start', 'begin', 'commence'],
  ['buy', 'purchase'],
  ['ask', 'request'],
  ['tell', 'inform', 'notify'],
  ['show', 'display'],
  ['page', 'site', 'website', 'webpage'],
  ['section', 'clause', 'paragraph', 'article'],
  ['below', 'herein', 'hereunder', 'following', 'here', 'above'],
  ['agreement', 'contract'],
  ['via', 'through', 'by', 'with', 'using'],
  ['about', 'regarding', 'concerning', 'relating'],
  ['ensure', 'make', 'sure'],
  ['choose', 'select'],
  ['change', 'modify', 'amend', 'update'],
  ['send', 'submit'],
  ['whether', 'if'],
  ['shall', 'will'],
  ['notice', 'policy', 'statement'],
  ['click', 'tap'],
  ['like', 'such', 'including', 'include'],
  ['twitter', 'x'],
  ['german', 'deutsch'],
  ['french', 'français'],
  ['spanish', 'español'],
  ['italian', 'italiano'],
  ['portuguese', 'português'],
  ['dutch', 'nederlands'],
];
const synonymOf = new Map(synonyms.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));

function meantOneWay(word: string): string {
  const spelled = sameSpelling(word);
  const direct = synonymOf.get(spelled);
  if (direct !== undefined) return direct;
  const stem = spelled.length > 4 ? spelled.replace(/(?:e?ing|ed|es|s|e)$/, '') : spelled;
  return synonymOf.get(stem) ?? synonymOf.get(`${stem}e`) ?? stem;
}
