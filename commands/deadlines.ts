import type { Command } from '../src/app/command.ts';
import { actorNamed } from '../src/app/names.ts';
import { dateLabel, dayInWords } from '../src/app/wording.ts';
import { toInstant } from '../src/domain/time.ts';

const mostStories = 50;

export const deadlines: Command = {
  name: 'deadlines',
  description: 'Days ahead: in force from, opt out by, comment by',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'company',
      description: 'Only of this company or regulator',
      type: 'text',
      required: false,
      complete: 'actor',
      maxLength: 100,
    },
  ],
  async run({ options }, { store, registry, clock }) {
    const today = toInstant(clock.now()).slice(0, 10);
    const name = options.company === undefined ? null : actorNamed(options.company, registry);
    const stories = await store.stories.withDatesFrom(today, mostStories);
    const events = stories
      .filter((story) => name === null || story.companies.includes(name) || story.regulators.includes(name))
      .flatMap((story) => story.dates.filter((event) => event.day >= today).map((event) => ({ story, event })))
      .sort((left, right) => left.event.day.localeCompare(right.event.day));
    return {
      title: name === null ? 'Days ahead' : `Days ahead: ${name}`,
      summary: events.length === 0 ? 'No day ahead is known.' : '',
      sections:
        events.length === 0
          ? []
          : [
              {
                heading: 'Soonest first',
                lines: events.slice(0, 20).map(({ story, event }) => ({
                  text: `${dateLabel(event.kind)} ${dayInWords(event.day)}: ${story.title} ("${event.quote.slice(0, 160)}")`,
                  url: null,
                })),
              },
            ],
    };
  },
};
