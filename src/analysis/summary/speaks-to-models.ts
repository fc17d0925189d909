const signs: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|my|these|those|of|previous|prior|preceding|above|earlier|other|everything)\s+)*(?:instructions?|prompts?|(?<=(?:previous|prior|your|above|all)\s)rules|above)\b/i,
  /\b(?:ignorier|vergiss|missachte)\w*\s+(?:\w+\s+){0,3}(?:anweisung|befehl|vorgabe)|\b(?:ignore[zs]?|oublie[zs]?|ignora|olvida|dimentica|esque[çc]a)\w*\s+(?:\S+\s+){0,3}(?:instruc|instruç|istruzion|consign|indicaz)/i,
  /\b(?:system|developer) (?:prompt|message)\b|<\|/i,
  /\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|gpt)\b/i,
  /\b(?:respond|reply|answer|output) (?:only )?(?:with|in json)\b/i,
  /\b(?:as an ai|dear ai|attention,? ai|note to (?:the )?(?:ai|model|llms?))\b/i,
  /\bsummar(?:ize|ise|y)\b.{0,30}\b(?:must|should) (?:say|state|include)\b/i,
];

/** Whether a sentence speaks to a machine that reads it, not to people: it is no news, whatever it says. */
export function speaksToModels(sentence: string): boolean {
  return signs.some((sign) => sign.test(sentence));
}
