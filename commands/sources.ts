import type { Command } from '../src/app/conversation/command.ts';
import { agoInWords, counted, sourceKindWords } from '../src/app/wording.ts';
import { Fault } from '../src/domain/errors.ts';
import { shownAddress } from '../src/domain/shown-address.ts';

const pageSize = 10;

export const sources: Command = {
  name: 'sources',
  description: 'The sources and how they are doing; managers add and remove them',
  who: 'anyone',
  slow: true,
  options: [
    {
      name: 'add',
      description: 'Address of a feed or of a page with a list of links',
      type: 'text',
      required: false,
      maxLength: 2_000,
    },
    {
      name: 'remove',
      description: 'Id or address of a source that was added',
      type: 'text',
      required: false,
      complete: 'source',
      maxLength: 2_000,
    },
  ],
  async run({ options, person, page }, context) {
    const { store, clock } = context;
    if (options.add !== undefined || options.remove !== undefined) {
      if (!person.mayManage)
        throw new Fault('invalid', 'Adding and removing sources is for those who manage this channel.');
    }
    if (options.add !== undefined) {
      const { feed, found } = await context.sources.add(options.add);
      return {
        title: `${feed.name} is read from now on`,
        url: shownAddress(feed.address),
        summary: `${counted(found.items.length, 'entry', 'entries')} found; what is older than two days is taken as seen.`,
        sections: [
          {
            heading: 'Latest entries',
            lines: found.items.slice(0, 3).map(({ title, url }) => ({ text: title ?? 'untitled', url })),
          },
        ],
        footer: `Source ${feed.id}`,
        open: true,
      };
    }
    if (options.remove !== undefined) {
      const feed = await context.sources.remove(options.remove);
      return { title: `${feed.name} is no longer read`, summary: 'What it brought is kept.', open: true };
    }
    const feeds = await store.feeds.all();
    const states = new Map((await store.feeds.states()).map((state) => [state.feedId, state]));
    const shown = feeds.slice(page * pageSize, (page + 1) * pageSize);
    return {
      title: counted(feeds.length, 'source'),
      sections: [
        {
          heading: `Page ${page + 1}`,
          lines: shown.map((feed) => {
            const state = states.get(feed.id);
            const read = state?.lastSuccessAt ?? null;
            const ago = read === null ? 'not read yet' : `read ${agoInWords(clock.now().getTime() - Date.parse(read))}`;
            return {
              text: `${feed.id}: ${feed.name} (${sourceKindWords[feed.kind]}), ${ago}${state?.lastError ? `; ${state.lastError}` : ''}`,
              url: shownAddress(feed.address),
            };
          }),
        },
      ],
      more: feeds.length > (page + 1) * pageSize,
    };
  },
};
