import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LabelledItem, labelledItem } from '../analysis/news/learning/labelled-item.ts';
import { Fault, inWords } from '../domain/errors.ts';

const lessonsFile = fileURLToPath(new URL('../analysis/news/model/lessons.jsonl', import.meta.url));

/** Lines written for this project to teach borders that few real items show. */
export function readLessons(): LabelledItem[] {
  return readLabelled(lessonsFile);
}

/** Labelled items of a JSONL file. Throws a `Fault` that names the line. */
export function readLabelled(file: string): LabelledItem[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault('invalid', `${file} cannot be read: ${inWords(error)}`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [labelledItem.parse(JSON.parse(line))];
    } catch (error) {
      throw new Fault('invalid', `${file}, line ${index + 1}: ${inWords(error)}`);
    }
  });
}
