import { expect, test } from 'vitest';
import { torture } from './torture.ts';
import { judge } from './verdict.ts';

test('killed again and again on a bad network, the program tells each channel everything once, in order', {
  timeout: 240_000,
}, async () => {
  const report = await torture({ seed: 7, kills: 4, minutes: 2 });
  expect(report).toMatchObject({ ok: true, kills: 4, lost: [], doubled: [], outOfOrder: [], damage: [] });
  expect(report.published).toBeGreaterThan(0);
  expect(report.stop.milliseconds).toBeLessThan(10_000);
});

test('the verdict sees what is lost, doubled and out of order', () => {
  const published = ['N00001', 'N00002', 'N00003', 'N00004'].map((mark) => ({
    mark,
    feed: 0,
    company: 'Anyone',
    at: new Date(0),
  }));
  const messages = ['N00002 and N00002 again', 'N00001', 'N00003', 'N00002'];
  expect(judge(published, [{ channel: 'c', messages }])).toEqual({
    lost: ['N00004 in c'],
    doubled: ['N00002 in c'],
    outOfOrder: ['N00001 after N00002 in c'],
    marked: 0,
  });
});
