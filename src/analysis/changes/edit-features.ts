import { capitalWords } from './capital-words.ts';
import type { Edit } from './edits.ts';
import { sameMeaning } from './same-spelling.ts';
import { signs } from './signs.ts';
import { isTableRow } from './table-row.ts';

/** Beyond these a change is so large that more edits tell nothing. */
const mostRead = 100;
/** Words are counted in somewhat more of them, to see what only moved. */
const mostCounted = 500;
/** Names and addresses are looked for where no more words than this came or went. */
const fewWords = 40;
const longestRead = 400;

const legalForm =
  /\b(?:inc|llc|l\.l\.c|ltd|limited|gmbh|corp|corporation|plc|ag|b\.?v|n\.?v|s\.?a\.?s?|s\.?r\.?l|s\.?l|s\.p\.a|oy|ab|aps|kg|pty|pbc|lp|llp)\b/i;
const register =
  /\b(?:hrb|hra|siren|siret|rcs|vat|ust-?id\w*|registered|registration|register|handelsregister|partita iva|p\.? ?iva|nif|cif|cnpj|kvk|company (?:no|number)|reg\. no|org\.? ?(?:no|nr|nummer)|cvr|abn|acn|ein|krs|nip|iban)\b/i;
const mailAddress = /[\w.+-]{1,60}\s?(?:@|\(at\)|\[at\])\s?[\w.-]{1,60}/gi;
const postalPlace = /\b\d{4,5} \p{Lu}\p{L}+|\b\p{Lu}{1,2}\d{1,2}\w? \d\p{Lu}{2}\b|\b\p{Lu}{2} \d{5}\b/u;
const telephone = /(?:\+|\b00)?\d[\d ()./-]{6,}\d/;
const onlyLinks = /^[^\p{L}\p{N}[\]()]*(?:!?\[[^\]]*\]\([^)]*\)[^\p{L}\p{N}[\]()]*)+$/u;
/** Sends a reader on: to an archive, another page, another language. */
const sendsOn =
  /\b(?:click|tap|archiv\w*|(?:previous|prior|earlier|older|past|former) versions?|see (?:our|the|also)|learn more|read more|find out more|more information|visit (?:our|the)|view (?:the|our|all)|download|print|share this|subscribe|sign up|newsletter|help cent\w+|faq|in other languages|translat\w+ (?:of|into)|klicken|vorherige\w*|frühere\w*|fassung|mehr erfahren|weitere informationen|herunterladen|drucken|cliquez|consulte\w*|version (?:précédente|antérieure)|versions? archivées?|en savoir plus|télécharger|haga clic|pulse|versi(?:ón|ones) anterior\w*|más información|descargar|clicca|versioni? precedent\w*|per saperne|scarica|clique|vers(?:ão|ões) anterior\w*|saiba mais|baixar|klik|vorige versie\w*|eerdere versie\w*|meer informatie|lees meer|downloaden)\b/;
/** Words that turn what a sentence demands or allows. */
const chargedWord =
  /^(?:may|will|shall|must|can|could|should|would|might|and|or|not|no|never|only|all|any|always|except|unless|without|also|solely|exclusively|except|least|most|before|after|until|kann|können|muss|müssen|darf|dürfen|soll|wird|werden|nicht|kein|keine|keinen|und|oder|nur|ohne|peut|peuvent|doit|doivent|ne|pas|et|ou|sans|seulement|puede|pueden|debe|deben|no|nunca|y|o|solo|sin|può|possono|deve|devono|non|e|senza|pode|podem|não|ou|sem|mag|mogen|moet|moeten|kan|niet|geen|en|of|zonder)$/;

/** An edit with what it is judged by, when asked whether it means anything by itself. */
export interface JudgedEdit {
  readonly edit: Edit;
  readonly features: ReadonlyMap<string, number>;
}

/** The edits of a change as they are judged one by one; of a very long change the first. */
export function judgedEdits(edits: readonly Edit[]): JudgedEdit[] {
  const balance = new Map<string, number>();
  const again = new Map<string, number>();
  for (const { statement } of edits.slice(0, mostCounted)) {
    count(balance, statement.inserted, 1);
    count(balance, statement.deleted, -1);
    const saying = sayingOf(statement);
    again.set(saying, (again.get(saying) ?? 0) + 1);
  }
  return edits.slice(0, mostRead).map((edit) => ({ edit, features: featuresOf(edit, balance, again) }));
}

function featuresOf(
  edit: Edit,
  balance: ReadonlyMap<string, number>,
  again: ReadonlyMap<string, number>,
): Map<string, number> {
  const { statement, passage, kind, words } = edit;
  const { before, after, inserted, deleted } = statement;
  const text = after || before;
  const changed = `${inserted} ${deleted}`.trim();
  const raw = passage.after || passage.before;
  const shape = before === '' ? 'added' : after === '' ? 'gone' : 'inside';
  const features = new Map<string, number>([['bias', 1]]);
  const set = (name: string, value: number | boolean) => {
    if (Number(value) !== 0) features.set(name, Number(value));
  };
  set(`kind ${kind}`, 1);
  set(`${kind} ${shape}`, 1);
  set(shape, 1);
  const place = passage.isHeading
    ? 'heading'
    : isTableRow(raw)
      ? 'row'
      : passage.lead !== '' || /^\s*(?:[-*+•·▪◦●]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/.test(raw)
        ? 'item'
        : 'paragraph';
  set(`in ${place}`, 1);
  set(`${shape} in ${place}`, 1);
  set('at the top', passage.heading === '');
  const isLink = onlyLinks.test(raw);
  set('only a link', isLink);
  set('a link come or gone', isLink && shape !== 'inside');
  set('size', Math.min(1, Math.log(1 + words) / 4));
  set('one or two words', words <= 2);
  set('short', text.length < 40);
  set('sentence', /[.!?]["')]*$/.test(text) && text.includes(' '));
  // One sentence less or more in a paragraph that stays is no accident of the capture.
  if (shape !== 'inside') set(`${shape} beside what stays`, staysIn(passage));
  const sends = changed.length < longestRead && sendsOn.test(changed);
  set('sends on', sends);
  set(
    'within what sends on',
    !sends && text.length < longestRead && shape === 'inside' && sendsOn.test(text.toLowerCase()),
  );
  set('share', Math.min(1, words / Math.max(1, text.split(' ').length)));
  set('moved', movedShare(statement, balance));
  set('again', (again.get(sayingOf(statement)) ?? 0) > 1);
  const [came, went] = [inserted.split(' '), deleted.split(' ')];
  if (shape === 'inside') {
    const all = [...came, ...went].filter((word) => word !== '' && word !== '…');
    const charged = all.filter((word) => chargedWord.test(word)).length;
    set('charged', charged / Math.max(1, all.length));
    set('only charged', charged > 0 && charged === all.length);
    // Rare and plain: it is to be learnt from few.
    set('not', signs.not.test(inserted) === signs.not.test(deleted) ? 0 : 2);
    set('only more', deleted === '');
    set('only less', inserted === '');
    const meant = new Set(went.map(sameMeaning));
    set('same words', came.filter((word) => meant.has(sameMeaning(word))).length / Math.max(came.length, went.length));
  }
  if (words < fewWords) {
    const digits = /\d/.test(text);
    set('capitals', capitals(text, changed));
    set('legal form', legalForm.test(changed));
    set('beside legal form', (kind === 'name' || kind === 'wording' || kind === 'label') && legalForm.test(text));
    set('register', digits && register.test(text));
    set('mail address', mailsIn(before) !== mailsIn(after));
    set('copyright line', raw.includes('©') && text.length < 150);
    set('place', digits && postalPlace.test(text));
    set('telephone', digits && /\d{3}/.test(changed) && telephone.test(text));
  }
  set('digits', /\d/.test(changed));
  set('ends with colon', /:\s*$/.test(text));
  set('asks', /\?\s*$/.test(text));
  set('has a link', /\]\(/.test(raw));
  const carried = edit.signs();
  for (const sign of carried) set(`says ${sign}`, 0.25);
  set('says nothing', carried.size === 0);
  set('says much', Math.min(1, carried.size / 8));
  return features;
}

/** Whether a paragraph says something besides what came or went. */
function staysIn({ plain, statements }: Edit['passage']): boolean {
  const changed = statements.reduce((sum, { before, after }) => sum + (after || before).length, 0);
  return plain.length > changed * 1.2 + 5;
}

function mailsIn(text: string): string {
  return /@|\bat\b/i.test(text) ? (text.match(mailAddress) ?? []).join(' ').toLowerCase() : '';
}

function sayingOf({ inserted, deleted }: Edit['statement']): string {
  return `${deleted}>${inserted}`;
}

function count(balance: Map<string, number>, words: string, by: number): void {
  for (const word of words.split(' ')) if (word.length > 2) balance.set(word, (balance.get(word) ?? 0) + by);
}

/** How much of what came or went is balanced by what went or came elsewhere in the change. */
function movedShare({ inserted, deleted }: Edit['statement'], balance: ReadonlyMap<string, number>): number {
  let all = 0;
  let moved = 0;
  for (const [words, by] of [
    [inserted, 1],
    [deleted, -1],
  ] as const)
    for (const word of words.split(' ')) {
      if (word.length <= 2) continue;
      all += 1;
      if ((balance.get(word) ?? 0) * by <= 0) moved += 1;
    }
  return all === 0 ? 0 : moved / all;
}

/** How much of what changed are words with a capital that begin no sentence. */
function capitals(text: string, changed: string): number {
  const names = capitalWords(text);
  const words = changed.split(' ').filter((word) => word.length > 2);
  return words.length === 0 ? 0 : words.filter((word) => names.has(word)).length / words.length;
}
