import { type ChangeEvidence, evidenceOf } from '../evidence.ts';
import { cosmeticEdits } from './cosmetic-edits.ts';
import type { EditGroup, EditPlace } from './edit-group.ts';
import { cosmeticEditsInOtherLanguages, meaningfulEditsInOtherLanguages } from './edits-in-other-languages.ts';
import { meaningfulEdits } from './meaningful-edits.ts';

/** A written edit as part of a document, and whether it means anything. */
export interface TaughtEdit {
  readonly evidence: ChangeEvidence;
  readonly means: boolean;
}

const page = [
  'These terms apply between you and us.',
  '## General',
  'They hold for every product that names them.',
  'Words with a capital are explained at the end.',
  'You accept them when you open an account.',
].join('\n\n');
/** Of a document that has no headings. */
const bare = page.replace('## General\n\n', '');

/** What stands right around a written edit. */
const around: Readonly<Record<EditPlace, (line: string) => string>> = {
  top: (line) => line,
  heading: (line) => `${line === '' ? '' : `## ${line}`}\n\nEverything else is said there in full.`,
  paragraph: (line) => line,
  sentence: (line) => `What follows holds in every case. ${line} Ask us where that is unclear.`,
  item: (line) => `In particular:\n\n- the first of them\n${line === '' ? '' : `- ${line}\n`}- the last of them`,
  row: (line) => `| One | Two | Three |\n|---|---|---|\n${line === '' ? '' : `| ${line} |\n`}| all | other | things |`,
};

/** All written edits, each on a page that stays as it is for the rest. */
export function taughtEdits(): TaughtEdit[] {
  const teach = (groups: readonly EditGroup[], means: boolean) =>
    groups.flatMap(({ place, edits }) =>
      edits.map((text, at) => {
        const [before = '', after = ''] = text
          .split(' => ')
          .map((line) => pageWith(place, around[place](line), at % 2 === 0 ? page : bare));
        return { evidence: evidenceOf(before, after), means };
      }),
    );
  return [
    ...teach([...cosmeticEdits, ...cosmeticEditsInOtherLanguages], false),
    ...teach([...meaningfulEdits, ...meaningfulEditsInOtherLanguages], true),
  ];
}

function pageWith(place: EditPlace, written: string, rest: string): string {
  return place === 'top' ? `${written}\n\n${rest}` : `${rest}\n\n${written}`;
}
