import type { Command } from '../src/app/conversation/command.ts';
import { documentName } from '../src/app/documents/document-words.ts';

export const unwatch: Command = {
  name: 'unwatch',
  description: 'Watch a page no longer that was added by "watch"',
  who: 'managers',
  slow: false,
  options: [
    { name: 'document', description: 'Id or address of the page', type: 'text', required: true, maxLength: 2_000 },
  ],
  async run({ channel, options }, context) {
    const { document, isOver } = await context.documents.unwatch(options.document ?? '', channel);
    return {
      title: `${document.service}: ${documentName(document)} is watched no longer${isOver ? '' : ' here'}`,
      summary: isOver
        ? 'The versions that were kept stay.'
        : 'It is read on for others; what changes in it is told here where a subscription wants it.',
      open: true,
    };
  },
};
