import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPost } from '../../../src/platforms/discord/render.ts';
import { isEmptyMessage, messageErrors } from '../../fakes/discord/validate-message.ts';
import { aPost } from '../../fakes/things.ts';

/** A text in which every escaped character is a plain letter. */
const unescaped = (text: string) => text.replace(/\\./gs, 'x');

describe('text of others', () => {
  test('is inert: no mentions, no links of theirs, no headings', () => {
    const message = renderPost(
      aPost({
        title: '@everyone <@&1>',
        summary: '# loud [click](https://evil.example) **x**\n> not a quote\n1. not a list',
        url: 'javascript:alert(1)',
      }),
    );
    const embed = message.embeds[0];
    expect(embed?.title).toBe('Notable: @\u200beveryone \\<@\u200b&1>');
    expect(embed?.description).toBe(
      '\\# loud \\[click\\](https:\u200b//evil.example) \\*\\*x\\*\\*\n\\> not a quote\n1\\. not a list',
    );
    expect(embed?.url).toBeUndefined();
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  test('of any kind leaves no mark of Markdown active', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'\\*_~`|<>[]()#@-1. \nax:/'), maxLength: 60 });
    fc.assert(
      fc.property(marks, (summary) => {
        const said = unescaped(renderPost(aPost({ summary })).embeds[0]?.description ?? '');
        expect(said).not.toMatch(/[*_~`|<[\]]/);
        expect(said).not.toMatch(/^\s*([#>-]|\d+\.)/m);
        expect(said).not.toMatch(/:\/\/|@(?!\u200b)/);
      }),
    );
  });

  test('cannot break out of a line or its link', () => {
    const line = { text: 'A ](<https://evil.example>)\n# loud', url: 'https://good.example/a>)(b' };
    const { description } = renderPost(aPost({ sections: [{ heading: 'H', lines: [line] }] })).embeds[0] ?? {};
    expect(description?.split('\n')).toHaveLength(2);
    expect(description).toMatch(/\(<https:\/\/good\.example\/a%3E%29\(b>\)$/);
  });
});

test('a person is shown by name, and only where it is one', () => {
  const shown = (person: string) =>
    renderPost(aPost({ sections: [{ heading: 'H', lines: [{ person, text: 'Noted', url: null }] }] })).embeds[0];
  expect(shown('800000000000000001')?.description).toContain('• <@800000000000000001> Noted');
  expect(shown('U0123> @everyone')?.description).toContain('• Noted');
});

test('only the role that was asked for is notified', () => {
  expect(renderPost(aPost({ mention: '700000000000000009' }))).toMatchObject({
    content: '<@&700000000000000009>',
    allowed_mentions: { parse: [], roles: ['700000000000000009'] },
  });
  expect(renderPost(aPost({ mention: '@everyone' })).content).toBeUndefined();
});

test('severity is said in words, not by colour alone', () => {
  expect(renderPost(aPost({ severity: 3, title: 'News' })).embeds[0]).toMatchObject({ title: 'Urgent: News' });
});

test('whatever a post holds, Discord takes it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 7_000, size: 'max' });
  const value = fc.string({ unit: 'grapheme', maxLength: 1_500, size: 'max' });
  // What a person cannot see: blanks, control and format characters, half of a pair.
  const blank = fc.string({
    unit: fc.constantFrom(...' \t\n\r\u00a0\u0000\u0007\u200b\u200f\u2028\u202e\u2066\u3000\ufeff', '\ud800'),
  });
  const short = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), blank);
  const address = fc.option(fc.oneof(fc.webUrl({ size: 'large' }), short));
  const lines = fc.array(fc.record({ text: value, url: address }), { maxLength: 8 });
  const posts = fc.record({
    title: fc.oneof(text, blank),
    url: address,
    summary: text,
    quotes: fc.array(fc.record({ text: value, source: short, url: fc.constant(null) }), { maxLength: 3 }),
    fields: fc.array(fc.record({ name: short, value: fc.oneof(value, blank) }), { maxLength: 30 }),
    sections: fc.array(fc.record({ heading: short, lines }), { maxLength: 3 }),
    links: fc.array(fc.record({ label: fc.constant('Open the source'), url: fc.webUrl({ size: 'large' }) })),
    footer: fc.oneof(fc.option(text), blank),
  });
  fc.assert(
    fc.property(posts, (parts) => {
      const message = renderPost(aPost(parts)) as unknown as Record<string, unknown>;
      expect(messageErrors(message)).toBeNull();
      expect(isEmptyMessage(message)).toBe(false);
    }),
    { numRuns: 60 },
  );
}, 20_000);

test('what one embed cannot hold goes on in a second, in whole lines', () => {
  const lines = Array.from({ length: 30 }, (_, at) => ({ text: `Story ${at} ${'x'.repeat(150)}`, url: null }));
  const { embeds } = renderPost(aPost({ sections: [{ heading: 'Urgent', lines }], footer: 'The end' }));
  expect(embeds).toHaveLength(2);
  const shown = embeds.map(({ description }) => description).join('\n');
  for (const { text } of lines) expect(shown).toContain(`• ${text}`);
  expect(embeds.map(({ footer }) => footer?.text)).toEqual([undefined, 'The end']);
});

test('a summary in the words of its source is a quote that names it', () => {
  const quotes = ['One.', 'Two.'].map((text) => ({ text, source: 'Press', url: null }));
  const { description } = renderPost(aPost({ summary: 'One. Two.', quotes })).embeds[0] ?? {};
  expect(description).toBe('> One. Two.\n> — Press');
});
