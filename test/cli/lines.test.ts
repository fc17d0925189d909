import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../src/cli/lines.ts';

test('what would steer a terminal is written as its escape', () => {
  expect(printable('a\u001b[2Jb\u009b31m\u202ec\r\n\td')).toBe('a\\u001b[2Jb\\u009b31m\\u202ec\\u000d\n\td');
});

test('in JSON the escape is the same string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = printable(JSON.stringify({ text }));
      expect(line).not.toMatch(/[^\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
      expect(JSON.parse(line)).toEqual({ text });
    }),
  );
});
