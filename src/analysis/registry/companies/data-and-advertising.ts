/** Data brokers, advertising, credit bureaus, people search, location data. Format: see `../company-table.ts`. */
export const dataAndAdvertising = `
Acxiom|LiveRamp|||US
Experian||||IE
Equifax||||US
TransUnion||Neustar||US
LexisNexis|LexisNexis Risk,LexisNexis Risk Solutions||RELX|US
Verisk||||US
CoreLogic||||US
Dun & Bradstreet||||US
Epsilon?|||Publicis|US
Publicis||||FR
WPP||||UK
Omnicom||||US
Havas||||FR
Dentsu||||JP
Oracle Advertising||||US
Nielsen||||US
Comscore||||US
Kantar||||UK
Ipsos||||FR
GfK||||DE
Kochava||||US
Gravy Analytics|Venntel,Unacast|||US
Mobilewalla||||US
X-Mode|X-Mode Social,Outlogic|||US
InMarket||||US
Foursquare?||||US
SafeGraph||||US
Placer.ai||||IL
Near Intelligence||||US
Cuebiq||||US
Fog Data Science||||US
Datastream Group||||US
Arity|||Allstate|US
Babel Street||||US
Anomaly Six||||US
Penlink|Cobwebs|||US
ShadowDragon||||US
Dataminr||||US
Social Links||||US
Meltwater||||NO
Brandwatch||||UK
ZoomInfo||||US
Apollo.io||||US
Clearbit|||HubSpot|US
People Data Labs||||US
Spokeo||||US
Whitepages||||US
BeenVerified||||US
Intelius|PeopleConnect|||US
MyLife||||US
TruthFinder|Instant Checkmate|||US
National Public Data||||US
Radaris||||US
RocketReach||||US
Bright Data|Luminati|||IL
Oxylabs||||LT
Apify||||CZ
SerpApi||||US
Diffbot||||US
hiQ Labs|hiQ|||US
Proxycurl||||SG
Criteo||||FR
The Trade Desk|Trade Desk|||US
AdRoll|NextRoll|||US
Taboola||||IL
Outbrain|Teads|||US
AppLovin||||US
AppsFlyer||||IL
Adjust?|||AppLovin|DE
Branch?|Branch Metrics|||US
ironSource|||Unity|IL
InMobi|Glance?|||IN
Digital Turbine||||US
PubMatic||||US
Magnite|Rubicon Project|||US
OpenX||||US
Index Exchange||||CA
Xandr|AppNexus||Microsoft|US
Quantcast||||US
Lotame||||US
Zeta Global||||US
Tapad||||NO
ID5||||FR
Zeotap||||DE
Utiq||||BE
IAB Europe|IAB Tech Lab,Interactive Advertising Bureau|||BE
OneTrust||||US
Usercentrics|Cookiebot|||DE
Didomi||||FR
TrustArc||||US
Cox Media Group|CMG Local Solutions,Cox Media|||US
MoviePass||||US
Tapestri||||US
Premise Data||||US
Narrative.io||||US
Snowplow||||UK
Cambridge Analytica|SCL Group|||UK
NationBuilder||||US
i360||||US
Catalist||||US
Schufa||||DE
Creditreform||||DE
CRIF||||IT
KSV1870||||AT
Cerved||||IT
Serasa|Serasa Experian|||BR
Boa Vista?||||BR
CIBIL|TransUnion CIBIL|||IN
Bisnode||||SE
Lusha||||IL
Cognism||||UK
Dye & Durham||||CA
MiQ||||UK
Seedtag||||ES
Smartly||||FI
LoopMe||||UK
Adsquare||||DE
Factori||||SG
Veraset||||US
Advan Research||||US
Otonomo||||IL
Wejo||||UK
High Mobility||||DE
CCC Intelligent Solutions||||US
Merkle||||US
GroundTruth||||US
Complementics||||US
Tamoco||||UK
Predicio||||FR
Huq Industries||||UK
Reveal Mobile||||US
Patternz|Nuviad|||IL
Eskimi||||LT
Datarade||||DE
Semcasting||||US
Bombora||||US
6sense||||US
Demandbase||||US
Lead Forensics||||UK
Hunter.io||||FR
Seamless.AI||||US
Pipl||||US
PeekYou||||US
FastPeopleSearch||||US
TruePeopleSearch||||US
PeopleFinders||||US
Nuwber||||US
ThatsThem||||US
Red Violet|idiCORE|||US
First Advantage||||US
GoodHire||||US
Certn||||CA
Accurate Append||||US
Background Alert||||US
Key Marketing Advantage||||US
Datamasters||||US
ROR Partners||||US
Verve Group||||DE
Vungle||||US
Liftoff?||||US
Chartboost||||US
Mintegral||||CN
Moloco||||US
Smaato||||DE
Nexxen|Tremor International,Amobee|||IL
Equativ|Smart AdServer|||FR
GumGum||||US
Sovrn||||US
TripleLift||||US
Sharethrough||||CA
LiveIntent||||US
Permutive||||UK
Eyeota||||SG
BlueKai|||Oracle|US
Viant||||US
StackAdapt||||CA
MediaMath||||US
Adform||||DK
RTB House||||PL
Vectaury||||FR
Fidzup||||FR
Singlespot||||FR
Ogury||||FR
Weborama||||FR
Mediaocean||||US
Innovid||||US
Integral Ad Science||||US
DoubleVerify||||US
HUMAN Security||||US
Samba TV||||US
Inscape?|||Vizio|US
Alphonso|LG Ads|||US
Gracenote|||Nielsen|US
iSpot||||US
Iubenda||||IT
Sourcepoint||||US
Osano||||US
Ketch?||||US
CafePress|Residual Pumpkin|||US
Drizly|||Uber|US
Tractor Supply||||US
Todd Snyder||||US
Healthline|Healthline Media|||US
Sling TV|Sling?||Dish Network|US
TicketNetwork||||US
PlayOn Sports||||US
Infutor||||US
Data Axle|Infogroup|||US
Dynata||||US
Toluna||||FR
Cint||||SE
Digital Envoy||||US
Flashtalking||||US
Zefr||||US
Bonnier News|Bonnier|||SE
Roularta||||BE
Freedelity||||BE
Black Tiger Belgium|Bisnode Belgium|||BE
Österreichische Post|Austrian Post|||AT
jö Bonus Club|Unser Ö-Bonus Club|||AT
CDON||||SE
Avanza||||SE
Trygg-Hansa|Tryg|||SE
Kaspr||||FR
Solocal|PagesJaunes|||FR
Spartoo||||FR
Tagadamedia|Tagada Media|||FR
Hubside||||FR
Cegid||||FR
Verisure|Securitas Direct|||CH
Prosegur||||ES
Morele.net||||PL
Virgin Mobile Polska||||PL
Poczta Polska||||PL
`;
