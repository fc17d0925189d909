import { expect, test } from 'vitest';
import { catalogue } from '../../src/feeds/catalogue.ts';
import { readFeedList } from '../../src/feeds/feed-list.ts';

test('the built-in list has at least 60 sources, none twice', () => {
  const feeds = catalogue();
  expect(feeds.length).toBeGreaterThanOrEqual(60);
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length);
  expect(new Set(feeds.map(({ address }) => address)).size).toBe(feeds.length);
});

test('a list of addresses, OPML and JSON are read; what is wrong is named', () => {
  expect(readFeedList('# mine\nhttps://a.example/feed\n', 'list').map(({ address }) => address)).toEqual([
    'https://a.example/feed',
  ]);
  const opml =
    '<opml><body><outline text="Group"><outline text="A" xmlUrl="https://a.example/feed"/></outline></body></opml>';
  expect(readFeedList(opml, 'list')[0]).toMatchObject({ name: 'A', address: 'https://a.example/feed' });
  expect(() => readFeedList('[{"address":"file:///x"}]', 'mine.json')).toThrow('mine.json, entry 1');
});
