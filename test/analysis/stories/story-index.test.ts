import { describe, expect, test } from 'vitest';
import { newsStream } from '../../../bench/news-stream.ts';
import type { StoryAssignment } from '../../../src/analysis/analyst.ts';
import { createRecognizer } from '../../../src/analysis/names/recognize.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';
import { createStoryIndex } from '../../../src/analysis/stories/story-index.ts';

const recognizer = createRecognizer(builtInRegistry());

/** What a new index says of reports that arrive in this order: day, title, opening. */
function arrive(...reports: readonly (readonly [day: string, title: string, text?: string])[]): StoryAssignment[] {
  const index = createStoryIndex();
  return reports.map(([day, title, text = ''], at) =>
    index.assign({
      id: String(at),
      title,
      text,
      date: day === '' ? '' : `${day}T09:00:00.000Z`,
      assessment: recognizer.recognize({ title, text }),
    }),
  );
}

const probe = ['2031-03-03', 'Irish DPC opens inquiry into Canva over use of customers’ designs to train AI'] as const;

describe('a story grows', () => {
  test('the same words of an agency in another paper are a silent copy', () => {
    const text = 'The Irish Data Protection Commission has opened an inquiry into Canva, it said on Monday.';
    const [first, second] = arrive([...probe, text], ['2031-03-03', probe[1], text]);
    expect(first).toMatchObject({ role: 'first', follows: null });
    expect(second).toEqual({ storyId: first?.storyId, role: 'copy', follows: null });
  });

  test('a report in other words, or in another language, is a silent copy too', () => {
    const [first, ...others] = arrive(
      probe,
      ['2031-03-03', 'Canva investigated by Irish privacy regulator over AI training'],
      ['2031-03-04', 'Irische Datenschutzbehörde prüft Canva wegen KI-Training mit Entwürfen'],
      ['2031-03-04', 'La DPC irlandaise ouvre une enquête sur Canva et l’entraînement de son IA'],
    );
    expect(others.map(({ storyId }) => storyId)).toEqual(others.map(() => first?.storyId));
    expect(others.map(({ role }) => role)).toEqual(['copy', 'copy', 'copy']);
  });

  test('what an authority adds is told as an update', () => {
    const [first, second] = arrive(
      ['2031-05-05', 'Canva trains AI on customers’ designs under new terms'],
      ['2031-05-06', 'Canva trains AI on customers’ designs under new terms, ICO asks questions'],
    );
    expect(second).toMatchObject({ storyId: first?.storyId, role: 'update' });
  });

  test.each([
    ['a fine', '2031-03-20', 'Irish DPC fines Canva €40 million over use of customers’ designs to train AI'],
    ['a halt', '2031-03-10', 'Canva pauses AI training on customers’ designs after Irish DPC inquiry'],
  ])('%s after an inquiry is told as a turn of it', (_, day, title) => {
    const [first, second] = arrive(probe, [day, title]);
    const isTold = second?.role === 'update' || (second?.role === 'first' && second.follows === first?.storyId);
    expect(isTold, JSON.stringify(second)).toBe(true);
  });

  test('what another company does in the same words on the same day is never taken for a copy', () => {
    const [first, ...others] = arrive(
      ['2031-05-05', 'Canva is training AI on your designs unless you opt out', 'Canva changed its privacy policy.'],
      ['2031-05-05', 'Notion is training AI on your notes unless you opt out', 'Notion changed its privacy policy.'],
      ['2031-05-06', 'Reddit: privacy policy now allows AI training', 'Posts may train AI models unless you opt out.'],
    );
    expect(others.map(({ role }) => role)).toEqual(['first', 'first']);
    expect(others.map(({ storyId }) => storyId)).not.toContain(first?.storyId);
  });

  test.each([
    ['2031-03-05', 'Canva adds a video editor for schools'],
    ['2031-03-06', 'Canva to settle suit over children’s accounts in Texas for $3 million'],
    ['2031-03-25', 'Canva leaks e-mail addresses of two million users in a breach'],
  ])('another event of the same company is a story of its own: %s %s', (day, title) => {
    const [first, other] = arrive(probe, [day, title]);
    expect(other?.role).toBe('first');
    expect(other?.storyId).not.toBe(first?.storyId);
  });

  test('fines of one company in two countries, and of two amounts, are two stories', () => {
    const ids = arrive(
      ['2031-03-03', 'Italy fines Canva €12 million over data of minors'],
      ['2031-03-20', 'France fines Canva €60 million over cookies'],
    ).map(({ storyId }) => storyId);
    expect(new Set(ids).size).toBe(2);
  });

  test('who is in no registry is known by what the texts have in common, and nobody else is taken for them', () => {
    const [first, same, other] = arrive(
      [
        '2031-03-03',
        'Hospital chain sued over AI scribe',
        'Patients say that the scribe of Osterby Clinics recorded visits.',
      ],
      ['2031-03-04', 'Patients sue hospital over AI scribe', 'Osterby Clinics is said to have recorded visits.'],
      ['2031-03-04', 'Insurer sued over AI that denies care', 'Members say that Halmforth Mutual let software decide.'],
    );
    expect(same?.storyId).toBe(first?.storyId);
    expect(other?.storyId).not.toBe(first?.storyId);
  });

  test('reports without a day are grouped as well, and nothing in them breaks', () => {
    const [first, second, third] = arrive(
      ['', 'Spain orders Canva to stop scanning faces'],
      ['', 'AEPD ordena a Canva que deje de escanear caras'],
      ['', ''],
    );
    expect(second?.storyId).toBe(first?.storyId);
    expect(third?.role).toBe('first');
  });

  test('the same items in the same order give the same stories, after a restart too', () => {
    const items = [...newsStream(200, 7)];
    const index = createStoryIndex();
    const before = items.slice(0, 150).map((item) => index.assign(item));
    const restarted = createStoryIndex();
    items.slice(0, 150).forEach((item, at) => {
      restarted.restore(item, before[at]?.storyId ?? '');
    });
    const rest = items.slice(150);
    expect(rest.map((item) => restarted.assign(item))).toEqual(rest.map((item) => index.assign(item)));
  });
});

describe('what is long past is forgotten', () => {
  const days = 86_400_000;
  const start = Date.UTC(2031, 0, 1);

  /** Reports of different companies and words, a day's worth of each: small, since only their number counts. */
  function take(index: ReturnType<typeof createStoryIndex>, count: number, fromDay: number, toDay: number): void {
    for (let at = 0; at < count; at += 1) {
      const date = new Date(start + days * (fromDay + ((toDay - fromDay) * at) / count)).toISOString();
      const name = `${fromDay} ${at}`;
      const assessment = { companies: [`Company ${name}`], regulators: [], jurisdictions: [] };
      index.restore(
        { id: name, title: `Word${at % 900} made${at} ${fromDay}`, text: '', date, assessment },
        `story ${name}`,
      );
    }
  }

  test('a report after more than 400 days opens a story, however like it is', () => {
    const index = createStoryIndex();
    const report = (id: string, day: number) => ({
      id,
      title: probe[1],
      text: '',
      date: new Date(start + day * days).toISOString(),
      assessment: recognizer.recognize({ title: probe[1], text: '' }),
    });
    const first = index.assign(report('a', 0));
    expect(index.assign(report('again', 2)).storyId).toBe(first.storyId);
    take(index, 4_200, 3, 900);
    const later = index.assign(report('b', 901));
    expect(later).toMatchObject({ role: 'first', follows: null });
    expect(later.storyId).not.toBe(first.storyId);
  });

  test('items, stories and keys stay as many over years of news', () => {
    const index = createStoryIndex();
    const held: ReturnType<typeof index.size>[] = [];
    for (let year = 0; year < 6; year += 1) {
      take(index, 2_500, year * 400, (year + 1) * 400);
      held.push(index.size());
    }
    for (const kind of ['items', 'stories', 'keys'] as const) {
      const most = Math.max(...held.map((one) => one[kind]));
      expect(most, kind).toBeLessThanOrEqual(3.5 * (held[0] as (typeof held)[number])[kind]);
      expect(held[5]?.[kind], kind).toBeLessThanOrEqual(1.1 * Math.max(...held.slice(0, 4).map((one) => one[kind])));
    }
  });
});
