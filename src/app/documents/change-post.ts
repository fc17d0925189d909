import { plainText } from '../../analysis/changes/normalize.ts';
import { cellsOf } from '../../analysis/changes/table-row.ts';
import { diffWords } from '../../analysis/changes/word-diff.ts';
import type { DocumentChange, Passage } from '../../domain/change.ts';
import type { TermsDocument, VersionRecord } from '../../domain/document.ts';
import type { MarkedPassage, MarkedWords, Post, PostButton, PostField } from '../../domain/post.ts';
import { dayInWords, listed, severityWords, topicWords } from '../wording.ts';
import {
  changeTitle,
  directionWords,
  documentName,
  inForceWords,
  inTurnsWords,
  linksTo,
  liveAddress,
  summaryOfChange,
  turnsFrom,
} from './document-words.ts';

/** All that an alert for a change says beside the change itself. */
export interface ChangeSurroundings {
  readonly document: TermsDocument;
  readonly before: VersionRecord;
  /** Names of the documents of the same company that were changed alike. */
  readonly alike: readonly string[];
  /** What other regional editions say of it, in words; empty where there is none. */
  readonly editions: readonly string[];
  /** What became of it after it was told, in words: the earlier text came back; null where nothing did. */
  readonly since: string | null;
}

const mostPassages = 2;
const mostWords = 900;
/** What did not change is shown this far around what did. */
const around = 160;

/** A change of a document as it is told, and as it is corrected in place when it was confirmed or withdrawn. */
export function changePost(kind: 'story' | 'update', change: DocumentChange, surroundings: ChangeSurroundings): Post {
  const { document, before } = surroundings;
  const { assessment, state } = change;
  const title = changeTitle(change, document);
  const isWithdrawn = state === 'withdrawn';
  return {
    kind,
    title: isWithdrawn ? `Withdrawn: ${title}` : kind === 'update' ? `Update: ${title}` : title,
    url: liveAddress(document),
    severity: isWithdrawn ? 0 : assessment.severity,
    summary: [stateWords(change, surroundings), summaryOfChange(change)].filter((part) => part !== '').join('\n\n'),
    quotes: [],
    passages: isWithdrawn ? [] : decisive(assessment.passages).map(markedPassage),
    fields: fieldsOf(change, surroundings),
    links: linksTo(document),
    buttons: buttonsOf(change, document),
    sections: [],
    footer: [
      `${document.service} · ${documentName(document)} · ${dayInWords(change.at)}`,
      before.recording === null
        ? null
        : `earlier text recorded by ${before.recording.collection} (${before.recording.licence})`,
      change.written === undefined ? null : `Summary by ${change.written.by}, checked against the text`,
      `"changes change:${change.id}" shows all of it`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  };
}

function stateWords({ state, at, withdrawals }: DocumentChange, { since }: ChangeSurroundings): string {
  if (state === 'unconfirmed') return 'Not confirmed yet: seen once so far, and looked at again in a few minutes.';
  if (state === 'withdrawn') {
    return `This was seen once, on ${dayInWords(at)}, and was gone at the next look.`;
  }
  return since ?? (withdrawals >= turnsFrom ? inTurnsWords : '');
}

function fieldsOf(change: DocumentChange, { document, alike, editions }: ChangeSurroundings): PostField[] {
  const { assessment } = change;
  const topics = assessment.topics.filter((topic) => topic !== 'other');
  const inForce = inForceWords(change);
  const fields: (PostField | null)[] = [
    { name: 'Severity', value: severityWords[assessment.severity] },
    { name: 'Service', value: document.service },
    document.company === null || document.company === document.service
      ? null
      : { name: 'Company', value: document.company },
    { name: 'Document', value: documentName(document) },
    topics.length === 0 ? null : { name: 'About', value: topics.map(topicWords).join(', ') },
    assessment.direction === null ? null : { name: 'Direction', value: directionWords[assessment.direction] },
    inForce === null ? null : { name: 'In force from', value: inForce },
    change.objection === null ? null : { name: 'Time to object', value: change.objection },
    alike.length === 0 ? null : { name: 'Changed alike', value: listed(alike) },
    editions.length === 0 ? null : { name: 'Other editions', value: editions.join('; ') },
    change.undated ? { name: 'Unannounced', value: 'the text changed, its own "last updated" did not' } : null,
  ];
  return fields.filter((field) => field !== null);
}

function buttonsOf(change: DocumentChange, { company }: TermsDocument): PostButton[] {
  const buttons: PostButton[] = [{ label: 'Full difference', action: 'ask', value: `changes change:${change.id}` }];
  if (company !== null && company.length <= 60) {
    buttons.push({ label: `Mute ${company} here`, action: 'mute-company', value: company });
  }
  buttons.push({ label: 'Not relevant', action: 'not-relevant', value: change.id });
  buttons.push({ label: 'More like this', action: 'more-like-this', value: change.id });
  return buttons;
}

function decisive(passages: readonly Passage[]): readonly Passage[] {
  const heaviest = passages[0]?.weight ?? 0;
  return passages.slice(0, mostPassages).filter(({ weight }) => weight >= heaviest / 2);
}

/** A passage with its changed words marked, as a reader of the page sees it; what both texts have is shortened. */
export function markedPassage({ heading, before, after }: Passage): MarkedPassage {
  const [was, is] = [asRead(before), asRead(after)];
  // Where they read the same, an address or a mark is what changed.
  const words = was === is ? diffWords(before, after) : diffWords(was, is);
  return { heading: plainText(heading), words: within(shortened(words), mostWords) };
}

function asRead(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (/^\s*\|.*\|\s*$/.test(line) ? asRow(line) : plainText(line)))
    .join('\n');
}

/** The cells of a row of a table stay apart. */
function asRow(line: string): string {
  return cellsOf(line)
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell))
    .join(' · ');
}

function shortened(words: readonly MarkedWords[]): MarkedWords[] {
  return words.map((part, at) => {
    if (part.kind !== 'kept' || part.text.length <= 2 * around) return part;
    const lead = at === 0 ? '' : part.text.slice(0, around);
    const trail = at === words.length - 1 ? '' : part.text.slice(-around);
    return { kind: 'kept', text: `${lead} … ${trail}`.trimStart() };
  });
}

function within(words: readonly MarkedWords[], most: number): MarkedWords[] {
  const kept: MarkedWords[] = [];
  let left = most;
  for (const part of words) {
    if (left <= 0) break;
    kept.push(part.text.length <= left ? part : { ...part, text: `${part.text.slice(0, left)} …` });
    left -= part.text.length;
  }
  return kept;
}
