/** Where one statement of a sentence ends and another of its own begins, with its own parties and its own denial. */
const between =
  /;\s+|,\s+(?=(?:and|but|while|whereas|und|aber|während|et|mais|tandis|y|pero|mientras|e|ma|mentre|mas|enquanto)\s)|,?\s+(?=(?:after|because|although|nachdem|weil|obwohl|après que|parce que|después de que|porque|dopo che|perché|depois que)\s)/u;

/** The statements of a sentence, in its order. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(between).filter((clause) => clause !== '');
}

/** The statements of a sentence that a quote from it is part of: a quote cannot leave out what denies or doubts it. */
export function clausesAround(quote: string, sentence: string): string[] {
  const from = sentence.indexOf(quote);
  const to = from + quote.length;
  let at = 0;
  return clausesOf(sentence).filter((clause) => {
    const start = sentence.indexOf(clause, at);
    at = start + clause.length;
    return start < to && at > from;
  });
}
