import { seeded } from '../src/analysis/learning/seeded.ts';

/** Words that are in most of what is made; two of them meet in every other item. */
const common =
  'members training policy consent quarterly update platform regulator notice data model privacy users terms'.split(
    ' ',
  );
/** One item in a hundred is in another language: its words are in many items, and in none with those above. */
const others: readonly (readonly string[])[] = [
  'Datenschutz Einwilligung Datenschutzbehörde Nutzer Verarbeitung Bußgeld'.split(' '),
  'защита персональных данных пользователей согласие регулятор'.split(' '),
  'προσωπικών δεδομένων προστασία συγκατάθεση χρηστών αρχή'.split(' '),
];
const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju ka lo mi no pu'.split(' ');
const endings = ['', 's', 'ing', 'ed', 'er', 'ment'];
/** Words grow rarer as in a language: the second is in half as many places as the first, and new ones come for long. */
const allWords = 500_000;
const wordsAText = 40;

/** The word that is so many places down the list of all words, the most frequent first: a stem with an ending. */
export function wordAt(rank: number): string {
  let stem = '';
  for (let rest = Math.floor(rank / endings.length) + syllables.length; rest > 0; ) {
    stem += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return `${stem}${endings[rank % endings.length]}`;
}

/** Titles and texts, the same at each run. One in a hundred is about LinkedIn, one in fifty says "opt-out". */
export function* madeItems(count: number): Generator<{ readonly title: string; readonly text: string }> {
  const random = seeded(1);
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = () => wordAt(Math.floor(Math.exp(random() * Math.log(allWords))) - 1);
  const sentence = (list: readonly string[], length: number) => Array.from({ length }, () => some(list)).join(' ');
  for (let at = 0; at < count; at += 1) {
    const who = at % 100 === 0 ? 'LinkedIn' : `Company ${at % 5_000}`;
    const other = others[at % 300];
    const list = other === undefined || at % 100 !== at % 300 ? common : other;
    const planted = at % 50 === 7 || at % 1_000 === 0 ? ' They may opt-out.' : at % 50 === 9 ? ' Out they opt.' : '';
    const rest = Array.from({ length: wordsAText }, word).join(' ');
    yield { title: `${who} ${sentence(list, 5)} ${at}`, text: `${sentence(list, 8)}. ${rest}.${planted}` };
  }
}
