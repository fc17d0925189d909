const whose =
  '{your|user|users|people|peoples|customer|customers|consumer|consumers|member|members|patient|patients|employee|employees|worker|workers|staff|student|students|pupil|pupils|children|childrens|kids|teen*|citizen*|voter*|subscriber*|client|clients|viewer*|listener*|driver*|passenger*|shopper*|tenant*|job applicant*|applicant*|creator*|artist*|Europeans|europeans|Americans|americans|millions|everyone|everyones|private|public|personal|our|my}';
const things =
  '{data|datas|information|info|content|contents|posts|post|photos|photo|pictures|images|videos|video|chats|chat|conversations|conversation|messages|message|dms|emails|email|inbox|mail|calls|call|voice|voices|recordings|recording|faces|face|likeness|comments|files|file|documents|document|docs|records|record|prompts|queries|searches|history|profiles|profile|code|repos|repositories|notes|transcripts|meetings|clicks|keystrokes|screens|screenshots|location|movements|contacts|address book|dna|genome|scans|x rays|health|selfies|work|creations|tweets|playlists|listening|purchases|transactions|biometrics|interactions|activity|footage|camera roll|camera|desktop|web history|browsing}';

/** Words for people and what is theirs: the object of the news that matters. */
export const people = {
  /** Data called personal, or said to be somebody's. */
  personalData: `
    personal {data|information|details|info|dataset*|datasets|records|content}, personally identifiable, pii, personal life, customer data, patient data, user data, user content, user generated
    ${whose} {data|datas|information|info|content|datasets}, ${whose} {personal|private|sensitive|health|medical|biometric|internet|online|account|social|interaction|chat|own|public|facebook|instagram|location} {data|information|content|posts|datasets}
    {data|information|content|posts|photos|images|chats|conversations|messages} {of|about|from|on} {its|their|the|all|private|millions of|european|eu|uk|us|german|french|italian|young|minor|adult} {users|people|members|customers|patients|children|citizens|kids|minors|individuals|employees|consumers|creators|residents}
    {data|information|content|posts|photos|images|conversations} {of|about|from|on} {users|people|members|customers|patients|children|individuals|minors|citizens|employees|europeans|consumers|millions|you}
    sensitive {data|information}, private {data|information|messages|conversations|chats|photos|repos|repositories|lives|posts}, health {data|records|information}, medical {data|records|information|history|scans|images}, patient records, genetic data, location data, browsing {data|history}, search history, student {data|records}, call {recordings|logs}
    personenbezogen*, nutzerdaten, kundendaten, patientendaten, gesundheitsdaten, mitarbeiterdaten, personlich* daten, nutzerinhalt*, daten {von|der} {nutzer*|kunden|kindern|patienten|menschen|europaer*}, nutzer daten, {ihre|deine|eure} {daten|fotos|chats|beitrage|mails|nachrichten|inhalte}, offentliche* {beitrage|posts|inhalte}
    donnees {personnelles|a caractere personnel|des {utilisateur*|internautes|clients|patients|citoyens|europeens|eleves}|d utilisateur*|d {internautes|europeens|abonnes}|de sante|medicales|privees|sensibles|biometriques}, {vos|leurs|nos} {donnees|photos|messages|conversations|publications|contenus|mails|echanges}, contenus des utilisateur*, publications des utilisateur*
    datos {personales|de {usuarios|los usuarios|sus usuarios|clientes|pacientes|menores|ciudadanos|salud}|privados|sensibles|biometricos|medicos}, {tus|sus} {datos|fotos|mensajes|chats|publicaciones|conversaciones|correos}, publicaciones de {usuarios|los usuarios|sus usuarios}
    dati {personali|degli utenti|di utenti|dei {clienti|pazienti|cittadini|minori}|sensibili|sanitari|biometrici}, {tuoi|vostri|i nostri|loro} {dati|messaggi|contenuti|foto|post|chat}, post {pubblici|degli utenti}, contenuti degli utenti
    dados {pessoais|de usuarios|dos usuarios|de {clientes|pacientes|criancas|utilizadores}|dos {clientes|pacientes|utilizadores|cidadaos}|sensiveis|biometricos|de saude}, {seus|teus|suas} {dados|fotos|mensagens|conversas|publicacoes|posts}, publicacoes de usuarios
    dan* osobow*, danych uzytkownik*, dane uzytkownik*, {publiczn*|publicznie} ~ {post*|danych|dane}, postach, persoonsgegevens, gebruikersgegevens, gegevens van {gebruikers|klanten|mensen|kinderen}`,
  /** Somebody's posts, pictures, words. */
  theirThings: `
    ${whose} ${things}, ${whose} {private|public|facebook|instagram|whatsapp|gmail|google|linkedin|reddit|slack|zoom|youtube|tiktok|dropbox|online|old|personal|github|dating|dating app|voice|social media|health|medical|own|uploaded|teams} ${things}
    {everything|what|anything|things} {you|users|people|they|we} {post|posts|say|write|type|upload|share|do|ask|tell|search|see|hear}, it s using what you post, {public|publicly} {available|shared|visible|accessible} ~ {posts|content|data|photos|information|videos}, publicly available {data|information|content}, public {posts|content|photos|data|tweets|profiles|videos}
    {posts|photos|chats|messages|images|videos|emails|voice recordings|pictures|selfies|comments} {of|from|by} {its|their|users|members|children|kids|people|customers|adult*|public}, {chats|conversations|interactions} with {its|their|the|ai|chatbot*|bots|meta|a|alexa|assistant*|gemini|copilot|chatgpt}, ai {chats|conversations}
    {internet|online|web} data, bulk personal, faces, {dating app|dating} {photos|profiles}, {user|customer|users} interaction*, {private|public} {repo|repos|repositories}, {read|reads|scan|scans|scanning|access|accesses|accessing|search|searches|understand} ~ {your|users|people|private} {email*|emails|gmail|photos|messages|files|chats|documents|inbox|drive|docs|data|attachments|screen}
    data from {all over|across|the} ~ {internet|web}, everything ~ internet, {internet|web} users, user {posts|photos|videos|content|chats|prompts|messages|uploads|voices}, customers {chats|calls}, listen* ~ {conversations|calls|users|you}, eavesdrop*`,
  /** Places that hold what people write, show and tell. */
  peoplesPlace: `
    Facebook, Instagram, WhatsApp, Messenger, Threads, Twitter, X, Reddit, LinkedIn, Snapchat, TikTok, Tumblr, WordPress, Quora, Stack Overflow, StackOverflow, Flickr, Photobucket, Pinterest, Discord, Telegram, YouTube, Twitch, Bluesky, Mastodon, Nextdoor, Glassdoor, Medium
    OkCupid, Tinder, Bumble, Hinge, Grindr, Match, Slack, Zoom, Teams, Gmail, Outlook, Yahoo Mail, Google {Drive|Docs|Photos|Maps|Workspace}, Dropbox, Box, OneDrive, iCloud, WeTransfer, Notion, Evernote, Grammarly, Figma, Canva, GitHub, GitLab, DeviantArt, ArtStation, Behance, Adobe, Duolingo, Strava, Fitbit, Oura, 23andMe, Ancestry, MyHeritage, Ring, Nest, Alexa, Siri, Roomba, Otter, Vimeo, Kindle, Etsy, Uber, social {media|network*}, forum*, dating {app|apps|site|sites}, subreddit*`,
  /** Kinds of things that people make; weak by themselves. */
  content: `
    posts, photos, selfie*, chats, conversations, emails, messages, recordings, videos, profiles, comments, dms, resumes, files, prompts, transcripts, likeness, voices, faces, keystrokes, diaries, journal entries, listings
    beitrage, fotos, nachrichten, gesprache, inhalte, publicaciones, mensajes, conversaciones, messaggi, conversazioni, contenuti, conversas, postagens, mensagens, publications, echanges, zdjec*, wiadomo*, berichten`,
  /** Data without an owner. */
  data: 'data, daten, donnees, datos, dati, dados, dane, danych, danymi, gegevens, information, informationen, informations, informacion, informazioni, informacoes, datasets',
  /** Those whose data it is. */
  persons: `
    users, user, members, customers, consumers, patients, employees, workers, citizens, individuals, people, residents, europeans, americans, subscribers, passengers, shoppers, travelers, travellers, students, voters, tenants, job seekers, applicants, drivers, migrants, protesters, data subjects
    nutzer*, kunden, burger*, beschaftigte, mitarbeiter*, utilisateur*, internautes, clients, salaries, citoyens, usuarios, clientes, ciudadanos, empleados, utenti, clienti, cittadini, lavoratori, utilizadores, cidadaos, uzytkownik*, gebruikers, klanten`,
  /** Privacy as a word. */
  privacy: `
    privacy, data protection, data privacy, datenschutz*, vie privee, protection des donnees, proteccion de datos, privacidad, protezione dei dati, riservatezza, protecao de dados, privacidade, prywatno*, ochrony danych, gegevensbescherming
    surveil*, spy, spying, spies on, snoop*, eavesdrop*, confidential*, uberwach*, vigilancia, sorveglianza, vigilancia, anonym*, right to be forgotten, data {grab|collection|sharing|harvesting|rights|use|practices|controversy|processing|gathering|policy|policies}, collect* ~ {data|information}, track* you, tracking`,
  /** Statutes on personal data. */
  dataLaw: `
    gdpr, dsgvo, rgpd, ccpa, cpra, coppa, bipa, hipaa, lgpd, pipeda, pipl, dpdp, popia, avg, ferpa, cubi, glba, data protection {act|law*|rules|bill|regulation*|safeguards|reform*|legislation}, privacy {act|law|laws|bill|rules|statute|legislation|regulation*|order|safeguards|shield}
    biometric {information privacy|privacy act|privacy law*|law*}, digital omnibus, datenschutz grundverordnung, code de protection, ley de proteccion, lei geral, kodeks, wet bescherming, surveillance law*, investigatory powers`,
  /** Bodies as data. */
  biometrics: `
    facial recognition*, face recognition, facial analysis, facial surveillance, biometric*, faceprint*, face print*, face scan*, facial scan*, facial data, voiceprint*, voice print*, gait recognition, iris scan*, fingerprint {scan*|data|reader*|vault}, fingerprints, palm {scan*|print*|payment*|recognition}, emotion {recognition|analysis|detection|tracking|reading}, face {database|search|matching|geometry|id}, facial {images|features|geometry|biometric*|surveil*|age|id|templates|verification|authentication}
    gesichtserkennung*, biometri*, reconnaissance faciale, reconocimiento facial, riconoscimento facciale, reconhecimento facial, rozpoznawan* twarz*, gezichtsherkenning, videosurveillance algorithmique, Clearview*, PimEyes*, mass surveillance, live facial, predictive policing, crowd scanning`,
  /** Children. */
  children: `
    child, children, childrens, kid, kids, teen, teens, teenager*, minor, minors, under {13|16|18}, underage, student*, school*, pupil*, toy, toys, coppa, kinder*, jugendliche*, schuler*, enfants, mineurs, eleves, ninos, menores, alumnos, bambini, minori, minorenni, studenti, criancas, adolescentes, dzieci, kinderen`,
  /** Bodies and illness. */
  health: `
    health*, medical, patient*, hospital*, nhs, clinic*, doctor*, therapy, mental health, genetic*, genom*, dna, hipaa, period tracking, fertility, gesundheit*, krankenhaus*, patienten*, krankenkasse*, sante, medica*, salud, sanita*, ospedal*, saude, pacientes, pazienti`,
  /** Work. */
  workplace: `
    employee*, worker*, workplace, staff, employer*, boss, bosses, colleague*, mitarbeiter*, beschaftigte*, arbeitgeber*, salarie*, employeur*, empleado*, trabajador*, lavorator*, dipendent*, trabalhador*, funcionarios, pracownik*, hr, keystroke*, productivity, hiring, recruit*`,
} as const;
