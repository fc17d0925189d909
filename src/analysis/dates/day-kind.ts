import type { DatedEvent } from '../../domain/assessment.ts';
import type { DayFound } from './days.ts';

/** Begins on that day; said just before it. */
const begins =
  /(?:effective(?: date)?(?: (?:is|of|on|from|as of))?:?|in(?:to)? force(?: on| from| as of)?|tak(?:es?|ing) effect(?: on| from)?|(?:goes|go|going|come|comes) into (?:effect|force)(?: on| from)?|with effect (?:from|as of)|starting(?: from| on)?|beginning(?: on)?|begins?(?: on)?|starts?(?: on| from)?|as of|on (?:and|or) after|after|kicks? in(?: on)?|appl(?:y|ies|icable)(?: from| as of| on)?|from|since|mit wirkung (?:vom|zum|ab)(?: dem)?|wirksam (?:ab|zum|am)|in kraft(?: am| ab| zum| seit)?|gültig ab|gelten ab|gilt ab|ab(?: dem)?|vom|startet am|beginnt am|seit(?: dem)?|à (?:compter|partir) du|dès le|entr\w+ en vigueur (?:le|au|à partir du)|en vigueur (?:le|depuis le|à partir du)|prend(?:ra)? effet le|a partir del?|a contar del?|con efectos?(?: a partir)? del?|desde el|entr\w+ en vigor el|en vigor (?:el|desde el)|a partire dal|con effetto dal|a decorrere dal|a far data dal|entr\w+ in vigore (?:il|dal)|in vigore (?:dal|il)|dal|a partir de|com efeitos a partir de|entr\w+ em vigor (?:em|no dia|a partir de)|em vigor (?:em|desde|a partir de)|desde)\s*(?:the |next |nächsten |kommenden |próximo |prossimo |le |el |il |o |dia |monday,? |tuesday,? |wednesday,? |thursday,? |friday,? )?$/i;
/** Begins on that day; said just after it. */
const willBegin =
  /^[,:]?(?:\s+(?:\d{4}|the|its|their|new|updated|revised|terms|policy|rules|changes|law|act|regulation|these|it|this|which|when|die|neuen|nutzungsbedingungen|das|gesetz|les|nouvelles|conditions|las|nuevas|condiciones|le|nuove)\b){0,6}[,:]?\s+(?:(?:will |to )?(?:takes?|go(?:es)?|comes?|came|enters?|becomes?) (?:into )?(?:effect|effective|force)|will (?:begin|start|use|be used|apply|train|share|collect)|start(?:s|ing) to|begins? to|treten|tritt|in kraft|gelten|entre|entrent|entreront|entran|entrará|entrano|entrerà|entram)/i;
/** Ends on that day; said just before it. */
const ends =
  /(?:until|till|by|before|prior to|no later than|not later than|at the latest|through|(?:deadline|cut-?off|closing date|due)(?: date)?(?: \w+){0,3}?(?: is| of| on| for|:)?|clos(?:es|ing)(?: on)?|ends?(?: on)?|runs? (?:until|to|through)|expires?(?: on)?|up to|open (?:until|to|through)|bis(?: zum| spätestens| einschließlich)?|spätestens(?: am| bis(?: zum)?)?|vor dem|frist(?: bis)?(?: zum| am)?|endet am|jusqu['’]au|avant le|au plus tard le|date limite(?: :| est)?(?: le| au)?|hasta el|antes del|a más tardar el|fecha límite(?: es)?(?: el)?|entro il|entro e non oltre il|prima del|fino al|non oltre il|até(?: o dia| ao dia)?|antes de|prazo (?:é|até))\s*(?:the |next |nächsten |kommenden |próximo |prossimo |le |el |il |o |dia |(?:end of (?:the )?day |midnight |close of business )?(?:on )?|monday,? |tuesday,? |wednesday,? |thursday,? |friday,? )?$/i;
const commenting =
  /comments?\b|consultation|submissions?\b|respon(?:d|ses?) to the (?:draft|consultation|proposal)|feedback|public input|have (?:its|their|your) say|Stellungnahme|Konsultation|contributions?\b|consulta pública|consultazione|observaciones|osservazioni|contribuições|alegaciones/i;
const refusing =
  /opt(?:s|ed|ing)?[- ]?out|opt out|\bobject(?:s|ed|ion)?\b|turn(?:ed|ing)? (?:it |this |them )?off|disabl|withdraw (?:their |your )?consent|refuse|toggle|wid(?:er|re)sp|s['’]opposer|opposition|refuser|oponerse|oponer|oposición|opporsi|opposizione|opor-se|se opor|oposição|delete (?:their|your) (?:data|account|posts)|export (?:their|your)|switch (?:it )?off/i;
const bound =
  /must|has to|have to|required?|order(?:s|ed)?|compl(?:y|iance)|respond|answer|reply|pay\b|appeal|provide|deadline|submit|deliver|delete|implement|muss|müssen|Frist|doit|doivent|délai|deben?|plazo|deve|devono|termine|prazo|dovr|dever|rispond|réponse|répond|conform|cumpl|cumpr|prazo|gives? |given |have |has |hat |haben /i;
const past =
  /last (?:updated|modified|revised)|(?:published|posted|dated|filed|signed|announced|updated|archived|retrieved|born|founded|since its launch)(?: on| in)?\s*:?\s*(?:the )?$|zuletzt|dernière mise à jour|última actualización|ultimo aggiornamento|última atualização|Stand:/i;
const aboutRules =
  /will|terms|polic|rules?\b|law\b|act\b|train|use|apply|change|feature|collect|shar|new\b|bedingung|richtlinie|gesetz|nutz|werden|conditions|politique|utilis|términos|política|ley|usará|termini|informativa|legge|termos|lei\b/i;

/** By the words just before the day, else just after it; what it ends is said by the rest of the sentence. */
export function kindOfDay(sentence: string, { start, end, isSpan }: DayFound): DatedEvent['kind'] | null {
  const before = sentence.slice(Math.max(0, start - 60), start);
  const after = sentence.slice(end, end + 90);
  if (past.test(before)) return null;
  if (ends.test(before) || (isSpan && !begins.test(before))) {
    if (commenting.test(sentence)) return 'comment';
    if (refusing.test(sentence)) return 'opt-out';
    return bound.test(sentence) ? 'deadline' : null;
  }
  if (begins.test(before))
    return /(?<!gültig |gilt |gelten |wirksam |partire |decorrere |effetto |vigore |effect |force |effective |starting |applies )(?:from|since|after|vom|seit|dal|desde|ab|dès le)\s*(?:dem )?$/i.test(
      before,
    ) && !aboutRules.test(sentence)
      ? null
      : 'effective';
  return willBegin.test(after) ? 'effective' : null;
}
