import { createSieve, hasBit } from './pattern-sieve.ts';

/**
 * What a statement of a policy speaks of, over English, German, French, Spanish, Italian, Portuguese and Dutch. A sign is
 * the same thing in every language; the patterns expect plain, small text.
 */
export const signs = {
  ai: /(?<![\p{L}\p{N}'.@/-])(?:ai\.?|a\.i\.?|genai|ki|ia|agi)(?![\p{L}\p{N}'@]|\.\w)|(?<=\b[dl]')ia\b|(?:artificial|künstliche[rn]?|kunstmatige) (?:intelligen[cztr]\w*)|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|generative|generativ\w*|deep learning|neural network|foundation models?|frontier models?|large[- ]language|llms?\b/u,
  machineLearning:
    /machine[- ]?learning|maschinelle[sn]? lernen|apprentissage automatique|aprendizaje automático|apprendimento automatico|aprendizado de máquina|\bml\b|language models?|learning algorithms?|algorithmic/,
  aiProduct:
    /(?<![\p{L}\p{N}@./-])(?:chatgpt|openai|anthropic|\bclaude\b|gemini(?! pay| man)|\bbard\b|copilot|\bgrok\b|\bllama\b|mistral|midjourney|perplexity|deepseek|duck\.?ai|\bcohere\b|deepgram|elevenlabs|assemblyai|\bbaseten\b|hugging ?face|\bgroq\b|together\.ai|fireworks ai|stability ai|\bxai\b|vertex ai|sagemaker|\bsora\b|dall-e|notebooklm|codewhisperer|bedrock|\bmeta ai\b|\b(?=\p{L}{3,} ai\b)(?!(?:\p{L}{2,}(?:ing|ed|ise|ize|ible|able|ive|ial|ous|less|s)|use|with|for|and|the|our|via|from|through|about|how|any|all|some|both|only|such|their|your|the|train|are|that|not|cloud|external|third|party|other|tool|without|between|when|where|whether|can|may|will|build|deploy|create|provide|offer|purchase|leverage|intelligence|human|new|own|certain|like|under|into|over|than|but|against|what|which|based|agentic|device|internal|core|latest|related|trustworthy|general|und|der|die|das|les|des|une|par|per|con|los|las|del|una|che|von|mit|door|met|een|het) )\p{L}{3,} ai\b(?![- ](?:generated|powered|based|driven|assisted|created|enabled|models?|systems?|services?|tools?|providers?|vendors?|technolog\p{L}+|content|outputs?|training|scraping|act\b)))(?![\p{L}\p{N}@]|\.\w)/u,
  assistant:
    /chat ?-?bots?|virtual (?:assistants?|agents?)|voice assistants?|digital assistants?|ai assistants?|assistenten|assistant(?:e|s)? virtuel|agents? conversationnel|asistentes? virtual|assistent[ei] virtual[ei]|conversational/,
  trainModel:
    /(?:train(?:ing|s|ed)?|fine-?tun\w*|pre-?train\w*|trainier\w*|entra[iî]n\w*|entren\w*|addestr\w*|trein\w*|apprentissage)\b(?:(?! (?:staff|employees|personnel|agents|moderators|drivers)).){0,80}\b(?:models?|ai|a\.i\.|ki|ia|algorithms?|algorithmes|algoritm\w+|machine|artificial|systems?|modelle|modellen|modèles?|modelos?|modelli|llms?|technolog\w+|software program|recognition|neural|classifiers)\b|(?:models?|ai|ki|ai-modellen|algorithms?|machine learning|modelle|systeme)\b.{0,40}\b(?:train(?:ing|ed|ieren|en)?|fine-?tun\w*|trainieren)\b|\b(?:used?|utili[sz]ed) (?:for|in) (?:model )?training\b|\b(?<!(?:staff|employees|personnel|agents|moderators|workers) (?:is |are |be )?)(?:train|trains|training|trained|fine-?tun\w*) (?:on|with|using) (?:any (?:of )?)?(?:(?:your|users?'?|customers?'?|members?'?|people's|their|private|public|personal|uploaded|anonymi[sz]ed) (?:\p{L}+ ){0,2}?(?:data|content|inputs?|outputs?|prompts?|posts?|photos?|images?|videos?|voice|messages|conversations|chats?|files|documents|code|recordings|requests?|queries|searches|work|works|music|art)\b|it\b|them\b)|no-training|(?<!quality(?: assurance)? (?:and|or|&) )training (?:datasets?|data)\b/u,
  improveModel:
    /(?:improv|develop|build|teach|enhanc|evaluat)\w*\b.{0,60}\b(?:algorithms?|(?:predictive|statistical|language|risk|data|our|their|its|these|the) models|speech recognition|recognition (?:technolog\w+|systems?)|classifiers?|synthetic voices?)|\b(?:models?|systems?|algorithms?|keyboard|ai|assistant) (?:may |can |will )?learns? from|\bhelp(?:s|ing)? (?:our|the|its|these|their) (?:ai |\p{L}+ )?(?:models?|algorithms?|systems?|assistant)s? (?:to )?(?:learn|improve|get better|become)/u,
  dialogue:
    /\b(?:your|users?'?|customers?'?|their|log(?:s|ged|ging)?|retains?|submit(?:ted)?|enter) prompts?\b|\bprompts? (?:and|or|that you|submitted|entered|logging)|\bin prompts\b|\b(?:inputs?|prompts?)(?: that)?(?: you \p{L}+)?(?:,| and| or)(?: the| your| any)* (?:outputs?|responses?)\b|chat history|model responses|\boutputs? (?:may|generated|of the (?:model|service))|eingaben und ausgaben|prompt-/u,
  training: /\btrain(?:s|ing|ed)?\b|fine-?tun|trainier|entra[iî]n|entren|addestr|treinar|treinamento/,
  staff:
    /train\w* (?:(?:our|its|their|all|of|the) )*(?:staff|employees?|personnel|agents|moderators|representatives|workers|team|drivers)|(?:staff|employee|security|personnel|privacy|awareness) training|training (?:of|for|to) (?:staff|our|employees)|training (?:courses?|program|sessions?|webinar)|association learning/,
  modelOfThing:
    /(?:device|phone|vehicle|hardware|car|business|pricing|subscription|contract(?:ual)?|standard|clauses?) models?|model (?:numbers?|name|year|clauses|of (?:your|the) (?:device|phone))|make and model|brand and model/,
  models: /\bmodels?\b|modelle|modèles?|modelos?|modelli|algorithm/,
  automated:
    /automated(?: individual)? (?:decision|processing|process|tools?|system|individual|scanning|moderation|technolog)|automatic(?:ally)? (?:decision|decid|profil|scan|analy|review|reject|suspend)|(?:suspended|rejected|declined) automatically|without (?:any )?human (?:review|intervention|involvement)|algorithms? to (?:score|evaluate|assess|decide)|traitement automatisé|trattamento automatizzato|exclusivamente automatizad|besluitvorming|entscheidungsfindung|scanning technolog|solely (?:on |by )?automat|automatisiert\w*(?: entscheidung| verarbeitung| einzel)|décisions? (?:individuelles? )?automatis|decisiones (?:individuales )?automatizad|decision[ei] automatizzat|automatiserede|geautomatiseerde|automat\w+ (?:decision|processing)/,
  profiling:
    /profiling|perfiles|profilage|elaboración de perfiles|profilazione|perfilamento|profilering|infer(?:red|ence|s)?\b/,
  effects:
    /legal(?:ly)? (?:or|effects?)|similarly significant|rechtliche wirkung|effets? juridiques?|affect your rights/,
  biometrics:
    /facial (?:recognition|geometry|template)|face (?:recognition|geometry|template|id)|biometric|faceprint|voice ?print|gesichtserkennung|reconnaissance faciale|reconocimiento facial|riconoscimento facciale|liveness/,
  prompts: /\bprompts?\b|inputs?\b|outputs?\b|(?:ai|model|generated) responses?|your responses|completions?\b/,
  generated:
    /(?:ai|machine|automatically)[- ]generated|generated by (?:ai|artificial|generative)|ai[- ]created|synthetic|deepfake|created (?:using|with|by) (?:generative|ai)|ki-generiert/,
  personal:
    /personal (?:data|information|details)|personenbezogen\w*|données (?:personnelles|à caractère)|datos personales|dati personali|dados pessoais|persoonsgegevens|personally identifiable|personalization context/,
  yourContent:
    /\b(?:your|user(?:s|s'|'s)?|customers?(?:'s|')?|members?(?:'|'s)?|people's|artists?'s?|survey) (?:\p{L}+[ -]){0,2}(?:data|content|information|inputs?|prompts?|posts?|photos?|images?|videos?|voice|messages|conversations|chats?|files|documents|recordings|submissions|interactions|biography|music|art|works?|searches|queries|code|face|likeness|usage)|customer data|user data|post data|user contributions|ihre (?:daten|inhalte)|vos (?:données|contenus)|sus datos|tus datos|i tuoi dati|seus dados|your likely/u,
  data: /\bdata\b|\bdaten\b|\bdonnées\b|\bdatos\b|\bdati\b|\bdados\b|information\b|content\b|inhalte/,
  publicData: /publicly (?:available|accessible)|public(?:ly)? (?:posts?|data|information|sources|text)|public post/,
  use: /\b(?:us(?:e|es|ed|ing)|process\w*|analy[sz]\w*|collect\w*|retain\w*|stor(?:e|es|ed|ing)|log|logs|transcrib\w*|record\w*|monitor\w*|verwend\w*|nutzen|verarbeit\w*|utilis\w*|trait\w*|utiliz\w*|usa(?:r|mos)|trata\w*)\b/,
  improve: /improv\w*|develop\w*|enhanc\w*|verbesser\w*|amélior\w*|mejorar|migliorare|melhorar|predict\w*|evaluat\w*/,
  share:
    /\bshar(?:e|es|ed|ing)\b|disclos\w*|transfer\w*|provid\w+ (?:to|with)|third[- ]part(?:y|ies)|providers?\b|vendors?\b|partners?\b|weitergabe|weitergegeben|dritt\w+|tiers\b|terceros|terzi/,
  optOut:
    /opt(?:s|ed|ing)?[- ]?(?:out|in)\b|object to|right to object|widersp\w+|s'opposer|oponerse|opporsi|opor-se|turn(?:ing)? (?:it |this )?off|disable|unless you|instruct \p{L}+ to|settings?\b|withdraw|refrain from using/u,
  consent:
    /\bconsent|einwillig|consentement|consentimiento|consenso|permission|legitimate interest|berechtigte\w* interesse/,
  not: /\b(?:not|no|never|neither|nor|don't|doesn't|isn't|aren't|won't|cannot|without|nicht|kein\w*|ne|pas|aucun\w*|nunca|non|nessun\w*|não|geen|niet|exclud\w*|prohibit\w*|except)\b/,
  we: /\b(?:we|us|our|wir|uns|unser\w*|nous|notre|nos|nosotros|nuestr\w*|noi|nostr\w*|nós|wij|onze)\b/,
  you: /\b(?:you|your|yours|users?|customers?|members?|individuals?|sie|ihr\w*|vous|votre|vos|usted|su|tu|tus|dich|dein\w*|consumers?|people)\b/,
  may: /\b(?:may|will|can|might|would|kann|können|werden|peut|pouvons|puede|podemos|può|possiamo|pode|podemos)\b/,
  youMayNot:
    /\b(?:you|users?|customers?|developers?|licensees?|publishers?|third parties|he|they|anyone)\b[^.]{0,60}\b(?:may not|must not|shall not|cannot|will not|agree not|are not (?:permitted|allowed)|prohibited)|prohibited (?:from|use|conduct|activit)|you (?:agree (?:not|to not|that you (?:will|shall|may) not)|must|are responsible|are solely)|(?<!\b(?:we|they) )do not (?:use|create|post|upload|submit|copy|attempt|engage)|is (?:strictly )?(?:prohibited|forbidden)|not (?:permitted|allowed)|dürfen (?:\p{L}+ ){0,4}nicht|\b(?:untersagt|verboten|nicht (?:gestattet|erlaubt|zulässig)|interdite?s?|prohibid[oa]s?|vietat[oaie]|proibid[oa]s?|verboden|niet toegestaan|vous ne (?:pouvez|devez) pas|no (?:puede|debe|está permitid\w+)|non (?:può|puoi|deve|è (?:consentit|permess)\w+)|não (?:pode|deve|é permitid\w+)|mag niet|mogen niet)(?!\p{L})|don't (?:use|abuse)|prior written (?:consent|permission)|unless expressly (?:authori[sz]ed|permitted)|expressly reserve/u,
  operatorContent:
    /\b(?:our (?:content|materials?|articles|works|site|websites?|publications|catalogue)|the (?:content|site|website|materials?|ft content|publication|catalogue)|any (?:content|part|portion) (?:of|from) (?:the|our)|(?:ft|site|service|licensed|daily mail|news) content|content,? (?:files or data )?(?:from|on|of) (?:the|our)|content (?:in|for) (?:artificial|machine|generative|ai)|articles|journalis\w+|copyright|text and data mining|fouille de (?:textes?|données)|text-? und data-?mining|minería de (?:textos?|datos)|estrazione di (?:testo|dati)|mineração de (?:textos?|dados)|tekst- en datamining|unsere[rn]? (?:inhalte|artikel|texte)|nos (?:contenus|articles|publications)|nuestros (?:contenidos|artículos)|nostri (?:contenuti|articoli)|nossos (?:conteúdos|artigos)|onze (?:inhoud|artikelen)|intellectual property)\b/,
  scraping:
    /scrap(?:e|es|ed|ing|ers?)\b|crawl\w*|spiders?\b|data mining|robots?\b|harvest\w*|text-? and data|fouille de (?:textes?|données)|text-? und data-?mining|minería de (?:textos?|datos)|estrazione di (?:testo|dati)|mineração de (?:textos?|dados)|tekst- en datamining/,
  developApps: /\b(?:api|apis|developers?|developer platform|sdk)\b/,
  advertising: /\bads?\b|advertis\w*|marketing|werbung|publicit\w*|publicidad|pubblicit\w*|targeting|targeted/,
  moderation: /moderat\w*|detect\w*|abuse|safety|fraud|scan\w*|enforce\w*/,
  features: /\bfeatures?\b|functionalit\w*|funktion\w*|fonctionnalit\w*|funciones|capabilit\w*|tools?\b|services?\b/,
  provider:
    /(?:ai|artificial intelligence|ml|llm|model)[- ](?:service )?(?:providers?|vendors?|partners?|tools?|technolog\w+)|(?:providers?|vendors?) of (?:ai|artificial)|third[- ]party (?:ai|artificial|generative|llm)/,
  fees: /\bfees?\b|\bpay(?:s|ment|ments)?\b|price|pricing|\bcredits?\b|subscription|refund|charges?\b|billing|zahlung|frais|pago/,
  liability: /liab\w*|indemn\w*|arbitra\w*|warrant\w*|disput\w*|governing law|class action|jurisdiction|court|haftung/,
  marketingTalk:
    /-powered|-driven|seamless|intelligent\w*|actionable|unlock|empower|cutting-edge|smarter|discover|boost|explore|leading|solutions?\b|platform\b|insights?\b/,
  promotion:
    /free shipping|% off|\bsale\b|in-store|order by|offers?\b|minimum purchase|promo|delivery when|same day|get started|learn more|sign in|log in|contact sales|try (?:it )?free/,
  widget:
    /was this (?:article )?helpful|on this page|table of contents|related articles|accept all|reject all|cookie settings|we use cookies|personali[sz]e content and ads|about your use of our site with our|help site|wait time|documentation index|stay organized|collections|skip to|all rights reserved|©|back to top|archived|previous versions?|prior version|view (?:archived|previous)|download pdf|new window|change language|key takeaways|read more|please wait|\bloading|javascript|browser/,
  errorPage:
    /service unavailable|dns failure|page (?:not|you)|we're sorry|can't find|not found|error|forbidden|access denied|try again later|enable javascript|captcha|verify you are/,
  updated:
    /last (?:updated|modified|revised|changed)|updated?\b|effective|version|stand:|zuletzt|dernière mise à jour|última actualización|posted|revised/,
  contact: /@|e-?mail|phone|telephone|address|contact|\bstreet\b|road|suite|avenue|fax|\bp\.?o\.? box\b|kontakt/,
  rights: /rights?\b|access|delet\w*|erasure|portab\w*|rectif\w*|complain\w*|recht\w*|droits?|derechos?|diritt\w*/,
  children:
    /child\w*|kids?\b|teens?\b|minors?\b|parents?\b|guardian|kinder|enfants|niños|under (?:the age of )?1[3-8]|years (?:old|of age)|\bage of\b/,
  location: /location|gps|geolocat|standort|localisation|ubicación|geographic/,
  retention:
    /retain|retention|stor(?:e|age|ed)\b|delet|days|speicher|conserv|keep\b|kept\b|months|logg?(?:ed|ing)?\b|transcribed/,
  transfers:
    /transfer(?:s|red)? .{0,60}(?:countr|outside|international|states|eea|abroad)|international transfer|standard contractual|data privacy framework|drittl[aä]nd|adequacy/,
  account: /\baccounts?\b|konto|compte|cuenta|suspend|terminat/,
  law: /\bact\b|regulation|\blaws?\b|gdpr|ccpa|directive|court order|law enforcement|texas|california/,
} as const satisfies Record<string, RegExp>;

export type Sign = keyof typeof signs;
export const signNames = Object.keys(signs) as Sign[];

const numbers = new Map(signNames.map((name, number) => [name, number]));
const sieve = createSieve(signNames.map((name) => signs[name]));

/** Tells which signs a text carries, each looked for when it is asked for. */
export interface SignReading {
  has(name: Sign): boolean;
  /** In the order of their names. */
  all(): Set<Sign>;
}

export function readSigns(text: string): SignReading {
  const small = text.toLowerCase();
  const may = sieve(small);
  const carries = (name: Sign, number: number) => hasBit(may, number) && signs[name].test(small);
  return {
    has: (name) => carries(name, numbers.get(name) as number),
    all: () => new Set(signNames.filter(carries)),
  };
}

/** The signs a text carries, in the order of their names. */
export function signsOf(text: string): Set<Sign> {
  return readSigns(text).all();
}
