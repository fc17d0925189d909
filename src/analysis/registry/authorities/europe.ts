/**
 * Authorities of Europe outside Germany: name | other names | jurisdiction. "?" after a name: it is also something
 * else, and counts only beside the words of an authority.
 */
export const europe = `
EDPB|European Data Protection Board,Europäischer Datenschutzausschuss,Comité européen de la protection des données,Comité Europeo de Protección de Datos,Comitato europeo per la protezione dei dati,Comité Europeu para a Proteção de Dados,CEPD?,EDSA?,European data protection authorities,EU privacy watchdogs,EU data protection authorities,Article 29 Working Party|EU
EDPS|European Data Protection Supervisor,Europäischer Datenschutzbeauftragter,Contrôleur européen de la protection des données,Supervisor Europeo de Protección de Datos,Garante europeo della protezione dei dati|EU
European Commission|EU Commission,EU-Kommission,Europäische Kommission,Commission européenne,Comisión Europea,Commissione europea,Comissão Europeia,EU antitrust regulators,European Commission's|EU
EU AI Office|European AI Office,AI Office?|EU
ENISA||EU
European Ombudsman||EU
Europol||EU
BEREC||EU
EBA|European Banking Authority|EU
ICO?|Information Commissioner's Office,UK Information Commissioner,UK Information Commissioner's Office,UK's Information Commissioner,Information Commissioner,Britain's Information Commissioner,Information Commission?,John Edwards?|UK
CMA?|Competition and Markets Authority|UK
Ofcom||UK
FCA?|Financial Conduct Authority|UK
UK Biometrics Commissioner|Biometrics and Surveillance Camera Commissioner,Surveillance Camera Commissioner|UK
Scottish Biometrics Commissioner||UK
EHRC|Equality and Human Rights Commission|UK
ASA?|Advertising Standards Authority|UK
NCSC?|National Cyber Security Centre|UK
MHRA|Medicines and Healthcare products Regulatory Agency|UK
DPC|Data Protection Commission,Ireland's Data Protection Commission,Irish DPC,Irish Data Protection Commission,Irish Data Protection Commissioner,Data Protection Commissioner,Irish DPA,Ireland's DPC,irische Datenschutzbehörde,irische Datenschutzaufsicht,irischen Datenschutzbehörde,irischen Datenschutzkommission|IE
Coimisiún na Meán|Irish media regulator|IE
CCPC|Competition and Consumer Protection Commission|IE
CNIL|Cnil,gendarme des données,gendarme des données personnelles,gendarme de la vie privée,gendarme français des données,French data protection watchdog,Commission nationale de l'informatique et des libertés,Commission Nationale de l'Informatique et des Libertés,French DPA|FR
Autorité de la concurrence|French competition authority,French antitrust|FR
Arcom?|Autorité de régulation de la communication audiovisuelle|FR
DGCCRF||FR
ANSSI||FR
Défenseur des droits||FR
Garante?|Garante privacy,Garante Privacy,Garante per la protezione dei dati personali,Garante per la Protezione dei Dati Personali,Garante della privacy,Garante della Privacy,Garante dei dati personali,GPDP,Italian DPA,Italy's Garante,Italian Garante,privacy guarantor,Pasquale Stanzione|IT
AGCM|Autorità Garante della Concorrenza e del Mercato,Italian competition authority,Italian antitrust,Italy's antitrust,Italy's competition authority|IT
AGCOM||IT
AEPD|Agencia Española de Protección de Datos,Agència Espanyola de Protecció de Dades,Spanish Data Protection Authority,Spanish Data Protection Agency,Spanish Agency for Data Protection,Agencia de Protección de Datos,Spain's Data Protection Agency,Spanish DPA|ES
APDCAT|Autoritat Catalana de Protecció de Dades,Autoridad Catalana de Protección de Datos,Catalan Data Protection Authority,Agencia Catalana de Protección de Datos|ES
AVPD|Agencia Vasca de Protección de Datos,Autoridad Vasca de Protección de Datos,Datuak Babesteko Euskal Agintaritza,Basque Data Protection|ES
CTPDA|Consejo de Transparencia y Protección de Datos de Andalucía,Consejo de Transparencia de Andalucía|ES
CNMC||ES
AESIA|Agencia Española de Supervisión de la Inteligencia Artificial|ES
DSB?|Datenschutzbehörde?,Austrian DPA,Austrian Data Protection Authority,Austria's data protection authority,Österreichische Datenschutzbehörde,österreichische Datenschutzbehörde,österreichischen Datenschutzbehörde|AT
RTR?||AT
FDPIC|EDÖB,EDOEB,Federal Data Protection and Information Commissioner,Préposé fédéral à la protection des données,Incaricato federale della protezione dei dati,Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter,PFPDT,IFPDT,Swiss Federal Data Protection,Swiss data protection commissioner|CH
AP?|Autoriteit Persoonsgegevens,Dutch Data Protection Agency,Dutch Personal Data Authority,Dutch Data Protection Authority,Dutch DPA,Dutch AP,AP (Autoriteit Persoonsgegevens)|NL
ACM?|Authority for Consumers and Markets,Autoriteit Consument en Markt|NL
RDI?|Rijksinspectie Digitale Infrastructuur|NL
APD?|Belgian Data Protection Authority,Belgium's Data Protection Authority,Gegevensbeschermingsautoriteit GBA,Belgian DPA,Gegevensbeschermingsautoriteit,GBA?,Autorité de protection des données,APD-GBA|BE
BIPT||BE
CNPD|Commission nationale pour la protection des données,Luxembourg DPA,Luxembourg's CNPD|LU
CNPD Portugal|CNPD,Comissão Nacional de Proteção de Dados,Portuguese DPA,Portugal's CNPD,Portuguese CNPD|PT
ANACOM||PT
IMY|Integritetsskyddsmyndigheten,Swedish Authority for Privacy Protection,Swedish DPA,Swedish Data Inspectorate,Swedish Data Protection Agency,Data Inspectorate?,Integrity Protection Authority,Swedish Data Protection Authority,Datainspektionen|SE
Konsumentverket||SE
Datatilsynet|Norwegian Data Protection Authority,Norwegian Data Inspectorate,Norwegian DPA,Norway's Datatilsynet,Norwegian Datatilsynet|NO
Forbrukertilsynet|Norwegian Consumer Authority,Norwegian Consumer Protection Authority|NO
Datatilsynet Denmark|Datatilsynet,Danish Data Protection Agency,Danish Data Protection Authority,Danish DPA,Danish Datatilsynet,Denmark's Datatilsynet|DK
Tietosuojavaltuutettu|Finnish Data Protection Ombudsman,Data Protection Ombudsman,Office of the Data Protection Ombudsman,Finnish DPA,Tietosuojavaltuutetun toimisto|FI
Traficom||FI
Persónuvernd|Icelandic Data Protection Authority,Icelandic DPA|IS
UODO|Urząd Ochrony Danych Osobowych,Urzędu Ochrony Danych Osobowych,Personal Data Protection Office Poland,Prezes UODO,Polish DPA,Polish Data Protection Office|PL
UOKiK||PL
UOOU|ÚOOÚ,Úřad pro ochranu osobních údajů,Czech DPA,Czech Office for Personal Data Protection|CZ
UOOU SK|Úrad na ochranu osobných údajov,Slovak DPA|SK
NAIH|Nemzeti Adatvédelmi és Információszabadság Hatóság,Hungarian Data Protection Authority,Hungarian National Authority for Data Protection,Hungarian DPA|HU
GVH|Hungarian Competition Authority|HU
HDPA|Hellenic Data Protection Authority,Greek Data Protection Authority,Αρχή Προστασίας Δεδομένων,Hellenic DPA,Greek DPA,ΑΠΔΠΧ|GR
Cyprus Commissioner|Cyprus Data Protection Commissioner,Cypriot DPA,Commissioner for Personal Data Protection|CY
IDPC|Information and Data Protection Commissioner,Maltese DPA|MT
ANSPDCP|Romanian DPA,Autoritatea Națională de Supraveghere a Prelucrării Datelor|RO
CPDP|Bulgarian DPA,Commission for Personal Data Protection|BG
AZOP|Croatian DPA,Agencija za zaštitu osobnih podataka|HR
IP RS|Slovenian Information Commissioner,Slovenia's Information Commissioner,Information Commissioner,Informacijski pooblaščenec,Slovenian DPA|SI
AKI?|Andmekaitse Inspektsioon,Data Protection Inspectorate?,Estonian Data Protection Inspectorate,Estonian DPA|EE
DVI?|Datu valsts inspekcija,Latvian DPA|LV
VDAI|Valstybinė duomenų apsaugos inspekcija,Lithuanian DPA,State Data Protection Inspectorate|LT
Datenschutzstelle Liechtenstein|Datenschutzstelle?|LI
Guernsey ODPA|Office of the Data Protection Authority|GG
JOIC|Jersey Office of the Information Commissioner|JE
Isle of Man Information Commissioner||IM
Gibraltar Regulatory Authority||GI
APDA Andorra|Agència Andorrana de Protecció de Dades,APDA?|AD
APDP Monaco|CCIN,Autorité de Protection des Données Personnelles|MC
San Marino Data Protection Authority||SM
Poverenik|AIP Serbia,Commissioner for Information of Public Importance|RS
AZLP|Agency for Personal Data Protection of North Macedonia|MK
AZLP BiH|Agency for Personal Data Protection in Bosnia and Herzegovina|BA
AZLP Montenegro|Agency for Personal Data Protection of Montenegro|ME
IDP Albania|Albanian Information and Data Protection Commissioner|AL
AIP Kosovo|Information and Privacy Agency|XK
CNPDCP|National Center for Personal Data Protection of Moldova|MD
Ukrainian Ombudsman|Ukrainian Parliament Commissioner for Human Rights|UA
NCPDP Belarus|National Personal Data Protection Center of Belarus|BY
Personal Data Protection Service|Georgian Personal Data Protection Service,State Inspector's Service|GE
PDPA Armenia|Personal Data Protection Agency of Armenia|AM
Roskomnadzor|Russian communications watchdog,Russia's communications regulator|RU
FAS?|Federal Antimonopoly Service|RU
KVKK|Kişisel Verileri Koruma Kurumu,Kişisel Verileri Koruma Kurulu,Turkey's Personal Data Protection Authority,Turkish Personal Data Protection Board,Turkey's Personal Data Protection Board,Turkish Data Protection Authority,Turkish Personal Data Protection Authority,Turkish DPA,Personal Data Protection Board|TR
BTK||TR
Council of Europe||EU
BWB?|Bundeswettbewerbsbehörde,Austrian competition authority|AT
WEKO|Wettbewerbskommission,Swiss competition commission|CH
Rekabet Kurumu|Turkish Competition Authority,Turkish Competition Board,Turkey's Competition Board,Turkey's competition authority|TR
Forbrugerombudsmanden|Danish Consumer Ombudsman|DK
KKV|Finnish Competition and Consumer Authority|FI
ANPC?|Romanian consumer protection authority|RO
DSB Zürich|Datenschutzbeauftragte des Kantons Zürich,Zürcher Datenschutzbeauftragte,Zurich data protection commissioner|CH
UK AI Security Institute|AI Safety Institute,AI Security Institute|UK
DRCF|Digital Regulation Cooperation Forum|UK
Investigatory Powers Commissioner|IPCO|UK
Information Commissioner Scotland|Scottish Information Commissioner|UK
Inspecția Muncii||RO
NBU Ukraine|National Bank of Ukraine|UA
Eurojust||EU
European Court of Auditors||EU
Consumer Protection Cooperation Network|CPC Network|EU
`;
