import type { DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import type { PostLine } from '../../domain/post.ts';
import { dayInWords, severityWords } from '../wording.ts';
import { documentName, kindWords, liveAddress } from './document-words.ts';

const longestSummary = 200;

/** Changes as lines of an answer: when, which document, how grave, what is new, and by which id it is shown in full. */
export function changeLines(
  changes: readonly DocumentChange[],
  documents: readonly TermsDocument[],
): readonly PostLine[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return changes.flatMap((change) => {
    const document = byId.get(change.documentId);
    if (document === undefined) return [];
    const { kind, severity, summary } = change.assessment;
    const state = change.state === 'unconfirmed' ? ' (not confirmed yet)' : '';
    const grave =
      kind === 'cosmetic' ? kindWords.cosmetic : `${kindWords[kind]}, ${severityWords[severity].toLowerCase()}`;
    const short = summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary;
    const text = `${dayInWords(change.at)} · ${document.service}: ${documentName(document)} · ${grave}${state} · ${short} [${change.id}]`;
    return [{ text, url: liveAddress(document) }];
  });
}
