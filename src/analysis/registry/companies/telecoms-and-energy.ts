/** Telephone, internet and energy companies. Format: see `../company-table.ts`. */
export const telecomsAndEnergy = `
Verizon||||US
AT&T||||US
T-Mobile||||US
Comcast|Xfinity|||US
Charter|Charter Communications|||US
Cox Communications||||US
Dish Network|EchoStar|||US
Lumen?|CenturyLink|||US
US Cellular||||US
Rogers?|Rogers Communications|||CA
Bell Canada|BCE|||CA
Telus||||CA
Videotron||||CA
Vodafone||||UK
BT?|BT Group,British Telecom|||UK
Three UK||||UK
Virgin Media|Virgin Media O2|||UK
Sky?|Sky UK|||UK
TalkTalk||||UK
O2?|||Telefónica|UK
EE?|EE Limited||BT|UK
Deutsche Telekom|Telekom?|||DE
Telefónica|Telefonica,Movistar|||ES
Orange?|Orange SA|||FR
Free Mobile|Iliad|||FR
SFR|Altice|||FR
Bouygues Telecom|Bouygues|||FR
Telecom Italia|TIM?|||IT
Wind Tre|WindTre|||IT
Fastweb||||IT
Iliad Italia||||IT
KPN||||NL
Ziggo|VodafoneZiggo|||NL
Odido||||NL
Proximus||||BE
Telenet||||BE
Swisscom||||CH
Sunrise?||||CH
Salt Mobile||||CH
A1 Telekom||||AT
Magenta?||||AT
Telia||||SE
Tele2||||SE
Telenor||||NO
TDC||||DK
Elisa?||||FI
DNA?||||FI
MEO?|Altice Portugal|||PT
NOS?||||PT
Eir||||IE
Cosmote|OTE|||GR
Orange Polska||||PL
Play Poland||||PL
Turkcell||||TR
Turk Telekom|Türk Telekom|||TR
MTS?||||RU
Rostelecom||||RU
Kyivstar||||UA
Telstra||||AU
Optus||||AU
TPG Telecom||||AU
Spark?|Spark NZ|||NZ
One NZ||||NZ
Reliance|Reliance Jio,Jio|||IN
Airtel|Bharti Airtel|||IN
Vodafone Idea||||IN
BSNL||||IN
Singtel||||SG
StarHub||||SG
PLDT||||PH
Globe Telecom||||PH
Telkomsel|Telkom Indonesia|||ID
Indosat||||ID
Maxis||||MY
Viettel||||VN
China Mobile||||CN
China Telecom||||CN
China Unicom||||CN
NTT|NTT Docomo,Docomo|||JP
KDDI||||JP
Rakuten||||JP
LG Uplus||||KR
Chunghwa Telecom||||TW
MTN|MTN Group|||ZA
Vodacom||||ZA
Telkom SA||||ZA
Glo Mobile|Globacom|||NG
Ethio Telecom||||ET
Maroc Telecom||||MA
Etisalat|e&|||AE
STC?|Saudi Telecom|||SA
Ooredoo||||QA
Bezeq||||IL
Claro?|América Móvil,America Movil|||MX
Telmex|Telcel|||MX
Vivo Brasil|Telefônica Brasil|||BR
Oi?||||BR
Entel||||CL
Enérgya-VM|Energya-VM|||ES
Endesa||||ES
Iberdrola||||ES
Naturgy||||ES
Enel|Enel Energia|||IT
Eni|Eni Plenitude|||IT
Acea Energia||||IT
Hera Comm||||IT
EDF?||||FR
Engie||||FR
TotalEnergies||||FR
E.ON||||DE
Vattenfall||||SE
Octopus Energy||||UK
British Gas|Centrica|||UK
Shell?||||UK
BP?||||UK
EnBW||||DE
Boost Mobile||||US
Cricket Wireless|||AT&T|US
Mint Mobile|||T-Mobile|US
US Mobile||||US
TracFone|||Verizon|US
Frontier Communications||||US
Altice USA|Optimum Communications|||US
Cable One||||US
Windstream||||US
Starry?||||US
Shaw Communications||||CA
Freedom Mobile||||CA
Eastlink||||CA
SaskTel||||CA
Orange España|MasOrange,MásMóvil|||ES
Digi Spain|Digi Communications,DIGI?|||RO
Euskaltel||||ES
Vodafone Italia||||IT
PosteMobile||||IT
Tiscali||||IT
Sky Italia||||IT
DAZN||||UK
Lebara||||UK
giffgaff||||UK
Plusnet||||UK
Hyperoptic||||UK
Openreach|||BT|UK
Tesco Mobile||||UK
Virgin Media Ireland||||IE
freenet?|mobilcom-debitel|||DE
congstar||||DE
Telefónica Deutschland|Telefonica Deutschland|||DE
Tele Columbus|PŸUR|||DE
POST Luxembourg||||LU
Drei Austria|Hutchison Drei|||AT
Yallo||||CH
Telia Norge||||NO
Com Hem||||SE
Hi3G||||SE
YouSee|Nuuday|||DK
3 Denmark||||DK
Síminn||||IS
Cyfrowy Polsat||||PL
T-Mobile Polska||||PL
O2 Czech||||CZ
Slovak Telekom||||SK
Magyar Telekom||||HU
Telekom Romania||||RO
Vivacom||||BG
A1 Bulgaria||||BG
Hrvatski Telekom|Crnogorski Telekom|||HR
Telekom Slovenije||||SI
Telekom Srbija||||RS
Forthnet|Nova Greece|||GR
Cyta||||CY
Vodafone Türkiye|Vodafone Turkey|||TR
Cellcom||||IL
Partner Communications||||IL
Pelephone||||IL
Mobily||||SA
Omantel||||OM
Batelco||||BH
Vodafone Egypt||||EG
Orange Egypt||||EG
Airtel Africa|Airtel Kenya,Airtel Nigeria|||UK
9mobile||||NG
Telkom Kenya||||KE
Cell C||||ZA
Sonatel||||SN
Inwi||||MA
Ncell||||NP
Dialog Axiata||||LK
Grameenphone||||BD
Robi Axiata||||BD
Telenor Pakistan||||PK
Axiata|Celcom,CelcomDigi|||MY
U Mobile||||MY
True Corporation|True Move,TrueMove|||TH
AIS Thailand|Advanced Info Service|||TH
Smart Communications||||PH
DITO||||PH
XL Axiata||||ID
Tri Indonesia||||ID
VNPT||||VN
MobiFone||||VN
HKT|PCCW|||HK
SmarTone||||HK
M1 Limited||||SG
Far EasTone||||TW
Taiwan Mobile||||TW
SK Broadband||||KR
LG HelloVision||||KR
2degrees||||NZ
Aussie Broadband||||AU
Vocus||||AU
iiNet||||AU
TIM Brasil||||BR
Algar Telecom||||BR
AT&T México||||MX
Izzi|Izzi Telecom|||MX
Tigo|Millicom|||LU
WOM||||CL
Movistar Chile||||CL
Personal Argentina|Telecom Argentina|||AR
ANTEL|Antel Uruguay|||UY
PG&E|Pacific Gas & Electric,Pacific Gas and Electric|||US
Southern California Edison||||US
ConEd|Con Edison,Consolidated Edison|||US
SMUD|Sacramento Municipal Utility District|||US
Duke Energy||||US
Exelon|ComEd|||US
Dominion Energy||||US
Chevron||||US
ExxonMobil|Exxon|||US
EDP?|EDP Energia,Energias de Portugal|||PT
Repsol||||ES
Cepsa||||ES
Curenergía||||ES
Edison Energia||||IT
A2A||||IT
Sorgenia||||IT
Areti||||IT
Servizio Elettrico Nazionale||||IT
E.ON UK||||UK
Scottish Power|ScottishPower|||UK
SSE Energy||||UK
Ovo Energy||||UK
Utility Warehouse||||UK
Fortum||||FI
Fortum Marketing||||PL
Eneco||||NL
Essent||||NL
Greenchoice||||NL
Enexis||||NL
Energia Ireland||||IE
Electric Ireland||||IE
Bord Gáis||||IE
Eskom||||ZA
Origin Energy||||AU
AGL Energy||||AU
EnergyAustralia||||AU
Red Energy||||AU
KEPCO|Korea Electric Power|||KR
TEPCO||||JP
Saudi Aramco|Aramco|||SA
Adnoc||||AE
Gazprom||||RU
Equinor||||NO
`;
