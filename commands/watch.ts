import type { Command } from '../src/app/conversation/command.ts';
import { documentName } from '../src/app/documents/document-words.ts';

const shown = 600;

export const watch: Command = {
  name: 'watch',
  description: 'Watch a page: it is read and shown first',
  who: 'managers',
  slow: true,
  options: [
    { name: 'address', description: 'Address of the page', type: 'text', required: true, maxLength: 2_000 },
    {
      name: 'selector',
      description: 'CSS selector of what to watch; without it, the main text',
      type: 'text',
      required: false,
      maxLength: 300,
    },
  ],
  async run({ channel, options }, context) {
    // Typed as one line, the selector stands after the address.
    const [address = '', ...rest] = (options.address ?? '').split(/\s+/);
    const selector = options.selector ?? (rest.length === 0 ? null : rest.join(' '));
    const { document, version } = await context.documents.watch({ address, selector, channel });
    const text = version.text.length > shown ? `${version.text.slice(0, shown)}…` : version.text;
    return {
      title: `${document.service}: ${documentName(document)} is watched from now on`,
      url: document.pages[0]?.fetch ?? null,
      summary: `This is how its text begins (${version.text.length.toLocaleString('en-GB')} characters):\n\n${text}`,
      footer: `Document ${document.id}; what changes is told in this channel, until "unwatch ${document.id}".`,
      open: true,
    };
  },
};
