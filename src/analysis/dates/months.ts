const names: readonly string[] = [
  'january januar jänner janvier enero gennaio janeiro januari jan janv ene',
  'february februar février fevrier febrero febbraio fevereiro februari feb févr',
  'march märz mars marzo março maart mar',
  'april avril abril aprile apr avr',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho jun',
  'july juli juillet julio luglio julho jul juil',
  'august août aout agosto augustus aug',
  'september septembre septiembre setiembre settembre setembro sept sep',
  'october oktober octobre octubre ottobre outubro oct okt',
  'november novembre noviembre novembro nov',
  'december dezember décembre diciembre dicembre dezembro dec déc dez dic',
];
const numbers = new Map(names.flatMap((line, at) => line.split(' ').map((name) => [name, at + 1] as const)));

/** Names of months in seven languages, longest first, as an alternative of a pattern. */
export const anyMonth: string = [...numbers.keys()].sort((left, right) => right.length - left.length).join('|');

/** 1 to 12. */
export function monthNumber(name: string): number {
  return numbers.get(name.toLowerCase()) ?? 0;
}
