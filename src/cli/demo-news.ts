/** One entry of a demonstration feed, and the day on which it appears. */
export interface DemoEntry {
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

export interface DemoFeed {
  readonly id: string;
  readonly name: string;
  readonly kind: 'regulator' | 'press' | 'company';
  readonly regulator: string | null;
  readonly jurisdiction: string | null;
  readonly entries: readonly DemoEntry[];
}

/**
 * The story of September 2024 in our own words, among what else a feed carries. What happened when is public record:
 * LinkedIn's notice of 18 September 2024, the ICO's statement of 20 September 2024.
 */
export const demoFeeds: readonly DemoFeed[] = [
  {
    id: 'demo-press',
    name: 'Technology press (demonstration)',
    kind: 'press',
    regulator: null,
    jurisdiction: null,
    entries: [
      {
        at: '2024-09-17T08:00:00.000Z',
        title: 'Seven keyboards for small desks, compared',
        text: 'We typed for a week on each of them. The smallest one has no arrow keys.',
        path: '/keyboards',
      },
      {
        at: '2024-09-17T15:00:00.000Z',
        title: 'Chip maker raises its forecast for the year',
        text: 'Demand from data centres remains strong, the company said in its quarterly report.',
        path: '/chips',
      },
      {
        at: '2024-09-18T17:30:00.000Z',
        title: 'LinkedIn now uses its members’ data to train AI, unless they opt out',
        text: 'LinkedIn has changed its privacy policy so that the posts and personal data of its members may be used to train generative AI models. The setting is switched on by default. Members who do not want this have to find the setting and opt out, and what was used for training before stays used. The change took effect before the policy was updated.',
        path: '/linkedin-training',
      },
      {
        at: '2024-09-19T07:10:00.000Z',
        title: 'LinkedIn uses members’ data to train AI by default',
        text: 'LinkedIn is using the data of its members to train AI models. The setting is on by default. Members in the European Economic Area and Switzerland are left out for now.',
        path: '/linkedin-default',
      },
      {
        at: '2024-09-19T12:00:00.000Z',
        title: 'The weekend’s best games, and one to avoid',
        text: 'A farm, a dungeon, and a train that never arrives.',
        path: '/games',
      },
    ],
  },
  {
    id: 'demo-ico',
    name: 'ICO (demonstration)',
    kind: 'regulator',
    regulator: 'ICO',
    jurisdiction: 'UK',
    entries: [
      {
        at: '2024-09-18T10:00:00.000Z',
        title: 'Office closed on Monday',
        text: 'Our helpline is closed on Monday and opens again on Tuesday.',
        path: '/closed',
      },
      {
        at: '2024-09-20T10:00:00.000Z',
        title: 'LinkedIn suspends training AI models with UK users’ data after ICO raises concerns',
        text: 'The Information Commissioner’s Office raised concerns about the way LinkedIn trained generative AI models with information about its UK users. LinkedIn has confirmed that it has suspended such training for UK users while it engages with the ICO. The ICO will continue to monitor how companies that develop generative AI protect people’s personal data.',
        path: '/linkedin-statement',
      },
    ],
  },
  {
    id: 'demo-blog',
    name: 'Cooking for engineers (demonstration)',
    kind: 'company',
    regulator: null,
    jurisdiction: null,
    entries: [
      {
        at: '2024-09-19T18:00:00.000Z',
        title: 'How to train your sourdough',
        text: 'Feed it twice a day, keep it warm, and give it time.',
        path: '/sourdough',
      },
    ],
  },
];
