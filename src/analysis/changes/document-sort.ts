import { isNameList } from './name-list.ts';

/** What a document is for, as far as its type says: what is done with data, what people may do, who gets data, or none. */
export type DocumentSort = 'privacy' | 'rules' | 'names' | 'other';

const rules =
  /acceptable use|guidelines|rules|code of conduct|monetisation|monetization|copyright|brand|trademark|advertising content|ad publishing|review|prohibited|usage policy|content policy/i;
const privacy =
  /privacy|data (?:protection|process|control)|datenschutz|confidentialité|privacidad|privacidade|riservatezza|cookies?|trackers/i;

const contract = /terms|agreement|contract|policy|conditions/i;

/** By Open Terms Archive's name of a document's type, or any title of its kind. */
export function documentSort(document: string | null): DocumentSort {
  if (document === null) return 'other';
  if (privacy.test(document)) return 'privacy';
  if (rules.test(document)) return 'rules';
  return isNameList(document) && !contract.test(document) ? 'names' : 'other';
}
