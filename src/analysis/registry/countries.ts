/**
 * Places by the words that name them, one a line: code | names and adjectives | the authority that is meant by "the
 * privacy watchdog" there. A word written with a capital counts only so; "~" stands for the endings of a German
 * adjective.
 */
export const countries = `
EU|EU,E.U,UE,European Union,European Parliament,European Council,European Court of Justice,Court of Justice of the European Union,CJEU,EuGH,CJUE,TJUE,CGUE,European regulators,European regulator,European privacy,European users,European data,European lawmakers,European citizens,European consumers,European countries,Europe,European,Europeans,Europäische Union,Europäischen Union,Union européenne,Unión Europea,Unione europea,União Europeia,europäisch~,Europa,européen,européenne,européens,européennes,europeo,europea,europeos,europeas,europei,europee,europeu,europeia,europeus,Bruxelles,Brussels,Brüssel,Bruselas|EDPB
UK|UK,U.K,Britain,Great Britain,British,Britons,United Kingdom,England,Scotland,Scottish,Wales,Northern Ireland,London,Westminster,Whitehall,House of Lords,House of Commons,Met Police,Metropolitan Police,Upper Tribunal,Großbritannien,britisch~,Royaume-Uni,britannique,britanniques,Reino Unido,británico,británica,británicos,Regno Unito,britannico,britannica,britannici,britânico,britânica|ICO
US|US,U.S,USA,U.S.A,United States,America,American,Americans,Congress,Senate,White House,Capitol Hill,Supreme Court of the United States,SCOTUS,FBI,IRS,TSA,Pentagon,federal regulators,federal regulator,Federal regulators,États-Unis,Etats-Unis,Estados Unidos,EE.UU,EEUU,Stati Uniti,Vereinigte Staaten,amerikanisch~,américain,américaine,estadounidense,estadunidense,statunitense,Biden,Trump,Trump administration|FTC
IE|Ireland,Irish,Dublin,Irland,irisch~,Irlande,irlandais,irlandaise,Irlanda,irlandés,irlandesa,irlandese,irlandese|DPC
IT|Italy,Italian,Italians,Italien,italienisch~,Italie,italien,italienne,italiens,Italia,italiano,italiana,italiani,italiane,italianos,italianas,Itália,Rome,Roma|Garante
FR|France,French,Frankreich,französisch~,français,française,françaises,Francia,francés,francesa,francese,francesi,França,francês,Paris court|CNIL
DE|Germany,German,Germans,Deutschland,deutsch~,Allemagne,allemand,allemande,allemands,Alemania,alemán,alemana,Germania,tedesco,tedesca,tedeschi,Alemanha,alemão,alemã,Frankfurt,Karlsruhe,Bundestag,Bundesrat,Bundesregierung,Niemcy|BfDI
ES|Spain,Spanish,Spaniards,Spanien,spanisch~,Espagne,espagnol,espagnole,España,español,española,españoles,españolas,Spagna,spagnolo,spagnola,spagnoli,Espanha,espanhol,espanhola,Madrid|AEPD
NL|Netherlands,Dutch,Holland,Niederlande,Niederlanden,niederländisch~,Pays-Bas,néerlandais,néerlandaise,Países Bajos,Paesi Bassi,olandese,Países Baixos,holandês,holandesa,Nederland,Nederlandse,Amsterdam|AP
BE|Belgium,Belgian,Belgien,belgisch~,Belgique,belge,belges,Bélgica,belga,Belgio,België,Belgische|APD
LU|Luxembourg,Luxemburg,luxemburgisch~,luxembourgeois,Lussemburgo,Luxemburgo|CNPD
AT|Austria,Austrian,Österreich,österreichisch~,Autriche,autrichien,autrichienne,austriaco,austriaca,austríaco,Áustria,Vienna|DSB
CH|Switzerland,Swiss,Schweiz,schweizerisch~,Schweizer,Suisse,suisse,Suiza,suizo,Svizzera,svizzero,svizzera,Suíça|FDPIC
LI|Liechtenstein|Datenschutzstelle Liechtenstein
PT|Portugal,Portuguese,Portugal,portugiesisch~,portugais,portugaise,portugués,portuguesa,portoghese,português,portuguesa,portugueses,Lisbon|CNPD Portugal
SE|Sweden,Swedish,Schweden,schwedisch~,Suède,suédois,suédoise,Suecia,sueco,sueca,Svezia,svedese,Suécia,Sverige,Svenska,Stockholm|IMY
NO|Norway,Norwegian,Norwegians,Norwegen,norwegisch~,Norvège,norvégien,norvégienne,Noruega,noruego,noruega,Norvegia,norvegese,Norge,Oslo|Datatilsynet
DK|Denmark,Danish,Danes,Dänemark,dänisch~,Danemark,danois,danoise,Dinamarca,danés,danesa,Danimarca,danese,Danmark,Copenhagen|Datatilsynet Denmark
FI|Finland,Finnish,Finnland,finnisch~,Finlande,finlandais,finlandaise,Finlandia,finlandés,finlandese,Suomi,Helsinki|Tietosuojavaltuutettu
IS|Iceland,Icelandic,isländisch~,Islande,Islandia|Persónuvernd
PL|Poland,Polish,Poles,Polen,polnisch~,Pologne,polonais,polonaise,Polonia,polaco,polaca,polacco,Polônia,Polska,Polsce,polski,polskie,Warsaw|UODO
CZ|Czech,Czechia,Czech Republic,Tschechien,tschechisch~,tchèque,checo,checa,ceco|UOOU
SK|Slovakia,Slovak,Slowakei,slowakisch~|UOOU SK
HU|Hungary,Hungarian,Ungarn,ungarisch~,Hongrie,hongrois,Hungría,Ungheria,Budapest|NAIH
RO|Romania,Romanian,Rumänien,rumänisch~,Roumanie,Rumanía,Bucharest|ANSPDCP
BG|Bulgaria,Bulgarian,Bulgarien,bulgarisch~,Bulgarie|CPDP
GR|Greece,Greek,Greeks,Griechenland,griechisch~,Grèce,grec,grecque,Grecia,griego,griega,greco,greca,Grécia,Athens|HDPA
CY|Cyprus,Cypriot,Zypern,Chypre,Chipre,Cipro|Cyprus Commissioner
MT|Malta,Maltese|IDPC
HR|Croatia,Croatian,Kroatien,kroatisch~,Croatie,Croacia,Croazia|AZOP
SI|Slovenia,Slovenian,Slowenien,slowenisch~,Slovénie,Eslovenia|IP RS
EE|Estonia,Estonian,Estland,estnisch~,Estonie|AKI
LV|Latvia,Latvian,Lettland,lettisch~,Lettonie,Letonia|DVI
LT|Lithuania,Lithuanian,Litauen,litauisch~,Lituanie,Lituania|VDAI
DE|Hamburg,Hamburger,Hamburgs,hamburgisch~,Hamburgische|HmbBfDI
DE|Berlin,Berliner,Berlins|BlnBDI
DE|Bremen,Bremer,Bremens|LfDI Bremen
DE|Bavaria,Bavarian,Bayern,bayerisch~,Munich,München|BayLDA
DE|Baden-Württemberg,Baden-Wuerttemberg,Stuttgart|LfDI Baden-Württemberg
DE|Brandenburg|LDA Brandenburg
DE|Hesse,Hessian,Hessen,hessisch~|HBDI
DE|Lower Saxony,Niedersachsen,niedersächsisch~,Hanover,Hannover|LfD Niedersachsen
DE|North Rhine-Westphalia,Nordrhein-Westfalen,NRW,Köln,Cologne,Düsseldorf|LDI NRW
DE|Rhineland-Palatinate,Rheinland-Pfalz|LfDI Rheinland-Pfalz
DE|Saarland|UDZ Saarland
DE|Saxony,Sachsen,sächsisch~,Saxon,Dresden|SDTB
DE|Saxony-Anhalt,Sachsen-Anhalt|LfD Sachsen-Anhalt
DE|Schleswig-Holstein|ULD
DE|Thuringia,Thüringen,Thüringer|TLfDI
DE|Mecklenburg-Vorpommern|LfDI Mecklenburg-Vorpommern
ES|Catalonia,Catalan,Cataluña,Catalunya,Barcelona|APDCAT
ES|Basque,País Vasco,Euskadi|AVPD
ES|Andalusia,Andalusian,Andalucía|CTPDA
CH|Zurich canton,Kanton Zürich|DSB Zürich
CA|Quebec,Québec,Montreal|CAI
CA|Ontario,Toronto|IPC Ontario
CA|British Columbia,B.C,Vancouver|OIPC BC
CA|Alberta,Edmonton,Calgary|OIPC Alberta
CA|Saskatchewan|OIPC Saskatchewan
CA|Manitoba|Manitoba Ombudsman
CA|Nova Scotia|OIPC Nova Scotia
CA|Newfoundland|OIPC Newfoundland
AU|Victorian,Melbourne,Victorian government,Victoria Police,Victoria's Department|OVIC
AU|New South Wales,NSW,Sydney|IPC NSW
AU|Queensland,Brisbane|OIC Queensland
AU|South Australia,Western Australia,Tasmania|
UA|Ukraine,Ukrainian,Ukrainians,ukrainisch~,Kyiv|Ukrainian Ombudsman
RS|Serbia,Serbian,Serbien|Poverenik
RU|Russia,Russian,Russland,russisch~,Russie,russe,Rusia,ruso,rusa,Rússia,Kremlin,Moscow|Roskomnadzor
TR|Turkey,Turkish,Türkiye,Türkei,türkisch~,Turquie,turque,Turquía,turco,turca,Turchia,Turquia|KVKK
GG|Guernsey|Guernsey ODPA
JE|Jersey Channel Islands|JOIC
GE|Tbilisi|Personal Data Protection Service
CA|Canada,Canadian,Canadians,Ottawa,Kanada,kanadisch~,canadien,canadienne,Canadá,canadiense,canadese,canadense|OPC
MX|Mexico,Mexican,Mexicans,México,mexicano,mexicana,mexicanos,Mexiko,Mexique,Messico|INAI
BR|Brazil,Brazilian,Brazilians,Brasil,brasileiro,brasileira,brasileiros,brasileiras,brasileño,brasileña,Brasilien,brasilianisch~,Brésil,brésilien,brésilienne,Brasile,brasiliano,brasiliana,Brasília,São Paulo|ANPD
AR|Argentina,Argentine,Argentinian,argentino,argentina,argentinos,Buenos Aires,Argentinien,Argentine|AAIP
CL|Chile,Chilean,chileno,chilena,chilenos|Consejo para la Transparencia
CO|Colombia,Colombian,colombiano,colombiana,colombianos,Kolumbien,Colombie,Colômbia|SIC
PE|Peru,Peruvian,Perú,peruano,peruana|ANPD Peru
UY|Uruguay,Uruguayan,uruguayo,uruguaya|URCDP
EC|Ecuador,Ecuadorian,ecuatoriano|SPDP Ecuador
CR|Costa Rica,Costa Rican|PRODHAB
PA|Panama,Panamá|ANTAI
JM|Jamaica,Jamaican|OIC Jamaica
BM|Bermuda|Bermuda PrivCom
AU|Australia,Australian,Australians,Aussie,Canberra,Australien,australisch~,Australie,australien,australienne,australiano,australiana,Austrália|OAIC
NZ|New Zealand,New Zealanders,NZ,Aotearoa,Kiwis,Neuseeland,Nouvelle-Zélande,Nueva Zelanda,Nuova Zelanda,Nova Zelândia|OPC NZ
IN|India,Indian,Indians,Indien,indisch~,Inde,Índia,New Delhi,Delhi High Court,Lok Sabha,Mumbai,Bengaluru,Karnataka,Aadhaar|MeitY
PK|Pakistan,Pakistani|PTA Pakistan
BD|Bangladesh,Bangladeshi|Bangladesh BTRC
LK|Sri Lanka,Sri Lankan|DPA Sri Lanka
JP|Japan,Japanese,japanisch~,Japon,japonais,japonaise,Japón,japonés,Giappone,giapponese,Japão,Tokyo|PPC
KR|South Korea,South Korean,South Koreans,Korea,Korean,Koreans,Südkorea,südkoreanisch~,Corée du Sud,sud-coréen,Corea del Sur,Corea del Sud,surcoreano,sudcoreano,Coreia do Sul,Seoul|PIPC
CN|China,Chinese,Beijing,chinesisch~,Chine,chinois,chinoise,chino,china's,Cina,cinese,Shanghai|CAC
HK|Hong Kong,Hongkong,Hongkonger|PCPD
MO|Macau,Macao|DSPDP Macau
TW|Taiwan,Taiwanese,Taipei|PDPC Taiwan
SG|Singapore,Singaporean,Singaporeans,Singapur,Singapour|PDPC
MY|Malaysia,Malaysian,Malaysians|PDP Malaysia
TH|Thailand,Thai|PDPC Thailand
PH|Philippines,Philippine,Filipino,Filipinos,Manila|NPC
ID|Indonesia,Indonesian,Indonesians,Indonesien,Jakarta|Komdigi
VN|Vietnam,Vietnamese,Hanoi|A05
KZ|Kazakhstan,Kazakh|Kazakhstan MDDIAI
IL|Israel,Israeli,Israelis,israelisch~,israélien,israelí|PPA
SA|Saudi Arabia,Saudi,Riyadh|SDAIA
AE|UAE,United Arab Emirates,Emirati,Dubai,Abu Dhabi|UAE Data Office
QA|Qatar,Qatari|Qatar NCSA
BH|Bahrain|PDPA Bahrain
KW|Kuwait,Kuwaiti|CITRA
JO|Jordanian|PDP Council Jordan
EG|Egypt,Egyptian,Cairo|PDPC Egypt
MA|Morocco,Moroccan,Maroc,marocain,marocaine|CNDP
TN|Tunisia,Tunisian,Tunisie|INPDP
DZ|Algeria,Algerian,Algérie|ANPDP Algeria
ZA|South Africa,South African,South Africans,Südafrika,Afrique du Sud,Sudáfrica,África do Sul|Information Regulator
KE|Kenya,Kenyan,Kenyans,Nairobi|ODPC
NG|Nigeria,Nigerian,Nigerians,Lagos,Abuja|NDPC
GH|Ghana,Ghanaian,Accra|DPC Ghana
UG|Uganda,Ugandan|PDPO Uganda
TZ|Tanzania,Tanzanian|PDPC Tanzania
RW|Rwanda,Rwandan|DPO Rwanda
ET|Ethiopia,Ethiopian|Ethiopian Communications Authority
SN|Senegal,Senegalese,Sénégal|CDP Senegal
CI|Ivory Coast,Côte d'Ivoire|ARTCI
ZM|Zambia,Zambian|DPC Zambia
ZW|Zimbabwe,Zimbabwean|POTRAZ
AO|Angola,Angolan|APD Angola
MU|Mauritius|DPO Mauritius
IQ|Iraq,Iraqi|Iraq CMC
IR|Iran,Iranian|
US-CA|California,Californian,Californians,Southern California,Northern California,San Francisco,Los Angeles,San Jose,San Diego,Sacramento,Oakland,Santa Clara County,Alameda County,Orange County Superior Court,N.D. Cal,C.D. Cal,Calif,Cal. Super,Newsom,Silicon Valley lawmakers,Kalifornien,Californie|California Attorney General
US-IL|Illinois,Chicago,Cook County,DuPage County,N.D. Ill,Illinoisans|Illinois Attorney General
US-TX|Texas,Texan,Texans,Austin,Houston,Dallas,San Antonio|Texas Attorney General
US-NY|New York,New York City,Manhattan federal court,Brooklyn,Manhattan,S.D.N.Y,New Yorkers,NYPD,NYC,Hochul|New York Attorney General
US-WA|Washington State,Washington state,Seattle,King County Superior Court|Washington Attorney General
US-DC|District of Columbia,Washington D.C,Washington DC|District of Columbia Attorney General
US-MA|Massachusetts,Boston|Massachusetts Attorney General
US-FL|Florida,Miami|Florida Attorney General
US-OR|Oregon,Portland|Oregon Attorney General
US-MI|Michigan,Detroit|Michigan Attorney General
US-PA|Pennsylvania,Philadelphia,Pittsburgh|Pennsylvania Attorney General
US-GA|Atlanta,Fulton County|Georgia Attorney General
US-AZ|Arizona,Phoenix,Maricopa County|Arizona Attorney General
US-CO|Colorado,Denver|Colorado Attorney General
US-MN|Minnesota,Minneapolis|Minnesota Attorney General
US-TN|Tennessee,Nashville,Memphis|Tennessee Attorney General
US-NV|Nevada,Las Vegas|Nevada Attorney General
US-UT|Utah,Salt Lake City|Utah Attorney General
US-MD|Maryland,Baltimore|Maryland Attorney General
US-OH|Ohio,Cleveland,Cincinnati|Ohio Attorney General
US-NJ|New Jersey,Newark,Jersey City|New Jersey Attorney General
US-MO|Missouri,Kansas City,St. Louis|Missouri Attorney General
US-WI|Wisconsin,Milwaukee|Wisconsin Attorney General
US-IN|Indiana,Indianapolis|Indiana Attorney General
US-CT|Connecticut,Hartford|Connecticut Attorney General
US-DE|Delaware,Wilmington,Delaware Chancery Court|Delaware Attorney General
US-LA|Louisiana,New Orleans|Louisiana Attorney General
`;

/** Laws by their names, and courts, ministries, forces and towns that have one: whose they are. They count where no place is named. */
export const laws = `
EU|GDPR,RGPD,DSGVO,General Data Protection Regulation,AI Act,EU AI Act,KI-Verordnung,Digital Markets Act,DMA,Digital Services Act,DSA,Digital Omnibus,ePrivacy,Data Privacy Framework,Chat Control,noyb,NOYB,Noyb,MEPs,Schrems
UK|Online Safety Act,Investigatory Powers Act,Data Protection and Digital Information Bill,UK GDPR,Crown Court,Home Office,Home Secretary,Scotland Yard,Department for Work and Pensions,DWP,HMRC,Croydon,Leeds,Liverpool,Glasgow,Edinburgh,Cardiff,Belfast,Essex Police,South Wales Police
US|HIPAA,COPPA,FERPA,GLBA,ECPA,Section 230,Video Privacy Protection Act,VPPA,Fourth Amendment,federal judge,federal court,federal lawsuit,federal jury,federal agency,federal agencies,district judge,Circuit Court of Appeals,Ninth Circuit,Seventh Circuit,Second Circuit,lawmakers in Washington,attorneys general
US-CA|CCPA,CPRA,California Consumer Privacy Act,CIPA,California Invasion of Privacy Act,Confidentiality of Medical Information Act,CMIA,Delete Act,Delete Request and Opt-out Platform,SB 53,SB 243,AB 2013,Unruh Civil Rights Act
US-IL|BIPA,Biometric Information Privacy Act,GIPA,Genetic Information Privacy Act
US-TX|CUBI,TDPSA,Capture or Use of Biometric Identifier Act,TRAIGA,SCOPE Act
US-NY|SHIELD Act,RAISE Act,Local Law 144,Biometric Identifier Information Law
US-WA|My Health My Data Act
US-CO|Colorado Privacy Act,Colorado AI Act
US-VA|VCDPA
US-TN|ELVIS Act
US-NJ|Daniel's Law
US-CT|CTDPA
US-MD|MODPA
US-FL|Florida Digital Bill of Rights
DE|Bundesgerichtshof,BGH,Bundesverfassungsgericht,Oberlandesgericht,OLG,Landgericht,Verwaltungsgericht,BDSG,Verbraucherzentrale,Bundesinnenministerium,Bundesinnenminister,Bundesinnenministerin,Bundesjustizminister,Bundesjustizministerin,Bundesgesundheitsministerium,Bundesgesundheitsminister,Bundesgesundheitsministerin,Bundesdigitalministerium,Bundesdigitalminister,Bundeskriminalamt,BKA,LKA,Landeskriminalamt,Bundespolizei,Bundeskabinett,Bundesnachrichtendienst,BND,Bundesamt für Migration,Innenministerkonferenz,SPD,CSU,CDU,Bundesbürger,Bochum,Dortmund,Leipzig,Nürnberg,Mannheim,Bonn
FR|Conseil d'État,Conseil constitutionnel,Cour de cassation,Loi Informatique et Libertés,Assemblée nationale,Matignon,Bercy,Place Beauvau,ministère de l'Intérieur,tribunal judiciaire,parquet de Paris,mairie de Paris,tribunal de Paris,France Travail,Quadrature du Net,UFC-Que Choisir,Marseille,Toulouse,Lille,Bordeaux,Nantes
IT|Codice privacy,Corte di Cassazione,Cassazione,Viminale,Palazzo Chigi,Montecitorio,Camera dei deputati,Consiglio dei ministri,Consiglio di Stato,Altroconsumo,Codaconso,Milan,Torino,Napoli,Venezia,Bologna,Firenze,Linate,Fiumicino,Polizia postale
ES|LOPDGDD,LOPD,Audiencia Nacional,Congreso de los Diputados,Moncloa,Guardia Civil,Mossos,Policía Nacional,Ministerio del Interior,FACUA,OCU,Sevilla,Zaragoza,Bilbao,Málaga
AT|Verwaltungsgerichtshof,VwGH
BR|LGPD,Marco Civil,Supremo Tribunal Federal,STF,Superior Tribunal de Justiça,STJ,TJSP,TJ-SP,Justiça de SP,Justiça paulista,capital paulista,Metrô de SP,metrô em SP,Câmara dos Deputados,Senado Federal,Defensoria Pública,Advocacia-Geral da União,AGU,Idec,Rio de Janeiro,Belo Horizonte,Porto Alegre,Curitiba,Recife,Fortaleza,Goiânia
CA|PIPEDA,Bill C-27,Law 25,AIDA,Consumer Privacy Protection Act
CN|PIPL,Personal Information Protection Law
IN|DPDP Act,DPDPA,Digital Personal Data Protection Act
KR|PIPA,AI Basic Act
JP|APPI,Act on the Protection of Personal Information
TR|KVKK Law,Law No. 6698
KE|Data Protection Act 2019
VN|Decree 13
SA|Saudi PDPL
TH|Thai PDPA
SG|PDPA
AU|Privacy Act 1988,Australian Privacy Principles
NZ|Privacy Act 2020,Biometric Processing Privacy Code
ZA|POPIA,POPI Act
NG|NDPA
CH|nDSG,revDSG,Zürich,Zurich,Genf,Genève,Geneva,Basel,Lausanne,Nationalrat,Ständerat
NL|UAVG,Tweede Kamer,Belastingdienst,Rotterdam,Den Haag,The Hague,Utrecht,Eindhoven,Consumentenbond
BE|Antwerp,Antwerpen,Ghent,Liège,Chambre des représentants
PT|Assembleia da República,Polícia Judiciária
PL|Sejm,Panoptykon
AR|Ministerio de Seguridad porteño,porteño,porteña
`;
