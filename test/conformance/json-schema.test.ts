import { describe, expect, test } from 'vitest';
import { type Schema, violationsOf } from './json-schema.ts';

const root: Schema = {
  defs: {
    Id: { type: 'string', pattern: '^\\d+$' },
    Button: {
      type: 'object',
      properties: { type: { enum: [2] }, label: { type: 'string', maxLength: 3 } },
      required: ['type', 'label'],
    },
    Text: { type: 'object', properties: { type: { enum: [10] }, content: { type: 'string' } }, required: ['type'] },
  },
};
const union: Schema = { oneOf: [{ $ref: '#/defs/Text' }, { $ref: '#/defs/Button' }] };
const held = (value: unknown, schema: Schema, strict = true) =>
  violationsOf(value, schema, { root, strict }).map(({ at, message }) => `${at} ${message}`);

describe('what is as described passes', () => {
  test.each<[unknown, Schema]>([
    ['12', { $ref: '#/defs/Id' }],
    [null, { type: ['string', 'null'], maxLength: 1 }],
    ['😀😀', { type: 'string', maxLength: 2 }],
    [
      { a: 1, b: { c: 2 } },
      { type: 'object', additionalProperties: true },
    ],
    [{ type: 2, label: 'abc' }, union],
    [{ a: 1, b: 2 }, { allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }],
  ])('%j', (value, schema) => {
    expect(held(value, schema)).toEqual([]);
  });
});

describe('what is not is found, with where', () => {
  test.each<[unknown, Schema, string]>([
    ['x', { $ref: '#/defs/Id' }, '/ does not match ^\\d+$'],
    [1, { type: 'string' }, '/ is number, not string'],
    [1.5, { type: 'integer' }, '/ is number, not integer'],
    ['abcd', { type: 'string', maxLength: 3 }, '/ has 4 characters, over 3'],
    [7, { type: 'integer', enum: [1, 2] }, '/ is not one of 1, 2'],
    [[1, 1], { type: 'array', uniqueItems: true }, '/ has an entry twice'],
    [[1, 2], { type: 'array', maxItems: 1 }, '/ has 2 entries, over 1'],
    [{}, { type: 'object', required: ['a'] }, '/a is missing'],
    [{ a: 'later' }, { properties: { a: { type: 'string', format: 'date-time' } } }, '/a is no time'],
    [[{ a: 1 }], { items: { properties: { a: { type: 'string' } } } }, '/*/a is number, not string'],
    [{ b: 1 }, { type: 'object', properties: { a: {} } }, '/b is not described'],
    [{ type: 2, label: 'abcd' }, union, '/label has 4 characters, over 3'],
    [{ type: 2, label: 'a', more: 1 }, union, '/more is not described'],
  ])('%j', (value, schema, finding) => {
    expect(held(value, schema)).toContain(finding);
  });

  test('fields that are not described are let pass where that is wished', () => {
    expect(held({ b: 1 }, { type: 'object', properties: { a: {} } }, false)).toEqual([]);
  });
});
