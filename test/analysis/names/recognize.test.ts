import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../../src/analysis/names/recognize.ts';
import { builtInRegistry } from '../../../src/analysis/registry/built-in.ts';

const recognizer = createRecognizer(builtInRegistry());
const who = (title: string, text = '', source: string | null = null) => recognizer.recognize({ title, text, source });

describe('companies', () => {
  test.each<[string, string[]]>([
    ['Instagram will scan camera rolls for its assistant', ['Meta']],
    ['Twitter successor X opens its posts to Grok', ['X']],
    ['YouTube lets creators choose whether third parties train on videos', ['YouTube']],
    ['Windows Recall is delayed again', ['Microsoft']],
    ['Googles KI liest künftig WhatsApp-Nachrichten mit', ['Google', 'Meta']],
    ['Metas KI-Training vor Gericht', ['Meta']],
    ['Facebook-Mutter Meta darf weitermachen', ['Meta']],
    ['Strava shares heat maps of runners', ['Strava']],
    ['Ecovacs robots filmed their owners', ['Ecovacs']],
    ['Otter.ai sued over recordings of meetings', ['Otter.ai']],
    ['Naver and Kakao asked about training data', ['Naver', 'Kakao']],
    ['Mercado Libre cambia sus términos', ['Mercado Libre']],
    ["L'app de Doctolib entraînera des modèles", ['Doctolib']],
    ['TikTok’s owner ByteDance fined', ['TikTok', 'ByteDance']],
    ['tiktok and chatgpt on one phone', ['TikTok', 'OpenAI']],
  ])('%s', (title, companies) => {
    expect(who(title).companies).toEqual(companies);
  });

  test.each([
    'They target a gap in the market and match the ring to the box',
    'An apple a day, and a meta-analysis of it',
    'Generation X and the X-ray',
    'The signal was lost, zoom in to see the oracle',
    'A record label asks for a block on notion of discord',
    'King Charles reads the time on Friday',
    'Search engines read meta tags',
  ])('everyday words are nobody: %s', (title) => {
    expect(who(title).companies).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['Regulator sues Target over face scans', ['Target']],
    ['Signal says it will leave the country', ['Signal']],
    ['Zoom updates its terms after protest', ['Zoom']],
    ['Apple pauses Siri grading', ['Apple']],
    ['Users of the Tea app find their photos online', ['Tea']],
  ])('unless what is beside them speaks for a company: %s', (title, companies) => {
    expect(who(title).companies).toEqual(companies);
  });

  test('a network where something was said, a wire, a credit and a publisher are no subjects', () => {
    expect(who('Minister wrote in a post on X that the law stands').companies).toEqual([]);
    expect(who('A Reddit thread about a privacy law').companies).toEqual([]);
    expect(who('Grindr shares HIV status - TechCrunch').companies).toEqual(['Grindr']);
    expect(who('Grindr fined', 'Photo by A. Person / The Verge. Reuters reported it.').companies).toEqual(['Grindr']);
    expect(who('Reddit sues a scraper over posts of its users').companies).toEqual(['Reddit']);
    expect(who('The New York Times bars crawlers from its archive').companies).toEqual(['The New York Times']);
  });

  test('what another is measured against is not the subject', () => {
    expect(who('Le Chat, a rival to ChatGPT, keeps no prompts').companies).not.toContain('OpenAI');
  });
});

describe('authorities', () => {
  test.each<[string, string[], string[]]>([
    ['CNIL fines Criteo', ['CNIL'], ['FR']],
    ['La AEPD sanciona a una cadena de gimnasios', ['AEPD'], ['ES']],
    ['Hamburger Datenschutzbeauftragter warnt vor Brillen', ['HmbBfDI'], ['DE']],
    ['Autoriteit Persoonsgegevens legt boete op', ['AP'], ['NL']],
    ['ANPD suspende tratamento de dados', ['ANPD'], ['BR']],
    ['Danish Datatilsynet bans Chromebooks in schools', ['Datatilsynet Denmark'], ['DK']],
    ['Norwegian Datatilsynet fines Grindr', ['Datatilsynet'], ['NO']],
    ["Japan's Personal Information Protection Commission warns OpenAI", ['PPC'], ['JP']],
    ['Personal Information Protection Commission of South Korea suspends downloads', ['PIPC'], ['KR']],
    ['Swedish privacy watchdog investigates school cameras', ['IMY'], ['SE']],
    ['Turkish data protection authority opens inquiry into Meta', ['KVKK'], ['TR']],
    ['Privacy commissioner of Canada and face scans in a mall', ['OPC'], ['CA']],
    ["L'autorité belge de protection des données condamne une école", ['APD'], ['BE']],
    ['Österreichische Datenschutzbehörde prüft Beschwerde', ['DSB'], ['AT']],
    ['Texas sues a car maker over driving data', ['Texas Attorney General'], ['US-TX']],
    ['California Attorney General Rob Bonta settles with a health site', ['California Attorney General'], ['US-CA']],
    ['Italy bans a chatbot over privacy of minors', ['Garante'], ['IT']],
    ['Italian watchdog fines chatbot maker over privacy', ['Garante'], ['IT']],
    ['Hamburg privacy regulator opens a case on smart glasses', ['HmbBfDI'], ['DE']],
    ['Datenschutzbehörde in Niedersachsen verhängt Bußgeld wegen KI-Kameras', ['LfD Niedersachsen'], ['DE']],
    ['Victorian privacy watchdog bans a chatbot for case workers', ['OVIC'], ['AU']],
    ['Le gendarme des données sanctionne un courtier', ['CNIL'], ['FR']],
    ['The Korean privacy watchdog tells an app maker to delete faces', ['PIPC'], ['KR']],
    [
      'Privacy watchdogs of Norway, Sweden and Finland write to a glasses maker',
      ['Datatilsynet', 'IMY', 'Tietosuojavaltuutettu'],
      ['NO', 'SE', 'FI'],
    ],
    ['French and Dutch data protection authorities look into chat logs', ['CNIL', 'AP'], ['FR', 'NL']],
    ['German competition authority examines an assistant', ['Bundeskartellamt'], ['DE']],
    ['CNIL, Garante and AEPD question a glasses maker', ['CNIL', 'Garante', 'AEPD'], ['FR', 'IT', 'ES']],
    ['The ICO and Ofcom issue a joint statement on chatbots', ['ICO', 'Ofcom'], ['UK']],
    ['Utah sues a chatbot maker', ['Utah Attorney General'], ['US-UT']],
    [
      'Attorneys general of Oregon and Nevada warn a chatbot maker',
      ['Oregon Attorney General', 'Nevada Attorney General'],
      ['US-OR', 'US-NV'],
    ],
    ['Swedish school fined over facial recognition', ['IMY'], ['SE']],
    ['noyb files a complaint over profiles made by a chatbot', ['DSB'], ['AT', 'EU']],
    ['Amende de la Cnil pour des caméras qui lisent les émotions', ['CNIL'], ['FR']],
    ['Google settles lawsuit with Texas over voice data', ['Texas Attorney General'], ['US-TX']],
    ['Kmart breached the Privacy Act with face cameras, commissioner finds', ['OAIC'], ['AU']],
  ])('%s', (title, regulators, jurisdictions) => {
    expect(who(title)).toMatchObject({ regulators, jurisdictions });
  });

  test('authorities of one name are told apart by law, company, language and address', () => {
    const title = 'Privacy Commissioner finds trial of face scans lawful';
    expect(who(title, 'It kept to the Privacy Act 2020, the report says.').regulators).toEqual(['OPC NZ']);
    expect(who(`${title} at Bunnings`).regulators).toEqual(['OAIC']);
    const danish = { title: 'Datatilsynet forbyder ansigtsgenkendelse', text: '' };
    expect(recognizer.recognize({ ...danish, language: 'da' }).regulators).toEqual(['Datatilsynet Denmark']);
    expect(recognizer.recognize({ ...danish, url: 'https://avis.example.dk/a' }).regulators).toEqual([
      'Datatilsynet Denmark',
    ]);
  });

  test('a fine by a court, or over something else, is not put down to who guards data', () => {
    expect(who('Court in Spain fines a hotel over privacy of guests').regulators).toEqual([]);
    expect(who('Danish bank fined over money laundering').regulators).toEqual([]);
    expect(who('Google to pay publishers in Texas over privacy of readers').regulators).toEqual([]);
    expect(who('Google breached the Privacy Act, commissioner finds').regulators).toEqual([]);
  });

  test('a wire is not an authority, nor is a regulator of something else that of privacy', () => {
    expect(who('Meta fined over ads', '(AP) — The company said on Monday that it would appeal.').regulators).toEqual(
      [],
    );
    expect(who('UK competition watchdog looks at AI models').regulators).not.toContain('ICO');
  });
});

describe('places', () => {
  test.each<[string, string, string[]]>([
    ['Meta darf mit deutschen Nutzerdaten trainieren', '', ['DE']],
    ['Chinese AI app blocked in Italy', '', ['IT']],
    ['Start-up sued over voiceprints', 'The suit, filed in Illinois, cites BIPA.', ['US-IL']],
    ['Senators in Washington question chatbot makers', 'The U.S. Senate heard three of them.', ['US']],
    ['A complaint under the GDPR', '', ['EU']],
    ['Federal regulators order a speaker maker to delete recordings', '', ['US']],
    ['Clinic sued over an AI scribe', 'The suit was filed in San Diego Superior Court.', ['US-CA']],
    ['Une entreprise américaine sanctionnée par la CNIL', '', ['FR']],
    ['Usuários no Brasil poderão se opor', '', ['BR']],
    ['Suche nach Gesichtern im Netz', 'Das Bundesinnenministerium will sie dem Bundeskriminalamt erlauben.', ['DE']],
    ['Câmeras leem rostos', 'O Tribunal de Justiça de São Paulo mandou desligá-las.', ['BR']],
    ['Behörde geht gegen App vor', 'Der Dienst aus China verstößt gegen die DSGVO.', ['EU']],
  ])('%s', (title, text, jurisdictions) => {
    expect(who(title, text).jurisdictions).toEqual(jurisdictions);
  });
});
