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
Paravision|Everalbum|Ever app||US
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
`;
