import { expect, test } from 'vitest';
import { Places } from '../../../src/app/delivery/places.ts';

/** `count` channels, one after another, that take `ms` each. */
function say(places: Places, count: number, ms: number): void {
  for (let at = 0; at < count; at += 1) {
    places.take('channel', at * ms);
    places.leave('channel', (at + 1) * ms);
  }
}

test('who hangs where others are quick gives up the place soon, and one that is merely a little slower does not', () => {
  const places = new Places(2);
  say(places, 50, 40);
  places.take('hangs', 10_000);
  places.take('hangs too', 10_000);
  expect(places.roomAt(10_100)).toBe(0);
  expect(places.roomAt(10_200)).toBe(2);
});

test('where all are slow, each keeps its place for longer, a second at most', () => {
  const places = new Places(2);
  say(places, 50, 600);
  places.take('one', 100_000);
  places.take('other', 100_000);
  expect(places.roomAt(100_900)).toBe(0);
  expect(places.roomAt(101_000)).toBe(2);
});

test('of those that hang there are four times as many at most', () => {
  const places = new Places(2);
  for (let at = 0; at < 8; at += 1) places.take(`hangs ${at}`, 0);
  expect(places.roomAt(60_000)).toBe(0);
});

test('a clock that is set back or forward spoils nothing', () => {
  const places = new Places(1);
  places.take('one', 50_000);
  places.leave('one', 10_000);
  places.take('other', 0);
  places.leave('other', 1e12);
  places.take('last', 1_000);
  expect(places.roomAt(1_050)).toBe(0);
  expect(places.roomAt(2_000)).toBe(1);
});
