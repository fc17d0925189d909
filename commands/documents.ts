import type { Command } from '../src/app/conversation/command.ts';
import { documentHealth, inTrouble } from '../src/app/documents/document-health.ts';
import { documentsNamed } from '../src/app/documents/document-names.ts';
import { documentName, liveAddress } from '../src/app/documents/document-words.ts';
import { counted } from '../src/app/wording.ts';
import { Fault } from '../src/domain/errors.ts';

const pageSize = 12;

export const documents: Command = {
  name: 'documents',
  description: 'The documents that are watched, and how that goes',
  who: 'anyone',
  slow: true,
  options: [
    {
      name: 'company',
      description: 'Only of this company or service',
      type: 'text',
      required: false,
      complete: 'company',
      maxLength: 200,
    },
    {
      name: 'show',
      description: 'All, or only those in trouble',
      type: 'text',
      required: false,
      choices: ['all', 'trouble'],
    },
    {
      name: 'accept',
      description: 'Id of a document whose page holds its text from now on (managers)',
      type: 'text',
      required: false,
      maxLength: 200,
    },
    {
      name: 'tell',
      description: 'The same, and the difference is told as a change (managers)',
      type: 'text',
      required: false,
      maxLength: 200,
    },
  ],
  async run({ options, person, page }, context) {
    const { store, registry, clock } = context;
    const id = options.accept ?? options.tell;
    if (id !== undefined) {
      if (!person.mayManage) throw new Fault('invalid', 'That is for those who manage this channel. Ask one of them.');
      const document = await context.documents.accept(id, options.tell === undefined ? 'silently' : 'aloud');
      return {
        title: `${document.service}: ${documentName(document)} goes on from what its page holds now`,
        url: liveAddress(document),
        open: true,
      };
    }
    const chosen =
      options.company === undefined
        ? await store.documents.all()
        : (await documentsNamed(options.company, undefined, registry, store)).documents;
    const states = new Map((await store.documents.states()).map((state) => [state.documentId, state]));
    const troubled = chosen.filter((document) => inTrouble(states.get(document.id) ?? null));
    const list = options.show === 'trouble' ? troubled : chosen;
    const shown = list.slice(page * pageSize, (page + 1) * pageSize);
    return {
      title: counted(chosen.length, 'document'),
      summary: `${troubled.length === 0 ? 'All that are read can be read.' : `${counted(troubled.length, 'document')} in trouble.`} ${counted(await store.versions.count(), 'version')} kept.`,
      sections:
        shown.length === 0
          ? []
          : [
              {
                heading: `Page ${page + 1}`,
                lines: shown.map((document) => ({
                  text: `${document.id}: ${document.service}, ${documentName(document)}; ${documentHealth(document, states.get(document.id) ?? null, clock.now())}`,
                  url: liveAddress(document),
                })),
              },
            ],
      more: list.length > (page + 1) * pageSize,
    };
  },
};
