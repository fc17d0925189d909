import type { Answer, Command, CommandContext } from '../src/app/conversation/command.ts';
import { changeLines } from '../src/app/documents/change-lines.ts';
import { differenceOfDays, differenceOfEditions, pageOfDifference } from '../src/app/documents/difference-pages.ts';
import { documentsNamed } from '../src/app/documents/document-names.ts';
import {
  changeTitle,
  directionWords,
  documentName,
  inForceWords,
  kindWords,
  liveAddress,
  summaryOfChange,
} from '../src/app/documents/document-words.ts';
import { editionWords } from '../src/app/documents/editions.ts';
import { counted, dayInWords, severityWords } from '../src/app/wording.ts';
import type { DocumentChange } from '../src/domain/change.ts';
import { Fault } from '../src/domain/errors.ts';
import type { PostField } from '../src/domain/post.ts';

const pageSize = 6;

export const changes: Command = {
  name: 'changes',
  description: 'What changed in the documents of a company; one change, or two days, in full',
  who: 'anyone',
  slow: true,
  options: [
    {
      name: 'company',
      description: 'Company or service, and perhaps a document of it',
      type: 'text',
      required: false,
      complete: 'company',
      maxLength: 200,
    },
    { name: 'document', description: 'Document, such as privacy', type: 'text', required: false, maxLength: 100 },
    {
      name: 'kind',
      description: 'What to list; without it, what means something',
      type: 'text',
      required: false,
      choices: ['ai-data', 'substantive', 'cosmetic', 'all'],
    },
    {
      name: 'change',
      description: 'Id of one change, to see it in full',
      type: 'text',
      required: false,
      maxLength: 40,
    },
    {
      name: 'from',
      description: 'What differs since the text that stood on a day, such as 2024-09-01',
      type: 'text',
      required: false,
      maxLength: 10,
    },
    {
      name: 'to',
      description: 'With "from": until the text that stood on this day; without it, today',
      type: 'text',
      required: false,
      maxLength: 10,
    },
    {
      name: 'edition',
      description: 'What this regional edition of a document says otherwise, such as UK',
      type: 'text',
      required: false,
      maxLength: 40,
    },
  ],
  async run({ options, page }, context) {
    if (options.change !== undefined) return oneInFull(options.change, page, context);
    if (options.company === undefined) throw new Fault('invalid', '"changes" needs a company, or the id of a change.');
    const { store, registry } = context;
    const { name, documents } = await documentsNamed(options.company, options.document, registry, store);
    if (options.from !== undefined) {
      return differenceOfDays(documents, { from: options.from, to: options.to }, page, context);
    }
    if (options.edition !== undefined) return differenceOfEditions(documents, options.edition, page, context);
    const query = {
      documents: documents.map(({ id }) => id),
      kinds: kindsOf(options.kind),
      states: ['confirmed', 'unconfirmed'] as const,
      causes: ['service'] as const,
    };
    const found = await store.changes.find({ ...query, limit: pageSize + 1, offset: page * pageSize });
    const [meant, cosmetic] = await Promise.all([
      store.changes.count({ ...query, kinds: kindsOf(undefined) }),
      store.changes.count({ ...query, kinds: ['cosmetic'] }),
    ]);
    const lines = changeLines(found.slice(0, pageSize), documents);
    const credits = [...new Set(documents.flatMap(({ attribution }) => (attribution === null ? [] : [attribution])))];
    return {
      title: `Changes: ${name}${documents.length === 1 ? `, ${documentName(documents[0] as (typeof documents)[number])}` : ''}`,
      summary: `${counted(documents.length, 'document')}, ${counted(meant, 'change that means', 'changes that mean')} something, ${counted(cosmetic, 'cosmetic edit')}${options.kind === undefined && cosmetic > 0 ? ' not shown' : ''}.`,
      sections: lines.length === 0 ? [] : [{ heading: `Latest first, page ${page + 1}`, lines }],
      more: found.length > pageSize,
      footer: [lines.length === 0 ? null : '"changes change:ID" shows one in full.', ...credits.slice(0, 3)]
        .filter((part) => part !== null)
        .join(' · '),
    };
  },
};

function kindsOf(kind: string | undefined): readonly DocumentChange['assessment']['kind'][] {
  if (kind === 'all') return ['ai-data', 'substantive', 'cosmetic'];
  return kind === undefined ? ['ai-data', 'substantive'] : [kind as DocumentChange['assessment']['kind']];
}

/** One change, passage by passage, found again from both texts. */
async function oneInFull(id: string, page: number, context: CommandContext): Promise<Answer> {
  const { store } = context;
  const change = await store.changes.get(id.trim());
  const document = change === null ? null : await store.documents.get(change.documentId);
  if (change === null || document === null) throw new Fault('invalid', `There is no change "${id.slice(0, 40)}".`);
  const [before, after] = await Promise.all([store.versions.get(change.beforeId), store.versions.get(change.afterId)]);
  if (before === null || after === null) throw new Fault('invalid', 'The texts of that change are no longer kept.');
  const { proof, ...shown } = await pageOfDifference(document, before, after, { page, date: change.at }, context);
  const [count = '', ...texts] = proof;
  return {
    title: changeTitle(change, document),
    url: liveAddress(document),
    severity: change.assessment.severity,
    summary: page === 0 ? summaryOfChange(change) : '',
    fields: page === 0 ? fieldsOf(change, await editionWords(change, document, store)) : [],
    ...shown,
    footer: [
      count,
      ...(change.written === undefined ? [] : [`summary by ${change.written.by}, checked against the text`]),
      ...texts,
    ].join(' · '),
  };
}

function fieldsOf(change: DocumentChange, editions: readonly string[]): PostField[] {
  const { assessment, at, state, undated, objection } = change;
  const inForce = inForceWords(change);
  return [
    { name: 'Kind', value: `${kindWords[assessment.kind]}, ${severityWords[assessment.severity].toLowerCase()}` },
    { name: 'Seen', value: `${dayInWords(at)}, ${state}` },
    ...(assessment.direction === null ? [] : [{ name: 'Direction', value: directionWords[assessment.direction] }]),
    ...(inForce === null ? [] : [{ name: 'In force from', value: inForce }]),
    ...(objection === null ? [] : [{ name: 'Time to object', value: objection }]),
    ...(editions.length === 0 ? [] : [{ name: 'Other editions', value: editions.join('; ') }]),
    ...(undated ? [{ name: 'Unannounced', value: 'the text changed, its own "last updated" did not' }] : []),
  ];
}
