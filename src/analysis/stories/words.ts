const common = new Set(
  `a an the this that these those it its they them their we our you your i he she his her who what which when where why how
  of to in on for and or nor not no with without from by at as is are was were be been being has have had do does did will would can could may might must should shall
  into over under about after before against between through during than then so if but also more most new now just up out off all any some own via per amid while
  says say said reports report reported reportedly according news latest update updates here heres dont isnt wont know need using use uses used get gets
  ai ki ia artificial intelligence künstliche intelligenz intelligence artificielle inteligencia artificial intelligenza artificiale inteligência sztuczna sztuczną inteligencja inteligencję
  data daten données datos dati dados privacy privacidad privacidade datenschutz
  der die das den dem des ein eine einen einem einer und oder nicht von vom für mit auf aus bei im am zu zum zur ist sind war wird werden wegen nach über als auch sich
  le la les l un une des du de d et ou en dans pour sur avec par que qui est sont a au aux ne pas ce cette ces son sa ses plus
  el los las una unos del y o por con para como al se su sus es son
  il lo gli i uno della dei delle degli dello nel nella nei con per da che non è sono suo sua suoi al alla alle
  o os as um uma do dos das no na nos nas e com para por que se não é são seu sua
  w z na i do się że nie jest o po dla przez swoje swoją swojego`.split(/\s+/),
);

/** Words of one meaning that headlines take turns with, and translations of the few that carry a story. */
const same: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'watchdog regulator authority authorities commissioner agency body autorité autoridad autorità autoridade garante behörde datenschutzbehörde aufsichtsbehörde régulateur regulador datenschützer',
    'user users member members customer customers consumer consumers people nutzer nutzern nutzerinnen utilisateur utilisateurs usuario usuarios utenti utente usuário usuários użytkownik użytkowników klienten kunden mitglieder clients clientes clienti membres miembros',
    'nutzerdaten kundendaten',
    'probe probes investigation investigations inquiry inquiries investigate investigates investigating investigated probing enquête enquete ermittlung ermittlungen ermittelt untersucht untersuchung prüft indagine investigación investiga investigação inchiesta istruttoria postępowanie scrutiny examine examines examining',
    'fine fines fined penalty penalties bußgeld geldstrafe strafe amende multa multas multado sanzione sanción sanktion boete kara sanction sanctions sanctionné condamné',
    'suit suits lawsuit lawsuits sue sues sued suing court klage klagt verklagt plainte procès demanda causa processa sammelklage class',
    'ban bans banned banning block blocks blocked blocking bar bars barred prohibit prohibits prohibited verbot verbietet untersagt sperrt gesperrt blocca bloque bloquea bloqueia interdit prohíbe vieta proíbe forbid forbids forbidden',
    'pause pauses paused pausing suspend suspends suspended suspending suspension halt halts halted stop stops stopped stopping suspende sospende gestoppt stoppt stoppen ausgesetzt arrête cesse cesar delay delays delayed postpones postponed verschiebt shelves',
    'train trains trained training trainieren trainiert trainierte entraîner entrainer entraînement entraîne entrenar entrenamiento entrena addestrare addestra addestramento treinar treinamento treina szkolenia przeszkoliła trenuje ki-training feed feeds',
    'photo photos picture pictures image images foto fotos bilder selfie selfies imágenes immagini imagens photographs',
    'facial face faces gesichtserkennung gesichter visage visages faciale facciale facial-recognition recognition reconnaissance reconocimiento riconoscimento reconhecimento erkennung',
    'biometric biometrics biometrisch biometrische biométriques biométrico biométricos biometrici biometria',
    'child children kid kids minor minors teen teens youth kinder kindern jugendliche enfants mineurs niños menores minori bambini crianças underage',
    'chat chats conversation conversations message messages gespräche unterhaltungen nachrichten discussions conversaciones mensajes conversazioni messaggi conversas mensagens dms',
    'company firm startup maker creator owner konzern unternehmen entreprise empresa azienda mutter parent mutterkonzern',
    'policy policies terms tos rules politique política politiche polityka politykę informativa termini términos termos nutzungsbedingungen bedingungen richtlinie datenschutzrichtlinie conditions condiciones agb',
    'europe european europeans eu ue europäische europäischen europäischer européen européens européennes europeos europea europei europee europeu europeus',
    'complaint complaints complain complains plaintes beschwerde beschwerden denuncia denuncian denunce queixa queixas reclamo esposto acusa claim claims accuses accused accuse anzeige',
    'hallucination hallucinations alucinaciones allucinazioni halluzinationen',
    'defamatory defamation libel defames diffamation difamación diffamazione difamação verleumdung',
    'post posts posting posted postach publications publicaciones beiträge beiträgen postagens pubblicazioni contenuti',
    'settle settles settled settlement settling vergleich accordo acuerdo acordo',
    'delete deletes deleted deletion löschen löscht gelöscht supprimer efface borrar cancellare apagar erase erases erased destroy destroys wipe',
    'judge tribunal gericht olg oberlandesgericht corte ruling rules ruled urteil jugement sentencia sentenza',
    'resume resumes resumed restart restarts restarting wieder reprend reanuda riprende retoma restored restore restores back',
    'lift lifts lifted aufgehoben levanta revoca',
    'private privat private privaten privés privadas privados privati privados confidential',
    'public publicly öffentlich öffentliche öffentlichen publiques públicas públicos pubblici públicos publicznie',
    'voice voices audio recording recordings recorded stimme sprachaufnahmen aufnahmen voix enregistrements voz grabaciones voce registrazioni gravações listen listening eavesdropping',
    'location locations standort standortdaten bewegungsdaten localisation ubicación posizione localização gps',
    'health gesundheit gesundheitsdaten santé salud salute saúde medical patient patients',
    'employee employees worker workers staff mitarbeiter beschäftigte salariés empleados dipendenti funcionários',
    'email emails mail mails inbox correo posta',
    'transfer transfers transferred übermittlung transferts transferencias trasferimenti transferências',
    'appeal appeals appealed berufung appel recurso ricorso',
    'warn warns warned warning warnt warnung avertit advierte avverte alerta',
    'draft proposal proposed propose proposes entwurf projet proyecto proposta',
    'default automatically automatisch standardmäßig défaut defecto predefinita padrão ungefragt quietly',
    'object objects objection widersprechen widerspruch opposer opposition oponerse oposición opporsi opposizione opor opt opting opts optout',
    'scrape scrapes scraped scraping scraper scrapers harvest harvested harvesting crawl crawler crawlers collect collects collected collecting collection gather sammelt',
    'reverse reverses reversed reversal backtrack backtracks backtracked rudert zurück walks retreats rétropédale dietrofront recua scraps scrapped abandons',
    'sexual sexualised sexualized sexually nude nudes undress undresses deepfake deepfakes explicit',
    'driver drivers driving fahrer conducteurs conductores autisti motoristas',
    'car cars vehicle vehicles auto autos voitures coches carro',
    'glasses brille brillen lunettes gafas occhiali óculos smartglasses',
    'law laws bill act legislation gesetz loi ley legge lei statute',
    'guidance guidelines guideline recommendations leitlinien recommandations directrices orientaciones lineeguida orientações opinion stellungnahme avis dictamen parere parecer',
    'law-enforcement police polizei policía polizia polícia',
    'camera cameras kamera kameras caméra cámaras telecamere câmeras',
    'school schools student students schule schulen schüler école élèves escuela alumnos scuola studenti escola alunos',
    'ad ads advert adverts advertising advertisers werbung publicité publicidad pubblicità publicidade anuncios targeted',
    'breach breaches leak leaks leaked exposed datenleck datenpanne fuite brecha filtración violazione vazamento',
    'code source-code repos repositories repository',
    'dna genetic genetics genetik génétiques genéticos genetici',
    'million millions millionen millones milioni milhões mln',
    'billion billions milliarden milliards milliarde miliardi bilhões',
  ].flatMap((line) => {
    const words = line.split(' ');
    return words.map((one) => [one, words[0] as string] as const);
  }),
);

const mostWords = 60;

/** The telling words of a text: in lower case, without endings, those of one meaning as one. */
export function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return found
    .slice(0, 2 * mostWords)
    .filter((one) => !common.has(one))
    .map((one) => same[one] ?? stem(one))
    .slice(0, mostWords);
}

const beginning = 5;

/** The first letters, without accents, of the words that are long enough to be alike in several languages. */
export function beginningsOf(title: string): string[] {
  const plain = title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/[\p{L}]{6,}/gu) ?? [];
  return words.map((one) => one.slice(0, beginning));
}

function stem(word: string): string {
  if (word.length <= 4) return word;
  return word.replace(/(?:ations?|ements?|ings?|ies|ers?|en|es|ed|s|e)$/, '');
}

const small: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const scales: readonly (readonly [RegExp, string])[] = [
  [/^(?:b|bn|billion|billions|milliarden|milliarde|milliards?|miliardi|bilhões)$/, 'b'],
  [/^(?:m|mn|mio|million|millions|millionen|millones|millón|milioni|milione|milhões|mln)$/, 'm'],
  [/^(?:k|thousand)$/, 'k'],
];
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*$/;

/** Amounts ("10m"), durations ("5 year") and days ("april 24") that a text names, each in one form. */
export function numbersOf(text: string): string[] {
  const words = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
  const found: string[] = [];
  words.forEach((one, at) => {
    const digits = small[one] ?? (/^\d/.test(one) ? one.replace(/,(?=\d{3})/g, '').replace(',', '.') : null);
    if (digits === null) return;
    const next = words[at + 1] ?? '';
    const previous = words[at - 1] ?? '';
    const scale = scales.find(([pattern]) => pattern.test(next))?.[1];
    if (scale !== undefined) found.push(`${digits}${scale}`);
    else if (/^years?|^jahre|^ans$|^años|^anni|^anos/.test(next)) found.push(`${digits} year`);
    else if (months.test(previous)) found.push(`${previous.slice(0, 3)} ${digits}`);
    else if (months.test(next)) found.push(`${next.slice(0, 3)} ${digits}`);
    else if (small[one] === undefined && digits.length >= 3 && !/^(?:19|20)\d\d$/.test(digits)) found.push(digits);
  });
  return found;
}

const languages: readonly (readonly [string, RegExp])[] = [
  [
    'de',
    /\b(?:der|die|das|und|mit|für|von|bei|wegen|gegen|nicht|ein|eine|will|darf|künftig|auf|zum|zur|soll|aus)\b/giu,
  ],
  ['fr', /\b(?:le|les|des|une|pour|dans|avec|sur|est|aux|du|vos|ses|par|contre|n'|l'|d')(?=\b|\p{L})/giu],
  ['es', /\b(?:el|los|las|una|por|para|con|del|su|sus|y|que|en)\b/giu],
  ['it', /\b(?:il|gli|della|delle|dei|per|con|una|nel|alla|sulla|di|e|che|non)\b/giu],
  ['pt', /\b(?:o|os|as|uma|do|dos|da|das|no|na|para|com|por|que|em|pela|ao)\b/giu],
  ['en', /\b(?:the|of|to|in|and|on|for|over|its|is|with|after|your|will|by|how|says?|from)\b/giu],
];

/** The language a title seems to be in, by its small words; "" where they do not say. */
export function languageOf(title: string): string {
  let best = '';
  let most = 0;
  for (const [language, words] of languages) {
    const count = title.match(words)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
