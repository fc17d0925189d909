import type { Severity, Topic } from '../domain/topic.ts';
import type { Concept, ConceptHits } from './concepts.ts';
import type { Entities } from './recognize.ts';

/**
 * How much a relevant text matters: 3 where something takes effect for people's data, 2 for a formal step or a new
 * control, 1 for the rest. The title decides; the text only where the title is silent.
 */
export function severityOf(title: string, hits: ConceptHits, entities: Entities): Exclude<Severity, 0> {
  const inTitle = (name: Concept) => hits.title.has(name);
  const anywhere = (name: Concept) => hits.title.has(name) || hits.text.has(name);
  const actor = entities.companies.length > 0 || entities.regulators.length > 0 || anywhere('authority');
  if (commentary.test(title) && !strongEffect.test(title)) return anywhere('optOut') || anywhere('formalStep') ? 2 : 1;
  if (strongEffect.test(title) && !hedged.test(title) && actor) return 3;
  if (usesOfData.test(title) && entities.companies.length > 0) return 3;
  if (inTitle('formalStep') || inTitle('optOut') || inTitle('lawsuit') || inTitle('guidance')) return 2;
  if (inTitle('effect') && actor) return hedged.test(title) ? 2 : 3;
  return anywhere('formalStep') || anywhere('optOut') || anywhere('effect') ? 2 : 1;
}

const strongEffect =
  /\bbans?\b|\bbanned\b|\bbanning\b|\bblock(?:s|ed)\b|\bhalt(?:s|ed|ing)?\b|\bpaus(?:e|es|ed|ing)\b|\bsuspend|\bstops? (?:using|training|processing|collecting)|\bfine[sd]\b|\bfined\b|€|million fine|\bfine over\b|\bsettle[sd]?\b|settlement|\border(?:s|ed)\b|\brevers(?:e|es|ed)\b|backtrack|walks? back|forced to|must (?:delete|stop)|restor(?:es|ed)|lifts? ban|unblocks?|back (?:online|in Italy)|resum(?:e|es|ed)|clos(?:es|ed) (?:case|probe|inquiry)|agree[sd]? to|verbiete|verhängt|sperrt|bloque|blocca|bloqu|multa|sanction|Bußgeld|proíbe|suspende|sanziona|prohib/i;
const usesOfData =
  /\b(?:will|now|starts?|begins?|began|quietly|is|are|has been|to)\b[^.]{0,50}\b(?:us(?:e|es|ing)|train(?:s|ing)?|feed(?:s|ing)?|shar(?:e|es|ing)|collect(?:s|ing)?|scan(?:s|ning)?)\b[^.]{0,60}\b(?:AI|data|posts|train|photos|chats|conversations)|by default|unless you opt|(?:chang|updat)\w+ (?:its |their )?(?:privacy policy|terms)|new (?:terms|privacy policy)|used? (?:to|for) train/i;
const hedged =
  /\b(?:may|might|could|asks?|urges?|calls? (?:for|on)|wants?|plans?|proposes?|considers?|threatens?|weighs?|seeks?|probe[sd]?|investigat\w+|sues?|sued|lawsuit|complaints?|faces|bill|draft|should)\b/i;
const commentary =
  /\bhow to\b|\bwhy\b|\bwhat\b|\bhow\b|opinion|explained|guide|\?$|webinar|podcast|report:|study|survey/i;

/** What a text is about, most telling first; at most four. */
export function topicsOf(title: string, hits: ConceptHits, entities: Entities, severity: Severity): Topic[] {
  const inTitle = (name: Concept) => hits.title.has(name);
  const anywhere = (name: Concept) => hits.title.has(name) || hits.text.has(name);
  const found: Topic[] = [];
  if (
    inTitle('training') ||
    hits.sentences.some((one) => one.has('training') && (one.has('personalData') || one.has('content')))
  )
    found.push('ai-training');
  if (inTitle('lawsuit')) found.push('litigation');
  const acts = entities.regulators.length > 0 || inTitle('authority');
  if (
    acts &&
    !inTitle('guidance') &&
    !inTitle('legislation') &&
    (inTitle('formalStep') || inTitle('effect') || severity === 3)
  )
    found.push('enforcement');
  if (inTitle('policyChange') || (entities.companies.length > 0 && !acts && severity === 3 && !inTitle('lawsuit')))
    found.push('policy-change');
  if (
    inTitle('optOut') ||
    (hits.sentences.slice(0, 4).some((one) => one.has('optOut') && (one.has('training') || one.has('ai'))) &&
      /opt/i.test(title))
  )
    found.push('opt-out');
  if (anywhere('biometrics')) found.push('biometrics');
  if (inTitle('scraping')) found.push('scraping');
  if (inTitle('legislation') && !inTitle('lawsuit')) found.push('legislation');
  if (inTitle('guidance')) found.push('guidance');
  if (inTitle('children')) found.push('children');
  if (inTitle('advertising')) found.push('advertising');
  if (inTitle('breach')) found.push('breach');
  if (inTitle('transfers')) found.push('transfers');
  if (inTitle('feature') && found.length === 0) found.push('generative-ai-features');
  if (inTitle('consent') && found.length < 3) found.push('consent');
  return found.length === 0 ? ['other'] : [...new Set(found)].slice(0, 4);
}
