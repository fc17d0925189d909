const saysWhen =
  /(?:last (?:updated|modified|revised|changed)|(?:date of )?last (?:update|revision)|updated(?: on)?|effective(?: date| as of| from)?|stand|zuletzt (?:aktualisiert|geändert)|dernière mise à jour|última actualización|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd))\s*(?:on|as of|from|vom|am|le|el|il|op)?\s*[:：]?\s*([^\n]{4,60})/giu;
const day =
  /\d{1,2}(?:st|nd|rd|th|\.|er)?(?: (?:de|of))?[ ./-]+(?:\p{L}{3,12}\.?|\d{1,2})[ ,./-]+(?:(?:de|del) )?\d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}/u;
/** It stands at the beginning or the end of a policy. */
const reach = 6_000;

/** The day that a text gives as that of its last change, as it is written there; null where it gives none. */
export function lastUpdated(text: string): string | null {
  const ends = text.length <= 2 * reach ? text : `${text.slice(0, reach)}\n${text.slice(-reach)}`;
  for (const match of ends.replace(/[*_#>|\\]/g, '').matchAll(saysWhen)) {
    const found = day.exec(match[1] ?? '');
    if (found !== null) return found[0].toLowerCase().replace(/\s+/g, ' ');
  }
  return null;
}

/** Whether two texts give a day of their last change, and it is the same day. */
export function keptItsDay(before: string, after: string): boolean {
  const earlier = lastUpdated(before);
  return earlier !== null && earlier === lastUpdated(after);
}
