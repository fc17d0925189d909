/**
 * What a text speaks of, as patterns over English, German, French, Spanish, Italian and Portuguese (and a little Polish
 * and Dutch). A concept is the same thing in every language, so that what was learnt in one holds in the others.
 */
export const concepts = {
  ai: /\bA\.?I\.?\b|\bKI\b|\bIA\b|artificial intelligence|machine[- ]learning|deep learning|neural network|generative|chat ?bots?|\bLLMs?\b|language models?|\bGPT|ChatGPT|OpenAI|DeepSeek|\bGrok\b|Gemini|Copilot|Midjourney|Künstliche[rn]? Intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|sztuczn\w+ inteligencj|kunstmatige intelligentie|\balgorithm|\bbots?\b|deepfakes?|Clearview|Anthropic|Claude|\bBard\b|virtual assistants?|\bmodels?\b (?:training|trained)/i,
  personalData:
    /personal (?:data|information|details)|personenbezogen|données (?:d['’](?:utilisateurs|utilisatrices|internautes)|personnelles|à caractère personnel)|datos personales|dati personali|dados pessoais|dan(?:e|ych) osobow|persoonsgegevens|user(?:s'?|'s)? (?:data|content|posts|information|conversations|chats)|users? (?:data|content)|customer (?:data|content|information|conversations)|people's (?:data|posts|photos|information|faces)|your (?:data|posts|photos|chats|content|conversations|emails|voice|face|messages|information|files|code|likeness)|Nutzerdaten|données des utilisateurs|datos de (?:los )?usuarios|dati degli utenti|dados d[eo]s? usuários|AI conversations|conversations with|everything you post|private (?:data|messages|conversations|chats|photos)|public (?:posts|data|content)|sensitive (?:data|information)|health data|patient (?:data|records)|medical (?:data|records)|children's data|location data|student data|browsing (?:data|history)|search history/i,
  content:
    /\b(?:posts|photos|selfies|images of|chats?|conversations|emails?|messages|voice(?: recordings?)?|recordings|videos|faces?|facial|profiles?|comments|questions and answers|dating (?:app )?photos|resumes|documents|files|prompts|transcripts|likeness|diaries|DMs|Beiträge|photos|publicaciones|foto|messaggi|fotos|postagens|publications)\b/i,
  data: /\bdata\b|\bDaten\b|nutzerdaten|\bdonnées\b|\bdatos\b|\bdati\b|\bdados\b|\bdane\b|\bdanych\b|\bgegevens\b/i,
  concern:
    /backlash|controvers|concerns?\b|outrage|\bslams?\b|up in arms|setback|push-?back|\baccus|\bacus|critici[sz]|worr(?:y|ied|ies)|\bfears?\b|\balarm|uproar|scandal|unlawful|illegal|violat|unauthori[sz]ed|\bpanic|creepy|quietly|Sorgen|Kritik|rechtswidrig|inquiét|préoccup|preocup|preoccup|polémi|denunci|esclarecimento|explicar|convoca/i,
  campaigner:
    /\bnoyb\b|\bNGO\b|\bONG\b|privacy (?:group|advocates?|campaigners?|activists?|organi[sz]ation)|\bEFF\b|\bEPIC\b|\bACLU\b|Privacy International|Big Brother Watch|rights group|consumer (?:group|organi[sz]ation|advocates?)|Verbraucherzentrale|consumentenbond|Schrems|civil liberties/i,
  aiMaker:
    /OpenAI|ChatGPT|DeepSeek|\bGrok\b|Gemini|\bBard\b|Copilot|Midjourney|Anthropic|\bClaude\b|Clearview|PimEyes|Replika|Character\.?AI|Perplexity|Meta AI|Mistral|xAI|Stability AI|Worldcoin|Lensa|Clarifai/i,
  technical:
    /steps? down|stepping down|loses its|hires|appoints|\bdataset for|open[- ]source model|parameters|benchmark|inference|training (?:run|cost|chips?|compute|cluster)|GPU|tokens|synthetic data|AI-(?:created|generated) (?:data|content|images)|model collapse|prompts? (?:engineering|guide)|tutorial|framework for/i,
  competition:
    /competition|antitrust|merger|monopol|takeover|market power|investments?\b|relationship with|links with|partnership|foundation model|\bbids?\b|trademark|patent/i,
  privacy:
    /privacy|data[- ]protection|\bGDPR\b|\bDSGVO\b|\bRGPD\b|\bCCPA\b|\bCOPPA\b|\bBIPA\b|\bHIPAA\b|\bLGPD\b|Datenschutz|vie privée|protection des données|protección de datos|privacidad|protezione dei dati|proteção de dados|privacidade|surveillance|surveil|\bspy|snoop|consent|eavesdrop|confidential|prywatno|polityk\w* prywat|Überwachung/i,
  training:
    /\btrain(?:s|ed|ing)?\b(?! (?:station|staff|employees|program|course|derail|crash|session))|trainier|Training von|entra[iî]n|entren(?:ar|amiento|a )|addestra|trein(?:ar|amento)|trenowa|szkole|przeszkoli|nakarmi|trainen|feed(?:s|ing)? (?:its|their|your|AI|data)|\bfed (?:to|into)\b|training (?:data|set)|fine-tun|improve (?:its|our|their) (?:AI|models|products|services)/i,
  trainingOnPeople:
    /(?:train|entra[iî]n|entren|addestr|trein|trainier)\w*[^.]{0,60}\b(?:your|users?|user-generated|people|customers?|personal|private|posts|photos|data|profiles?|chats?|conversations|messages|emails?|kids|children|patients?|Europeans?|members|public|faces|Daten|données|datos|dati|dados|utenti|usuarios|usuários|Nutzer)|\b(?:your|users?'?|people's|personal|private|customer|member|patient)[^.]{0,60}(?:train|AI (?:models?|training)|feed)/i,
  optOut:
    /opt(?:s|ed|ing)?[- ](?:out|in)|opt-out|widersprechen|Widerspruch|s'opposer|oponerse|opporsi|opor-se|turn(?:ing)? (?:it |this )?off|object to|unless you|by default|how to stop|disable|prevent[^.]{0,40}(?:training|using)|toggle|stop[^.]{0,30} from (?:using|training)|right to object|without (?:asking|consent|permission|telling)|zgody/i,
  effect:
    /\bn['’]\w+ra plus\b|no longer|pushes \w+ to|hit by setback|listen(?:s)? in|\bbans?\b|\bbanned\b|\bbanning\b|\bblock(?:s|ed|ing)\b|\bhalt(?:s|ed)?\b|\bpaus(?:e|es|ed|ing)\b|\bsuspend(?:s|ed)?\b|suspension|\bstops?\b|\bstopped\b|\bfine[sd]?\b|\bfined\b|penalt|\bsettle(?:s|d|ment)|\border(?:s|ed)\b|\breverses?\b|\bbacktrack|walks? back|\bdelete(?:s|d)?\b|\bforced to\b|\bwill (?:now |soon |start |begin )?(?:use|train|collect|share|scan|keep|store)|\bstarts?\b|\bbegins?\b|now (?:uses|trains|lets|collects)|changes? (?:its|the|their) (?:terms|policy|privacy)|updated? (?:its|the|their) (?:terms|policy|privacy)|new (?:terms|privacy policy)|restor(?:es|ed)|lifts? (?:the )?ban|resum|clos(?:es|ed)|agree[sd]? to|rule[sd]?\b|ruling|verbiete|verhängt|gestoppt|sperrt|interdi|suspend|bloque|blocca|bloqu|multa|sanction|amende|Bußgeld|vieta|proíbe|sanziona|grzywn|default|removes|scraps|shelves|drops/i,
  formalStep:
    /investigat|files? complaint|raises concerns|resolves|clarif(?:y|ies|ication)|\bprobe[sd]?\b|inquiry|complain|\bsu(?:es|ed|ing)\b|lawsuit|class[- ]action|\bsuit\b|\basks?\b|\bwarn(?:s|ed|ing)?\b|guidance|draft|proposed|\bbill\b|legislat|\blaw\b|consultation|\bprobes\b|ermittelt|Beschwerde|enquête|plainte|investiga|denuncia|indaga|reclamo|queixa|questions|demands|urges|calls (?:on|for)|subpoena|letter|scrutin|task ?force|opinion|code of practice|rules\b|regulat|lawmakers|senator|petition|hearing|FTC order/i,
  authority:
    /regulator|watchdog|data[- ]protection (?:authority|authorities|commission|agency|board|office)|commissioner|attorney general|\bFTC\b|Federal Trade|\bICO\b|\bCNIL\b|Garante|\bDPC\b|\bEDPB\b|\bAEPD\b|\bANPD\b|\bnoyb\b|Datenschutz(?:behörde|beauftragte)|autorité|autoridad|autorità|autoridade|\bcourt\b|\bjudge\b|Senate|Congress|Parliament|Commission|European Union|\bEU\b|lawmakers|ministry|government|guarantor|attorneys? general/i,
  lawsuit:
    /\bsu(?:es|ed|ing)\b|lawsuit|class[- ]action|\bsuit\b|\bcourt\b|\bjudge\b|plaintiff|settle|litigation|Klage|plainte|demanda|causa legale/i,
  biometrics:
    /facial[- ]recognition|face[- ]recognition|biometric|faceprint|face scan|facial scan|voiceprint|Gesichtserkennung|reconnaissance faciale|reconocimiento facial|riconoscimento facciale|reconhecimento facial|Clearview|PimEyes|emotion recognition|selfies|face database|fingerprint|palm/i,
  scraping: /scrap(?:e|es|ed|ing)|crawl|harvest|web data/i,
  copyright:
    /copyright|piracy|pirated|\bauthors?\b|newsroom|news(?:-sharing| content| publishers)|their writing|its content|publishers?|book authors|artists?\b|songs?|music (?:labels|industry)|newspapers?|royalt|licens(?:e|ing) deal|fair use|intellectual property|novelists?|Urheberrecht|droit d'auteur|derechos de autor|Hollywood|creators/i,
  policyChange:
    /privacy policy|terms of (?:service|use)|\bToS\b|\bterms\b|policy change|changes? (?:its|to|their)|updat(?:es?|ed|ing) (?:its|their|the|to)|Nutzungsbedingungen|Datenschutz(?:erklärung|richtlinie)|conditions d'utilisation|politique de confidentialité|términos|política de privacidad|termini|informativa|termos|política de privacidade|default setting|quietly/i,
  children:
    /\bchild(?:ren)?\b|\bkids?\b|\bteens?\b|\bminors?\b|under[- ]1[368]|students?|school|Kinder|enfants|niños|menores|bambini|minori|crianças|COPPA/i,
  advertising: /\bads?\b|advertis|\bmarketing\b|targeted|Werbung|publicité|publicidad|pubblicità|publicidade/i,
  breach:
    /\bbreach|\bleak(?:s|ed)?\b|exposed|hack(?:ed|ers?)|vulnerab|malware|ransomware|exploit|phishing|CVE-|zero-day|stolen|attackers?|infostealer|prompt injection/i,
  transfers:
    /cross-border|data transfers?|sent to China|to China|transferts? de données|transferencias|servers in China|storage in China/i,
  howTo:
    /\bhow to\b|\bhere'?s how\b|\btips\b|\bguide\b|explained|what (?:to|you need to) know|\bwhy\b|opinion|review\b|podcast|interview|newsletter|survey|poll\b|study|research(?:ers)?|report:|webinar|\bstats\b|predictions|trends|best practices|\btop \d+|ways to/i,
  vendor:
    /privacy-focused|-powered|\bstartups?\b|joins cadre|\bpitch|adoption grows|market (?:size|growth)|announces? (?:the )?(?:launch|availability|general availability|partnership)|platform (?:helps|enables|for)|solutions?\b|funding|raises \$|Series [A-D]\b|startup|acqui(?:re|sition)|revenue|shares|stock|earnings|benchmark|open[- ]source|developer|\bAPI\b|GPU|chips?|enterprise|product|feature|integrat|jobs?\b|layoffs|hiring|valuation|IPO|investor|billion/i,
  bias: /\bbias|discriminat|antitrust|competition|monopoly|fraud|scam|misleading|deceptive|fake reviews|election|disinformation|misinformation|hallucinat|defam|plagiar|cheat/i,
  deepfake:
    /deepfake|deep fake|sexuali[sz]ed|sexual|nude|voice clon|fake (?:nudes|images)|nudif|undress|non-consensual|cloned? voice|impersonat/i,
  employerBan:
    /(?:bans?|restricts?|forbids?|prohibits?|blocks?)[^.]{0,40}(?:employees|staff|workers|internal)|employees[^.]{0,40}(?:ban|from using)|workplace/i,
  research: /researchers?|paper|study|scientists|arXiv|university|attack|extract(?:ed|ion)|memoriz/i,
  feature:
    /\blaunch|\brolls? out|\bintroduc|\bunveil|\bnew feature|\badds?\b|\bnow available|\btest(?:s|ing)\b|preview|beta/i,
  retention: /retain|retention|keep (?:your|user|chat)|stor(?:e|es|ed|age)|delete|history|logs/i,
  legislation:
    /\blaw\b|\bbill\b|legislat|\bact\b|Gesetz|\bloi\b|\bley\b|\blegge\b|\blei\b|AI Act|lawmakers|Senate|Congress|Parliament|statute|ordinance|moratorium|veto/i,
  guidance:
    /guidance|guidelines|recommendation|opinion|best practice|code of (?:practice|conduct)|framework|Leitlinien|lignes directrices|directrices|linee guida|diretrizes|advice|checklist|toolkit|consultation|factsheet|FAQ/i,
  consent:
    /\bconsent|without (?:asking|permission|telling|knowledge)|permission|Einwilligung|consentement|consentimiento|consenso|consentimento|legitimate interest/i,
  automated:
    /automated decision|profiling|scoring|algorithmic (?:management|decision)|hiring algorithm|credit scor|predictive policing|welfare algorithm/i,
} as const;

export type Concept = keyof typeof concepts;
export const conceptNames = Object.keys(concepts) as Concept[];

const longestText = 6_000;

/** Concepts of a text: which its title speaks of, which its text, and which one sentence holds together. */
export interface ConceptHits {
  readonly title: ReadonlySet<Concept>;
  readonly text: ReadonlySet<Concept>;
  /** Sentences of title and text with their concepts, title first. */
  readonly sentences: readonly ReadonlySet<Concept>[];
}

export function conceptsOf(title: string, text: string): ConceptHits {
  const body = text.slice(0, longestText);
  const inTitle = conceptsIn(title, conceptNames);
  const inText = conceptsIn(body, conceptNames);
  const present = [...inText];
  const sentences = body
    .split(/(?<=[.!?])\s+/)
    .slice(0, 40)
    .map((sentence) => conceptsIn(sentence, present));
  return { title: inTitle, text: inText, sentences: [inTitle, ...sentences] };
}

function conceptsIn(text: string, names: readonly Concept[]): Set<Concept> {
  return new Set(names.filter((name) => concepts[name].test(text)));
}
