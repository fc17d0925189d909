/** Legal forms that are nothing else, wherever they stand: who bears one is a company. */
const surely = [
  'Inc',
  'LLC',
  'L.L.C',
  'Ltd',
  'Limited',
  'GmbH',
  'Corp',
  'Corporation',
  'PLC',
  'S.A.S',
  'SAS',
  'S.p.A',
  'SpA',
  'S.r.l',
  'Srl',
  'SRL',
  'B.V',
  'BV',
  'A/S',
  'ApS',
  'Oy',
  'Pty',
  'Pvt',
  'Lda',
  'Ltda',
];
/** Those that are words or initials, too: they count only at the end of a name that is known. */
const perhaps = [
  'Incorporated',
  'Company',
  'Co',
  'AG',
  'SE',
  'SA',
  'S.A',
  'NV',
  'AB',
  'AS',
  'KK',
  'Pte',
  'Holding',
  'Holdings',
];

const alternatives = (forms: readonly string[]) => forms.map((form) => form.replaceAll('.', '\\.')).join('|');

/** As an alternative of a pattern, as they are written. */
export const sureLegalForm: string = alternatives([...surely, 'plc']);

const atEnd = new RegExp(`[\\s,]+(?:${alternatives([...surely, ...perhaps])})\\.?$`, 'iu');

/** A name without the legal forms at its end. */
export function withoutLegalForm(name: string): string {
  let bare = name;
  while (atEnd.test(bare)) bare = bare.replace(atEnd, '');
  return bare;
}
