import type { TermsDocument, Version } from '../../domain/document.ts';
import type { PostLine, PostSection, Quote } from '../../domain/post.ts';
import type { Instant } from '../../domain/time.ts';
import type { CommandContext } from '../conversation/command.ts';
import { dayInWords } from '../wording.ts';
import { changeLines } from './change-lines.ts';
import { documentHealth } from './document-health.ts';
import { documentsOfCompany } from './document-names.ts';
import { directionWords, documentName, liveAddress } from './document-words.ts';

export interface CompanyDocuments {
  /** Sentences of its documents on AI and people's data, each with the version it stands in. */
  readonly stance: readonly Quote[];
  readonly sections: readonly PostSection[];
  /** In words; empty where it has no documents. */
  readonly lead: string;
  readonly credits: readonly string[];
}

interface Standing {
  readonly document: TermsDocument;
  readonly version: Version;
  readonly since: Instant;
}

const mostRead = 6;
const eachSays = 2;
const mostQuotes = 4;
const mostChanges = 5;
const mostListed = 12;
/** Where a company says what it does with people's data, likeliest first. */
const likeliest = [/privacy/i, /\bai\b|artificial/i, /terms|conditions/i, /./];

/** What a company's documents say and how they changed, as of a moment: from the versions that stood then. */
export async function companyDocuments(
  company: string,
  asOf: Instant | null,
  context: CommandContext,
): Promise<CompanyDocuments> {
  const { store, registry, clock } = context;
  const documents = (await documentsOfCompany(company, registry, store)).toSorted(byLikelihood);
  if (documents.length === 0) return { stance: [], sections: [], lead: '', credits: [] };
  const moment = asOf ?? clock.now().toISOString();
  const standing = await standingThen(documents.slice(0, mostListed), moment, context);
  const changes = await store.changes.find({
    documents: documents.map(({ id }) => id),
    ...(asOf === null ? {} : { until: asOf }),
    kinds: ['ai-data', 'substantive'],
    states: ['confirmed', 'unconfirmed'],
    causes: ['service'],
    limit: 50,
  });
  const latest = changes.find(({ assessment }) => assessment.kind === 'ai-data');
  const changed = changeLines(changes.slice(0, mostChanges), documents);
  const sections: PostSection[] = [
    {
      heading: asOf === null ? 'Documents' : 'Documents as they stood',
      lines: await documentLines(documents, standing, asOf, context),
    },
    { heading: asOf === null ? 'Latest changes' : 'Latest changes until then', lines: changed },
  ];
  const said =
    latest === undefined
      ? `No change on AI and people's data in its documents is known${asOf === null ? '' : ' from before'}.`
      : `Its latest change on AI and people's data${latest.assessment.direction === null ? '' : ` ${directionWords[latest.assessment.direction]}`} (${dayInWords(latest.at)}).`;
  return {
    stance: await quotesOf(standing, context),
    sections: sections.filter(({ lines }) => lines.length > 0),
    lead:
      standing.length === 0
        ? `No text of its documents is kept from ${asOf === null ? 'any time' : 'before that day'}.`
        : said,
    credits: [
      ...new Set(
        standing.flatMap(({ version }) =>
          version.recording === null ? [] : [`${version.recording.collection} (${version.recording.licence})`],
        ),
      ),
    ],
  };
}

async function standingThen(
  documents: readonly TermsDocument[],
  moment: Instant,
  { store }: CommandContext,
): Promise<Standing[]> {
  const found: Standing[] = [];
  for (const document of documents) {
    const standing = await store.versions.standingAt(document.id, moment);
    const version = standing === null ? null : await store.versions.get(standing.versionId);
    if (standing !== null && version !== null) found.push({ document, version, since: standing.from });
  }
  return found;
}

async function quotesOf(standing: readonly Standing[], { stance }: CommandContext): Promise<Quote[]> {
  const said = await Promise.all(
    standing.slice(0, mostRead).map(async ({ document, version, since }) =>
      (await stance(version.text, eachSays)).map(({ text, probability }) => ({
        probability,
        quote: {
          text,
          source: `${document.service} ${documentName(document)}, standing since ${dayInWords(since)}`,
          url: liveAddress(document),
        },
      })),
    ),
  );
  const surest = said.flat().toSorted((left, right) => right.probability - left.probability);
  return surest.slice(0, mostQuotes).map(({ quote }) => quote);
}

async function documentLines(
  documents: readonly TermsDocument[],
  standing: readonly Standing[],
  asOf: Instant | null,
  { store, clock }: CommandContext,
): Promise<PostLine[]> {
  const standingOf = new Map(standing.map((one) => [one.document.id, one]));
  const shown = documents.slice(0, mostListed).filter(({ id }) => asOf === null || standingOf.has(id));
  return Promise.all(
    shown.map(async (document) => {
      const own = standingOf.get(document.id);
      const since = own === undefined ? 'no text kept' : `this text since ${dayInWords(own.since)}`;
      const health = documentHealth(document, await store.documents.state(document.id), clock.now());
      const text = `${document.service}: ${documentName(document)}, ${since}${asOf === null ? `; ${health}` : ''}`;
      return { text, url: liveAddress(document) };
    }),
  );
}

function byLikelihood(left: TermsDocument, right: TermsDocument): number {
  const rank = ({ type }: TermsDocument) => likeliest.findIndex((pattern) => pattern.test(type));
  return rank(left) - rank(right) || left.id.localeCompare(right.id);
}
