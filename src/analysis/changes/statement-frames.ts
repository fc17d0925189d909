import type { Sign } from './signs.ts';

/** One side of a changed statement, small, and the signs it carries. */
export interface StatementSide {
  readonly text: string;
  readonly signs: ReadonlySet<Sign>;
  /** Signs of the words that lead to the list it stands in, if any. */
  readonly lead: ReadonlySet<Sign>;
}

const people =
  /\b(?:your|you|users?'?s?|customers?'?s?|members?'?s?|people'?s?|personal|individuals?|their|his|her|employees?|candidates?|artists?|creators?|visitors?|consumers?|subscribers?|ihre[rnms]?|nutzer\w*|vos|votre|sus?|tus?|suoi|tuoi|tue|seus?|suas?|uw)\b/;
const things =
  /\b(?:data|information|content|inputs?|prompts?|outputs?|responses?|posts?|photos?|images?|videos?|voice|audio|messages?|conversations?|chats?|files?|documents?|recordings?|interactions?|questions?|quer(?:y|ies)|requests?|searches|history|activity|feedback|text|profile|likeness|face|works?|submissions?|materials?|e-?mails?|calls?|code|usage|pages?|transcripts?|inquiries|comments|daten|inhalte\w*|eingaben|nachrichten|données|contenus?|messages|datos|contenidos?|mensajes|dati|contenuti|messaggi|dados|conteúdos?|mensagens|gegevens|berichten)\b/;
const protectedPeople = /\b(?:users?|members?|customers?|people|personal)\b/;
const othersBot =
  /\b(?:business|third[- ]part\w+|merchants?'?|developers?|connected|connect\w*|subscri\w+)\b[^.]{0,60}\b(?:chat-?)?bots?\b|\b(?:chat-?)?bots?\b[^.]{0,40}\b(?:payments?|purchas\w+|merchants?|administrators?|owners?|developers?|subscri\w+|accounts?)\b/;
const order =
  /\b(?:rank\w*|search results?|featur(?:ed|ing)|trending|listings?|sort(?:ed|ing)|order of|main parameters|visibility)\b/;
const made =
  /\b(?:using|use of|uses?|with|by|generated|created|made|altered|an?) (?:\p{L}+ ){0,3}(?:ai|artificial intelligence|synthetic|generative)\b|(?:ai|synthetic)[- ](?:generated|version|altered|created|cover)/u;
const deceit =
  /\b(?:mislead\w*|impersonat\w*|deceiv\w*|fake\w*|disclos\w*|label\w*|likeness|endors\w*|prohibited|not allowed|violat\w*|harm\w*|spam|misinformation|realistic|deepfakes?)\b/;
const weDo = /\bwe (?:use|may|process|collect)\b/;
const decision = /\b(?:decision\w*|legal\w*|effects?|human)\b/;
const remedy = /\b(?:object|right|opt|legal\w*|effects?|decision\w*)\b/;
const protectedContent =
  /\b(?:your|users?'?|members?'?|customers?'?|people'?s?) (?:\p{L}+ ){0,2}(?:content|data|posts?|profiles?|information|inputs?|prompts?)\b/u;
const channel =
  /\b(?:contact|reach|support|help|assistance|ask us)\b[^.]{0,80}\b(?:via|through|by|over) (?:\p{L}+ ){0,2}(?:chat ?bots?|virtual (?:assistant|agent)|assistant|live chat)/u;
const weCollect = /\b(?:we|our) (?:may )?(?:collect|use)/;
const deed =
  /\b(?:summari[sz]\w*|suggest\w*|generat\w* (?:an? |the )?(?:responses?|answers?|repl\w+|images?|text)|transcrib\w*|translat\w*|analy[sz]\w*|personali[sz]\w*)\b/;
const notice = /\b(?:notice|privacy|disclosures?|statement|faqs?|learn more|more information|data|information)\b/;
const ruleBook = /\b(?:terms|polic(?:y|ies)|guidelines|agreements?|licen[cs]es?|conditions|eula)\b/;
const promised =
  /\b(?:we|they|our \p{L}+|providers?|partners?|vendors?) (?:(?:do|does|will|shall|may|have|has|are|is|can) ?(?:not|never)|never|cannot|no longer)\b|\b(?:is|are|be|been) (?:not|never) (?:\p{L}+ )?(?:used?|shared|sold|sent|stored|retained|kept|processed|made|taken|logged)\b|\bwithout (?:using|training|your consent)\b/u;

interface Reading extends StatementSide {
  has(name: Sign): boolean;
  readonly ai: boolean;
  readonly machine: boolean;
  readonly trains: boolean;
  readonly peoplesThings: boolean;
  readonly rule: boolean;
}

/**
 * What a statement says, as who does what to whose data with which machine: the borders of what counts, each a thing that
 * no one word tells.
 */
const frames: Readonly<Record<string, (side: Reading) => boolean>> = {
  'trains on people': ({ trains, peoplesThings, rule }) => trains && peoplesThings && !rule,
  'trains on something': ({ trains, peoplesThings, rule }) => trains && !peoplesThings && !rule,
  'people may not train': ({ trains, rule, text }) => trains && rule && !protectedPeople.test(text),
  'nobody may train on people': ({ trains, rule, text }) => trains && rule && protectedPeople.test(text),
  'we use machines on people’s things': ({ machine, peoplesThings, rule, text, has }) =>
    (machine || has('automated')) && has('we') && has('use') && peoplesThings && !rule && !channel.test(text),
  'AI and your things': ({ machine, rule, text, has }) =>
    machine &&
    /\byour?\b/.test(text) &&
    things.test(text) &&
    !rule &&
    !has('fees') &&
    !made.test(text) &&
    !channel.test(text),
  'AI acts on things': ({ machine, rule, text }) => machine && !rule && deed.test(text),
  'AI praised': ({ ai, peoplesThings, has }) => ai && !peoplesThings && has('marketingTalk'),
  'AI for money': ({ ai, has }) => ai && has('fees'),
  'AI without liability': ({ machine, has }) => machine && has('liability'),
  'AI and the operator’s content': ({ machine, trains, text, has }) =>
    (machine || trains) && has('operatorContent') && !protectedContent.test(text),
  'AI as a way to reach us': ({ text }) => channel.test(text),
  'AI among providers': ({ has }) => has('provider'),
  'AI and choice': ({ machine, trains, rule, has }) => (machine || trains) && !rule && has('optOut'),
  'AI looks for abuse': ({ machine, rule, text, has }) => machine && !rule && has('moderation') && things.test(text),
  'notice on AI': ({ ai, text }) => ai && text.length < 80 && notice.test(text),
  'terms of an AI product': ({ ai, text }) => ai && text.length < 80 && ruleBook.test(text) && !notice.test(text),
  'bot of somebody else': ({ text }) => othersBot.test(text),
  'order of results': ({ machine, trains, text, has }) =>
    (machine || has('models') || has('automated')) && !trains && order.test(text),
  'people make things with AI': ({ text }) => made.test(text) && deceit.test(text) && !weDo.test(text),
  'machine decides': ({ rule, text, has }) => has('automated') && decision.test(text) && !rule,
  'people may not let a machine decide': ({ rule, text, has }) => has('automated') && decision.test(text) && rule,
  'we promise': ({ machine, trains, rule, text, has }) =>
    !rule && (machine || trains || has('automated') || has('profiling')) && promised.test(text),
  'profiling and rights': ({ text, has }) => has('profiling') && remedy.test(text) && !has('advertising'),
  'effects on people': ({ text, has }) =>
    (has('automated') || has('profiling')) && has('effects') && !/\bmarketing\b/.test(text),
  'mere inference': ({ machine, text, has }) => has('profiling') && !machine && !/profil/.test(text),
  'rule on scraping': ({ text, has }) => has('scraping') && !weCollect.test(text),
  'no biometrics': ({ has }) => has('biometrics') && has('not'),
};
const names = Object.keys(frames);

export function framesOf({ text, signs, lead }: StatementSide): Set<string> {
  if (text === '') return new Set();
  const has = (name: Sign) => signs.has(name);
  const ai = has('ai') || has('machineLearning') || has('aiProduct');
  const reading: Reading = {
    text,
    signs,
    lead,
    has,
    ai,
    machine: ai || has('assistant'),
    trains: has('trainModel') || has('improveModel'),
    peoplesThings: has('personal') || has('yourContent') || (people.test(text) && things.test(text)),
    rule: has('youMayNot') || lead.has('youMayNot'),
  };
  return new Set(names.filter((name) => frames[name]?.(reading)));
}
