/**
 * Public authorities, one a line: canonical short name | other names | jurisdiction | "?" where the name alone is also
 * something else. State attorneys general of the United States are added from the list of states.
 */
export const regulatorLines = `
ICO|Information Commissioner's Office,Information Commissioner’s Office,UK Information Commissioner,UK privacy watchdog,UK data watchdog,UK data protection watchdog,Britain's privacy watchdog,British data watchdog,Information Commission|UK|?
CMA|Competition and Markets Authority|UK
Ofcom||UK
EDPB|European Data Protection Board,Europäischer Datenschutzausschuss,Comité européen de la protection des données,Comité Europeo de Protección de Datos,Comitato europeo per la protezione dei dati,European data protection authorities,EU privacy watchdogs|EU
EDPS|European Data Protection Supervisor|EU
European Commission|EU Commission,EU-Kommission,Commission européenne,Comisión Europea,Commissione europea,Comissão Europeia|EU
DPC|Data Protection Commission,Irish Data Protection Commission,Irish Data Protection Commissioner,Data Protection Commissioner,Irish regulator,Irish watchdog,Irish privacy watchdog,Irish privacy regulator,Irish data regulator,Ireland's privacy watchdog,Ireland's data protection,Ireland's privacy regulator,Ireland's DPC|IE
CNIL|Commission nationale de l'informatique et des libertés,French privacy watchdog,French data protection authority,French regulator,France's privacy watchdog,French watchdog|FR
Garante|Garante privacy,Garante per la protezione dei dati personali,Garante della privacy,Garante della Privacy,Italian Data Protection Authority,Italian DPA,Italian privacy watchdog,Italian data protection authority,Italian regulator,Italian watchdog,Italy's privacy watchdog,Italy's data protection authority,Italy's privacy regulator,Italy's Garante,Italy privacy watchdog,privacy guarantor,Italian privacy regulator,Italian privacy authority,Italy's data watchdog,Italian data watchdog,Italy's regulator|IT
AGCM|Autorità Garante della Concorrenza e del Mercato,Italian competition authority,Italy's antitrust|IT
AGCOM||IT
AEPD|Agencia Española de Protección de Datos,Spanish Data Protection Agency,Spanish data protection authority,Spain's data protection,Spanish DPA,Spanish privacy watchdog|ES
BfDI|Bundesbeauftragte für den Datenschutz,Bundesbeauftragter für den Datenschutz,German Federal Commissioner for Data Protection,Bundesdatenschutzbeauftragte|DE
DSK|Datenschutzkonferenz|DE
HmbBfDI|Hamburg Commissioner for Data Protection,Hamburg DPA,Hamburg data protection authority,Hamburgische Beauftragte für Datenschutz,Hamburg Data Protection,Hamburger Datenschützer,Hamburg's data protection,Hamburg privacy,Hamburgischer Datenschutz,Hamburger Datenschutzbeauftragte|DE
LfDI Bremen|Bremer Datenschutz,Landesbeauftragte für Datenschutz Bremen,Bremen data protection|DE
LfDI Baden-Württemberg|LfDI BW,Baden-Württemberg data protection|DE
BayLDA|Bayerisches Landesamt für Datenschutzaufsicht,Bavarian data protection,Bavarian State Office for Data Protection|DE
BlnBDI|Berlin Commissioner for Data Protection,Berliner Datenschutzbeauftragte,Berlin data protection,Berlin's data protection|DE
HBDI|Hessischer Beauftragter für Datenschutz,Hesse data protection|DE
LDI NRW|North Rhine-Westphalia data protection|DE
LfD Niedersachsen|Lower Saxony data protection|DE
ULD|Unabhängiges Landeszentrum für Datenschutz|DE
Bundeskartellamt|German competition authority,German cartel office|DE
BSI|Bundesamt für Sicherheit in der Informationstechnik|DE|?
DSB|Datenschutzbehörde,Austrian Data Protection Authority,Austrian DPA,Austrian data protection authority,Österreichische Datenschutzbehörde,Austria's data protection authority|AT|?
FDPIC|EDÖB,Swiss Federal Data Protection|CH
AP|Autoriteit Persoonsgegevens,Dutch Data Protection Authority,Dutch DPA,Dutch data protection authority,Dutch privacy watchdog,Dutch data protection watchdog,Dutch regulator,Dutch privacy regulator|NL|?
ACM|Authority for Consumers and Markets|NL|?
APD|Belgian Data Protection Authority,Belgian DPA,Gegevensbeschermingsautoriteit,Autorité de protection des données,Belgian privacy watchdog|BE|?
CNPD|Luxembourg data protection,Commission nationale pour la protection des données,Comissão Nacional de Proteção de Dados,Portuguese data protection|LU
IMY|Integritetsskyddsmyndigheten,Swedish Authority for Privacy Protection,Swedish data protection,Swedish privacy|SE
Datatilsynet|Norwegian Data Protection Authority,Norwegian DPA,Norway's data protection,Norwegian data protection,Norwegian watchdog,Danish Data Protection Agency,Danish data protection,Danish DPA|NO
Forbrukertilsynet|Norwegian Consumer Authority|NO
Tietosuojavaltuutettu|Finnish Data Protection Ombudsman,Finnish data protection|FI
Persónuvernd|Icelandic Data Protection|IS
UODO|Urząd Ochrony Danych Osobowych,Polish data protection,Prezes UODO|PL
UOOU|Úřad pro ochranu osobních údajů,Czech data protection|CZ
NAIH|Hungarian data protection|HU
HDPA|Hellenic Data Protection Authority,Greek data protection,Greek DPA|GR
Cyprus Commissioner|Cyprus data protection,Commissioner for Personal Data Protection|CY
IDPC|Information and Data Protection Commissioner|MT
ANSPDCP|Romanian data protection|RO
CPDP|Bulgarian data protection|BG
AZOP|Croatian data protection|HR
IP RS|Slovenian Information Commissioner|SI
AKI|Estonian Data Protection|EE|?
DVI|Latvian data|LV|?
VDAI|Lithuanian data protection|LT
UOOU SK|Slovak data protection|SK
FTC|Federal Trade Commission,US Federal Trade Commission,U.S. Federal Trade Commission|US
FCC|Federal Communications Commission|US
CFPB|Consumer Financial Protection Bureau|US
SEC|Securities and Exchange Commission|US|?
DOJ|Department of Justice,Justice Department|US
HHS|Department of Health and Human Services|US
OCR|Office for Civil Rights|US|?
EEOC|Equal Employment Opportunity Commission|US
GAO|Government Accountability Office|US
NIST||US
DHS|Department of Homeland Security|US
CPPA|California Privacy Protection Agency,CalPrivacy|US-CA
NYDFS|New York Department of Financial Services|US-NY
OPC|Office of the Privacy Commissioner of Canada,Privacy Commissioner of Canada,Canadian privacy commissioner,Canada's privacy commissioner,Canada's privacy watchdog,Canadian Privacy Commissioner,Canadian privacy regulators|CA
CAI|Commission d'accès à l'information|CA|?
OIPC BC|Information and Privacy Commissioner for British Columbia|CA
OIPC Alberta|Information and Privacy Commissioner of Alberta|CA
IPC Ontario|Information and Privacy Commissioner of Ontario|CA
OAIC|Office of the Australian Information Commissioner,Australian Information Commissioner,Australian privacy commissioner,Australia's privacy commissioner,Australian Privacy Commissioner,Australia's privacy watchdog,Australian privacy watchdog|AU
eSafety|eSafety Commissioner|AU
ACCC|Australian Competition and Consumer Commission|AU
OPC NZ|Office of the Privacy Commissioner New Zealand,New Zealand Privacy Commissioner,New Zealand's privacy commissioner,NZ Privacy Commissioner|NZ
ANPD|Autoridade Nacional de Proteção de Dados,Brazil's data protection,Brazilian data protection,Brazil's national data protection,Brazilian National Data Protection Authority,Brazil data regulator,Brazil's data regulator,Brazilian regulator,Brazilian watchdog|BR
Senacon|Secretaria Nacional do Consumidor|BR
Procon||BR
INAI||MX
SIC|Superintendencia de Industria y Comercio|CO|?
AAIP|Agencia de Acceso a la Información Pública|AR
PIPC|Personal Information Protection Commission,South Korea's privacy watchdog,South Korean data protection,South Korea's data protection,Korean privacy watchdog|KR
PPC|Personal Information Protection Commission Japan,Japan's privacy watchdog,Japanese privacy watchdog|JP|?
PDPC|Personal Data Protection Commission|SG
PCPD|Privacy Commissioner for Personal Data,Hong Kong privacy|HK
NPC|National Privacy Commission,Philippine privacy|PH|?
MeitY|Ministry of Electronics and Information Technology|IN
DPBI|Data Protection Board of India|IN
CAC|Cyberspace Administration of China,Chinese cyberspace regulator,China's cyberspace regulator|CN|?
TC260||CN
MIIT||CN
KVKK|Turkish data protection|TR
Roskomnadzor||RU
PPA|Privacy Protection Authority|IL|?
Information Regulator|Information Regulator South Africa|ZA|?
ODPC|Office of the Data Protection Commissioner Kenya,Kenya's data protection|KE
NDPC|Nigeria Data Protection Commission|NG
DPC Ghana|Data Protection Commission Ghana|GH
CNDP|Moroccan data protection|MA
SDAIA||SA
UAE Data Office||AE
PDP Malaysia|Malaysian personal data protection|MY
PDPC Thailand|Thai personal data protection|TH
Komdigi|Kominfo|ID
Ukrainian Ombudsman||UA
Personal Data Protection Service|Georgian data protection|GE
Guernsey ODPA|Office of the Data Protection Authority|GG
JOIC|Jersey Office of the Information Commissioner|JE
Andorra APDA||AD
Datenschutzstelle||LI
AIP Serbia||RS
Panama ANTAI||PA
Peru ANPD||PE
URCDP||UY
Chile Consejo|Consejo para la Transparencia|CL
Qatar NCSA||QA
`;

export const usStates = `Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY`;
