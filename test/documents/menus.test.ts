import { expect, test } from 'vitest';
import { withoutMenus } from '../../src/documents/menus.ts';

const policy = '# Privacy Policy\n\nWe keep what you give us.';
const links = (...addresses: string[]) => addresses.map((address, at) => `- [Place ${at}](${address})`).join('\n');
const textOf = (menu: string, base: string) => withoutMenus(`${policy}\n\n${menu}`, base);

test.each([
  [
    'https://www.shop.example/privacy',
    links('https://shop.example/', 'https://help.shop.example/', 'https://b.example/'),
  ],
  ['https://www.shop.co.uk/privacy', links('https://shop.co.uk/', 'https://help.shop.co.uk/', 'https://b.co.uk/')],
])('a menu of %s at the end of a page is no text', (base, menu) => {
  expect(textOf(menu, base)).toBe(policy);
});

test.each([
  ['https://www.shop.example/privacy', links('https://a.example/', 'https://b.example/', 'https://c.example/')],
  ['https://www.shop.co.uk/privacy', links('https://a.co.uk/', 'https://b.co.uk/', 'https://c.co.uk/')],
  ['https://shop.github.io/privacy', links('https://a.github.io/', 'https://b.github.io/', 'https://c.github.io/')],
])('a list of the partners of %s is text', (base, partners) => {
  expect(textOf(partners, base)).toContain('Place 2');
});
