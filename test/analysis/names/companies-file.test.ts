import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../../src/analysis/names/recognize.ts';
import { builtInRegistry, mergeRegistries } from '../../../src/analysis/registry/built-in.ts';
import { readRegistryFile } from '../../../src/analysis/registry/extra.ts';
import { ownersOf } from '../../../src/app/stories/stories.ts';
import { Fault } from '../../../src/domain/errors.ts';
import { readRegistry } from '../../../src/main.ts';

const own = JSON.stringify({
  companies: [
    { name: 'Quillmark', aliases: ['Quill & Mark'], products: ['Inkwell'], parent: 'Microsoft', jurisdiction: 'NZ' },
    { name: 'Harbour', ambiguous: true },
    { name: 'LinkedIn', aliases: ['Linked In', 'LI Corp'], parent: 'Quillmark' },
  ],
  regulators: [{ name: 'Utopia DPA', aliases: ['Utopian Data Office'], jurisdiction: 'IS' }],
});
const builtIn = builtInRegistry();
const registry = mergeRegistries(builtIn, readRegistryFile(own, 'own.json', builtIn));
const recognizer = createRecognizer(registry);
const who = (title: string) => recognizer.recognize({ title, text: '' });

describe("an operator's own file", () => {
  test('adds companies by every name, and authorities with their place', () => {
    expect(who('Inkwell trains on drafts').companies).toEqual(['Quillmark']);
    expect(who('Quill & Mark settles over drafts').companies).toEqual(['Quillmark']);
    expect(who('Utopian Data Office fines Meta')).toMatchObject({
      companies: ['Meta'],
      regulators: ['Utopia DPA'],
      jurisdictions: ['IS'],
    });
    expect(ownersOf(['Quillmark'], registry)).toEqual(['Quillmark', 'Microsoft']);
  });

  test('a name that is an everyday word counts in context alone', () => {
    expect(who('Cameras watch the harbour of Bergen').companies).toEqual([]);
    expect(who('A suit against Harbour over voice recordings').companies).toEqual(['Harbour']);
  });

  test('may begin with the mark that Windows puts there', () => {
    expect(readRegistryFile(`\ufeff${own}`, 'own.json', builtIn).companies).toHaveLength(3);
  });

  test('wins where a built-in company has the same name', () => {
    const file = JSON.stringify({ companies: [{ name: 'Clearwater', aliases: ['ChatGPT'] }] });
    const merged = mergeRegistries(builtIn, readRegistryFile(file, 'own.json', builtIn));
    expect(createRecognizer(merged).recognize({ title: 'ChatGPT reads chats', text: '' }).companies).toEqual([
      'Clearwater',
    ]);
  });

  test('takes the place of a built-in entry of the same name, and leaves the others', () => {
    expect(who('LI Corp trains on posts').companies).toEqual(['LinkedIn']);
    expect(ownersOf(['LinkedIn'], registry)).toEqual(['LinkedIn', 'Quillmark', 'Microsoft']);
    expect(registry.companies.length).toBe(builtInRegistry().companies.length + 2);
  });
});

describe('what is wrong in the file is said in words', () => {
  test.each<[string, string, RegExp]>([
    ['no JSON', '{"companies": [', /^own\.json: it is not JSON: .*JSON/],
    ['nothing', '', /^own\.json: it is not JSON/],
    ['a list', '[]', /^own\.json: .*expected object/],
    ['no name', '{"companies":[{"aliases":["A"]}]}', /^own\.json: companies\.0\.name: .*expected string/],
    ['an empty name', '{"companies":[{"name":""}]}', /^own\.json: companies\.0\.name/],
    [
      'a wrong type',
      '{"companies":[{"name":"A","aliases":"B"}]}',
      /^own\.json: companies\.0\.aliases: .*expected array/,
    ],
    ['no place', '{"regulators":[{"name":"A"}]}', /^own\.json: regulators\.0\.jurisdiction/],
    ['a misspelt key', '{"companies":[{"name":"A","alias":["B"]}]}', /^own\.json: companies\.0: .*"alias"/],
    ['a misspelt list', '{"company":[]}', /^own\.json: .*"company"/],
    ['a name of spaces', '{"companies":[{"name":"  "}]}', /^own\.json: companies\.0\.name: must not be empty/],
    ['an empty alias', '{"companies":[{"name":"A","aliases":[""]}]}', /companies\.0\.aliases\.0: must not be empty/],
    [
      'a place in words',
      '{"regulators":[{"name":"A","jurisdiction":"Germany"}]}',
      /jurisdiction: must be a code such as/,
    ],
    ['a name twice', '{"companies":[{"name":"A"},{"name":"A"}]}', /^own\.json: companies\.1: A is there twice/],
    [
      'one name for two',
      '{"companies":[{"name":"A","aliases":["C"]}],"regulators":[{"name":"B","aliases":["c"],"jurisdiction":"DE"}]}',
      /^own\.json: regulators\.0: c is there twice, it is a name of companies\.0, too/,
    ],
    [
      'an owner nobody knows',
      '{"companies":[{"name":"A","parent":"B"}]}',
      /companies\.0\.parent: no company is called B/,
    ],
    [
      'an owner by an alias',
      '{"companies":[{"name":"A","parent":"Twitter"}]}',
      /no company is called Twitter.*called X here/,
    ],
    ['its own owner', '{"companies":[{"name":"A","parent":"A"}]}', /companies\.0\.parent: A belongs to A/],
    [
      'owners of each other',
      '{"companies":[{"name":"A","parent":"B"},{"name":"B","parent":"A"}]}',
      /companies\.0\.parent: A belongs to B, and B to A; companies\.1/,
    ],
    [
      'a built-in company that it owns',
      '{"companies":[{"name":"Microsoft","parent":"LinkedIn"}]}',
      /companies\.0\.parent: Microsoft belongs to LinkedIn/,
    ],
    ['a built-in name in other letters', '{"companies":[{"name":"linkedin"}]}', /linkedin is built in as LinkedIn/],
    [
      'two faults',
      '{"companies":[{"name":1}],"regulators":[{}]}',
      /companies\.0\.name: .*; regulators\.0\.name: .*; regulators\.0\.jurisdiction/,
    ],
  ])('%s', (_, text, words) => {
    const read = () => readRegistryFile(text, 'own.json', builtIn);
    expect(read).toThrow(words);
    expect(read).toThrow(Fault);
  });

  test('a file that is not there is named, one that is there is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    await expect(readRegistry(join(folder, 'none.json'))).rejects.toThrow(/none\.json/);
    writeFileSync(join(folder, 'own.json'), own);
    const read = await readRegistry(join(folder, 'own.json'));
    expect(read.companies.some(({ name }) => name === 'Quillmark')).toBe(true);
  });
});
