import type { TextFault } from '../../analysis/text-fault.ts';
import { announcedDay, type ChangeKind, type Direction, type DocumentChange } from '../../domain/change.ts';
import type { TermsDocument } from '../../domain/document.ts';
import { editionOf, editionOfService } from '../../domain/places.ts';
import { dayInWords, listed, topicWords } from '../wording.ts';

export const faultWords: Readonly<Record<TextFault, string>> = {
  empty: 'the page has no text',
  'error-page': 'the page shows an error in place of the document',
  'log-in': 'the page asks to log in',
  consent: 'the page asks for consent before it shows the document',
  shorter: 'the text is suddenly much shorter',
  'other-language': 'the text is suddenly in another language',
};

/** What went away so often and came again takes turns with what it replaced. */
export const turnsFrom = 3;
export const inTurnsWords = 'The page shows this text and the earlier one in turns.';

const longestTitle = 80;

/** `title`: what the page calls itself now. */
export function swapWords(title: string | null): string {
  const called = title === null || title === '' ? '' : `, “${title.slice(0, longestTitle)}”`;
  return `the page seems to hold another document now${called}`;
}

export const kindWords: Readonly<Record<ChangeKind, string>> = {
  'ai-data': "AI and people's data",
  substantive: 'substantive',
  cosmetic: 'cosmetic',
};

export const directionWords: Readonly<Record<Direction, string>> = {
  'expands-use': "allows more use of people's data",
  'restricts-use': "allows less use of people's data",
  neutral: 'neither more nor less use',
};

/** `Privacy Policy (UK)`; an edition that says so itself is called as it calls itself. */
export function documentName({ service, type, jurisdiction }: TermsDocument): string {
  const saysSo = editionOf(type).marker !== null || editionOfService(service).marker !== null;
  return jurisdiction === null || saysSo ? type : `${type} (${jurisdiction})`;
}

/** Address of the live page; null for a document that has only its history. */
export function liveAddress({ pages }: TermsDocument): string | null {
  return pages[0]?.fetch ?? null;
}

export function linksTo(document: TermsDocument): { label: string; url: string }[] {
  const address = liveAddress(document);
  return address === null ? [] : [{ label: 'Open the page', url: address }];
}

/** A change in one line, as the title of what is told of it. */
export function changeTitle(change: DocumentChange, document: TermsDocument): string {
  const { assessment, names } = change;
  const whose = `${document.service}: ${documentName(document)}`;
  if (names !== null && names.added.length + names.removed.length > 0) {
    const parts = [
      names.added.length > 0 ? `${named(names.added)} added` : '',
      names.removed.length > 0 ? `${named(names.removed)} removed` : '',
    ];
    return `${whose}: ${parts.filter((part) => part !== '').join(', ')}`;
  }
  if (assessment.kind === 'ai-data') {
    if (assessment.direction === 'expands-use') return `${whose} now allows more use of people's data in AI`;
    if (assessment.direction === 'restricts-use') return `${whose} now allows less use of people's data in AI`;
    return `${whose} changed what it says on AI and people's data`;
  }
  const topics = assessment.topics.filter((topic) => topic !== 'other').slice(0, 3);
  return topics.length === 0 ? `${whose} changed` : `${whose} changed: ${listed(topics.map(topicWords))}`;
}

function named(names: readonly string[]): string {
  return names.length <= 3 ? listed(names) : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

/** What is said of a change in short: what a model wrote and the texts bear out, else their own words. */
export function summaryOfChange({ assessment, written }: DocumentChange): string {
  return written?.summary ?? assessment.summary;
}

/** From when a change holds, and for when it was announced at first where that is another day; null where it says none. */
export function inForceWords(change: DocumentChange): string | null {
  const day = announcedDay(change);
  const first = change.assessment.effectiveDate;
  if (day === null) return null;
  return first === null || first === day
    ? dayInWords(day)
    : `${dayInWords(day)} (first announced for ${dayInWords(first)})`;
}
