import type { Topic } from '../../domain/topic.ts';
import { createSieve, hasBit } from './pattern-sieve.ts';

/**
 * Words by which a statement of a policy speaks of a topic, over English, German, French, Spanish, Italian, Portuguese
 * and Dutch; the patterns expect plain, small text. They are narrower than the signs of a statement: "access" alone is
 * no right, "phone" no way to reach somebody.
 */
export const topicWords = {
  'ai-training':
    /\b(?:pre-?|fine-?)?train(?:s|ed|ing)?\b(?! (?:staff|our (?:staff|employees|personnel)|employees|personnel|course|session|moderators))|fine-?tun|trainier|\btrainings?(?:zwecke|daten)|entra[iî]n(?:er|ement|és?|ons)\b|entren(?:ar|amiento|amos)|addestra|trein(?:ar|amento|en)\b|machine[- ]learning|maschinelle\w* lernen|apprentissage automatique|aprendizaje automático|apprendimento automatico|\b(?:improv|develop|build)\w*\b[^.]{0,50} (?:models?|algorithms?|ai)\b|models? (?:to )?(?:learn|improve)/u,
  'generative-ai-features':
    /generativ|genai|\bllms?\b|language models?|\bprompts?\b|(?:inputs?|prompts?)(?:,| and| or| \/) outputs?|\boutputs?\b|chat ?-?bots?|(?:virtual|voice|digital|ai)[- ]assistants?|assistants? virtuel|asistente virtual|assistente virtual|\bai[- ](?:features?|tools?|services?|powered|chats?|products?|functionalit\w+|capabilit\w+|models?|systems?|agents?|generated)|chatgpt|copilot|gemini|\bbard\b|\bgrok\b|openai|anthropic|\bclaude\b|ki-(?:funktion|gestützt|modell|dienst|assisten)\w*|künstliche\w* intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|artificial intelligence/,
  'opt-out':
    /\bopt(?:s|ed|ing)?[- ]?outs?\b|\bopt(?:s|ed|ing)?[- ]?in\b|turn(?:ing|ed)? (?:\p{L}+ ){0,4}off\b|\bdisabl(?:e|ing)\b|unless you (?:\p{L}+ ){0,2}(?:object|opt|choose|tell|disable)|(?:settings?|toggle|controls?) to (?:\p{L}+ ){0,3}(?:stop|prevent|choose|manage)|instruct us not|do not want (?:us|your)|widersprechen|abwählen|deaktivier|vous (?:y )?opposer|refuser|désactiver|oponerse|opporsi|opor-se|desactivar|disattivare|afmelden|bezwaar maken/u,
  consent:
    /\bconsent|\bpermission to (?:use|collect|process|share)|einwillig|zustimm|consentement|consentimiento|consenso|consentimento|toestemming|legitimate interests?|berechtigte\w* interesse|intérêts? légitimes?|interés legítimo|interesse legittimo|legal bas[ie]s|lawful basis|rechtsgrundlage|base légale|base jur[ií]dica/,
  biometrics:
    /facial|\bfaces?\b(?= (?:geometry|templates?|scan|image|data|recognition|detection|match))|(?:your|of) faces?\b|faceprint|biometri|voice ?prints?|fingerprint(?!ing)|\bselfies?\b|liveness|gesichtserkennung|reconnaissance faciale|reconocimiento facial|riconoscimento facciale|reconhecimento facial|\biris\b|retina/,
  'automated-decisions':
    /automated(?: individual)? (?:decision|processing|process|means|system|tool)|automatically (?:decid|reject|suspend|approv|restrict)|(?:suspended|rejected|declined|blocked) automatically|without (?:any )?human|solely (?:on |by )?automat|profiling|profilage|elaboración de perfiles|profilazione|profilering|entscheidungsfindung|automatisiert\w* entscheidung|décisions? (?:individuelles? )?automatis|decisiones (?:individuales )?automatizad|decision[ei] automatizzat|decisões automatizadas|geautomatiseerde (?:besluit|individuele)|infer(?:red|ences?) (?:about|from|your)|risk scor|credit scor|similarly significant/,
  advertising:
    /\bads?\b|advertis|\bmarketing\b|sponsor|retarget|interest-based|targeted|\bpromotional (?:e?-?mails?|messages?|communications?)|werbung|werbe|publicit|publicidad|pubblicit|publicidade|reclame|advertentie|google analytics|measurement partners|campaigns?\b/,
  children:
    /child(?!\w*mind)|\bkids?\b|\bteen|\bminors?\b|parent(?:s|al)?\b(?! compan)|guardian|kinder\b|minderjährig|enfants?\b|mineurs?\b|niños|menores|bambini|minori\b|crianças|kinderen|under (?:the age of )?1[3-8]|(?:1[3-8]|thirteen|sixteen|eighteen) (?:years|or older)|years (?:old|of age)|\bage (?:of|limit|requirement|verification|assurance)/,
  'sharing-third-parties':
    /\bshar(?:e|es|ed|ing)\b[^.]{0,60} (?:with|to)\b|\bdisclos(?:e|es|ed|ing)\b[^.]{0,40} to\b|(?:sub-?processors?|service providers?|vendors?|third[- ]part(?:y|ies)|data brokers?|joint controllers?|affiliates|group compan\w+|business partners?|our partners?|recipients?)\b|\b(?:sell|sold|sale of) (?:\p{L}+ ){0,3}(?:data|information)|transmi(?:t|ts|tted) to|sent to|weitergabe|weitergegeben|auftragsverarbeiter|dienstleister|dritt(?:e|en|anbieter\w*|partei\w*)\b|sous-traitants?|prestataires?|partenaires|à des tiers|terceros|encargados|proveedores|a terzi|fornitori|terceiros|fornecedores|derden|verwerkers/u,
  retention:
    /retain(?:s|ed|ing)?\b (?!counsel)|retention|\b(?:kept|keep|stored?|storing|saved?|held) (?:\p{L}+ ){0,6}(?:for|until|as long|longer|indefinitely|up to|\d+)|\b(?:not|never|n't) (?:\p{L}+ ){0,2}(?:stor|sav|keep|kept|retain|log)\w*|delet(?:e|ed|es|ing)\b (?:\p{L}+ ){0,6}(?:after|within|when|once|automatically)|\d+ (?:days|months|years)\b(?=[^.]{0,60}(?:delet|retain|stor|keep|kept|log|expire))|prompt logging|\blogg(?:ed|ing)\b|\blogs\b|cookie duration|expir(?:y|es|ation)\b|speicherdauer|aufbewahr|gespeichert|gelöscht|conserv(?:ation|ées?|és?|er|ons)\b|durée de|conservación|conservaremos|conservazione|conserv(?:ati|iamo)|retenção|armazenad|bewaartermijn|bewaren/u,
  'user-rights':
    /\b(?:your|the|data subject|privacy|following|these|consumer|his|their) rights?\b(?! (?:reserved|holder|to (?:terminate|suspend|modify|change|refuse)))|right (?:of|to) (?:access|rectif\w+|eras\w+|delet\w+|portab\w+|object\w*|restrict\w*|know|correct\w*|withdraw\w*|lodge|complain\w*|opt|be forgotten|data portability|request)|request (?:access|deletion|a copy|correction|that we delete)|data subject (?:access )?requests?|lodge a complaint|(?:delete|download|export|access|correct) your (?:personal )?(?:data|information|account)|complaints?\b|supervisory authority|appeal|betroffenenrecht|recht auf|auskunft|löschung|beschwerde|droits? (?:d'|de |à )|réclamation|derechos? (?:de|a)|reclamación|diritt[io] (?:di|all)|reclamo|direitos? (?:de|à)|rechten|recht op|klacht|withdrawal/,
  'content-moderation':
    /moderat(?:e|es|ed|ion|ing|ors?)\b|\b(?:remov(?:e|es|ed|ing)|take down|block|restrict)\b[^.]{0,25} content|content (?:removal|that (?:violates|is illegal))|prohibited|not (?:allowed|permitted)|community (?:guidelines|standards|rules)|violat(?:e|es|ing|ion|ions) (?:of )?(?:our|these|this|the)|hate(?:ful)? |harass|\bspam\b|misinformation|disinformation|nudity|sexual|violen(?:t|ce)|extremis|terroris|impersonat|illegal content|harmful|\babus(?:e|ive)\b|scann(?:ed|ing)|report (?:abuse|content|violations?)|\breviews? (?:must|should|that|may)|deepfake|do not (?:post|upload|share|create)|takedown|dmca|infring|verboten|unzulässig|interdit|prohibido|vietato|proibido|verboden|strikes?\b/u,
  location:
    /\blocation\b|geo-?locat|\bgps\b|whereabouts|standort|géolocalis|localisation|ubicación|geolocalización|posizione geografica|geolocalizzazione|localização|locatie(?:gegevens)?|\bgeo(?:fenc|target)/,
  contact:
    /(?:contact|reach|write to|e-?mail|call|mail) us\b|contact (?:details|information|form|point|address|our|the)|(?:you (?:can|may) )contact|registered (?:office|address)|(?:postal|mailing|email|e-mail|office|street|registered) address|data protection officer|\bdpo\b|customer (?:service|support|care)|support team|telephone number|phone:|tel(?:\.|:)|\bfax\b|located at|\b(?:street|road|suite|avenue|boulevard|p\.?o\.? box)\b[^.]{0,40}\d|\d[^.]{0,30} (?:street|road|suite|avenue|floor|boulevard)\b|[a-z]@[a-z]|kontaktier|kontaktdaten|anschrift|datenschutzbeauftragt|nous contacter|coordonnées|délégué à la protection|contactar|domicilio|delegado de protección|contattare|responsabile della protezione|contato|encarregado|neem contact/u,
  account:
    /\baccounts?\b (?:\p{L}+ ){0,3}(?:terminat|suspen|clos|delet|creat|regist|administr|secur|holder|access|inactiv)\w*|(?:terminat|suspen|clos|delet|deactivat|creat|regist|disabl|secur|cancel)\w* (?:\p{L}+ ){0,4}accounts?\b|passwords?\b|log-?in credentials|credentials|sign(?:ing)? in|usernames?\b|administrators?\b|inactiv(?:e|ity)|benutzerkonto|nutzerkonto|\bkonto\b|\bcompte\b|\bcuenta\b|\baccount (?:utente|gebruiker)|\bconta\b/u,
  'fees-payments':
    /\bfees?\b|\bpay(?:s|ment|ments|able|ing|out|outs)?\b|\bprices?\b|\bpricing\b|\bcredits?\b|subscription|\brefund|\bcharg(?:e|es|ed)\b|\bbill(?:ing|ed|s)?\b|invoic|\btaxes\b|\bvat\b|auto-?renew|free trial|purchas|[$€£¥]\s?\d|\bgebühr|zahlung|\bpreise?\b|abonnement|rückerstattung|\bfrais\b|paiement|remboursement|tarif|\bpagos?\b|precio|reembolso|tarifa|suscripción|pagament|prezz|rimborso|abbonamento|\btaxas?\b|preço|betaling|\bkosten\b/,
  'dispute-resolution':
    /arbitra|disput|class[- ]action|governing law|governed by (?:the )?laws?|jurisdiction of|courts? (?:of|located|in)\b|\bcourts?\b|venue|\bjury\b|indemn|limitation of liability|\bliab(?:le|ility|ilities)\b|warrant(?:y|ies)\b|\bclaims?\b (?:against|arising)|settlement|gerichtsstand|haftung|schiedsverfahren|anwendbares recht|tribunal|litiges?|responsabilité|droit applicable|arbitraje|tribunales|responsabilidad|ley aplicable|foro competente|arbitrato|responsabilità|legge applicabile|arbitragem|geschillen|aansprakelijk/,
  'international-transfers':
    /\b(?:transfer(?:s|red|ring)?|stored?|process(?:ed)?|sent|accessed)\b[^.]{0,80}\b(?:outside|abroad|united states|third countr(?:y|ies)|other countries|china|in countries)\b|international(?:ly)? transfer|cross-border|standard contractual|privacy framework|privacy shield|adequacy|drittl[aä]nd|standardvertragsklauseln|übermittlung in|pays tiers|clauses contractuelles|transferts? (?:internationa|hors)|transferencias? internaciona|cláusulas contractuales|trasferiment\w+ (?:internazional|all'estero)|clausole contrattuali|transferências? internaciona|cláusulas contratuais|modelcontractbepalingen|doorgifte/u,
  other:
    /\bmeans\b|refers to|definition|licen[sc]e|copyright|trademark|intellectual property|logos?\b|brand|\bscrap(?:e|ing)|data mining|accura(?:te|cy)|availab(?:le|ility)|(?:new|list of|following|additional) (?:products?|services?|features?)|changes? to (?:these|this)|we (?:may|will) (?:update|change|modify)|in the event of (?:a )?(?:conflict|discrepancy)|translation|english version|secur(?:ity|e)|third[- ]party (?:software|links|terms|websites)|entire agreement|assign(?:ment)?\b|force majeure|export|beta\b|encrypt|fouille de textes|urheberrecht|propriété intellectuelle|propiedad intelectual|proprietà intellettuale|links? to/,
} as const satisfies Partial<Record<Topic, RegExp>>;

/** What a change of a policy can be about. */
export type ChangeTopic = keyof typeof topicWords;
export const changeTopics = Object.keys(topicWords) as ChangeTopic[];

const sieve = createSieve(changeTopics.map((topic) => topicWords[topic]));

/** The topics that a text speaks of. */
export function topicsSpokenOf(text: string): Set<ChangeTopic> {
  const small = text.toLowerCase();
  const may = sieve(small);
  return new Set(changeTopics.filter((topic, number) => hasBit(may, number) && topicWords[topic].test(small)));
}
