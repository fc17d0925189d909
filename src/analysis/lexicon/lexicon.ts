import { actors } from './actors.ts';
import { acts } from './acts.ts';
import { machines } from './machines.ts';
import { matters } from './matters.ts';
import { people } from './people.ts';

/** Everything a text can speak of. A concept is one thing in every language: what is learnt in one holds in the others. */
export const lexicon = { ...machines, ...people, ...actors, ...acts, ...matters } as const;

export type Concept = keyof typeof lexicon;

export const concepts = Object.keys(lexicon) as Concept[];
