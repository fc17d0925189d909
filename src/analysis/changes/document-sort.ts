/** What a document is for, as far as its type says: what is done with data, what people may do, or neither. */
export type DocumentSort = 'privacy' | 'rules' | 'other';

const rules =
  /acceptable use|guidelines|rules|code of conduct|monetisation|monetization|copyright|brand|trademark|advertising content|ad publishing|review|prohibited|usage policy|content policy/i;
const privacy =
  /privacy|data (?:protection|process|control)|datenschutz|confidentialité|privacidad|privacidade|riservatezza|cookies?|trackers/i;

/** By Open Terms Archive's name of a document's type, or any title of its kind. */
export function documentSort(document: string | null): DocumentSort {
  if (document === null) return 'other';
  if (privacy.test(document)) return 'privacy';
  return rules.test(document) ? 'rules' : 'other';
}
