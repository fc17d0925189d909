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
`;
