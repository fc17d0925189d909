import { describe, expect, test } from 'vitest';
import { createRecognizer } from '../../src/analysis/recognize.ts';
import { builtInRegistry } from '../../src/analysis/registry/built-in.ts';

const recognizer = createRecognizer(builtInRegistry());
const who = (title: string, text = '') => recognizer.recognize({ title, text });

describe('a name that is also a word is the company', () => {
  test.each<[string, string[]]>([
    ['Apple delays its assistant over privacy', ['Apple']],
    ['Apple verschiebt KI-Funktionen in Europa', ['Apple']],
    ['Apple repousse ses outils d’IA en Europe', ['Apple']],
    ['Apple aplaza en Europa su asistente', ['Apple']],
    ['Apple rinvia le funzioni di IA in Europa', ['Apple']],
    ['Apple adia recursos de IA na Europa', ['Apple']],
    ['Meta nimmt das Training mit Beiträgen wieder auf', ['Meta']],
    ['Meta : comment refuser l’entraînement de l’IA', ['Meta']],
    ['Meta threatened with a class action over AI', ['Meta']],
    ['Meta retoma o treinamento com publicações', ['Meta']],
    ['Meta riprende l’addestramento con i post', ['Meta']],
    ['Beschwerde gegen Meta in elf Ländern', ['Meta']],
    ['Zoom da marcha atrás con sus condiciones', ['Zoom']],
    ['Zoom rudert bei seinen Nutzungsbedingungen zurück', ['Zoom']],
    ['Zoom fait marche arrière sur ses conditions', ['Zoom']],
    ['X will train Grok on public posts', ['X']],
    ['X soll Nutzerdaten nicht mehr für Grok verwenden', ['X']],
    ['X suspend le traitement des données européennes', ['X']],
    ['La red social X deja de usar datos europeos', ['X']],
    ['Il social X sospende il trattamento dei dati', ['X']],
    ['Governo questiona o X sobre treinamento de IA', ['X']],
    ['Slack trains on messages unless workspaces opt out', ['Slack']],
    ['Discord walks back its privacy policy', ['Discord']],
    ['Signal droht mit Rückzug aus der EU', ['Signal']],
    ['Signal menace de quitter la France', ['Signal']],
    ['Notion reads workspace pages for its assistant', ['Notion']],
    ['Ring gives footage to police without a warrant', ['Ring']],
    ['Amazon’s Ring ends its police request tool', ['Amazon', 'Ring']],
    ['Google Nest keeps video of homes', ['Google']],
    ['Box says customer files do not train its models', ['Box']],
    ['Match Group shares dating photos with a vendor', ['Match Group']],
    ['FTC sues Match over data of its users', ['Match Group']],
    ['Gap sued over tracking of e-mails', ['Gap']],
    ['Target faces lawsuit over face scans in its stores', ['Target']],
    ['Cash App owner Block settles with regulators', ['Block']],
    ['Square sellers told that transactions train models', ['Block']],
    ['Claude users have to decide about training', ['Anthropic']],
    ['Gemini liest künftig Nachrichten mit', ['Google']],
    ['Copilot screenshots alarm Signal and Brave', ['Microsoft', 'Signal', 'Brave']],
    ['Otter notetaker sued over recordings', ['Otter.ai']],
    ['Fireflies note-taker sued over voiceprints', ['Fireflies.ai']],
    ['Oracle tracked billions of people, suit says', ['Oracle']],
    ['Telegram hands over data of users to police', ['Telegram']],
    ['Snap settles with the state over its chatbot', ['Snap']],
    ['Bumble a-t-il le droit d’envoyer les profils à OpenAI ?', ['Bumble', 'OpenAI']],
    ['Stripe wertet Zahlungen mit KI aus', ['Stripe']],
    ['L’Irlande enquête sur le modèle PaLM 2', ['Google']],
  ])('%s', (title, companies) => {
    expect(who(title).companies.toSorted()).toEqual(companies.toSorted());
  });
});

describe('a word is nobody', () => {
  test.each([
    'Apple pie recipes written by a chatbot',
    'Apple orchards use sensors against frost',
    'A meta-study of privacy notices',
    'Meta descriptions and what search engines read',
    'Meta del gobierno: una ley de datos antes de junio',
    'La meta es proteger los datos de los menores',
    'Zoom in on the small print of a privacy policy',
    'Zoom sur la protection des données en entreprise',
    'Slack off less: how to read a consent form',
    'Slack rules let data brokers off the hook',
    'Discord grows between states over a privacy law',
    'Signal to Europe: keep encryption alone',
    'Signal strength maps are personal data, court says',
    'Notions of consent are changing',
    'Ring the alarm about face recognition',
    'Ring road cameras read number plates',
    'Box-ticking will not do, lawyers say about consent',
    'Black box models decide about loans',
    'Match of the day: privacy against security',
    'Match your notice to the law',
    'Gap between law and practice widens',
    'The gender gap in data protection',
    'Target dates for the AI Act slip',
    'Target group of the law are data brokers',
    'Block chain analysts meet the privacy law',
    'Block party data leaks',
    'Square one for the privacy bill',
    'Trafalgar Square to get face recognition cameras',
    'Amazon river tribes ask for a say over their data',
    'Amazon rainforest sensors and indigenous data',
    'Claude Monet exhibition scans the faces of visitors',
    'Gemini twins and genetic privacy',
    'Generation X worries about privacy',
    'Company X, a made-up example, fails its audit',
    'Windows of a school are filmed',
    'Oracle bones read by machine',
    'Snap election: parties and voter data',
    'Snap judgements by machines',
    'Visa applicants must give up their social media handles',
    'Visa rules ask for biometrics',
    'Threads of a debate on consent',
    'Twitch of an eye gives emotion away, researchers say',
    'Uber die Grenzen der Einwilligung',
    'Nest of spies: a book on surveillance',
    'Chrome plating firm loses files of its workers',
    'Brave new world of data',
    'Bard of Avon and the machines',
    'Alphabet soup of privacy laws',
    'Intel agencies want your data',
    'Runway to compliance: a checklist',
    'Telegram from 1917 digitised by machine',
    'Perplexity about consent among patients',
    'Mistral winds and smart meters',
    'Flock of birds counted by cameras',
    'Pearl clutching about cookies',
    'Pearson correlation and anonymous data',
  ])('%s', (title) => {
    expect(who(title).companies).toEqual([]);
  });
});

describe('where something was said is not whom it is about', () => {
  test.each<[string, string[]]>([
    ['Minister says on X that the law stands', []],
    ['Reddit users ask what a privacy law means', []],
    ['A post on LinkedIn explains the AI Act', []],
    ['Reddit lets Google train on posts', ['Reddit', 'Google']],
    ['r/privacy: what does consent mean?', []],
    ['Ministerin schreibt auf X, das Gesetz stehe', []],
    ['El ministro escribe en X que la ley sigue', []],
    ['Le ministre annonce sur X une loi', []],
  ])('%s', (title, companies) => {
    expect(who(title).companies.toSorted()).toEqual(companies.toSorted());
  });
});

describe('an authority by what people call it', () => {
  test.each<[string, string, string[]]>([
    ['The Garante blocks a chatbot', '', ['Garante']],
    ['Il Garante chiede informazioni a DeepSeek', '', ['Garante']],
    ['Garante multa uma empresa', 'A autoridade italiana de proteção de dados aplicou a multa.', ['Garante']],
    ['EDSA veröffentlicht Stellungnahme zu KI-Modellen', '', ['EDPB']],
    ['Le CEPD publie un avis sur les modèles d’IA', '', ['EDPB']],
    ['CNIL : une amende pour des caméras', '', ['CNIL']],
    ['Gendarme français de la vie privée : amende pour un site', '', ['CNIL']],
    ['La autoridad española de protección de datos investiga una app', '', ['AEPD']],
    ['El regulador italiano bloquea DeepSeek', '', ['Garante']],
    ['L’autorité italienne bloque DeepSeek', '', ['Garante']],
    ['Italiens Datenschützer sperren DeepSeek', '', ['Garante']],
    ['Irische Datenschutzbehörde prüft Grok', '', ['DPC']],
    ['Autoridade irlandesa de proteção de dados investiga X', '', ['DPC']],
    ['Irish regulator asks TikTok about transfers of personal data', '', ['DPC']],
    ['Hong Kong privacy commissioner warns of chatbots', '', ['PCPD']],
    ['South Korea’s PIPC fines a school app', '', ['PIPC']],
    ['Nigeria’s NDPC fines Meta over data', '', ['NDPC']],
    ['Kenya’s ODPC halts iris scans', '', ['ODPC']],
    ['Brazil’s ANPD suspends training on posts', '', ['ANPD']],
    ['Senacon notifica Meta sobre treinamento de IA', '', ['Senacon']],
    ['Procon-SP notifica aplicativo por dados de menores', '', ['Procon']],
    ['KVKK, yapay zeka rehberi yayımladı', '', ['KVKK']],
    ['Ontario privacy commissioner reports on police use of AI', '', ['IPC Ontario']],
    ['Commission d’accès à l’information : amende au Québec', '', ['CAI']],
    ['Victoria’s information commissioner bans ChatGPT in child protection', '', ['OVIC']],
    ['Sachsens Datenschutzbeauftragte warnt vor KI in Schulen', '', ['SDTB']],
    ['Landesbeauftragte für den Datenschutz Niedersachsen prüft Kameras', '', ['LfD Niedersachsen']],
    ['Arkansas attorney general sues a data broker', '', ['Arkansas Attorney General']],
    ['Ken Paxton sues an insurer over driving data', '', ['Texas Attorney General']],
    [
      'Commission opens proceedings under the AI Act',
      'The European Commission said so on Monday.',
      ['European Commission'],
    ],
    [
      'Privacy commissioner finds that a chain broke the law',
      'Canada’s privacy commissioner said so in Ottawa.',
      ['OPC'],
    ],
  ])('%s', (title, text, regulators) => {
    expect(who(title, text).regulators).toEqual(regulators);
  });

  test.each([
    'A commission of experts advises on AI',
    'Sales commission data and the GDPR',
    'Parents have authority over the data of children',
    'The authority of machines: an essay',
    'Dad garante que dados estão seguros',
    'Empresa garante que não usa dados para treinar IA',
    'La ley garante de la privacidad',
    'Football watchdog looks at ticket prices',
    'An ICO of a crypto coin fails',
    'Data controllers and their duties',
  ])('and a word is none: %s', (title) => {
    expect(who(title).regulators).toEqual([]);
  });
});
