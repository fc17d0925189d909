/** Facial recognition, identity checks, spyware and police technology. Format: see `../company-table.ts`. */
export const identityAndSurveillance = `
Clearview AI|Clearview|||US
PimEyes||||AE
FaceCheck.ID|FaceCheck|||BZ
FindClone|NtechLab|FindFace||RU
Corsight AI|Corsight|||IL
AnyVision|Oosto|||IL
BriefCam||||IL
Herta|Herta Security|||ES
Cognitec||||DE
Idemia||||FR
Thales||||FR
NEC||||JP
Facewatch||||UK
Auror||||NZ
Axon?|Axon Enterprise|Taser?,Draft One,Evidence.com||US
Motorola Solutions||Vigilant Solutions||US
Flock Safety|Flock?|||US
ShotSpotter|SoundThinking|||US
Geolitica|PredPol|||US
Cellebrite||||IL
Magnet Forensics|Grayshift|GrayKey||CA
NSO Group|NSO?|Pegasus spyware,Pegasus?||IL
Paragon Solutions|Paragon?|Graphite spyware||IL
Intellexa||Predator spyware||GR
Candiru||||IL
Hacking Team|Memento Labs|||IT
FinFisher|Gamma Group|||DE
Voyager Labs||||US
Cognyte||||IL
Hikvision||||CN
Dahua|Dahua Technology|||CN
CloudWalk||||CN
Yitu||||CN
Uniview||||CN
Rank One Computing|ROC.ai|||US
Paravision||||US
Everalbum||Ever app|Paravision|US
Trueface||||US
Wicket||||US
Evolv|Evolv Technology|||US
ZeroEyes||||US
Gaggle?||||US
Securly||||US
Lightspeed Systems||||US
Bark?|Bark Technologies|||US
Aura?||||US
Qustodio||||ES
Yoti||||UK
Persona?|Persona Identities|||US
Onfido|||Entrust|UK
Entrust?||||US
ID.me||||US
Socure||||US
Jumio||||US
Veriff||||EE
Sumsub||||UK
Au10tix||||IL
Incode||||US
iProov||||UK
FaceTec||||US
k-ID||||SG
VerifyMy||||UK
AgeChecked||||UK
Clear?|CLEAR Secure|||US
Prove?||||US
Aware?||||US
BIO-key||||US
Suprema||||KR
Fingerprint Cards||||SE
Veridas||||ES
FacePhi||||ES
Innovatrics||||SK
Mobbeel||||ES
Digidentity||||NL
Signicat||||NO
HyperVerge||||IN
IDfy||||IN
Unico?|unico IDtech|||BR
Smile ID||||NG
SITA||||CH
Vision-Box||||PT
Collins Aerospace||||US
Madison Square Garden|MSG Entertainment|||US
Intellicheck||||US
TokenWorks||||US
PatronScan||||CA
Illumina?||||US
Vigilant?||||US
Rekor||||US
Leonardo S.p.A.||||IT
Genetec||||CA
Milestone Systems||||DK
Avigilon||||CA
Eagle Eye Networks||||US
Sentinel?||||US
BI Incorporated||SmartLINK|GEO Group|US
GEO Group||||US
Securus|Securus Technologies,Aventiv|||US
Global Tel Link|ViaPath|||US
Anduril||||US
Helsing||||DE
Shield AI||||US
Elbit||||IL
Raytheon|RTX Corporation|||US
Lockheed Martin||||US
Northrop Grumman||||US
BAE Systems||||UK
LeoLabs||||US
Tyler Technologies||||US
Peregrine?||||US
Veritone||||US
Truleo||||US
Carbyne||||IL
RapidSOS||||US
Everseen||||IE
Vaak||||JP
Trigo Vision||||IL
SAFR||||US
Veesion||||FR
Wintics||||FR
Videtics||||FR
Blink Identity||||US
PopID|PopPay|||US
AgeGO||||ES
Dermalog||||DE
secunet||||DE
Cogent Systems||||US
Fivecast||||AU
Fusus||||US
Zighra||||CA
BioCatch||||IL
Pindrop||||US
BNSF|BNSF Railway|||US
Lenso.ai||||PL
ProFaceFinder||||US
Search4faces||||RU
TinEye||||CA
Social Catfish||||US
EyeMatch|EyeMatch.ai|||US
Pictriev||||US
Parabon|Parabon NanoLabs|||US
Othram||||US
Hayden AI||||US
Insight LPR||||US
Jenoptik||||DE
Ekin||||TR
Wolfcom||||US
Utility Associates||||US
Mark43||||US
Versaterm||||CA
Cognitech||||US
Vigilant FaceSearch||||US
DataWorks Plus||||US
Iveda||||US
Deep Sentinel||||US
LiveView Technologies|LVT?|||US
Ambient.ai||||US
Actuate AI||||US
Omnilert||||US
Xtract One||||CA
Spot AI||||US
Lumana||||US
Zippin||||US
AiFi||||US
Standard AI||||US
AWM Smart Shelf||||US
Trax Retail|Trax?|||SG
Cooler Screens||||US
Quividi||||FR
Sensormatic|||Johnson Controls|US
FaceFirst||||US
Kairos AR|Kairos?|||US
Face-Six||||IL
Imageware||||US
HID Global|||Assa Abloy|US
Assa Abloy||||SE
ZKTeco||||CN
Anviz||||US
Alcatraz AI||||US
Swiftlane||||US
ButterflyMX||||US
GateGuard||||US
StoneLock||||US
Princeton Identity||||US
Iris ID||||US
IrisGuard||||UK
Fingerprints AB||||SE
Nok Nok||||US
Trulioo||||CA
GBG?|GB Group|||UK
Ondato||||LT
iDenfy||||LT
Shufti Pro|Shufti|||UK
Regula?|Regula Forensics|||LV
IDnow||||DE
WebID||||DE
Fourthline||||NL
Mitek|Mitek Systems|||US
Acuant||||US
AuthenticID||||US
Ping Identity||||US
ForgeRock||||US
Auth0|||Okta|US
Worldline Identity||||FR
OneID||||UK
Luciditi||||UK
PrivateID|Private Identity|||US
VerifyMyAge||||UK
Opale.io||||FR
Needemand||||FR
Docaposte|||La Poste|FR
AgeVerif||||FR
Seeing Machines||||AU
Trackimo||||US
mSpy||||CZ
SpyFone|Support King|||US
TheTruthSpy||||VN
pcTattletale||||US
Spyzie||||CN
FlexiSPY||||SC
Hoverwatch||||VU
Cytrox||||MK
QuaDream||||IL
Variston||||ES
RCS Lab||||IT
Negg Group||||IT
Cy4Gate||||IT
Tykelab||||IT
Dataflow Security||||IT
Rayzone||||IL
First WAP||||ID
Sandvine|AppLogic Networks|||CA
Blue Coat||||US
Geedge Networks||||CN
Tiandy||||CN
Meiya Pico||||CN
Kedacom||||CN
Intellifusion||||CN
Tevian||||RU
VisionLabs||||RU
Innefu||||IN
Staqu||||IN
Vehant||||IN
FaceTagr||||IN
Vumacam||||ZA
Brøndby IF||||DK
FC Barcelona||||ES
LaLiga|La Liga|||ES
Osasuna|CA Osasuna|||ES
UEFA||||CH
FIFA||||CH
Oak View Group||||US
Intuit Dome||||US
National Football League|NFL|||US
Major League Baseball|MLB|||US
National Basketball Association|NBA|||US
Kroll||||US
Pinkerton||||US
Black Cube||||IL
Citizen app|sp0n|||US
Thorn?||||US
ViaQuatro||||BR
`;
