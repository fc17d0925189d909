import type { TermsDocument, Version } from '../../domain/document.ts';
import { Fault } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answer, CommandContext } from '../conversation/command.ts';
import { endOfDay } from '../conversation/day-typed.ts';
import { counted, dayInWords, listed } from '../wording.ts';
import { markedPassage } from './change-post.ts';
import { documentName, linksTo, liveAddress } from './document-words.ts';
import { editionName, editionsOf } from './editions.ts';

const passagesAPage = 4;

/** One page of all passages in which two versions of a document differ, with what proves both texts. */
export async function pageOfDifference(
  document: TermsDocument,
  before: Version,
  after: Version,
  { page, date }: { readonly page: number; readonly date: Instant },
  { compare }: Pick<CommandContext, 'compare'>,
): Promise<Pick<Answer, 'passages' | 'links' | 'more'> & { readonly proof: readonly string[] }> {
  const { passages } = await compare({
    before: before.text,
    after: after.text,
    service: document.service,
    document: document.type,
    date: date.slice(0, 10),
    isVouched: true,
  });
  return {
    passages: passages.slice(page * passagesAPage, (page + 1) * passagesAPage).map(markedPassage),
    links: linksTo(document),
    more: passages.length > (page + 1) * passagesAPage,
    proof: [
      `${counted(passages.length, 'changed passage')}, page ${page + 1}`,
      `texts captured on ${captured(before)} and ${captured(after)}`,
      ...new Set(
        [before, after].flatMap(({ recording }) =>
          recording === null ? [] : [`recorded by ${recording.collection} (${recording.licence})`],
        ),
      ),
    ],
  };
}

function captured({ capturedAt, textHash }: Version): string {
  return `${dayInWords(capturedAt)}, ${capturedAt.slice(11, 16)} UTC (SHA-256 ${textHash.slice(0, 12)})`;
}

/** What differs between the texts of a document that stood on two days. Throws a `Fault` in words where there is none. */
export async function differenceOfDays(
  documents: readonly TermsDocument[],
  days: { readonly from: string; readonly to: string | undefined },
  page: number,
  context: CommandContext,
): Promise<Answer> {
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) {
    const names = documents.slice(0, 8).map(documentName);
    throw new Fault('invalid', `Name one document to see it on two days. There are: ${listed(names)}.`);
  }
  const to = days.to ?? context.clock.now().toISOString().slice(0, 10);
  const before = await standingOn(document, days.from, context);
  const after = await standingOn(document, to, context);
  const name = `${document.service}: ${documentName(document)}`;
  const title = `${name} on ${dayInWords(days.from)} and on ${dayInWords(to)}`;
  if (before.id === after.id) {
    return { title, url: liveAddress(document), summary: 'The same text stood there on both days.' };
  }
  const { proof, ...shown } = await pageOfDifference(
    document,
    before,
    after,
    { page, date: after.capturedAt },
    context,
  );
  return { title, url: liveAddress(document), ...shown, footer: proof.join(' · ') };
}

/** What another regional edition of a document says otherwise, as both stand today. Throws a `Fault` where there is none. */
export async function differenceOfEditions(
  documents: readonly TermsDocument[],
  typed: string,
  page: number,
  context: CommandContext,
): Promise<Answer> {
  const { store, clock } = context;
  const all = await store.documents.all();
  const wanted = typed.trim().toLowerCase();
  const named = (one: TermsDocument) =>
    [editionName(one), one.jurisdiction, one.id].some((name) => name?.toLowerCase() === wanted);
  const pairs = documents
    .filter((one) => !named(one))
    .flatMap((document) => {
      const other = editionsOf(document, all).find(named);
      return other === undefined ? [] : [{ document, other }];
    });
  // The one for everybody is what the others are held against.
  const pair = pairs.find(({ document }) => document.jurisdiction === null) ?? pairs[0];
  if (pair === undefined) {
    const known = new Set(documents.flatMap((one) => [one, ...editionsOf(one, all)].map(editionName)));
    throw new Fault('invalid', `There is no edition "${typed.slice(0, 40)}" of it. There are: ${listed([...known])}.`);
  }
  const { document, other } = pair;
  const today = clock.now().toISOString().slice(0, 10);
  const [before, after] = [await standingOn(document, today, context), await standingOn(other, today, context)];
  const title = `${document.service}: ${documentName(document)} (${editionName(document)}) beside ${editionName(other)}`;
  if (before.text === after.text) return { title, url: liveAddress(other), summary: 'Both say the same.' };
  const how = { page, date: after.capturedAt };
  const { proof, ...shown } = await pageOfDifference(other, before, after, how, context);
  const summary = `What is marked as new is what ${editionName(other)} says, what is marked as gone is what ${editionName(document)} says.`;
  return { title, url: liveAddress(other), ...(page === 0 ? { summary } : {}), ...shown, footer: proof.join(' · ') };
}

async function standingOn(
  document: TermsDocument,
  typed: string,
  { store }: Pick<CommandContext, 'store'>,
): Promise<Version> {
  const standing = await store.versions.standingAt(document.id, endOfDay(typed));
  const version = standing === null ? null : await store.versions.get(standing.versionId);
  if (version !== null) return version;
  const first = (await store.versions.standings(document.id))[0]?.from;
  const known = first === undefined ? 'no text of it is kept' : `its first text is of ${dayInWords(first)}`;
  throw new Fault('invalid', `It is not known what stood there on ${dayInWords(typed)}: ${known}.`);
}
