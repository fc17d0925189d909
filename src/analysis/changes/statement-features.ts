import type { ChangedPassage, Statement } from './difference.ts';
import type { DocumentSort } from './document-sort.ts';
import type { Edit } from './edits.ts';
import { plainText } from './normalize.ts';
import { sameMeaning } from './same-spelling.ts';
import { readSigns, type Sign, signNames, signsOf } from './signs.ts';
import { framesOf } from './statement-frames.ts';

/** Signs that make a statement one on AI, in any way; a statement with none, near none, is not judged further. */
export const aboutAi: readonly Sign[] = [
  'ai',
  'machineLearning',
  'aiProduct',
  'assistant',
  'trainModel',
  'improveModel',
  'dialogue',
  'automated',
  'profiling',
  'biometrics',
  'provider',
];
const things: readonly Sign[] = [...aboutAi, 'training', 'models', 'prompts', 'generated', 'improve', 'optOut'];
const others: readonly Sign[] = [
  'personal',
  'yourContent',
  'data',
  'publicData',
  'use',
  'improve',
  'share',
  'optOut',
  'consent',
  'not',
  'we',
  'you',
  'may',
  'youMayNot',
  'operatorContent',
  'scraping',
  'advertising',
  'moderation',
  'features',
  'prompts',
  'generated',
  'effects',
  'rights',
  'fees',
  'liability',
  'marketingTalk',
  'retention',
];

const none: ReadonlySet<Sign> = new Set();

export interface JudgedStatement {
  readonly statement: Statement;
  readonly passage: ChangedPassage;
  readonly features: ReadonlyMap<string, number>;
  /** Signs of the words that changed, and of the whole sentences they stand in. */
  readonly changed: ReadonlySet<Sign>;
  readonly whole: ReadonlySet<Sign>;
}

const mostContext = 1_500;
const mostWords = 200;
/** Begins the names of features that are frames which only one side of a statement has. */
export const newFramePrefix = 'new frame ';
/** Begins the names of features that are words. */
export const wordPrefix = 'w ';

/** What a paragraph and its heading speak of, around a statement. */
export interface Surroundings {
  readonly touchAi: boolean;
  /** Both are looked for at the first call. */
  signs(): ReadonlySet<Sign>;
  /** Signs of the words that lead to the list it stands in. */
  lead(): ReadonlySet<Sign>;
}

/** Reads the surroundings of statements, those of one passage once. */
export function createSurroundings(): (passage: ChangedPassage) => Surroundings {
  const read = new Map<ChangedPassage, Surroundings>();
  return (passage) => {
    const known = read.get(passage);
    if (known !== undefined) return known;
    const reading = readSigns(`${passage.heading.slice(-200)} ${passage.plain.slice(0, mostContext)}`);
    let signs: ReadonlySet<Sign> | null = null;
    let lead: ReadonlySet<Sign> | null = passage.lead === '' ? none : null;
    const surroundings = {
      touchAi: aboutAi.some(reading.has),
      signs: () => {
        signs ??= reading.all();
        return signs;
      },
      lead: () => {
        lead ??= signsOf(plainText(passage.lead));
        return lead;
      },
    };
    read.set(passage, surroundings);
    return surroundings;
  };
}

/** What a changed statement is judged by, as names with values from 0 to 1. Null where it is nowhere near AI. */
export function judgedStatement(
  { statement, passage, ...edit }: Edit,
  surroundings: Surroundings,
  document: DocumentSort = 'other',
): JudgedStatement | null {
  const sides = [statement.after, statement.before].filter((text) => text !== '');
  const readings = sides.map(readSigns);
  const direct = readings.some(({ has }) => aboutAi.some(has));
  if (!direct && !surroundings.touchAi) return null;
  const ofList = document === 'names' ? asProviders : (signs: ReadonlySet<Sign>) => signs;
  const changed = ofList(edit.signs());
  const signsOfSides = readings.map((reading) => ofList(reading.all()));
  const whole = new Set(signsOfSides.flatMap((signs) => [...signs]));
  const near = surroundings.signs();
  const features = new Map<string, number>([['bias', 1]]);
  for (const name of signNames) {
    if (changed.has(name)) features.set(`new ${name}`, 1);
    // What both sides say is less the matter of the change.
    const isKept = sides.length > 1 && !changed.has(name) && signsOfSides.every((one) => one.has(name));
    if (whole.has(name)) features.set(`in ${name}`, isKept ? 0.5 : 1);
    else if (near.has(name) && things.includes(name)) features.set(`near ${name}`, 1);
  }
  for (const thing of things) {
    if (!whole.has(thing) && !near.has(thing)) continue;
    for (const other of others) {
      if (other === thing || !whole.has(other)) continue;
      // Where neither word changed, the pair stood there before.
      const news = Number(changed.has(thing)) + Number(changed.has(other));
      if (news > 0) features.set(`${whole.has(thing) ? thing : `near ${thing}`}+${other}`, news === 2 ? 0.7 : 0.4);
    }
  }

  const framesOfSides = sides.map((text, at) =>
    framesOf({ text: text.toLowerCase(), signs: signsOfSides[at] ?? none, lead: surroundings.lead() }),
  );
  for (const name of new Set(framesOfSides.flatMap((frames) => [...frames]))) {
    const isNew = framesOfSides.filter((frames) => frames.has(name)).length === 1;
    // What both sides say was not said by the change.
    features.set(`frame ${name}`, isNew ? 1 : 0.5);
    if (isNew) features.set(`${newFramePrefix}${name}`, 1);
  }
  for (const name of wordFeatures(statement)) features.set(name, 0.35);
  const words = statement.inserted.split(' ').length + statement.deleted.split(' ').length;
  if (document !== 'other') features.set(`of ${document}`, 1);
  features.set('size', Math.min(1, Math.log(1 + words) / 5));
  if (words <= 3) features.set('few words', 1);
  if (passage.isHeading) features.set('heading', 1);
  if (sides.join(' ').length < 60) features.set('short', 1);
  if (!/[.;:!?)]\s*$/.test((statement.after || statement.before).trim())) features.set('no sentence', 1);
  if (sides.length > 1 && changed.has('not') && !signsOfSides.every((signs) => signs.has('not')))
    features.set('turned', 1);
  if (!direct) features.set('only near', 1);
  if (statement.after === '') features.set('gone', 1);
  if (statement.before === '') features.set('added', 1);
  return { statement, passage, features, changed, whole };
}

/** In a list of those who get data, whoever is named with AI is a provider of it. */
function asProviders(signs: ReadonlySet<Sign>): ReadonlySet<Sign> {
  return signs.has('ai') || signs.has('machineLearning') || signs.has('aiProduct')
    ? new Set([...signs, 'provider'])
    : signs;
}

/** The changed words by their stems; each says little, so that they count little. */
function wordFeatures({ inserted, deleted }: Statement): Set<string> {
  const words = `${inserted} ${deleted}`.split(' ', mostWords);
  return new Set(words.filter((word) => word.length > 1).map((word) => `${wordPrefix}${sameMeaning(word)}`));
}
