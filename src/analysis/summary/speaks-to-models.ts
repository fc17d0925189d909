/** What is bidden, not what is told of: at the beginning of a sentence, or after a mark or "please". */
const bidden = '(?:^|[.:;!,"“(]\\s*|\\b(?:please|now|must|should|then|and|bitte|por favor) )';
const earlier = '(?:previous|prior|preceding|above|earlier|your|all)';
const reader =
  '(?:(?:ai|ki|ia)(?: (?:assistants?|agents?|models?|systems?))?|(?:large )?language models?|llms?|chatbots?|chatgpt|assistants?|modelle|modèles?|modelos?|modelli)';
const text = '(?:page|article|text|document|post|item)';

const signs: readonly RegExp[] = [
  new RegExp(
    `${bidden}(?:ignore|disregard|forget|override)\\s+(?:(?:any|the|my|these|those|of|other|everything)\\s+)*(?:${earlier}\\s+)+(?:of\\s+|the\\s+|your\\s+|my\\s+)*(?:(?:${earlier})\\s+)*(?:instructions?|prompts?|rules)|${bidden}(?:ignore|disregard|forget|override)\\s+(?:everything\\s+|all\\s+)?(?:the\\s+)?above\\b|${bidden}(?:ignore|disregard|override)\\s+(?:the |your |these )?(?:system )?(?:instructions|prompt)\\b`,
    'i',
  ),
  new RegExp(
    `${bidden}(?:ignoriere?(?:n sie)?|vergiss|vergessen sie|missachte(?:n sie)?|ignore[zs]?|oublie[zs]?|ignora|ignore|olvida|dimentica|esque[çc]a)\\s+(?:\\S+\\s+){0,3}(?:vorherig|bisherig|obig|deine|ihre|précédent|antérieur|anterior|previa|tus|tuas|tes|vos|anweisung|befehl|vorgabe|instruc|instruç|istruzion|consign|indicaz)\\S*(?:\\s+\\S+){0,2}`,
    'i',
  ),
  /\b(?:print|reveal|show|output|repeat|your)\b[^.]{0,20}\b(?:system|developer) (?:prompt|message)\b|<\||\[\/?INST\]|^#+ ?(?:system|instructions?)\b|^(?:system|assistant|llms?|new instructions?)\s?:/i,
  /\byou are (?:now )?(?:an? )?(?:ai|assistant|(?:large )?language model|chatbot|gpt)(?: assistant| model)?\b(?! (?:developer|compan|provider|deployer|user|researcher|expert|firm|start))/i,
  /\b(?:respond|reply|answer|output) (?:only )?in json\b|\bbegin your (?:answer|reply|response|output) with\b|^(?:please )?(?:respond|reply|answer|output) (?:only )?with\b/i,
  new RegExp(
    `\\bas an? (?:ai|(?:large )?language model)(?: assistant| model| language model)?, (?:you|please|do)|^(?:a |important )?note to (?:the )?${reader}\\b|^attention,? ${reader}\\b|^dear ${reader}[,:]`,
    'i',
  ),
  new RegExp(
    `\\b${reader} (?:that are )?(?:reading|summari[sz]ing|processing|that read|that summari[sz]e) this ${text}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:important )?(?:instructions?|message|hinweis(?:e)?|anweisung(?:en)?|consignes?|instrucciones|istruzioni|instruções) (?:for|to|für|an|pour|para|per|aux?) (?:the |die |alle |les |los |i |os )?${reader}[^:.]{0,20}:`,
    'i',
  ),
  new RegExp(
    `\\bwhen (?:you )?summari[sz](?:e|ing) this ${text}\\b|${bidden}(?:do not|don['’]t) summari[sz]e this ${text}|\\byour summary (?:must|should)\\b`,
    'i',
  ),
];

/** Whether a sentence speaks to a machine that reads it, not to people: it is no news, whatever it says. */
export function speaksToModels(sentence: string): boolean {
  return signs.some((sign) => sign.test(sentence));
}
