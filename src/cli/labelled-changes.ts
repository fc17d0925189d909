import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Lesson, labelledChange, lessonOf } from '../analysis/changes/learning/labelled-change.ts';
import { type SentenceLabels, sentenceLabel } from '../analysis/changes/learning/labelled-sentences.ts';
import { Fault, inWords } from '../domain/errors.ts';

const files = ['policy-dev.jsonl', 'policy-dev-extra.jsonl', 'policy-dev-more.jsonl'] as const;

const sentencesFile = fileURLToPath(new URL('../analysis/changes/model/sentences.jsonl', import.meta.url));

/** What readers said of single sentences of the labelled changes. */
function readSentenceLabels(): SentenceLabels {
  const lines = readFileSync(sentencesFile, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => sentenceLabel.parse(JSON.parse(line))).map((label) => [label.sentence, label]));
}

/** The labelled changes of a folder: its JSONL files, the texts in `policy/`. Throws a `Fault` that names the line. */
export function readLabelledChanges(folder: string): { file: string; lessons: Lesson[] }[] {
  const found = files.filter((file) => existsSync(join(folder, file)));
  if (found.length === 0) throw new Fault('invalid', `${folder} holds none of ${files.join(', ')}`);
  const labels = readSentenceLabels();
  return found.map((file) => ({
    file,
    lessons: readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.trim() === '') return [];
        try {
          const row = labelledChange.parse(JSON.parse(line));
          const text = (side: string) => readFileSync(join(folder, 'policy', `${row.id}.${side}.md`), 'utf8');
          return [lessonOf(row, text('before'), text('after'), labels)];
        } catch (error) {
          throw new Fault('invalid', `${file}, line ${index + 1}: ${inWords(error)}`);
        }
      }),
  }));
}
