/** Never the end of a sentence: something follows that belongs to it. */
const leansForward =
  /(?:(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|St|vs|No|Nos|Art|Arts|Abs|Nr|Rn|Ziff|lit|Sec|Reps?|Sens?|Gov|Gen|Lt|Col|Capt|Hon|Rev|Hr|Fr|Mme|Mlle|Sr|Sra|Srta|Sig|Dott|Avv|Ing|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|e\.g|i\.e|cf|ca|bzw|ggf|sog|vgl|inkl|incl|approx|est|al|núm|pág|n)|(?<![\p{L}\p{N}])(?:\p{L}\.)*\p{L})\.$/u;
/** May end a sentence: it does where a word follows that begins one. */
const perhapsLast =
  /(?<![\p{L}])(?:Inc|Ltd|Co|Corp|LLC|GmbH|Bros|Jr|Sr|etc|usw|a\.m|p\.m|U\.S|U\.K|E\.U|S\.A|S\.p\.A|Fla|Calif|Tex|Mass|Wash|Ill|Pa|Va|D\.C)\.$/u;
const beginsSentence =
  /^["'“‘«(]*(?:The|A|An|It|In|On|At|He|She|They|We|You|This|That|These|Those|But|And|However|Its|Their|Under|After|Before|From|For|When|While|If|Der|Die|Das|Ein|Eine|Es|Er|Sie|Im|Am|Nach|Le|La|Les|Un|Une|Il|Elle|Ils|Mais|El|Los|Las|Una|Pero|Lo|Gli|Ma|Os|As|Um|Uma|Mas|O)[\s,]/u;
/** A German day or number of a chamber: `18. September`, `2. Senat`. */
const ordinal = /(?<![\p{L}\p{N}.,])\d{1,3}\.$/u;
const afterOrdinal =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b|Jahrhundert|Senat|Kammer|Zivilsenat|Strafsenat|Bundestag|Legislatur|Auflage|Juristentag|Platz|Lebensjahr|Geburtstag)/u;

/** Between a sentence and the next: a mark, closing quotes, white space, a capital; or a full stop of Chinese or Japanese. */
const boundary = /[.!?…]["'”’»)\]]*\s+(?=[\p{Lu}\p{Lo}\p{N}"'“‘«¿¡([])|[。！？]["'”’」』）]*/gu;
/** How far back an abbreviation is looked for. */
const lookBack = 16;

/**
 * Sentences of a text, as they stand there, in its order: lines are parted, and so are pieces that were set side by side
 * (`|`, `•`). Abbreviations, initials and German days end no sentence.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .flatMap((line) => line.split(/(?:^|\s)[|•·▪●►■]+(?=\s|$)/u))
    .flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of line.matchAll(boundary)) {
    const next = match.index + match[0].length;
    if (match[0].startsWith('.') && goesOn(line, start, match.index + 1, next)) continue;
    found.push(line.slice(start, next).trim());
    start = next;
  }
  found.push(line.slice(start).trim());
  return found.filter((sentence) => sentence !== '');
}

function goesOn(line: string, start: number, end: number, next: number): boolean {
  const before = line.slice(Math.max(start, end - lookBack), end);
  const after = line.slice(next, next + lookBack);
  if (perhapsLast.test(before)) return !beginsSentence.test(after);
  if (leansForward.test(before)) return true;
  return ordinal.test(before) && afterOrdinal.test(after);
}
