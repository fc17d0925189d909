import { sentencesOf } from './sentences.ts';

const most = 40;
const longest = 600;
const shortest = 25;
const boilerplate =
  /read more|continue reading|appeared first on|cookie|subscribe|newsletter|sign up|click here|all rights reserved|photo(?:graph)? by|image credit|getty images|follow us|share this|advertisement|view comments|your browser|javascript|log in to|weiterlesen|lire la suite|seguir leyendo|leggi anche|leia mais|^by [A-Z]|\[…\]|\[&#8230;\]|^(?:updated|published|posted)(?: on)?:? |\bmin(?:ute)?s? read\b/i;
/** Text that speaks to a machine that reads it, not to people: it is no news, whatever it says. */
const speaksToModels =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|previous|earlier)\b|\b(?:system|developer) (?:prompt|message)\b|\byou are (?:an? )?(?:ai|assistant|language model|chatbot|gpt)\b|\b(?:respond|reply|answer|output) (?:only )?(?:with|in json)\b|\b(?:as an ai|dear ai|attention,? ai|note to (?:the )?(?:ai|model|llms?))\b|\bsummar(?:ize|ise|y).{0,30}\b(?:must|should) (?:say|state|include)\b|<\|/i;

/** What of a text a summary may rest on: whole sentences that tell people something, verbatim, in order. */
export function passagesOf(text: string): { readonly sentence: string; readonly at: number }[] {
  return sentencesOf(text)
    .slice(0, most)
    .map((sentence, at) => ({ sentence, at }))
    .filter(
      ({ sentence }) =>
        sentence.length >= shortest &&
        sentence.length <= longest &&
        !boilerplate.test(sentence) &&
        !speaksToModels.test(sentence) &&
        /[.!?…]["'”’»)]*$/.test(sentence),
    );
}
