import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lesson, labelledChange, lessonOf } from '../analysis/changes/learning/labelled-change.ts';
import { Fault, inWords } from '../domain/errors.ts';

const files = ['policy-dev.jsonl', 'policy-dev-extra.jsonl', 'policy-dev-more.jsonl'] as const;

/** The labelled changes of a folder: its JSONL files, the texts in `policy/`. Throws a `Fault` that names the line. */
export function readLabelledChanges(folder: string): { file: string; lessons: Lesson[] }[] {
  const found = files.filter((file) => existsSync(join(folder, file)));
  if (found.length === 0) throw new Fault('invalid', `${folder} holds none of ${files.join(', ')}`);
  return found.map((file) => ({
    file,
    lessons: readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        try {
          const row = labelledChange.parse(JSON.parse(line));
          const text = (side: string) => readFileSync(join(folder, 'policy', `${row.id}.${side}.md`), 'utf8');
          return [lessonOf(row, text('before'), text('after'))];
        } catch (error) {
          throw new Fault('invalid', `${file}, line ${index + 1}: ${inWords(error)}`);
        }
      }),
  }));
}
